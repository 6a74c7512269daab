"""Standing: how well a fact is attested, derived from checks and always with reasons.

The first that fits: superseded by another fact; disputed by refuting evidence, by a conflict that
nobody has answered, or by what its original says; corroborated by two witnesses without a stake;
reported, official, attributed or claimed, as its best witness makes it; else unattributed.
Opinions and forecasts are never reported or corroborated.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from mkdocs_briefings.analysis.conflicts import Conflict
from mkdocs_briefings.analysis.drift import Drift, find_drift
from mkdocs_briefings.analysis.stale import find_first_days, find_stale_evidence
from mkdocs_briefings.analysis.witnesses import WEIGHTS, Weight, Witness, Witnesses
from mkdocs_briefings.evidence.proof import Proof
from mkdocs_briefings.evidence.soundness import is_all_derived, is_sound
from mkdocs_briefings.model.library import Library, LinkedFact
from mkdocs_briefings.problems.problem import count

_TOLD = 5
"""Of more conflicts than these a fact tells only how many there are."""

Attested = Literal["corroborated"] | Weight
Word = Literal["disputed", "superseded"] | Attested

RANKS: tuple[Attested, ...] = ("corroborated", *WEIGHTS)
"""What witnesses can make of a fact, the best first."""

MEANINGS: Mapping[Word, str] = {
    "superseded": "another fact replaces it",
    "disputed": "evidence, another fact or its own original contradicts it",
    "corroborated": "two or more independent witnesses without a known stake in it say so",
    "reported": "a named publication says so in its own voice",
    "official": "somebody says so who speaks for a government or another public body",
    "attributed": "a named speaker without a known stake in it says so",
    "claimed": "only those with a stake in it say so, or people who are not named",
    "unattributed": "nobody who can be named answers for it",
}
"""What each standing means; the first that fits applies."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How well a fact is attested: a word and the reasons for it.

    ``attested`` is what its witnesses alone make of it, whatever contradicts or replaces it.
    ``stale`` are the indexes of evidence that only repeats an old figure.
    """

    word: Word
    attested: Attested
    reasons: tuple[str, ...]
    witnesses: tuple[Witness, ...]
    stale: tuple[int, ...]
    drifts: tuple[Drift, ...]


def judge_facts(
    library: Library,
    witnesses: Witnesses,
    conflicts: Iterable[Conflict],
    proofs_of: Callable[[LinkedFact], Sequence[Proof | None]],
) -> Mapping[str, Standing]:
    """The standing of every fact, by ref."""
    judge = _Judge(library, witnesses, conflicts, proofs_of)
    return {fact.ref: judge.judge(fact) for fact in library.all_facts()}


class _Judge:
    """What is known of a library when one fact is judged."""

    def __init__(
        self,
        library: Library,
        witnesses: Witnesses,
        conflicts: Iterable[Conflict],
        proofs_of: Callable[[LinkedFact], Sequence[Proof | None]],
    ) -> None:
        self._library = library
        self._witnesses = witnesses
        self._proofs_of = proofs_of
        self._first_days = find_first_days(library)
        self._conflicts: dict[str, list[Conflict]] = {}
        for conflict in conflicts:
            for fact in (conflict.one, conflict.other):
                self._conflicts.setdefault(fact.ref, []).append(conflict)
        self._superseding = {
            comparison.other: fact
            for fact in library.all_facts()
            for comparison in fact.record.compare
            if comparison.relation == "supersedes"
        }
        self._contrasts: dict[str, list[LinkedFact]] = {}
        for fact in library.all_facts():
            for comparison in fact.record.compare:
                other = library.facts_by_ref.get(comparison.other)
                if comparison.relation == "contrasts" and other:
                    self._contrasts.setdefault(fact.ref, []).append(other)
                    self._contrasts.setdefault(other.ref, []).append(fact)

    def judge(self, fact: LinkedFact) -> Standing:
        """The standing of a fact."""
        proofs = self._proofs_of(fact)
        stale = tuple(find_stale_evidence(self._library, fact, self._first_days))
        witnesses = self._witnesses.find(fact, stale, proofs)
        attested, who = self._weigh(fact, witnesses, proofs)
        word, against = self._find_opposition(fact) or (attested, [])
        reasons = [*against, *who]
        for index in stale:
            outlet = self._library.outlet_of(fact.record.evidence[index].source)
            reasons.append(f"{outlet} repeats an older figure in its own voice")
        drifts = tuple(find_drift(self._library, fact, proofs))
        told = tuple(dict.fromkeys(reasons))
        return Standing(word, attested, told, tuple(witnesses), stale, drifts)

    def _find_opposition(
        self, fact: LinkedFact
    ) -> tuple[Literal["disputed", "superseded"], list[str]] | None:
        if superseding := self._superseding.get(fact.ref):
            return "superseded", [f"superseded by: {superseding.record.statement}"]
        against = [*self._find_refutations(fact), *self._find_contradictions(fact)]
        return ("disputed", against) if against else None

    def _weigh(
        self, fact: LinkedFact, witnesses: list[Witness], proofs: Sequence[Proof | None]
    ) -> tuple[Attested, list[str]]:
        who = [*_describe(witnesses)]
        if is_all_derived(self._library, fact, proofs):
            return "unattributed", ["no check of it is shown by an article's words", *who]
        free = [w for w in witnesses if w.is_free and w.weight in ("reported", "attributed")]
        sound = [w for w in free if any(is_sound(proofs[index]) for index in w.evidence)]
        if len(sound) > 1 and fact.record.type is None:
            return "corroborated", [*who, f"{len(sound)} of them have no stake in it"]
        if len(free) > 1 and fact.record.type is None:
            who.append("a value or date that is derived corroborates nothing")
        weights = [witness.weight for witness in witnesses]
        return min(weights, key=WEIGHTS.index, default="unattributed"), who

    def _find_refutations(self, fact: LinkedFact) -> Iterator[str]:
        for evidence in fact.record.evidence:
            if evidence.refutes:
                yield f"{self._witnesses.find_voice(fact, evidence).name} says otherwise"

    def _find_contradictions(self, fact: LinkedFact) -> Iterator[str]:
        open_ = [
            conflict.other_than(fact.ref).record.statement
            for conflict in self._conflicts.get(fact.ref, ())
            if conflict.answer is None or conflict.answer.relation == "disputed"
        ]
        yield from (f"in conflict with: {statement}" for statement in open_[:_TOLD])
        if more := open_[_TOLD:]:
            yield f"in conflict with {count(len(more), 'other fact')}"
        sources = {evidence.source for evidence in fact.record.evidence}
        derives = self._library.origins.derives
        for other in self._contrasts.get(fact.ref, ()):
            for evidence in other.record.evidence:
                is_origin = any(derives(source, evidence.source) for source in sources)
                if is_origin and evidence.source not in sources:
                    outlet = self._library.outlet_of(evidence.source)
                    yield f"its original, {outlet}, says: {other.record.statement}"


def _describe(witnesses: Sequence[Witness]) -> Iterator[str]:
    if not witnesses:
        yield "no witness of its own"
        return
    names = "; ".join(" and ".join(witness.names) for witness in witnesses)
    yield f"one witness: {names}" if len(witnesses) == 1 else f"{len(witnesses)} witnesses: {names}"
    for witness in witnesses:
        yield from dict.fromkeys(voice.why for voice in witness.voices)
