"""The property type ``duration``: ``18 months``, ``90 days``, ``1..2 years``, ``1.5 hours``.

A duration is of one unit, singular or plural. Durations of unlike units compare by their sizes: a
year is 12 months and a week 7 days, exactly; between months and days a month counts as a twelfth
of the mean Gregorian year (365.2425 days).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Context, Decimal
from fractions import Fraction
from functools import lru_cache

from mkdocs_briefings.reading.figures import Figure
from mkdocs_briefings.reading.language import Language
from mkdocs_briefings.reading.readers import Reader
from mkdocs_briefings.reading.units import Units
from mkdocs_briefings.values.base import Declaration, Quote, Schema, SchemaParts
from mkdocs_briefings.values.measure import Measure
from mkdocs_briefings.values.measured import MeasuredValue

_SPELLINGS = {
    "years": ("year", "年"),
    "quarters": ("quarter",),
    "months": ("month", "个月", "個月"),
    "weeks": ("week", "周", "週"),
    "days": ("day", "天", "日"),
    "hours": ("hour", "小时", "小時"),
    "minutes": ("minute", "分钟", "分鐘"),
    "seconds": ("second", "秒"),
}
_MONTHS = {"years": 12, "quarters": 3, "months": 1}
_SECONDS = {"weeks": 604_800, "days": 86_400, "hours": 3600, "minutes": 60, "seconds": 1}
_SECONDS_OF_MONTH = Decimal("2629746")  # 365.2425 days / 12
_EXACT = Context(prec=64)

_NUMBER = r"[0-9]{1,12}(?:\.[0-9]{1,6})?"
_WORDS = "|".join(f"{unit[:-1]}s?" for unit in _SPELLINGS)
_LITERAL = re.compile(rf"({_NUMBER})(?:\.\.({_NUMBER}))? ({_WORDS})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Duration(MeasuredValue):
    """How long something lasts or takes."""

    type_name = "duration"
    is_signed = False

    @classmethod
    def parse(cls, text: str, declared: Declaration) -> "Duration":
        """Read a literal; raises ``ValueError``."""
        match = _LITERAL.fullmatch(text)
        if not match:
            raise ValueError("expected a number and a unit of time, like '18 months' or '90 days'")
        low, high = Decimal(match[1]), Decimal(match[2] or match[1])
        if high < low:
            raise ValueError("the range ends below its start")
        exponent = low.as_tuple().exponent
        assert isinstance(exponent, int)  # finite by its pattern
        return cls(text, low, high, Decimal(10) ** exponent, f"{match[3].removesuffix('s')}s")

    @property
    def measure(self) -> Measure:
        """The duration in days."""
        day = _SECONDS["days"]
        low, high, step = (
            _EXACT.divide(_seconds(number, self.unit), day)
            for number in (self.low, self.high, self.step)
        )
        return Measure(low, high, step, "days")

    def units_of(self, quote: Quote) -> Units:
        """The units of time, of which those that are equal by definition compare."""
        return _units_in(quote.reader.language)

    def read(self, quote: Quote) -> list[Figure]:
        """The figures of a quote, with the units of time beside them."""
        reader = Reader(_units_in(quote.reader.language), quote.reader.language)
        return list(quote.within(reader.find_figures(quote.words)))

    def figures(self, reader: Reader) -> set[Fraction]:
        """The numbers as written."""
        return {Fraction(self.low), Fraction(self.high)}

    def search_terms(self, spellings: object) -> Iterable[str]:
        """The duration with its unit in the singular, as in "an 18-month deal"."""
        return (self.text, self.text.removesuffix("s"))

    @classmethod
    def schema(cls, declared: Declaration, parts: SchemaParts) -> Schema:
        """A pattern of number and unit."""
        return {
            "type": "string",
            "pattern": rf"^{_NUMBER}(?:\.\.{_NUMBER})? (?:{_WORDS})(?![\s\S])",
            "errorMessage": f"expected {cls.description(declared)}, like 18 months",
        }

    @classmethod
    def description(cls, declared: Declaration) -> str:
        """``a duration``."""
        return "a duration"

    @classmethod
    def example(cls, declared: Declaration) -> str:
        """The forms of a duration."""
        return "18 months, 90 days, 1..2 years"


def _seconds(number: Decimal, unit: str) -> Decimal:
    if months := _MONTHS.get(unit):
        return _EXACT.multiply(number * months, _SECONDS_OF_MONTH)
    return number * _SECONDS[unit]


@lru_cache(maxsize=64)
def _units_in(language: Language) -> Units:
    """The units of time with a language's words for them.

    Sizes are only those that are always equal: 18 months are 1.5 years, no number of days.
    """
    spellings = {unit: list(words) for unit, words in _SPELLINGS.items()}
    for phrase, time in language.values("per-words").items():
        if f"{time}s" in spellings:
            spellings[f"{time}s"].append(" ".join(phrase))
    sizes = {unit: (Fraction(count), "months") for unit, count in _MONTHS.items() if count > 1}
    sizes |= {unit: (Fraction(count), "seconds") for unit, count in _SECONDS.items() if count > 1}
    return Units({unit: tuple(words) for unit, words in spellings.items()}, sizes)
