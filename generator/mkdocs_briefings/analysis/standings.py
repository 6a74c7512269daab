"""Standing: how well a fact is attested, derived from checks and always with reasons.

The first that fits: superseded by another fact; disputed by refuting evidence or an unanswered
conflict; claimed if all witnesses have a stake; corroborated by two or more without one; else
reported. A forecast or an opinion is never corroborated.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from mkdocs_briefings.analysis.conflicts import Conflict
from mkdocs_briefings.analysis.drift import Drift, find_drift
from mkdocs_briefings.analysis.interest import find_interest
from mkdocs_briefings.analysis.witnesses import (
    Witness,
    find_asserters,
    find_stale_evidence,
    find_witnesses,
)
from mkdocs_briefings.model.library import Library, LinkedFact

Word = Literal["claimed", "reported", "corroborated", "disputed", "superseded"]


MEANINGS: Mapping[Word, str] = {
    "superseded": "another fact replaces it",
    "disputed": "evidence refutes it, or an unanswered fact contradicts it",
    "claimed": "everyone who asserts it has a stake in it, or is not named",
    "corroborated": "two or more witnesses without a stake assert it",
    "reported": "anything else: only one witness without a stake asserts it",
}
"""What each standing means; the first that fits applies."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How well a fact is attested: a word and the reasons for it.

    ``interests`` says for each witness why it has a stake, empty if it has none; ``stale`` are the
    indexes of evidence that only repeats an old figure.
    """

    word: Word
    reasons: tuple[str, ...]
    witnesses: tuple[Witness, ...]
    interests: tuple[str, ...]
    stale: tuple[int, ...]
    drifts: tuple[Drift, ...]


def judge_facts(library: Library, conflicts: Iterable[Conflict]) -> Mapping[str, Standing]:
    """The standing of every fact, by ref."""
    by_fact: dict[str, list[Conflict]] = {}
    for conflict in conflicts:
        for fact in (conflict.one, conflict.other):
            by_fact.setdefault(fact.ref, []).append(conflict)
    superseded = {
        comparison.other: fact
        for fact in library.all_facts()
        for comparison in fact.record.compare
        if comparison.relation == "supersedes"
    }
    return {
        fact.ref: _judge(library, fact, by_fact.get(fact.ref, []), superseded.get(fact.ref))
        for fact in library.all_facts()
    }


def _judge(
    library: Library,
    fact: LinkedFact,
    conflicts: list[Conflict],
    superseding: LinkedFact | None,
) -> Standing:
    witnesses = find_witnesses(library, fact)
    interests = [find_interest(library, fact, witness) for witness in witnesses]
    stale = tuple(find_stale_evidence(library, fact))
    drifts = tuple(find_drift(library, fact))
    against = [*_find_refutations(library, fact), *_find_open_conflicts(fact, conflicts)]
    word, reasons = _choose_word(fact, witnesses, interests, against, superseding)
    reasons += [
        f"{library.sources[fact.record.evidence[index].source].record.outlet} repeats an older "
        "figure in its own voice, which adds no witness"
        for index in stale
    ]
    reasons = list(dict.fromkeys(reasons))
    return Standing(word, tuple(reasons), tuple(witnesses), tuple(interests), stale, drifts)


def _choose_word(
    fact: LinkedFact,
    witnesses: list[Witness],
    interests: list[str],
    against: list[str],
    superseding: LinkedFact | None,
) -> tuple[Word, list[str]]:
    who = [_count_witnesses(witnesses)]
    if superseding:
        return "superseded", [f"superseded by: {superseding.record.statement}", *who]
    if against:
        return "disputed", [*against, *who]
    if interests and all(interests):
        return "claimed", [*who, *interests]
    free = len([reason for reason in interests if not reason])
    if free >= 2 and fact.record.type is None:
        return "corroborated", [*who, f"{free} of them have no stake in it"]
    return "reported", [*who, *filter(None, interests)]


def _find_refutations(library: Library, fact: LinkedFact) -> Iterator[str]:
    for evidence in fact.record.evidence:
        if evidence.refutes:
            names = (asserter.name for asserter in find_asserters(library, fact, evidence))
            yield f"{' and '.join(names)} says otherwise"


def _find_open_conflicts(fact: LinkedFact, conflicts: Iterable[Conflict]) -> Iterator[str]:
    for conflict in conflicts:
        if conflict.answer is None or conflict.answer.relation == "disputed":
            yield f"in conflict with: {conflict.other_than(fact.ref).record.statement}"


def _count_witnesses(witnesses: list[Witness]) -> str:
    if not witnesses:
        return "no witness of its own"
    count = "one witness" if len(witnesses) == 1 else f"{len(witnesses)} witnesses"
    return f"{count}: {'; '.join(_name_witness(witness) for witness in witnesses)}"


def _name_witness(witness: Witness) -> str:
    """Who a witness is; for what derives from others, who published it and after whom."""
    direct = [asserter.name for asserter in witness.asserters if not asserter.through]
    after: dict[str, list[str]] = {}
    for asserter in witness.asserters:
        if asserter.through:
            after.setdefault(asserter.through, []).append(asserter.name)
    relayed = [f"{relay} (after {' or '.join(names)})" for relay, names in after.items()]
    return " and ".join([*direct, *relayed])
