"""The figures of a statement: each must be in a quote, the value, a date or a name.

This check needs no article: it compares a card's statement with the words of its quotes.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.reading.dates import FoundDate, find_dates
from mkdocs_briefings.reading.language import language_of
from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.text.edtf import Edtf
from mkdocs_briefings.text.figures import (
    Figure,
    Units,
    find_figures,
)

_NEVER_COUNTED = (Decimal(0), Decimal(1))  # "one of", "a single": words rather than figures


def find_unsupported_figures(
    fact: LinkedFact,
    quotes: Sequence[Sequence[str]],
    named: Sequence[range],
    stated: Sequence[Edtf],
    units: Units,
) -> Iterator[str]:
    """Yield a message for each figure that is in no quote, value, date or name.

    ``named`` are the positions, in the statement's canonical words, that belong to names;
    ``stated`` the dates of the fact.
    """
    words = words_of(fact.record.statement)
    known = {figure.value for quote in quotes for figure in find_figures(quote, units)}
    if fact.value:
        known |= fact.value.figures(units)
    quoted = {word for quote in quotes for word in quote}
    covered = {position for span in named for position in span}
    for date in find_dates(words, stated[-1], language_of("en")) if stated else ():
        span = range(date.start, date.end)
        if any(_covers(date, one) for one in stated) or quoted.issuperset(words[i] for i in span):
            covered.update(span)
    for figure in find_figures(words, units):
        span = range(figure.start, figure.end)
        if covered.isdisjoint(span) and figure.value not in (*known, *_NEVER_COUNTED):
            written = _write_figure(words, figure)
            yield f"the figure '{written}' is in no quote, value, date or name"


def _covers(date: FoundDate, stated: Edtf) -> bool:
    """Whether a statement's date is the stated one, or a month or year that contains it."""
    return date.shows(stated) or (date.meant is not None and date.meant.contains(stated))


def _write_figure(words: Sequence[str], figure: Figure) -> str:
    return " ".join(words[figure.start : figure.end])
