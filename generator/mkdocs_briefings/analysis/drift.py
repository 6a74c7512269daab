"""Drift: what a rewrite lost or changed compared with its origin.

A source's evidence lacks the speaker or has one that its origin does not name; or it has another
bound, or lacks a word that turns the meaning ("may"), or has one of its own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_briefings.evidence.cell_values import read_cell
from mkdocs_briefings.evidence.proof import Proof
from mkdocs_briefings.model.attribution import name_asserter
from mkdocs_briefings.model.library import Library, LinkedFact
from mkdocs_briefings.model.models import Evidence
from mkdocs_briefings.reading.cautions import CautionKind
from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.values.base import Quote
from mkdocs_briefings.values.measured import MeasuredValue

_TURNING: frozenset[CautionKind] = frozenset(
    ("negation", "denial", "question", "condition", "plan", "possibility", "rumour", "limit")
)


@dataclass(frozen=True, slots=True)
class Drift:
    """Two pieces of evidence, copy and origin (by index), and how they differ."""

    fact: LinkedFact
    copy: int
    origin: int
    what: str


def find_drift(
    library: Library, fact: LinkedFact, proofs: Sequence[Proof | None]
) -> Iterator[Drift]:
    """Yield the drifts between the pieces of evidence of one fact."""
    evidence = fact.record.evidence
    by_source: dict[str, list[int]] = {}
    for index, one in enumerate(evidence):
        by_source.setdefault(one.source, []).append(index)
    origins_of = {
        source: sorted(
            index
            for origin, indexes in by_source.items()
            if origin != source and library.origins.derives(source, origin)
            for index in indexes
        )
        for source in by_source
    }
    for at, copy in enumerate(evidence):
        for from_ in origins_of[copy.source]:
            origin = evidence[from_]
            changes = [
                *_compare_speakers(library, origin, copy),
                *_compare_bounds(library, fact, origin, copy),
                *_compare_cautions(proofs[from_], proofs[at]),
            ]
            yield from (Drift(fact, at, from_, what) for what in changes)


def _compare_speakers(library: Library, origin: Evidence, copy: Evidence) -> Iterator[str]:
    if origin.by and copy.by is None:
        yield f"states flatly what the original has {name_asserter(library, origin)} say"
    if copy.by and origin.by is None:
        yield f"has {name_asserter(library, copy)} say what the original states itself"


def _compare_bounds(
    library: Library, fact: LinkedFact, origin: Evidence, copy: Evidence
) -> Iterator[str]:
    before, after = (_read_bound(library, fact, evidence) for evidence in (origin, copy))
    if before is not None and after is not None and before != after:
        now, then = _describe_bound(after), _describe_bound(before)
        yield f"says '{now}' where the original says '{then}'"


def _compare_cautions(origin: Proof | None, copy: Proof | None) -> Iterator[str]:
    """What turns the meaning in one of two passages and not in the other, by kind."""
    if origin is None or copy is None:
        return
    before, after = _turning_words(origin), _turning_words(copy)
    for kind, words in before.items():
        if kind not in after:
            yield f"leaves out '{words}', which the original has"
    for kind, words in after.items():
        if kind not in before:
            yield f"has '{words}', which the original does not"


def _turning_words(proof: Proof) -> dict[CautionKind, str]:
    return {c.kind: c.words for c in proof.cautions if c.kind in _TURNING}


def _read_bound(library: Library, fact: LinkedFact, evidence: Evidence) -> str | None:
    """The bound that the quote puts on the fact's figure, or ""; ``None`` without the figure."""
    if not isinstance(fact.value, MeasuredValue):
        return None
    reader = library.reader_of(evidence.source)
    quote = Quote(words_of(evidence.quote), reader)
    if cell := evidence.cell:
        quote = read_cell(evidence.quote, cell.row, cell.column, reader).quote
    figures = fact.value.figures_in(quote)
    bounds = [figure.bounds for figure in figures]
    return next((bound for found in bounds for bound in found), "") if bounds else None


def _describe_bound(bound: str) -> str:
    return bound.replace("-", " ") or "exactly"
