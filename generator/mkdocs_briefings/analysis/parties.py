"""Parties: whom a fact is about, wherever it is filed.

The card in its value, the cards and kinds under ``about``, every card that its statement names, and
its own card, unless that is only where its speaker is found: a fact without a property, filed under
its speaker or whom that speaks for, is not about them if its statement does not name them.
"""

from dataclasses import dataclass

from mkdocs_briefings.evidence.names import NameBook
from mkdocs_briefings.model.library import Library, LinkedFact, speaker_card


@dataclass(frozen=True, slots=True)
class Parties:
    """The cards, and the whole kinds, that a fact is about."""

    cards: frozenset[str]
    kinds: frozenset[str]


def find_parties(library: Library, names: NameBook, fact: LinkedFact) -> Parties:
    """The parties of a fact, as far as they are cards of the library."""
    record = fact.record
    cards = names.cards_in_prose(record.statement)
    cards.update(about for about in record.about if "/" in about)
    if fact.value and fact.value.card_id:
        cards.add(fact.value.card_id)
    if record.property or fact.card_id not in find_speaking_side(library, fact):
        cards.add(fact.card_id)
    kinds = frozenset(about for about in record.about if "/" not in about)
    return Parties(frozenset(cards & library.cards.keys()), kinds)


def find_speaking_side(library: Library, fact: LinkedFact) -> set[str]:
    """The speakers of a fact, and everybody they are tied to."""
    side: set[str] = set()
    for evidence in fact.record.evidence:
        if speaker := speaker_card(evidence):
            side |= {speaker, *library.ties.above(speaker)}
    return side
