"""Standing: what the checks say of a fact, never typed, always with its reasons.

The first that fits: another fact supersedes it: superseded; refuting evidence or an unanswered
conflict: disputed; all witnesses interested: claimed; two or more disinterested: corroborated;
else reported. A forecast or an opinion is never corroborated.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from mkdocs_briefings.analysis.conflicts import Conflict
from mkdocs_briefings.analysis.drift import Drift, find_drift
from mkdocs_briefings.analysis.interest import interest_of
from mkdocs_briefings.analysis.witnesses import (
    Witness,
    asserters_of,
    find_witnesses,
    stale_evidence,
)
from mkdocs_briefings.model.library import Library, LinkedFact
from mkdocs_briefings.text.figures import Units

Word = Literal["claimed", "reported", "corroborated", "disputed", "superseded"]


MEANINGS: Mapping[Word, str] = {
    "superseded": "another fact says that it takes this one's place",
    "disputed": "evidence refutes it, or another fact contradicts it and nothing answers that",
    "claimed": "all who assert it have a stake in it, or are not named",
    "corroborated": "two or more witnesses without a stake assert it",
    "reported": "anything else: a witness without a stake asserts it, and no second one",
}
"""When a fact stands so: the first that fits."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How well a fact is attested, in one word and with the reasons for it.

    ``interests`` says for each witness why it is interested, empty where it is not; ``stale``
    names evidence, by index, that only repeats an old figure.
    """

    word: Word
    reasons: tuple[str, ...]
    witnesses: tuple[Witness, ...]
    interests: tuple[str, ...]
    stale: tuple[int, ...]
    drifts: tuple[Drift, ...]


def judge_facts(
    library: Library, conflicts: Iterable[Conflict], units: Units
) -> Mapping[str, Standing]:
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
        fact.ref: _judge(library, fact, by_fact.get(fact.ref, []), superseded.get(fact.ref), units)
        for fact in library.all_facts()
    }


def _judge(
    library: Library,
    fact: LinkedFact,
    conflicts: list[Conflict],
    superseding: LinkedFact | None,
    units: Units,
) -> Standing:
    witnesses = find_witnesses(library, fact)
    interests = [interest_of(library, fact, witness) for witness in witnesses]
    stale = tuple(stale_evidence(library, fact))
    drifts = tuple(find_drift(library, fact, units))
    against = [*_refutations(library, fact), *_open_conflicts(fact, conflicts)]
    word, reasons = _word(fact, witnesses, interests, against, superseding)
    reasons += [
        f"{library.sources[fact.record.evidence[index].source].record.publisher} repeats an older "
        "figure in its own voice, which adds no witness"
        for index in stale
    ]
    reasons = list(dict.fromkeys(reasons))
    return Standing(word, tuple(reasons), tuple(witnesses), tuple(interests), stale, drifts)


def _word(
    fact: LinkedFact,
    witnesses: list[Witness],
    interests: list[str],
    against: list[str],
    superseding: LinkedFact | None,
) -> tuple[Word, list[str]]:
    who = [_counted(witnesses)]
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


def _refutations(library: Library, fact: LinkedFact) -> Iterator[str]:
    for evidence in fact.record.evidence:
        if evidence.refutes:
            names = (asserter.name for asserter in asserters_of(library, fact, evidence))
            yield f"{' and '.join(names)} says otherwise"


def _open_conflicts(fact: LinkedFact, conflicts: Iterable[Conflict]) -> Iterator[str]:
    for conflict in conflicts:
        if conflict.answer is None or conflict.answer.relation == "disputed":
            yield f"in conflict with: {conflict.other_than(fact.ref).record.statement}"


def _counted(witnesses: list[Witness]) -> str:
    if not witnesses:
        return "no witness of its own"
    count = "one witness" if len(witnesses) == 1 else f"{len(witnesses)} witnesses"
    return f"{count}: {'; '.join(_named(witness) for witness in witnesses)}"


def _named(witness: Witness) -> str:
    """Who a witness is; for what derives from others, who tells it and after whom."""
    direct = [asserter.name for asserter in witness.asserters if not asserter.through]
    after: dict[str, list[str]] = {}
    for asserter in witness.asserters:
        if asserter.through:
            after.setdefault(asserter.through, []).append(asserter.name)
    told = [f"{teller} (after {' or '.join(names)})" for teller, names in after.items()]
    return " and ".join([*direct, *told])
