"""Stale evidence: a figure in a source's own voice that an earlier source gave long before.

Who prints a figure 90 days or more after another had it, and names nobody, repeats it.
"""

from collections.abc import Hashable, Iterator, Mapping
from datetime import date, timedelta

from mkdocs_briefings.model.library import Library, LinkedFact

STALE_AFTER = timedelta(days=90)


def find_first_days(library: Library) -> Mapping[Hashable, date]:
    """The day on which each figure was first given by a source, for one card and property."""
    found: dict[Hashable, date] = {}
    for fact in library.all_facts():
        figure = _figure_of(fact)
        for evidence in fact.record.evidence if figure is not None else ():
            if not evidence.refutes:
                day = library.sources[evidence.source].record.published.first
                found[figure] = min(day, found.get(figure, day))
    return found


def find_stale_evidence(
    library: Library, fact: LinkedFact, first_days: Mapping[Hashable, date]
) -> Iterator[int]:
    """Yield the indexes of evidence that only repeats an old figure in its source's voice."""
    first = first_days.get(_figure_of(fact))
    if first is None:
        return
    for index, evidence in enumerate(fact.record.evidence):
        published = library.sources[evidence.source].record.published.first
        own_voice = evidence.by is None and evidence.via is None
        if own_voice and not evidence.refutes and published - first >= STALE_AFTER:
            yield index


def _figure_of(fact: LinkedFact) -> Hashable:
    """What a fact says of its card as a figure; ``None`` where its value is none."""
    measure = fact.value.measure if fact.value else None
    if measure is None:
        return None
    return fact.card_id, fact.record.property, measure.low, measure.high, measure.unit
