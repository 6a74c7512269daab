"""Not on the cards: featured properties that no fact gives. And forecasts past their date.

A gap in the cards says nothing of the sources; that no source tells is for ``unanswered`` to say.

A fact gives a card's property

- if it has the property and is on the card, or on another card of the kind and ``about`` the card;
- from the other side: if it leads to the card by a property whose ``reverse`` is the label of the
  card's property. "Fleet: Alma" is given by "Operator: Solvik Lines" on the Alma.

Who speaks gives none: what they say is not about themselves.

Every card of a kind is to have its featured properties, but for some refs. A ref that may lead to
a card of the same kind (part of, beats) has to end somewhere. One that may have ``many`` values
(took part in) may have none, unless it ties ``interest``, as an affiliation does.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from mkdocs_briefings.model.library import Library, LinkedFact, Mention
from mkdocs_briefings.model.vocabulary import Property


@dataclass(frozen=True, slots=True)
class Gap:
    """A property that cards of a kind lack, and the sources that tell of these cards."""

    kind_id: str
    property_id: str
    cards: tuple[str, ...]
    sources: tuple[str, ...]


def find_gaps(library: Library) -> Iterator[Gap]:
    """Yield each featured property of a kind that some of its cards lack."""
    for kind_id, kind in library.kinds.items():
        for name in kind.featured:
            declared = kind.properties.get(name)
            if declared is None or not _is_to_be_had(declared, kind_id):
                continue
            missing = tuple(
                card_id
                for card_id in library.cards_by_kind[kind_id]
                if not _is_given(library, card_id, name, declared)
            )
            if missing:
                told = {s for card_id in missing for s in _find_telling(library, card_id)}
                yield Gap(kind_id, name, missing, tuple(s for s in library.sources if s in told))


def _is_to_be_had(declared: Property, kind_id: str) -> bool:
    """Whether every card of a kind is to have a property."""
    if declared.type != "ref":
        return True
    return kind_id not in declared.kinds and (declared.interest or not declared.many)


def _is_given(library: Library, card_id: str, name: str, declared: Property) -> bool:
    own = any(fact.record.property == name for fact in library.facts[card_id])
    return own or any(
        _gives(mention, card_id, name, declared) for mention in library.mentions[card_id]
    )


def _gives(mention: Mention, card_id: str, name: str, declared: Property) -> bool:
    """Whether a fact of another card gives a card's property."""
    fact = mention.fact
    if mention.relation == "about":
        kinds = {ref.partition("/")[0] for ref in (fact.card_id, card_id)}
        return fact.record.property == name and len(kinds) == 1
    if mention.relation != "value" or fact.property is None:
        return False
    return declared.type == "ref" and fact.property.reverse == declared.label


def _find_telling(library: Library, card_id: str) -> Iterator[str]:
    """The sources that a card's facts cite, and those whose record names it."""
    in_facts = [*library.facts[card_id], *(m.fact for m in library.mentions[card_id])]
    yield from (evidence.source for fact in in_facts for evidence in fact.record.evidence)
    for source_id, source in library.sources.items():
        if card_id in (source.record.about, *source.record.names.values()):
            yield source_id


def find_overdue(library: Library, as_of: date) -> Iterator[LinkedFact]:
    """Yield the forecasts that fell due before the site's clock."""
    for fact in library.all_facts():
        if fact.record.due and fact.record.due.last < as_of:
            yield fact
