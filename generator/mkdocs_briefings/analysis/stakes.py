"""Stake: whether somebody who asserts a fact has an interest in it, and why.

It follows from who speaks about what. An asserter speaks for its own card and for all that it is
tied to. It has a stake in a fact if one of those is a party to it, or made, owns, organizes or
issued a party, or belongs to the same house as one, or competes with one (in kinds with
``rivals``). Who has no tie at all may have one: it is not known. Who has authority, or is tied to a
body that has, speaks officially, which is no judgement of whether the matter is theirs.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from mkdocs_briefings.analysis.parties import Parties
from mkdocs_briefings.model.library import Library
from mkdocs_briefings.model.ties import Tie


@dataclass(frozen=True, slots=True)
class Stake:
    """What is known of an asserter's interest in a fact, and why, as a sentence."""

    sort: Literal["stake", "none", "unknown", "official"]
    why: str


@dataclass(frozen=True, slots=True)
class _Side:
    """An asserter: how readers know them, whom they speak for, and what competes for them.

    ``for_`` are their card and what it is tied to, ``own`` a card of each kind among those and
    what those made, ``authority`` is what they or a body of theirs speak for, if officially.
    """

    who: str
    for_: frozenset[str]
    own: Mapping[str, str]
    authority: str


class Stakes:
    """The stakes of the cards of a library in its facts."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._rivals = {kind_id for kind_id, kind in library.kinds.items() if kind.rivals}
        self._sides: dict[str, _Side] = {}

    def find(self, card_id: str, parties: Parties) -> Stake:
        """Whether a card that asserts a fact has a stake in it."""
        side = self._side_of(card_id)
        if side.authority:
            return Stake("official", f"{side.who} speaks officially ({side.authority})")
        if why := self._find_reason(card_id, side, parties):
            return Stake("stake", f"{side.who} {why}")
        if not self._library.ties.has(card_id):
            return Stake("unknown", f"whether {side.who} has a stake in it is not known")
        return Stake("none", f"{side.who} has no known stake in it")

    def _side_of(self, card_id: str) -> _Side:
        if card_id not in self._sides:
            library = self._library
            above = library.ties.above(card_id)
            for_ = frozenset({card_id, *above})
            house = sorted(for_ | library.ties.below(for_), reverse=True)
            own = {kind_of(card): card for card in house}
            who = describe(library, card_id, above)
            self._sides[card_id] = _Side(who, for_, own, self._find_authority([card_id, *above]))
        return self._sides[card_id]

    def _find_authority(self, holders: Iterable[str]) -> str:
        for holder in holders:
            for fact in self._library.facts[holder]:
                if fact.property and fact.property.official and fact.value:
                    return f"{fact.property.label}: {fact.record.value}"
        return ""

    def _find_reason(self, card_id: str, side: _Side, parties: Parties) -> str:
        """Why somebody has a stake, as the rest of a sentence about them; empty without one."""
        name = self._library.name
        for party in sorted(parties.cards):
            if party == card_id:
                return "is who it is about"
            if party in side.for_:
                return f"speaks of {name(party)}"
        for party in sorted(parties.cards):
            above = self._library.ties.above(party)
            if shared := next((card for card in above if card in side.for_), None):
                of = describe(self._library, party, {shared: above[shared]})
                return f"speaks of {of}"
        return self._find_rivalry(side, parties)

    def _find_rivalry(self, side: _Side, parties: Parties) -> str:
        name = self._library.name
        for party in sorted(parties.cards):
            for concerned in (party, *self._library.ties.above(party)):
                kind_id = kind_of(concerned)
                if kind_id in self._rivals and kind_id in side.own:
                    return f"speaks of {name(party)}, with which {name(side.own[kind_id])} competes"
        for kind_id in sorted(parties.kinds):
            if kind_id in side.own:
                label = self._library.kinds[kind_id].label
                return f"speaks of “{label}”, of which {name(side.own[kind_id])} is one"
        return ""


def describe(library: Library, card_id: str, ties: Mapping[str, Tie]) -> str:
    """A name, with the first of some ties of its card: "Xu Li (Affiliation: SenseTime)"."""
    name, nearest = library.name(card_id), next(iter(ties.items()), None)
    if nearest is None:
        return name
    end, tie = nearest
    beyond = f", of {library.name(end)}" if end != tie.card_id else ""
    return f"{name} ({tie.label}: {library.name(tie.card_id)}{beyond})"


def kind_of(card_id: str) -> str:
    """The kind of a card."""
    return card_id.partition("/")[0]
