"""The base of the types whose values are numbers with a unit: quantities and durations."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any, ClassVar

from mkdocs_briefings.reading.bounds import bounds_of
from mkdocs_briefings.reading.figures import UNCLEAR, Figure
from mkdocs_briefings.reading.language import language_of
from mkdocs_briefings.reading.phrases import values_of
from mkdocs_briefings.reading.readers import Reader
from mkdocs_briefings.reading.units import PERCENT, POINTS, Units
from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.text.tokens import Span
from mkdocs_briefings.values.base import Qualified, Quote, Value, contains
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

    def figures(self, reader: Reader) -> set[Fraction]:
        """Both ends, without their sign."""
        return {abs(Fraction(self.low)), abs(Fraction(self.high))}

    def units_of(self, quote: Quote) -> Units:
        """The units in which figures of a quote are read."""
        return quote.reader.units

    def read(self, quote: Quote) -> Sequence[Figure]:
        """The figures of a quote that may be of this type."""
        return quote.figures

    def figures_in(self, quote: Quote) -> list[Figure]:
        """The figures of a quote that carry the value, whatever their sign and bound."""
        return [
            figure
            for figure in self.read(quote)
            if not figure.unread
            and any(self._is_size(low, high, figure, quote) for low, high in _readings(figure))
        ]

    def _is_size(self, low: Fraction, high: Fraction, figure: Figure, quote: Quote) -> bool:
        """Whether a figure is of the value's size, sign aside, in a unit that compares."""
        units = self.units_of(quote)
        if figure.is_share and not figure.unit and self.unit == units.named(PERCENT):
            return self.low == self.high and _rounds_to(100 * low, self.low, self.step)
        ends = Fraction(self.low), Fraction(self.high)
        if self.unit == figure.unit:
            return ends in ((low, high), (-high, -low))
        own, other = (units.size(_split(unit)[0]) for unit in (self.unit, figure.unit))
        is_count = not self.unit and not units.read_in(quote.reader.language).is_measure(
            figure.unit
        )
        if own.base != other.base and not is_count:
            return False
        low, high = low * other.factor / own.factor, high * other.factor / own.factor
        return ends in ((low, high), (-high, -low))

    def spans_in(self, quote: Quote) -> Iterator[Span]:
        """The figures that carry the value."""
        return (Span(figure.start, figure.end) for figure in self.figures_in(quote))

    def agrees(self, other: Value, bound: str | None, other_bound: str | None) -> bool:
        """Whether the ranges meet, rounding and bounds considered."""
        return other.measure is None or self.measure.meets(other.measure, bound, other_bound)

    def unsupported_by(self, quote: Quote, qualified: Qualified) -> Iterator[str]:
        """What a quote lacks of number, unit, bound, sign, and what the value is per."""
        same = self.figures_in(quote)
        if not same:
            yield from self._missing_figure(quote)
            return
        per = qualified.per or _split(self.unit)[1]
        lacking = (
            [
                *_unsupported_bound(qualified.bound, figure),
                *_unsupported_per(per, figure, quote),
                *(self._unsupported_sign(figure, quote) if self.is_signed else ()),
            ]
            for figure in same
        )
        yield from min(lacking, key=len)

    def _missing_figure(self, quote: Quote) -> Iterator[str]:
        figures = self.read(quote)
        expected = f"expected the figure of '{self.text}' in the quote"
        unlike = [f for f in figures if not f.unread and _has_number(self, f)]
        if unlike and unlike[0].unit not in ("", self.unit):
            yield f"expected the unit '{self.unit}', the quote's figure is in '{unlike[0].unit}'"
        elif unlike and not unlike[0].unit and self.unit:
            yield f"the quote does not have the unit '{self.unit}' beside the figure"
        elif unread := next((figure for figure in figures if figure.unread), None):
            yield f"{expected}; '{_written(quote, unread)}' cannot be read: {unread.unread}"
        else:
            found = ", ".join(f"'{_written(quote, f)}'" for f in figures) or "no figure"
            yield f"{expected}, found {found}"

    def _unsupported_sign(self, figure: Figure, quote: Quote) -> Iterator[str]:
        bounds = bounds_of(quote.reader.language)
        is_plain = not figure.is_fall and figure.high >= 0
        is_rate = figure.is_share or figure.unit in (quote.reader.units.named(PERCENT), POINTS)
        is_loss = (
            bounds.is_loss_before(quote.tokens, figure.start)
            if is_rate
            else bounds.may_be_loss(quote.tokens)
        )
        if (self.high >= 0) == is_plain or (is_plain and is_loss):
            return
        if is_plain:
            yield f"'{self.text}' is a fall, and no word of the quote says so"
        else:
            yield f"the quote reports a fall: expected '-{self.text}'"


def _readings(figure: Figure) -> Iterator[tuple[Fraction, Fraction]]:
    yield figure.low, figure.high
    if figure.has_ends:
        yield figure.low, figure.low
        yield figure.high, figure.high


def _rounds_to(exact: Fraction, number: Decimal, step: Decimal) -> bool:
    """Whether a number is an exact one, or as near to it as its digits allow: 66.7 for 200/3."""
    is_endless = pow(10, 64, exact.denominator) != 0
    return abs(exact - Fraction(number)) * 2 <= Fraction(step) if is_endless else exact == number


def _has_number(value: MeasuredValue, figure: Figure) -> bool:
    return {abs(Fraction(value.low)), abs(Fraction(value.high))} <= set(figure.values)


def _unsupported_bound(bound: str | None, figure: Figure) -> Iterator[str]:
    stated = figure.bounds
    if bound in stated if bound else not stated:
        return
    if not stated:
        yield f"no word of the quote says '{bound}' of the figure"
    elif bound:
        yield f"the fact says '{bound}', the quote '{' or '.join(stated)}'"
    else:
        yield f"the quote says '{stated[0]}' of the figure: the fact needs 'bound: {stated[0]}'"


def _split(unit: str) -> tuple[str, str]:
    """A unit and what it is per: GBP/MWh is GBP per MWh."""
    head, _, per = unit.partition("/")
    return head.strip(), per.strip()


def _unsupported_per(per: str, figure: Figure, quote: Quote) -> Iterator[str]:
    wanted, stated = _time_of(per, quote), figure.per or _split(figure.unit)[1]
    if stated == UNCLEAR:
        yield "what the quote's figure is per, or is added to, is not certain"
    elif _time_of(stated, quote) == wanted:
        return
    elif not stated:
        adverbs = quote.reader.language.values("per-adverbs")
        said = (time for phrase, time in adverbs.items() if contains(quote.tokens, phrase))
        if wanted not in said:
            yield f"no word of the quote says 'per {per}' of the figure"
    elif per:
        yield f"the fact says 'per: {per}', the quote 'per {stated}'"
    else:
        yield f"the quote says 'per {stated}' of the figure: the fact needs 'per: {stated}'"


def _time_of(per: str, quote: Quote) -> str:
    """What a figure is per, in the one spelling that compares: "year", "100000 person"."""
    first, *rest = words_of(per) or ("",)
    number = first.replace(",", "")
    if rest and number.isdecimal():
        return f"{number} {_time_of(' '.join(rest), quote)}"
    reader = quote.reader.units.read_in(quote.reader.language)
    words = (first, *rest)
    for times in (reader.times, values_of(language_of("en"), "per-words")):
        found, end = times.at(words, 0)
        if found and end == len(words):
            return found[0]
    return quote.reader.units.named(per).casefold()


def _json_number(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)


def _written(quote: Quote, figure: Figure) -> str:
    return " ".join(quote.tokens[figure.start : figure.end])
