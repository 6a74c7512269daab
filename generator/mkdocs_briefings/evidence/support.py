"""What a quote must show of a value, and a statement of its figures.

These checks need no article: they compare what stands in the card with the words of its quotes.
Each fault is a text that says what was expected and what was found.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.text.dates import FoundDate, find_dates
from mkdocs_briefings.text.edtf import Edtf
from mkdocs_briefings.text.figures import (
    Figure,
    Units,
    falls,
    find_figures,
    has_bound,
    is_fall,
)
from mkdocs_briefings.values.quantity import Quantity

_NEVER_COUNTED = (Decimal(0), Decimal(1))  # "one of", "a single": words rather than figures


def value_faults(fact: LinkedFact, quote: Sequence[str], units: Units) -> Iterator[str]:
    """What a quote's words lack of the fact's value: its number, unit, bound, or words."""
    if isinstance(fact.value, Quantity):
        yield from _quantity_faults(fact.value, fact.record.bound, quote, units)
    elif isinstance(fact.value, str) and fact.property and fact.property.type in ("text", "enum"):
        lacking = [word for word in words_of(fact.value) if word not in quote]
        if lacking:
            yield f"the quote does not hold {_listed(lacking)} of the value '{fact.value}'"


def _quantity_faults(
    value: Quantity, bound: str | None, quote: Sequence[str], units: Units
) -> Iterator[str]:
    figures = list(find_figures(quote, units))
    for number in dict.fromkeys((value.low, value.high)):
        same = [figure for figure in figures if figure.value == abs(number)]
        if not same:
            shown = _listed([_written(quote, figure) for figure in figures]) or "no figure"
            yield f"expected the figure of '{value.text}' in the quote, found {shown}"
            return
        yield from _unit_faults(value, same, quote, units)
        yield from _bound_faults(bound, same, quote)
        if number < 0 and not falls(quote):
            yield f"'{value.text}' is a fall, and no word of the quote says so"
        if number > 0 and all(is_fall(quote, figure) for figure in same):
            yield f"the quote tells of a fall: expected '-{value.text}'"


def _unit_faults(
    value: Quantity, same: list[Figure], quote: Sequence[str], units: Units
) -> Iterator[str]:
    if not value.unit or any(figure.unit == value.unit for figure in same):
        return
    if all(figure.unit for figure in same):
        yield f"expected the unit '{value.unit}', the quote's figure is in '{same[0].unit}'"
    elif not units.stands_in(quote, value.unit):
        yield f"the quote does not hold the unit '{value.unit}'"


def _bound_faults(bound: str | None, same: list[Figure], quote: Sequence[str]) -> Iterator[str]:
    stated = next((figure.bounds for figure in same if figure.bounds), ())
    if bound and stated and bound not in stated:
        yield f"the fact says '{bound}', the quote '{' or '.join(stated)}'"
    elif bound and not has_bound(quote, bound):
        yield f"no word of the quote says '{bound}'"
    elif not bound and stated and all(figure.bounds for figure in same):
        yield f"the quote says '{stated[0]}' of the figure: the fact needs 'bound: {stated[0]}'"


def statement_faults(
    fact: LinkedFact,
    quotes: Sequence[Sequence[str]],
    named: Sequence[range],
    stated: Sequence[Edtf],
    units: Units,
) -> Iterator[str]:
    """Figures of the statement that stand in no quote, value, date or name.

    ``named`` are the positions, in the statement's canonical words, that belong to names;
    ``stated`` the dates of the fact.
    """
    words = words_of(fact.record.statement)
    known = {figure.value for quote in quotes for figure in find_figures(quote, units)}
    if isinstance(fact.value, Quantity):
        known |= {abs(fact.value.low), abs(fact.value.high)}
    elif isinstance(fact.value, str):
        known |= {figure.value for figure in find_figures(words_of(fact.value), units)}
    quoted = {word for quote in quotes for word in quote}
    covered = {position for span in named for position in span}
    for date in find_dates(words, stated[-1]) if stated else ():
        span = range(date.start, date.end)
        if any(_says_no_more(date, one) for one in stated) or quoted.issuperset(
            words[i] for i in span
        ):
            covered.update(span)
    for figure in find_figures(words, units):
        span = range(figure.start, figure.end)
        if covered.isdisjoint(span) and figure.value not in (*known, *_NEVER_COUNTED):
            yield f"the figure '{_written(words, figure)}' stands in no quote, value, date or name"


def _says_no_more(date: FoundDate, stated: Edtf) -> bool:
    """Whether a statement's date is the stated one, or a month or year that holds it."""
    return date.shows(stated) or (date.first <= stated.first and stated.last <= date.last)


def _written(words: Sequence[str], figure: Figure) -> str:
    return " ".join(words[figure.start : figure.end])


def _listed(words: Sequence[str]) -> str:
    return ", ".join(f"'{word}'" for word in words)
