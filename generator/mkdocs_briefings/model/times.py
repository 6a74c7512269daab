"""The two times of a fact: when it happened or holds, and when it was said.

They are never one for the other: an article's day is no event's.
"""

from mkdocs_briefings.model.library import Library, LinkedFact
from mkdocs_briefings.model.models import Evidence
from mkdocs_briefings.text.edtf import Edtf


def when_said(library: Library, evidence: Evidence) -> Edtf:
    """The evidence's own ``said``, else the day of its article."""
    return evidence.said or library.sources[evidence.source].record.published


def first_said(library: Library, fact: LinkedFact) -> Edtf:
    """The earliest time at which the evidence says the fact."""
    said = (when_said(library, evidence) for evidence in fact.record.evidence)
    return min(said, key=lambda date: (date.first, date.last))


def when_stated(fact: LinkedFact) -> Edtf | None:
    """When the fact itself says that it happens or holds: its ``date``, value or ``due``."""
    return fact.record.date or (fact.value and fact.value.date) or fact.record.due


def when_happened(library: Library, fact: LinkedFact) -> Edtf | None:
    """When it happens or holds; ``None`` where nobody says.

    What the fact itself says, else the time of the event it was said or shown at, else that of its
    card, in kinds whose cards happen.
    """
    if stated := when_stated(fact):
        return stated
    dating = dating_fact(library, fact)
    return dating.value.date if dating and dating.value else None


def dating_fact(library: Library, fact: LinkedFact) -> LinkedFact | None:
    """The fact that dates the event of a fact which states no time itself."""
    if fact.record.at:
        return _dating_fact_of(library, fact.record.at)
    kind = library.kinds.get(fact.card_id.partition("/")[0])
    return _dating_fact_of(library, fact.card_id) if kind and kind.happens else None


def date_of_card(library: Library, card_id: str) -> Edtf | None:
    """The value of the property that dates a card; ``None`` if it has none."""
    dating = _dating_fact_of(library, card_id)
    return dating.value.date if dating and dating.value else None


def _dating_fact_of(library: Library, card_id: str) -> LinkedFact | None:
    if card_id not in library.cards:
        return None
    when = library.kind_of(card_id).when
    return next(
        (f for f in library.facts[card_id] if when and f.record.property == when and f.value), None
    )


def horizon(library: Library) -> tuple[Edtf, Edtf] | None:
    """The publication dates of the first and the last source."""
    dates = [source.record.published for source in library.sources.values()]
    if not dates:
        return None
    return min(dates, key=lambda d: d.first), max(dates, key=lambda d: d.last)
