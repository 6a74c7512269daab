"""Drift: what a rewrite lost or changed compared with its origin.

A source's evidence lacks the speaker, or has another bound, than the evidence of the source it
derives from.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_briefings.evidence.cell_values import read_cell
from mkdocs_briefings.model.library import Library, LinkedFact
from mkdocs_briefings.model.models import Anonymous, Evidence
from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.values.base import Quote
from mkdocs_briefings.values.measured import MeasuredValue


@dataclass(frozen=True, slots=True)
class Drift:
    """Two pieces of evidence, copy and origin (by index), and how they differ."""

    fact: LinkedFact
    copy: int
    origin: int
    what: str


def find_drift(library: Library, fact: LinkedFact) -> Iterator[Drift]:
    """Yield the drifts between the pieces of evidence of one fact."""
    for at, copy in enumerate(fact.record.evidence):
        source = library.sources.get(copy.source)
        for from_, origin in enumerate(fact.record.evidence):
            if source is None or origin.source not in source.record.derived_from:
                continue
            if origin.by and copy.by is None:
                name = _name_speaker(library, origin)
                yield Drift(fact, at, from_, f"states flatly what the original has {name} say")
            before, after = (
                _read_bound(library, fact, origin),
                _read_bound(library, fact, copy),
            )
            if before is not None and after is not None and before != after:
                now, then = _describe_bound(after), _describe_bound(before)
                yield Drift(fact, at, from_, f"says '{now}' where the original says '{then}'")


def _name_speaker(library: Library, evidence: Evidence) -> str:
    if isinstance(evidence.by, Anonymous):
        return evidence.by.anonymous
    return library.name(evidence.by) if evidence.by else ""


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
