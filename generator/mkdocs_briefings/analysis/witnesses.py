"""Witnesses: who independently asserts a fact, and how well that alone attests it.

The asserter of evidence is ``by``; else the outlet of ``via``; else its source. What a rewrite has
of a source that is held here is that source's, if that source has evidence for the same fact: the
rewrite adds nothing then, not even the name of a speaker. What a rewrite adds is its own. Evidence
whose asserters are one person, one house or one publisher is one witness; so are two rewrites of
one outlet, and two quotes of one sentence.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from mkdocs_briefings.analysis.parties import Parties, find_parties
from mkdocs_briefings.analysis.stakes import Stakes
from mkdocs_briefings.evidence.names import NameBook
from mkdocs_briefings.evidence.proof import Proof
from mkdocs_briefings.model.attribution import name_asserter
from mkdocs_briefings.model.library import Library, LinkedFact
from mkdocs_briefings.model.models import Anonymous, Evidence, Outlet
from mkdocs_briefings.reading.spelling import drop_marks
from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.text.look_alikes import skeleton_of

Weight = Literal["reported", "official", "attributed", "claimed", "unattributed"]

WEIGHTS: tuple[Weight, ...] = ("reported", "official", "attributed", "claimed", "unattributed")
"""What one asserter can make of a fact, the best first."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Who asserts a fact in one piece of evidence, and what that makes of it.

    ``keys`` are shared by all who are not independent of each other. ``is_free`` says that the
    asserter's ties are known and none of them is a stake. ``why`` is a sentence.
    """

    name: str
    weight: Weight
    why: str
    keys: frozenset[str]
    is_free: bool = False


@dataclass(frozen=True, slots=True)
class Witness:
    """Voices that are not independent of each other, and their evidence (by index)."""

    voices: tuple[Voice, ...]
    evidence: tuple[int, ...]

    @property
    def weight(self) -> Weight:
        """What the best of its voices makes of the fact."""
        return min((voice.weight for voice in self.voices), key=WEIGHTS.index)

    @property
    def is_free(self) -> bool:
        """Whether it has no stake in the fact: none of its voices may have one."""
        return all(voice.is_free for voice in self.voices)

    @property
    def keys(self) -> frozenset[str]:
        """What it shares with all who are not independent of it."""
        return frozenset(key for voice in self.voices for key in voice.keys)

    @property
    def names(self) -> tuple[str, ...]:
        """Who it is."""
        return tuple(dict.fromkeys(voice.name for voice in self.voices))


class Witnesses:
    """The witnesses of the facts of a library."""

    def __init__(self, library: Library, names: NameBook) -> None:
        self._library = library
        self._names = names
        self._stakes = Stakes(library)
        self._parties: dict[tuple[str, int], Parties] = {}

    def find(
        self, fact: LinkedFact, stale: Collection[int], proofs: Sequence[Proof | None]
    ) -> list[Witness]:
        """The witnesses for a fact; stale and refuting evidence, and copies of others, add none.

        ``stale`` are the indexes of the evidence that only repeats an old figure. Quotes of one
        sentence are one witness, whoever they are said to be of.
        """
        originals = {e.source for e in fact.record.evidence if not e.refutes}
        voices: dict[int, Voice] = {}
        for index, (evidence, proof) in enumerate(zip(fact.record.evidence, proofs, strict=True)):
            adds_none = evidence.refutes or index in stale
            if not adds_none and not is_copy(self._library, originals, evidence):
                voice = self.find_voice(fact, evidence)
                if proof and proof.sentence:
                    shared = f"sentence: {evidence.source} {proof.sentence}"
                    voice = replace(voice, keys=voice.keys | {shared})
                voices[index] = voice
        return _join(voices)

    def find_voice(self, fact: LinkedFact, evidence: Evidence) -> Voice:
        """Who asserts a fact, or its contrary, in one piece of its evidence."""
        name = name_asserter(self._library, evidence)
        if isinstance(evidence.by, Anonymous):
            return self._hear_unnamed(name, evidence.by)
        if evidence.by:
            return self._hear_speaker(fact, name, evidence.by)
        if evidence.via:
            return self._hear_outlet(fact, name)
        source = self._library.sources[evidence.source].record
        if not source.is_named:
            why = f"the publisher of {name} is not named"
            return Voice(name, "unattributed", why, frozenset({evidence.source}))
        origins = [
            origin.publisher if isinstance(origin, Outlet) else self._library.outlet_of(origin)
            for origin in source.derived_from
        ]
        return self._hear_outlet(fact, name, origins)

    def _hear_unnamed(self, name: str, speaker: Anonymous) -> Voice:
        house = speaker.affiliation or ""
        keys = {f"unnamed: {_fold(name)}"}
        keys |= self._house(house) if house in self._library.cards else set()
        return Voice(name, "claimed", f"who said it is not named: {name}", frozenset(keys))

    def _hear_speaker(self, fact: LinkedFact, name: str, card_id: str) -> Voice:
        if card_id not in self._library.cards:  # an error of its own
            return Voice(name, "unattributed", f"{name} is no card", frozenset({card_id}))
        stake = self._stakes.find(card_id, self._parties_of(fact))
        keys = frozenset(self._house(card_id))
        return Voice(name, _OF_SPEAKER[stake.sort], stake.why, keys, stake.sort == "none")

    def _hear_outlet(self, fact: LinkedFact, outlet: str, origins: Sequence[str] = ()) -> Voice:
        """A publisher's own voice; ``origins`` are those whose words it may be."""
        keys = {f"outlet: {_fold(one)}" for one in (outlet, *origins)}
        if card_id := self._library.card_named.get(words_of(outlet)):
            keys |= self._house(card_id)
            stake = self._stakes.find(card_id, self._parties_of(fact))
            if stake.sort in ("stake", "official"):
                return Voice(outlet, _OF_SPEAKER[stake.sort], stake.why, frozenset(keys))
        after = f", in a text made from {' and '.join(dict.fromkeys(origins))}" if origins else ""
        why = f"{outlet} says it in its own voice{after}"
        return Voice(outlet, _weigh_own_voice(fact, outlet), why, frozenset(keys), is_free=True)

    def _parties_of(self, fact: LinkedFact) -> Parties:
        key = fact.card_id, fact.index
        if key not in self._parties:
            self._parties[key] = find_parties(self._library, self._names, fact)
        return self._parties[key]

    def _house(self, card_id: str) -> set[str]:
        above = self._library.ties.above(card_id)
        return {card_id, *above, f"outlet: {_fold(self._library.name(card_id))}"}


