"""Stale evidence: a figure in a source's own voice that an earlier source gave long before.

Who prints a figure 90 days or more after another had it, and names nobody, repeats it.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from mkdocs_briefings.model.library import Library, LinkedFact
from mkdocs_briefings.values.measure import Measure

STALE_AFTER = timedelta(days=90)


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
