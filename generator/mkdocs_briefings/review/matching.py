"""Matching: which fact of a revision is which fact of an earlier one.

Facts are matched by ref, else by a ``was`` on the fact or its card. Where neither declares it,
they are matched by what is the same: the name of the card, the statement, or the quotes.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from mkdocs_briefings.model.library import Library, LinkedFact
from mkdocs_briefings.model.permalinks import permalinks, unreadable_cards

K = TypeVar("K")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Pair:
    """A fact at both revisions; ``declared`` if its ref or a ``was`` says that it is one."""

    before: LinkedFact
    after: LinkedFact
    declared: bool


@dataclass(frozen=True, slots=True)
class Matching:
    """All facts that can be compared: paired, removed or new; ``cards`` has old and new ids."""

    pairs: tuple[Pair, ...]
    removed: tuple[LinkedFact, ...]
    new: tuple[LinkedFact, ...]
    cards: dict[str, str]


def match(base: Library, head: Library) -> Matching:
    """Pair the facts of two libraries, without those on cards that cannot be read any more."""
    cards = _match_cards(base, head)
    unreadable = unreadable_cards(head)
    left = _number(fact for fact in base.all_facts() if fact.card_id not in unreadable)
    right = _number(head.all_facts())
    pairs = [Pair(left.pop(key), right.pop(key), True) for key in [*left] if key in right]
    links = permalinks(head)
    for key, fact in [*left.items()]:
        declared = (links.get(fact.ref, ""), key[1])
        renamed = (f"{cards.get(fact.card_id, '')}#{fact.record.id}", key[1])
        if found := next((ref for ref in (declared, renamed) if ref in right), None):
            pairs.append(Pair(left.pop(key), right.pop(found), found == declared))
    for identify in (_statement, _quotes):
        for before, after in _match_unique(left, right, identify):
            pairs.append(Pair(left.pop(before), right.pop(after), False))
    order = {(fact.card_id, fact.index): number for number, fact in enumerate(head.all_facts())}
    pairs.sort(key=lambda pair: order[pair.after.card_id, pair.after.index])
    return Matching(tuple(pairs), tuple(left.values()), tuple(right.values()), cards)


def _match_cards(base: Library, head: Library) -> dict[str, str]:
    """The new id of each card of the base that is still there."""
    links = permalinks(head)
    cards = {card: now for card in base.cards if (now := links.get(card, "")) in head.cards}
    taken = {*cards.values(), *base.known_cards}
    kept = {*cards, *head.known_cards}
    removed = {card: base.name(card) for card in base.cards if card not in kept}
    new = {card: head.name(card) for card in head.cards if card not in taken}
    return cards | dict(_match_unique(removed, new, str))


def _number(facts: Iterable[LinkedFact]) -> dict[tuple[str, int], LinkedFact]:
    """Facts by ref, and by number for those that share one, which is an error."""
    seen = Counter[str]()
    found = {}
    for fact in facts:
        found[fact.ref, seen[fact.ref]] = fact
        seen[fact.ref] += 1
    return found


def _match_unique(
    left: dict[K, T], right: dict[K, T], identify: Callable[[T], Hashable]
) -> Iterator[tuple[K, K]]:
    """The keys of items that are the same, if no other item of either side is."""
    before, after = (
        {identity: keys[0] for identity, keys in _group(side, identify).items() if len(keys) == 1}
        for side in (left, right)
    )
    yield from ((key, after[identity]) for identity, key in before.items() if identity in after)


def _group(items: dict[K, T], identify: Callable[[T], Hashable]) -> dict[Hashable, list[K]]:
    groups: dict[Hashable, list[K]] = {}
    for key, item in items.items():
        groups.setdefault(identify(item), []).append(key)
    return groups


def _statement(fact: LinkedFact) -> Hashable:
    return fact.record.statement


def _quotes(fact: LinkedFact) -> Hashable:
    quotes = tuple((evidence.source, evidence.quote) for evidence in fact.record.evidence)
    return quotes, fact.record.property
