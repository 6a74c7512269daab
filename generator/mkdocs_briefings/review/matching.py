"""Matching: which fact of a revision is which fact of an earlier one.

By ref; else by ``was``, on the fact or its card; else, where nobody said so, by what is the same:
a card of the same name, a fact with the same statement or the same quotes.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from mkdocs_briefings.model.library import Library, LinkedFact
from mkdocs_briefings.model.permalinks import permalinks, unreadable_cards

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Pair:
    """A fact at both revisions; ``declared`` tells whether ref or ``was`` says so."""

    before: LinkedFact
    after: LinkedFact
    declared: bool


@dataclass(frozen=True, slots=True)
class Matching:
    """All facts that can be compared: in pairs, gone, or new; and the cards in pairs."""

    pairs: tuple[Pair, ...]
    gone: tuple[LinkedFact, ...]
    new: tuple[LinkedFact, ...]
    cards: dict[str, str]


def match(base: Library, head: Library) -> Matching:
    """Pair the facts of two libraries, those in cards that cannot be read left out."""
    cards = _match_cards(base, head)
    unread = unreadable_cards(head)
    left = _numbered(fact for fact in base.all_facts() if fact.card_id not in unread)
    right = _numbered(head.all_facts())
    pairs = [Pair(left.pop(key), right.pop(key), True) for key in [*left] if key in right]
    alive = permalinks(head)
    for key, fact in [*left.items()]:
        target = (alive.get(fact.ref, ""), key[1])
        renamed = (f"{cards.get(fact.card_id, '')}#{fact.record.id}", key[1])
        if found := next((ref for ref in (target, renamed) if ref in right), None):
            pairs.append(Pair(left.pop(key), right.pop(found), found == target))
    for sameness in (_statement, _quotes):
        for before, after in _alike(left, right, sameness):
            pairs.append(Pair(left.pop(before), right.pop(after), False))
    order = {(fact.card_id, fact.index): number for number, fact in enumerate(head.all_facts())}
    pairs.sort(key=lambda pair: order[pair.after.card_id, pair.after.index])
    return Matching(tuple(pairs), tuple(left.values()), tuple(right.values()), cards)


def _match_cards(base: Library, head: Library) -> dict[str, str]:
    """Where each card of the base stands now."""
    alive = permalinks(head)
    cards = {card: target for card in base.cards if (target := alive.get(card, "")) in head.cards}
    gone = {card: base.name(card) for card in base.cards if card not in head.known_cards}
    new = {card: head.name(card) for card in head.cards if card not in base.known_cards}
    undeclared = _alike(
        {card: name for card, name in gone.items() if card not in cards},
        {card: name for card, name in new.items() if card not in cards.values()},
        lambda name: name,
    )
    return cards | dict(undeclared)


def _numbered(facts: Iterable[LinkedFact]) -> dict[tuple[str, int], LinkedFact]:
    """Facts by ref; those that share one, which is an error, are counted through."""
    seen = Counter[str]()
    found = {}
    for fact in facts:
        found[fact.ref, seen[fact.ref]] = fact
        seen[fact.ref] += 1
    return found


K = TypeVar("K")


def _alike(
    left: dict[K, T], right: dict[K, T], sameness: Callable[[T], Hashable]
) -> Iterator[tuple[K, K]]:
    """The keys of what is the same and the only one of its sort on either side."""
    before, after = _only(left, sameness), _only(right, sameness)
    yield from ((key, after[what]) for what, key in before.items() if what in after)


def _only(items: dict[K, T], sameness: Callable[[T], Hashable]) -> dict[Hashable, K]:
    counts = Counter(map(sameness, items.values()))
    return {what: key for key, item in items.items() if counts[what := sameness(item)] == 1}


def _statement(fact: LinkedFact) -> Hashable:
    return fact.record.statement


def _quotes(fact: LinkedFact) -> Hashable:
    quotes = tuple((evidence.source, evidence.quote) for evidence in fact.record.evidence)
    return quotes, fact.record.property
