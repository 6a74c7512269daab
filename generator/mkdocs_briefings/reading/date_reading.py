"""What a date form was read as, and the year, month and day that it names itself."""

from dataclasses import dataclass
from datetime import date

from mkdocs_briefings.reading.date_grammar import Fields
from mkdocs_briefings.text.edtf import Edtf, parse_edtf

_SHORT_YEARS = 70


class UnclearDate(Exception):
    """The words do not say one date; the message says why. It is empty if they are no date."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A date as read.

    ``any_day`` says that it is a stretch of which one day was meant; ``is_nearest`` that the words
    fit other dates too, and this is the one next to the day of publication.
    """

    meant: Edtf
    any_day: bool = False
    is_nearest: bool = False
    is_weekday: bool = False


def year_of(fields: Fields, today: date) -> int | None:
    """The year that the fields name, if they do."""
    if "era" in fields:
        number = fields.get("era-year") or fields.get("count", "1")  # or 元, the first
        return int(fields["era"]) - 1 + int(number)
    if "fiscal-year" in fields:
        return int(fields["fiscal-year"])
    if "year" in fields:
        return 1 - int(fields["year"]) if "bc" in fields else int(fields["year"])
    if "relative" in fields:
        unit, offset = relative_of(fields)
        return today.year + offset if unit == "year" else None
    return None


def relative_of(fields: Fields) -> tuple[str, int]:
    """The unit and number of a relative date."""
    unit, _, offset = fields["relative"].partition(" ")
    return unit, int(offset)


def make(text: str, *, any_day: bool = False, is_nearest: bool = False) -> Reading:
    """Make a reading of a date in EDTF."""
    return Reading(parse_edtf(text), any_day, is_nearest)


def write_year(year: int) -> str:
    """A year of four digits as EDTF has it."""
    return f"{year:04}" if year >= 0 else f"-{-year:04}"


def expand_year(year: str) -> str:
    """A year of two digits in full: 69 is 2069, 70 is 1970."""
    return year if len(year) > len("24") else f"{19 + (int(year) < _SHORT_YEARS)}{year}"


def make_day(day: date, *, is_nearest: bool = False) -> Reading:
    """Make a reading of a day."""
    return make(day.isoformat(), is_nearest=is_nearest)


def unit_of(fields: Fields) -> str:
    """The unit of a relative date: "next month", 上个月."""
    return relative_of(fields)[0] if "relative" in fields else fields["unit"]
