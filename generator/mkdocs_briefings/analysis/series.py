"""Quantities that are comparable: of one card over time, or of the cards of a kind.

Comparable values share a property and a unit.
"""

from collections.abc import Iterable, Iterator, Sequence

from mkdocs_briefings.model.library import Library, LinkedFact
from mkdocs_briefings.model.times import date_of_card, when_happened
from mkdocs_briefings.text.edtf import Edtf


def over_time(
    library: Library, card_id: str, properties: Sequence[str] = ()
) -> Iterator[tuple[str, list[tuple[Edtf, LinkedFact]]]]:
    """Yield the quantities that a card has at two times or more, by name, sorted by time."""
    for key, facts in _group(library.facts[card_id], properties):
        known = ((when_happened(library, fact), fact) for fact in facts)
        dated = [(when, fact) for when, fact in known if when]
        if len({when.text for when, _ in dated}) > 1:
            dated.sort(key=lambda entry: (entry[0].first, entry[0].last, entry[1].ref))
            yield key, dated


def side_by_side(
    library: Library, kind_id: str, properties: Sequence[str] = ()
) -> Iterator[tuple[str, list[LinkedFact]]]:
    """Yield the quantities that at least two dated cards of a kind have, sorted by time."""
    cards = [(date_of_card(library, card), card) for card in library.cards_by_kind[kind_id]]
    dated = sorted((when.first, when.last, card) for when, card in cards if when)
    every = (fact for *_, card_id in dated for fact in library.facts[card_id])
    for key, facts in _group(every, properties):
        if len({fact.card_id for fact in facts}) > 1:
            yield key, facts


def _group(
    facts: Iterable[LinkedFact], properties: Sequence[str]
) -> Iterator[tuple[str, list[LinkedFact]]]:
    """Yield the quantities among some facts, grouped by what one scale can measure."""
    found: dict[tuple[str, str, str], list[LinkedFact]] = {}
    for fact in facts:
        name = fact.record.property
        measure = fact.value.measure if fact.value else None
        if measure and name and (not properties or name in properties):
            found.setdefault((name, measure.unit, fact.record.per or ""), []).append(fact)
    names = [name for name, *_ in found]
    for number, ((name, *_), group) in enumerate(found.items()):
        before = names[:number].count(name)
        yield f"{name}-{before + 1}" if before else name, group
