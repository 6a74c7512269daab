"""The two times of a fact: when it was said, and when it happened or holds."""

from mkdocs_briefings.model.library import Library, LinkedFact
from mkdocs_briefings.model.models import Evidence
from mkdocs_briefings.text.edtf import Edtf


def when_said(library: Library, fact: LinkedFact, evidence: Evidence) -> Edtf:
    """The evidence's own ``said``, else the date of the event, else that of the article."""
    if evidence.said:
        return evidence.said
    if fact.record.at and (date := date_of_card(library, fact.record.at)):
        return date
    return library.sources[evidence.source].record.published


def when_held(library: Library, fact: LinkedFact) -> Edtf:
    """The fact's ``date``, else its value if that is a date, else ``due``, else when first said."""
    if fact.record.date:
        return fact.record.date
    if fact.value and fact.value.date:
        return fact.value.date
    if fact.record.due:
        return fact.record.due
    return first_said(library, fact)


def first_said(library: Library, fact: LinkedFact) -> Edtf:
    """The earliest time at which the evidence says the fact."""
    said = (when_said(library, fact, evidence) for evidence in fact.record.evidence)
    return min(said, key=lambda date: (date.first, date.last))


def date_of_card(library: Library, card_id: str) -> Edtf | None:
    """The value of the property that dates a card; ``None`` if it has none."""
    if card_id not in library.cards:
        return None
    when = library.kind_of(card_id).when
    for fact in library.facts[card_id]:
        if when and fact.record.property == when and fact.value:
            return fact.value.date
    return None


def horizon(library: Library) -> tuple[Edtf, Edtf] | None:
    """The publication dates of the first and the last source."""
    dates = [source.record.published for source in library.sources.values()]
    if not dates:
        return None
    return min(dates, key=lambda d: d.first), max(dates, key=lambda d: d.last)
