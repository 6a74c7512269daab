"""What a date form means on the day that it was published.

A full date means itself. What leaves out its year, month or more is resolved against the day of
publication where only one day, month or year can be meant; all else is unclear, with its reason.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from mkdocs_briefings.reading.date_grammar import Fields
from mkdocs_briefings.text.edtf import Edtf, EdtfError, parse_edtf

_QUARTERS, _HALVES, _SEASONS = 32, 39, 20  # EDTF numbers the parts of a year on from these
_YEARS_OF = {"year": 1, "decade": 10, "century": 100}
_NEAR_DAYS = 31


class UnclearDate(Exception):
    """The words do not say one date; the message says why."""


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


def resolve(fields: Fields, published: Edtf) -> Reading:
    """Read the fields of a form; raises ``UnclearDate``.

    What is resolved must come to the same from the first and the last day of publication.
    """
    if reason := fields.get("unclear"):
        raise UnclearDate(reason)
    try:
        reading = _resolve(fields, published.first)
        other = reading if published.first == published.last else _resolve(fields, published.last)
    except (EdtfError, OverflowError, ValueError) as error:
        raise UnclearDate(f"there is no such date: {error}") from None
    if reading != other:
        raise UnclearDate("it counts from the day of publication, which is not known exactly")
    return reading


def _resolve(fields: Fields, today: date) -> Reading:
    for wanted, read in _READERS:
        if wanted <= fields.keys():
            return read(fields, today)
    raise UnclearDate("it leaves out its month or year")


def _year_of(fields: Fields, today: date) -> int | None:
    """The year that the fields name, if they do."""
    if "era" in fields:
        number = fields.get("era-year") or fields.get("count", "1")  # or 元, the first
        return int(fields["era"]) - 1 + int(number)
    if "fiscal-year" in fields:
        return int(fields["fiscal-year"])
    if "year" in fields:
        return 1 - int(fields["year"]) if "bc" in fields else int(fields["year"])
    if "relative" in fields:
        unit, offset = _relative(fields)
        return today.year + offset if unit == "year" else None
    return None


def _relative(fields: Fields) -> tuple[str, int]:
    unit, _, offset = fields["relative"].partition(" ")
    return unit, int(offset)


def _make(text: str, *, any_day: bool = False, is_nearest: bool = False) -> Reading:
    return Reading(parse_edtf(text), any_day, is_nearest)


def _write_year(year: int) -> str:
    return f"{year:04}" if year >= 0 else f"-{-year:04}"


def _make_day(day: date, *, is_nearest: bool = False) -> Reading:
    return _make(day.isoformat(), is_nearest=is_nearest)


def _read_day_of_month(fields: Fields, today: date) -> Reading:
    month, day, weekday = (int(fields.get(name, 0)) for name in ("month", "day", "weekday"))
    year = _year_of(fields, today)
    if year is None:
        return _make_day(_choose_year(month, day, weekday, today), is_nearest=True)
    reading = _make(f"{_write_year(year)}-{month:02}-{day:02}")
    if weekday and (reading.meant.first_day - 1) % 7 != weekday - 1:
        raise UnclearDate(f"{reading.meant.in_words()} is another day of the week")
    return reading


def _choose_year(month: int, day: int, weekday: int, today: date) -> date:
    """The nearest such day to the day of publication; with a weekday the one that fits it."""
    days = []
    for year in range(today.year - 1, today.year + 2):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if weekday in (0, found.isoweekday()):
            days.append(found)
    if not days:
        raise UnclearDate("no year near the publication has such a day")
    return min(days, key=lambda found: abs((found - today).days))


def _read_day(fields: Fields, today: date) -> Reading:
    """Read a day of a month that is named by its place: "the 20th of next month"."""
    day = int(fields["day"])
    if "relative" in fields or ("which" in fields and fields.get("unit") == "month"):
        month = _read_relative(fields, today).meant
        if _relative_unit(fields) != "month":
            raise UnclearDate("it does not say which month")
        return _make(f"{month.text}-{day:02}")
    if "weekday" not in fields:
        raise UnclearDate("it does not say which month")
    near = (today + timedelta(n) for n in range(-_NEAR_DAYS, _NEAR_DAYS + 1))
    days = [d for d in near if d.day == day and d.isoweekday() == int(fields["weekday"])]
    if len(days) != 1:
        raise UnclearDate("it does not say which month")
    return _make_day(days[0], is_nearest=True)


def _relative_unit(fields: Fields) -> str:
    return _relative(fields)[0] if "relative" in fields else fields["unit"]


def _read_month(fields: Fields, today: date) -> Reading:
    month, year = int(fields["month"]), _year_of(fields, today)
    if year is None and "relative" in fields:
        raise UnclearDate("it does not say which month")
    if year is None and "which" in fields:
        year = _choose_year_of_month(month, fields["which"], today)
    if year is not None:
        return _make(f"{_write_year(year)}-{month:02}")
    return _make(f"{today.year - (month > today.month)}-{month:02}", is_nearest=True)


def _choose_year_of_month(month: int, which: str, today: date) -> int:
    year = today.year
    if which == "this":
        return year
    if (which == "last" and month < today.month) or (which == "next" and month > today.month):
        raise UnclearDate(f"'{which}' may mean this year's or the one {_beyond(which)}")
    if which in ("last", "past"):
        return year - (month >= today.month)
    return year + (month <= today.month)


def _beyond(which: str) -> str:
    return "before" if which == "last" else "after"


def _read_weekday(fields: Fields, today: date) -> Reading:
    weekday = int(fields["weekday"])
    back = (today.isoweekday() - weekday) % 7
    if "relative" in fields:
        unit, offset = _relative(fields)
        if unit != "week":
            raise UnclearDate("it does not say which week")
        monday = today - timedelta(today.weekday())
        return _make_day(monday + timedelta(7 * offset + weekday - 1))
    if "which" not in fields:
        day = today - timedelta(back)
        return Reading(parse_edtf(day.isoformat()), is_nearest=True, is_weekday=True)
    which = fields["which"]
    here = weekday - today.isoweekday()  # days to that day of this week, Monday to Sunday
    if which == "this" and here >= 0:
        return _make_day(today + timedelta(here))
    if which == "past" or (which == "last" and here >= 0):
        return _make_day(today - timedelta(back or 7))
    if which == "coming" or (which == "next" and here <= 0):
        return _make_day(today + timedelta(7 - back))
    raise UnclearDate(f"'{which}' may mean this week's day or another's")


def _read_nth_weekday(fields: Fields, today: date) -> Reading:
    """Read "the first Friday of July 2024" or "of next month"."""
    if "month" in fields:
        year, month = _year_of(fields, today), int(fields["month"])
        first = date(today.year if year is None else year, month, 1)
    else:
        if _relative_unit(fields) != "month":
            raise UnclearDate("it does not say which month")
        first, year = _read_relative(fields, today).meant.first, today.year
    weekday, number = int(fields["weekday"]), int(fields["nth"])
    found = first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (number - 1))
    if found.month != first.month:
        raise UnclearDate("the month has no such day")
    if year is None:
        raise UnclearDate("it does not say which year")
    return _make_day(found)


def _read_relative(fields: Fields, today: date) -> Reading:
    """Read "this week", "last year" or "yesterday"."""
    if "relative" in fields:
        return _count(today, *_relative(fields))
    offset = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1}[fields["which"]]
    return _count(today, fields["unit"], offset)


def _read_distance(fields: Fields, today: date) -> Reading:
    """Read "three weeks ago"."""
    return _count(today, fields["unit"], int(fields["sign"]) * int(fields["count"]))


def _count(today: date, unit: str, offset: int) -> Reading:
    """The day, week, month or longer that is so many after the one of publication."""
    if unit == "day":
        return _make_day(today + timedelta(offset))
    if unit == "week":
        monday = today + timedelta(7 * offset - today.weekday())
        return _make(f"{monday}/{monday + timedelta(6)}", any_day=True)
    if unit == "weekend":
        if offset > 0 or (offset < 0 and today.isoweekday() > 5):
            raise UnclearDate("it may be this weekend or another")
        saturday = today + timedelta(7 * offset + 6 - today.isoweekday())
        return _make(f"{saturday}/{saturday + timedelta(1)}", any_day=True)
    if unit in ("month", "quarter", "half"):
        size = {"month": 1, "quarter": 3, "half": 6}[unit]
        number = (today.year * 12 + today.month - 1) // size + offset
        year, part = divmod(number, 12 // size)
        first = {"month": 1, "quarter": _QUARTERS + 1, "half": _HALVES + 1}[unit]
        return _make(f"{year:04}-{first + part:02}")
    size = _YEARS_OF[unit]
    year = str(today.year // size + offset).rjust(4 - len(str(size)) + 1, "0")
    return _make(year.ljust(4, "X"))


def _read_part_of_year(fields: Fields, today: date) -> Reading:
    name, first = next(
        (name, first)
        for name, first in (("quarter", _QUARTERS), ("half", _HALVES), ("season", _SEASONS))
        if name in fields
    )
    year = _year_of(fields, today)
    if fields.get("which") == "this" and fields.get("season") in _seasons_of_year(today):
        year = today.year
    if year is None:
        raise UnclearDate("it does not say which year")
    if name == "season" and "two-digits" in fields:
        raise UnclearDate("a season of two years does not say which of them")
    return _make(f"{_write_year(year)}-{first + int(fields[name])}")


def _seasons_of_year(today: date) -> str:
    """The seasons of which this year's is meant by "this", north and south of the equator."""
    return "13" if today.month < 4 else "123"