_OF_SPEAKER: Mapping[str, Weight] = {
    "stake": "claimed",
    "official": "official",
    "none": "attributed",
    "unknown": "attributed",
}


def is_copy(library: Library, originals: Iterable[str], evidence: Evidence) -> bool:
    """Whether a rewrite has a fact from one of these sources, which have evidence for it here.

    Of sources in a circle none is the original of another.
    """
    derives = library.origins.derives
    return any(
        derives(evidence.source, other) and not derives(other, evidence.source)
        for other in originals
    )


def _weigh_own_voice(fact: LinkedFact, publisher: str) -> Weight:
    """What a paper's own voice is worth: its thoughts and forecasts count if they can be held to.

    That is, if they name a date, or are told by another paper as this one's.
    """
    record = fact.record
    if record.type is None:
        return "reported"
    has_holder = any(e.via is not None and e.via.publisher == publisher for e in record.evidence)
    return "attributed" if record.due or record.date or has_holder else "unattributed"


def _join(voices: Mapping[int, Voice]) -> list[Witness]:
    """The witnesses that voices, by evidence, make together."""
    by_key: dict[str, list[int]] = {}
    for index, voice in voices.items():
        for key in voice.keys:
            by_key.setdefault(key, []).append(index)
    left = dict(voices)
    found = []
    while left:
        waiting = [next(iter(left))]
        together = []
        while waiting:
            index = waiting.pop()
            if index not in left:
                continue
            together.append(index)
            for key in left.pop(index).keys:
                waiting += by_key.pop(key, ())
        together.sort()
        heard = dict.fromkeys(voices[index] for index in together)
        found.append(Witness(tuple(heard), tuple(together)))
    return sorted(found, key=lambda witness: witness.evidence[-1])


def _fold(name: str) -> str:
    """A name without what its spellings differ in: case, accents, "the", an edition in brackets.

    Letters that are drawn alike count as one, whatever their alphabet.
    """
    words = [drop_marks(word) for word in words_of(skeleton_of(name.partition(" (")[0]))]
    return " ".join(words[1:] if words[:1] == ["the"] else words)
