"""Drift: what a rewrite lost or changed on the way from its origin.

A source's evidence lacks the speaker, or has another bound, than the evidence of the source it
derives from.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_briefings.model.library import Library, LinkedFact
from mkdocs_briefings.model.models import Anonymous, Evidence
from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.text.figures import Units
from mkdocs_briefings.values.base import Quote
from mkdocs_briefings.values.measured import MeasuredValue


@dataclass(frozen=True, slots=True)
class Drift:
    """Evidence (by index) that differs from its origin's (by index), and in what."""

    fact: LinkedFact
    copy: int
    origin: int
    what: str


def find_drift(library: Library, fact: LinkedFact, units: Units) -> Iterator[Drift]:
    """The drifts between the pieces of evidence of one fact."""
    for at, copy in enumerate(fact.record.evidence):
        source = library.sources.get(copy.source)
        for from_, origin in enumerate(fact.record.evidence):
            if source is None or origin.source not in source.record.derived_from:
                continue
            if origin.by and copy.by is None:
                name = _speaker(library, origin)
                yield Drift(fact, at, from_, f"states flatly what the original has {name} say")
            before, after = _bound(fact, origin, units), _bound(fact, copy, units)
            if before is not None and after is not None and before != after:
                change = f"says '{_shown(after)}' where the original says '{_shown(before)}'"
                yield Drift(fact, at, from_, change)


def _speaker(library: Library, evidence: Evidence) -> str:
    if isinstance(evidence.by, Anonymous):
        return evidence.by.anonymous
    return library.name(evidence.by) if evidence.by else ""


def _bound(fact: LinkedFact, evidence: Evidence, units: Units) -> str | None:
    """The bound that the quote's words set before the fact's figure; ``None`` without figure."""
    if not isinstance(fact.value, MeasuredValue):
        return None
    figures = fact.value.figures_in(Quote(words_of(evidence.quote), units))
    bounds = [figure.bounds for figure in figures]
    return next((bound for found in bounds for bound in found), "") if bounds else None


def _shown(bound: str) -> str:
    return bound.replace("-", " ") or "exactly"