def _read_quarter_year(fields: Fields, _: date) -> Reading:
    year, quarter = fields["quarter-year"].split()
    return _make(f"{year}-{_QUARTERS + int(quarter)}")


def _read_year(fields: Fields, today: date) -> Reading:
    year = _year_of(fields, today)
    assert year is not None
    if "two-digits" in fields:
        last = year - year % 100 + int(fields["two-digits"])
        return _make(f"{_write_year(year)}/{_write_year(last)}")
    return _make(_write_year(year))


def _read_decade(fields: Fields, _: date) -> Reading:
    return _make(f"{fields['decade']}X")


def _read_century(fields: Fields, _: date) -> Reading:
    number = int(fields.get("nth") or fields["roman"])
    if "bc" in fields:
        return _make(f"{_write_year(1 - 100 * number)}/{_write_year(-100 * (number - 1))}")
    return _make(f"{number - 1:02}XX")


_READERS: tuple[tuple[set[str], Callable[[Fields, date], Reading]], ...] = (
    ({"sign", "count", "unit"}, _read_distance),
    ({"quarter-year"}, _read_quarter_year),
    ({"month", "day"}, _read_day_of_month),
    ({"day"}, _read_day),
    ({"nth", "weekday"}, _read_nth_weekday),
    ({"weekday"}, _read_weekday),
    ({"month"}, _read_month),
    ({"quarter"}, _read_part_of_year),
    ({"half"}, _read_part_of_year),
    ({"season"}, _read_part_of_year),
    ({"decade"}, _read_decade),
    ({"nth"}, _read_century),
    ({"roman"}, _read_century),
    ({"year"}, _read_year),
    ({"fiscal-year"}, _read_year),
    ({"era"}, _read_year),
    ({"relative"}, _read_relative),
    ({"which", "unit"}, _read_relative),
)
