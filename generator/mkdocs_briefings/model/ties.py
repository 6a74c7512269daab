"""Ties of interest: who works for, is part of, made, organized or issued what.

A tie is a fact of a property marked ``interest``: it leads from its card to the card in its value,
as from a model to its developer, and on from there at any remove.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Tie:
    """A card that another is tied to, and the label of the property that ties them."""

    card_id: str
    label: str


@dataclass(frozen=True)
class Ties:
    """The ties of interest among cards: ``up`` has those of each card that has any."""

    up: Mapping[str, tuple[Tie, ...]]

    @cached_property
    def _down(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for card_id, ties in self.up.items():
            for tie in ties:
                found.setdefault(tie.card_id, []).append(card_id)
        return {card_id: tuple(below) for card_id, below in found.items()}

    def has(self, card_id: str) -> bool:
        """Whether a card is tied to anything."""
        return card_id in self.up

    def above(self, card_id: str) -> Mapping[str, Tie]:
        """The cards that a card is tied to, each with the first tie on the way there."""
        found: dict[str, Tie] = {}
        waiting = [(tie, tie) for tie in self.up.get(card_id, ())]
        for tie, first in waiting:  # grows on the way: nearer cards come first
            if tie.card_id not in found and tie.card_id != card_id:
                found[tie.card_id] = first
                waiting += [(further, first) for further in self.up.get(tie.card_id, ())]
        return found

    def below(self, cards: Iterable[str]) -> set[str]:
        """The cards that are tied to some cards, at any remove."""
        found: set[str] = set()
        waiting = list(cards)
        while waiting:
            new = [card for card in self._down.get(waiting.pop(), ()) if card not in found]
            found.update(new)
            waiting += new
        return found
