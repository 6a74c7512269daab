"""Dates that count from the day of publication: "next Monday", "last year", "three weeks ago"."""

from datetime import date, timedelta

from mkdocs_briefings.reading.date_grammar import Fields
from mkdocs_briefings.reading.date_reading import (
    Reading,
    UnclearDate,
    make,
    make_day,
    relative_of,
    unit_of,
    year_of,
)
from mkdocs_briefings.text.edtf import parse_edtf

FIRST_QUARTER, FIRST_HALF, FIRST_SEASON = 33, 40, 21
"""The first quarter, half and season of a year in EDTF; the others follow."""

_SIZES = {"year": 1, "decade": 10, "century": 100}  # in years
_MONTHS = {"month": 1, "quarter": 3, "half": 6}
_CODES = {"month": 1, "quarter": FIRST_QUARTER, "half": FIRST_HALF}
_OFFSETS = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1}


def read_weekday(fields: Fields, today: date) -> Reading:
    """Read "Friday", "next Friday" or "Friday of last week"."""
    weekday = int(fields["weekday"])
    back = (today.isoweekday() - weekday) % 7
    if "relative" in fields:
        unit, offset = relative_of(fields)
        if unit != "week":
            raise UnclearDate("it does not say which week")
        monday = today - timedelta(today.weekday())
        return make_day(monday + timedelta(7 * offset + weekday - 1))
    if "which" not in fields:
        day = today - timedelta(back)
        return Reading(parse_edtf(day.isoformat()), is_nearest=True, is_weekday=True)
    which = fields["which"]
    here = weekday - today.isoweekday()  # days to that day of this week, Monday to Sunday
    if which == "this" and here >= 0:
        return make_day(today + timedelta(here))
    if which == "past" or (which == "last" and here >= 0):
        return make_day(today - timedelta(back or 7))
    if which == "coming" or (which == "next" and here <= 0):
        return make_day(today + timedelta(7 - back))
    raise UnclearDate(f"'{which}' may mean this week's day or another's")


def read_nth_weekday(fields: Fields, today: date) -> Reading:
    """Read "the first Friday of July 2024" or "of next month"."""
    if "month" in fields:
        year, month = year_of(fields, today), int(fields["month"])
        first = date(today.year if year is None else year, month, 1)
    else:
        if unit_of(fields) != "month":
            raise UnclearDate("it does not say which month")
        first, year = read_relative(fields, today).meant.first, today.year
    weekday, number = int(fields["weekday"]), int(fields["nth"])
    found = first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (number - 1))
    if found.month != first.month:
        raise UnclearDate("the month has no such day")
    if year is None:
        raise UnclearDate("it does not say which year")
    return make_day(found)


def read_relative(fields: Fields, today: date) -> Reading:
    """Read "this week", "last year" or "yesterday"."""
    if "relative" in fields:
        return _count(today, *relative_of(fields))
    offset = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1}[fields["which"]]
    return _count(today, fields["unit"], offset)


def read_distance(fields: Fields, today: date) -> Reading:
    """Read "three weeks ago"."""
    return _count(today, fields["unit"], int(fields["sign"]) * int(fields["count"]))


def _count(today: date, unit: str, offset: int) -> Reading:
    """The day, week, month or longer that is so many after the one of publication."""
    if unit == "day":
        return make_day(today + timedelta(offset))
    if unit == "week":
        monday = today + timedelta(7 * offset - today.weekday())
        return make(f"{monday}/{monday + timedelta(6)}", any_day=True)
    if unit == "weekend":
        if offset > 0 or (offset < 0 and today.isoweekday() > 5):
            raise UnclearDate("it may be this weekend or another")
        saturday = today + timedelta(7 * offset + 6 - today.isoweekday())
        return make(f"{saturday}/{saturday + timedelta(1)}", any_day=True)
    if unit in _MONTHS:
        months = _MONTHS[unit]
        year, part = divmod((today.year * 12 + today.month - 1) // months + offset, 12 // months)
        return make(f"{year:04}-{_CODES[unit] + part:02}")
    years = _SIZES[unit]
    number = today.year // years + offset
    return make(f"{number * years:04}"[: 5 - len(str(years))].ljust(4, "X"))


def choose_year_of_month(month: int, which: str, today: date) -> int:
    """The year of "last November" or "next March"."""
    year = today.year
    if which == "this":
        return year
    if (which == "last" and month < today.month) or (which == "next" and month > today.month):
        raise UnclearDate(f"'{which}' may mean this year's or another's")
    if which in ("last", "past"):
        return year - (month >= today.month)
    return year + (month <= today.month)
