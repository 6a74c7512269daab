"""Witnesses: who independently asserts a fact.

The asserter of evidence is ``by``; else ``via``; else, if its source derives from others, the
asserters of this fact's evidence from them, or their publishers; else its publisher. Evidence that
shares an asserter is one witness: two papers quoting one person are one. A figure in a source's own
voice, 90 days or more after an earlier source gave it, is stale and adds no witness.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from mkdocs_briefings.model.library import Library, LinkedFact
from mkdocs_briefings.model.models import Anonymous, Evidence
from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.values.measure import Measure

STALE_AFTER = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Asserter:
    """Who asserts a fact: a card, an outlet by its name, or somebody anonymous.

    ``through`` names the outlet that relays what its origin is presumed to have said.
    """

    name: str
    card_id: str | None = None
    affiliation: str | None = None
    anonymous: bool = False
    through: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Witness:
    """Asserters that are not independent of each other, and their evidence (by index)."""

    asserters: tuple[Asserter, ...]
    evidence: tuple[int, ...]


def find_witnesses(library: Library, fact: LinkedFact) -> list[Witness]:
    """The witnesses for a fact; stale and refuting evidence adds none."""
    stale = set(find_stale_evidence(library, fact))
    witnesses: list[Witness] = []
    for index, evidence in enumerate(fact.record.evidence):
        if evidence.refutes or index in stale:
            continue
        asserters = list(find_asserters(library, fact, evidence))
        together = [w for w in witnesses if not set(asserters).isdisjoint(w.asserters)]
        witnesses = [w for w in witnesses if w not in together]
        merged = [a for w in together for a in w.asserters]
        indexes = sorted([index, *(i for w in together for i in w.evidence)])
        witnesses.append(Witness(_deduplicate([*asserters, *merged]), tuple(indexes)))
    return witnesses


def _deduplicate(asserters: list[Asserter]) -> tuple[Asserter, ...]:
    """Sorted, deduplicated; a direct assertion wins over a relayed one."""
    direct_last = sorted(asserters, key=lambda asserter: asserter.through, reverse=True)
    once = {asserter: asserter for asserter in direct_last}.values()
    return tuple(sorted(once, key=lambda a: (a.name, a.card_id or "", a.affiliation or "")))


def find_asserters(
    library: Library, fact: LinkedFact, evidence: Evidence, seen: frozenset[str] = frozenset()
) -> Iterator[Asserter]:
    """Who asserts a fact in one piece of evidence; ``seen`` are the sources already visited."""
    if isinstance(evidence.by, Anonymous):
        affiliation = evidence.by.affiliation
        yield Asserter(evidence.by.anonymous, affiliation=affiliation, anonymous=True)
    elif evidence.by:
        yield Asserter(library.name(evidence.by), evidence.by)
    elif evidence.via:
        yield _find_outlet(library, evidence.via.publisher)
    else:
        yield from _find_origins(library, fact, evidence.source, seen)


def find_stale_evidence(library: Library, fact: LinkedFact) -> Iterator[int]:
    """Yield the indexes of evidence that only repeats an old figure in its source's voice."""
    if not (fact.value and fact.value.measure):
        return
    first = min(_find_days_given(library, fact), default=date.max)
    for index, evidence in enumerate(fact.record.evidence):
        published = library.sources[evidence.source].record.published.first
        own_voice = evidence.by is None and evidence.via is None
        if own_voice and not evidence.refutes and published - first >= STALE_AFTER:
            yield index


def _find_days_given(library: Library, fact: LinkedFact) -> list[date]:
    """When sources gave the figure, for this fact or others of the card and property."""
    return [
        library.sources[evidence.source].record.published.first
        for other in library.facts[fact.card_id]
        if other.record.property == fact.record.property
        and other.value
        and fact.value
        and _same_size(other.value.measure, fact.value.measure)
        for evidence in other.record.evidence
        if not evidence.refutes
    ]


def _same_size(one: Measure | None, other: Measure | None) -> bool:
    if one is None or other is None:
        return False
    return (one.low, one.high, one.unit) == (other.low, other.high, other.unit)


def _find_origins(
    library: Library, fact: LinkedFact, source_id: str, seen: frozenset[str]
) -> Iterator[Asserter]:
    source = library.sources[source_id].record
    if not source.derived_from or source_id in seen:
        yield _find_outlet(library, source.outlet)
        return
    for origin in source.derived_from:
        if not isinstance(origin, str):
            yield replace(_find_outlet(library, origin.publisher), through=source.outlet)
            continue
        own = [e for e in fact.record.evidence if e.source == origin and not e.refutes]
        for evidence in own:
            yield from find_asserters(library, fact, evidence, seen | {source_id})
        if not own:
            for asserter in _find_origins(library, fact, origin, seen | {source_id}):
                yield replace(asserter, through=source.outlet)


def _find_outlet(library: Library, publisher: str) -> Asserter:
    """A publisher as an asserter; as the card of that name if there is one, with its ties."""
    card_id = library.card_named.get(words_of(publisher))
    return Asserter(library.name(card_id), card_id) if card_id else Asserter(publisher)
