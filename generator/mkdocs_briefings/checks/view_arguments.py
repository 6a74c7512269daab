"""What the pictures of a hand-written page are asked for, and whether there is that.

``[[_chart <kind> <property>...]]`` and ``[[_series <card> <property>...]]`` draw the properties
named, or all that can be drawn; ``[[_coverage <source>]]`` a source; ``[[_timeline <kind>...]]``
the kinds named, or all. No other view takes words.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from mkdocs_briefings.analysis.series import over_time, side_by_side
from mkdocs_briefings.model.library import Library
from mkdocs_briefings.problems.problem import suggest

Fault = tuple[str, str]
"""What is wrong, and what to do."""


def fault_of(library: Library, view: str, asked: Sequence[str]) -> Fault | None:
    """What is wrong with the words after the name of a view, if something is."""
    if view in _NEEDY and not asked:
        _, form = _NEEDY[view]
        return f"the view '{view}' was not told what to show", f"write {form}"
    if view in _NEEDY:
        look, _ = _NEEDY[view]
        return look(library, asked[0], asked[1:])
    if view == "timeline":
        return _first(_unknown("kind", kind, library.kinds) for kind in asked)
    if asked:
        return f"the view '{view}' takes no words, found '{asked[0]}'", f"write [[_{view}]]"
    return None


def _coverage_fault(library: Library, source_id: str, more: Sequence[str]) -> Fault | None:
    if more:
        return f"a coverage is of one source, found '{more[0]}' too", "write one view for each"
    return _unknown("source", source_id, library.known_sources)


def _chart_fault(library: Library, kind_id: str, properties: Sequence[str]) -> Fault | None:
    fault = _unknown("kind", kind_id, library.kinds) or _no_quantity(library, kind_id, properties)
    if fault or not library.is_sound:
        return fault  # what cannot be read may be what is to be drawn
    drawn = {facts[0].record.property for _, facts in side_by_side(library, kind_id, properties)}
    if missing := _missing(drawn, properties, "a quantity of one property"):
        hint = "a chart needs two cards that are dated and have values in one unit"
        return f"no two dated cards of '{kind_id}' have {missing}", hint
    return None


def _series_fault(library: Library, card_id: str, properties: Sequence[str]) -> Fault | None:
    kind_id = card_id.partition("/")[0]
    fault = _unknown("card", card_id, library.known_cards)
    fault = fault or _no_quantity(library, kind_id, properties)
    if fault or not library.is_sound:
        return fault
    drawn = {dated[0][1].record.property for _, dated in over_time(library, card_id, properties)}
    if missing := _missing(drawn, properties, "a quantity"):
        hint = "a series needs two values in one unit"
        return f"'{card_id}' does not have {missing} at two times", hint
    return None


_Search = Callable[[Library, str, Sequence[str]], Fault | None]

_NEEDY: Mapping[str, tuple[_Search, str]] = {
    "chart": (_chart_fault, "[[_chart <kind> <property>...]]"),
    "series": (_series_fault, "[[_series <card> <property>...]]"),
    "coverage": (_coverage_fault, "[[_coverage <source>]]"),
}
"""The views that must be told what to show: who looks at the words, and what to write."""


def _missing(drawn: Iterable[str | None], properties: Sequence[str], anything: str) -> str:
    """A property that cannot be drawn; where none was named, ``anything`` if nothing can be."""
    found = set(drawn)
    lacking = [f"'{name}'" for name in properties if name not in found]
    return lacking[0] if lacking else "" if found else anything


def _no_quantity(library: Library, kind_id: str, properties: Sequence[str]) -> Fault | None:
    kind = library.kinds.get(kind_id)
    known = kind.properties if kind else {}
    quantities = [name for name, declared in known.items() if declared.value_type.is_measured]
    return _first(_unknown("quantity", name, quantities) for name in properties)


def _unknown(sort: str, word: str, known: Iterable[str]) -> Fault | None:
    known = frozenset(known)
    return None if word in known else (f"unknown {sort} '{word}'", suggest(word, known))


def _first(faults: Iterable[Fault | None]) -> Fault | None:
    return next(filter(None, faults), None)
