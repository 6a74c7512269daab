"""The property type ``date``: a date in EDTF."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Self

from mkdocs_briefings.reading.readers import Reader
from mkdocs_briefings.text.edtf import Edtf, parse_edtf
from mkdocs_briefings.text.tokens import Span
from mkdocs_briefings.values.base import Declaration, Quote, Schema, SchemaParts, Value


@dataclass(frozen=True, slots=True)
class Date(Value):
    """A day, month, year or span. The rule ``context`` proves it from the words round the quote."""

    edtf: Edtf

    type_name = "date"

    @classmethod
    def parse(cls, text: str, declared: Declaration) -> Self:
        """Read EDTF; raises ``EdtfError``."""
        return cls(text, parse_edtf(text))

    @property
    def date(self) -> Edtf:
        """The date."""
        return self.edtf

    def in_words(self, bound: str | None = None) -> str:
        """``4 to 6 July 2024``."""
        return self.edtf.in_words()

    def sort_key(self) -> str:
        """Dates sort by their first day, then by their last."""
        return sort_key(self.edtf)

    def figures(self, reader: Reader) -> set[Fraction]:
        """None: the digits of a date are no figures."""
        return set()

    def spans_in(self, quote: Quote) -> Iterator[Span]:
        """The dates of the quote that may mean this one."""
        return spans_of(self.edtf, quote)

    def agrees(self, other: Value, bound: str | None, other_bound: str | None) -> bool:
        """Whether some day fits both."""
        return other.date is None or self.edtf.overlaps(other.date)

    @classmethod
    def schema(cls, declared: Declaration, parts: SchemaParts) -> Schema:
        """A date as everywhere else on a card."""
        return parts.date

    @classmethod
    def description(cls, declared: Declaration) -> str:
        """``a date``."""
        return "a date"

    @classmethod
    def example(cls, declared: Declaration) -> str:
        """The forms that news needs."""
        return "2024-07-05, 2024-07, 2024, 2024-07-04/2024-07-06"


def sort_key(date: Edtf) -> str:
    """The key that tables sort dates by; "until 2022" sorts by its end."""
    first = date.last_day if date.is_open_before else date.first_day
    return f"1 {first}.{max(date.last_day, 0):07}"


def spans_of(date: Edtf, quote: Quote) -> Iterator[Span]:
    """Where a quote names a date that may be this one; nowhere without a day of reference."""
    if quote.published is None:
        return
    for found in quote.reader.find_dates(quote.tokens, quote.published):
        if found.meant and found.meant.overlaps(date):
            yield Span(found.start, found.end)
