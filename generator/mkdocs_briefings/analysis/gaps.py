"""Gaps and overdue forecasts: properties without a fact, and forecasts past their date."""

from collections.abc import Iterator
from datetime import date

from mkdocs_briefings.model.library import Library, LinkedFact


def find_gaps(library: Library) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield per kind and featured property the cards without a fact of that property."""
    for kind_id, kind in library.kinds.items():
        for name in kind.featured:
            missing = tuple(
                card_id
                for card_id in library.cards_by_kind[kind_id]
                if all(fact.record.property != name for fact in library.facts[card_id])
            )
            if missing:
                yield kind_id, name, missing


def find_overdue(library: Library, as_of: date) -> Iterator[LinkedFact]:
    """Yield the forecasts that fell due before the site's clock."""
    for fact in library.all_facts():
        if fact.record.due and fact.record.due.last < as_of:
            yield fact
