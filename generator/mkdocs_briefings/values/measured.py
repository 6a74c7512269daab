"""The base of the types whose values are numbers with a unit: quantities and durations."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, ClassVar

from mkdocs_briefings.text.figures import (
    Figure,
    Units,
    falls,
    find_figures,
    has_bound,
    is_fall,
)
from mkdocs_briefings.text.tokens import Span
from mkdocs_briefings.values.base import Quote, Value
from mkdocs_briefings.values.measure import Measure

BOUNDS = {
    "more-than": "more than ",
    "at-least": "at least ",
    "about": "about ",
    "up-to": "up to ",
    "less-than": "less than ",
}


@dataclass(frozen=True, slots=True)
class MeasuredValue(Value):
    """A number or range with its unit.

    ``low`` and ``high`` are in ``unit`` (a scale word multiplied in) and equal unless a range was
    written; ``step`` is the worth of the last digit printed.
    """

    low: Decimal
    high: Decimal
    step: Decimal
    unit: str

    is_signed: ClassVar[bool] = True
    """Whether a value may be a fall, which is written with a minus."""
    is_measured = True
    qualifiers = frozenset({"bound"})

    @property
    def measure(self) -> Measure:
        """The size of the value."""
        return Measure(self.low, self.high, self.step, self.unit)

    def in_words(self, bound: str | None = None) -> str:
        """The value for a reader: ``more than 500 companies``, ``−16%``."""
        return BOUNDS.get(bound or "", "") + self.text.replace(" %", "%").replace("-", "−")

    def columns(self) -> dict[str, Any]:
        """A number, or a list of two for a range, in ``unit``."""
        low, high = _json_number(self.low), _json_number(self.high)
        return {"value": low if low == high else [low, high], "unit": self.unit}

    def sort_key(self) -> str:
        """Values sort by their lower end."""
        return f"0 {self.measure.low.normalize():f}"

    def figures(self, units: Units) -> set[Decimal]:
        """Both ends, without their sign."""
        return {abs(self.low), abs(self.high)}

    def read(self, quote: Quote) -> list[Figure]:
        """The figures of a quote that may be of this type."""
        return list(find_figures(quote.tokens, quote.units))

    def matches(self, figure: Figure, number: Decimal) -> bool:
        """Whether a figure of a quote is one end of the value."""
        return figure.value == abs(number)

    def figures_in(self, quote: Quote) -> list[Figure]:
        """The figures of a quote that carry the value."""
        ends = (self.low, self.high)
        return [f for f in self.read(quote) if any(self.matches(f, number) for number in ends)]

    def spans_in(self, quote: Quote) -> Iterator[Span]:
        """The figures that carry the value."""
        return (Span(figure.start, figure.end) for figure in self.figures_in(quote))

    def agrees(self, other: Value, bound: str | None, other_bound: str | None) -> bool:
        """Whether the ranges meet, rounding and bounds considered."""
        return other.measure is None or self.measure.meets(other.measure, bound, other_bound)

    def unsupported_by(self, quote: Quote, bound: str | None) -> Iterator[str]:
        """What a quote lacks of number, unit, bound and sign."""
        figures = self.read(quote)
        for number in dict.fromkeys((self.low, self.high)):
            same = [figure for figure in figures if self.matches(figure, number)]
            if not same:
                found = _listed([_written(quote.tokens, f) for f in figures]) or "no figure"
                yield f"expected the figure of '{self.text}' in the quote, found {found}"
                return
            yield from self.unsupported_unit(same, quote)
            yield from _unsupported_bound(bound, same, quote.tokens)
            if self.is_signed:
                yield from self._unsupported_sign(number, same, quote.tokens)

    def unsupported_unit(self, same: list[Figure], quote: Quote) -> Iterator[str]:
        """What a quote lacks of the unit, of figures that are the number."""
        if not self.unit or any(figure.unit == self.unit for figure in same):
            return
        if all(figure.unit for figure in same):
            yield f"expected the unit '{self.unit}', the quote's figure is in '{same[0].unit}'"
        elif not quote.units.stands_in(quote.tokens, self.unit):
            yield f"the quote does not hold the unit '{self.unit}'"

    def _unsupported_sign(
        self, number: Decimal, same: list[Figure], tokens: Sequence[str]
    ) -> Iterator[str]:
        if number < 0 and not falls(tokens):
            yield f"'{self.text}' is a fall, and no word of the quote says so"
        if number > 0 and all(is_fall(tokens, figure) for figure in same):
            yield f"the quote reports a fall: expected '-{self.text}'"


def _unsupported_bound(
    bound: str | None, same: list[Figure], tokens: Sequence[str]
) -> Iterator[str]:
    stated = next((figure.bounds for figure in same if figure.bounds), ())
    if bound and stated and bound not in stated:
        yield f"the fact says '{bound}', the quote '{' or '.join(stated)}'"
    elif bound and not has_bound(tokens, bound):
        yield f"no word of the quote says '{bound}'"
    elif not bound and stated and all(figure.bounds for figure in same):
        yield f"the quote says '{stated[0]}' of the figure: the fact needs 'bound: {stated[0]}'"


def _json_number(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)


def _written(tokens: Sequence[str], figure: Figure) -> str:
    return " ".join(tokens[figure.start : figure.end])


def _listed(words: Sequence[str]) -> str:
    return ", ".join(f"'{word}'" for word in words)
