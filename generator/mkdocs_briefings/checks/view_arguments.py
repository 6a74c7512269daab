"""Validate the arguments of the views in hand-written pages.

``[[_chart <kind> <property>...]]`` and ``[[_series <card> <property>...]]`` draw the properties
named, or all that can be drawn; ``[[_coverage <source>]]`` a source; ``[[_timeline <kind>...]]``
the kinds named, or all. No other view takes arguments.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from mkdocs_briefings.analysis.series import over_time, side_by_side
from mkdocs_briefings.model.library import Library
from mkdocs_briefings.problems.problem import suggest

Finding = tuple[str, str]
"""What is wrong, and what to do."""


def find_error(library: Library, view: str, arguments: Sequence[str]) -> Finding | None:
    """What is wrong with the arguments of a view; ``None`` if nothing is."""
    if view in _WITH_ARGUMENTS and not arguments:
        _, form = _WITH_ARGUMENTS[view]
        return f"the view '{view}' needs to know what to show", f"write {form}"
    if view in _WITH_ARGUMENTS:
        look, _ = _WITH_ARGUMENTS[view]
        return look(library, arguments[0], arguments[1:])
    if view == "timeline":
        return _first(_unknown("kind", kind, library.kinds) for kind in arguments)
    if arguments:
        return f"the view '{view}' takes no arguments, found '{arguments[0]}'", f"write [[_{view}]]"
    return None


def _coverage_error(library: Library, source_id: str, more: Sequence[str]) -> Finding | None:
    if more:
        return f"a coverage view is of one source, found '{more[0]}' too", "write one view for each"
    return _unknown("source", source_id, library.known_sources)


def _chart_error(library: Library, kind_id: str, properties: Sequence[str]) -> Finding | None:
    error = _unknown("kind", kind_id, library.kinds) or _no_quantity(library, kind_id, properties)
    if error or not library.is_sound:
        return error  # an invalid file may have what is to be drawn
    drawn = {facts[0].record.property for _, facts in side_by_side(library, kind_id, properties)}
    if missing := _missing(drawn, properties, "a quantity of one property"):
        hint = "a chart needs two cards that are dated and have values in one unit"
        return f"no two dated cards of '{kind_id}' have {missing}", hint
    return None


def _series_error(library: Library, card_id: str, properties: Sequence[str]) -> Finding | None:
    kind_id = card_id.partition("/")[0]
    error = _unknown("card", card_id, library.known_cards)
    error = error or _no_quantity(library, kind_id, properties)
    if error or not library.is_sound:
        return error
    drawn = {dated[0][1].record.property for _, dated in over_time(library, card_id, properties)}
    if missing := _missing(drawn, properties, "a quantity"):
        hint = "a series needs two values in one unit"
        return f"'{card_id}' does not have {missing} at two times", hint
    return None


_Search = Callable[[Library, str, Sequence[str]], Finding | None]

_WITH_ARGUMENTS: Mapping[str, tuple[_Search, str]] = {
    "chart": (_chart_error, "[[_chart <kind> <property>...]]"),
    "series": (_series_error, "[[_series <card> <property>...]]"),
    "coverage": (_coverage_error, "[[_coverage <source>]]"),
}
"""The views that need arguments: the function that checks them, and what to write."""


def _missing(drawn: Iterable[str | None], properties: Sequence[str], anything: str) -> str:
    """A property that cannot be drawn; if none was named, ``anything`` where nothing can be."""
    found = set(drawn)
    undrawn = [f"'{name}'" for name in properties if name not in found]
    return undrawn[0] if undrawn else "" if found else anything


def _no_quantity(library: Library, kind_id: str, properties: Sequence[str]) -> Finding | None:
    kind = library.kinds.get(kind_id)
    known = kind.properties if kind else {}
    quantities = [name for name, declared in known.items() if declared.value_type.is_measured]
    return _first(_unknown("quantity", name, quantities) for name in properties)


def _unknown(sort: str, word: str, known: Iterable[str]) -> Finding | None:
    known = frozenset(known)
    return None if word in known else (f"unknown {sort} '{word}'", suggest(word, known))


def _first(errors: Iterable[Finding | None]) -> Finding | None:
    return next(filter(None, errors), None)
