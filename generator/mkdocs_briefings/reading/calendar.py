"""What a date form means on the day that it was published.

A full date means itself. What leaves out its year, month or more is resolved against the day of
publication where only one day, month or year can be meant; all else is unclear, with its reason.
"""

from collections.abc import Callable
from datetime import date, timedelta

from mkdocs_briefings.reading.date_grammar import Fields
from mkdocs_briefings.reading.date_reading import (
    Reading,
    UnclearDate,
    expand_year,
    make,
    make_day,
    unit_of,
    write_year,
    year_of,
)
from mkdocs_briefings.reading.relative_dates import (
    FIRST_HALF,
    FIRST_QUARTER,
    FIRST_SEASON,
    choose_year_of_month,
    read_distance,
    read_nth_weekday,
    read_relative,
    read_weekday,
)
from mkdocs_briefings.text.edtf import Edtf, EdtfError

_NEAR_DAYS = 31
_APRIL = 4
_FIRST = {"quarter": FIRST_QUARTER, "half": FIRST_HALF, "season": FIRST_SEASON}


def resolve(fields: Fields, published: Edtf) -> Reading:
    """Read the fields of a form; raises ``UnclearDate``.

    What is resolved must come to the same from the first and the last day of publication.
    """
    if "unclear" in fields or "none" in fields:
        raise UnclearDate(fields.get("unclear", ""))
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


def _read_day_of_month(fields: Fields, today: date) -> Reading:
    month, day, weekday = (int(fields.get(name, 0)) for name in ("month", "day", "weekday"))
    year = year_of(fields, today)
    if year is None:
        return make_day(_choose_year(month, day, weekday, today), is_nearest=True)
    reading = make(f"{write_year(year)}-{month:02}-{day:02}")
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
        month = read_relative(fields, today).meant
        if unit_of(fields) != "month":
            raise UnclearDate("it does not say which month")
        return make(f"{month.text}-{day:02}")
    if "weekday" not in fields:
        raise UnclearDate("it does not say which month")
    near = (today + timedelta(n) for n in range(-_NEAR_DAYS, _NEAR_DAYS + 1))
    days = [d for d in near if d.day == day and d.isoweekday() == int(fields["weekday"])]
    if len(days) != 1:
        raise UnclearDate("it does not say which month")
    return make_day(days[0], is_nearest=True)


def _read_month(fields: Fields, today: date) -> Reading:
    month, year = int(fields["month"]), year_of(fields, today)
    if year is None and "relative" in fields:
        raise UnclearDate("it does not say which month")
    if year is None and "which" in fields:
        year = choose_year_of_month(month, fields["which"], today)
    if year is not None:
        return make(f"{write_year(year)}-{month:02}")
    return make(f"{today.year - (month > today.month)}-{month:02}", is_nearest=True)


def _read_part_of_year(fields: Fields, today: date) -> Reading:
    name = next(name for name in _FIRST if name in fields)
    year = year_of(fields, today)
    if fields.get("which") == "this" and fields.get("season", "") in _seasons_of_year(today):
        year = today.year
    if year is None:
        raise UnclearDate("it does not say which year")
    return make(f"{write_year(year)}-{_FIRST[name] + int(fields[name]) - 1}")


def _seasons_of_year(today: date) -> tuple[str, ...]:
    """The seasons of which "this" means this year's, north and south of the equator.

    A winter is in two years, and so is a southern summer.
    """
    return ("1", "3") if today.month < _APRIL else ("1", "2", "3")


def _read_quarter_year(fields: Fields, _: date) -> Reading:
    quarter, year = fields["quarter-year"].split("q")
    return make(f"{expand_year(year)}-{FIRST_QUARTER + int(quarter) - 1}")


def _read_year(fields: Fields, today: date) -> Reading:
    year = year_of(fields, today)
    assert year is not None
    if "two-digits" in fields:
        last = year - year % 100 + int(fields["two-digits"])
        return make(f"{write_year(year)}/{write_year(last)}")
    return make(write_year(year))


def _read_decade(fields: Fields, _: date) -> Reading:
    return make(f"{fields['decade']}X")


def _read_century(fields: Fields, _: date) -> Reading:
    number = int(fields.get("nth") or fields["roman"])
    if "bc" in fields:
        return make(f"{write_year(1 - 100 * number)}/{write_year(-100 * (number - 1))}")
    return make(f"{number - 1:02}XX")


_READERS: tuple[tuple[set[str], Callable[[Fields, date], Reading]], ...] = (
    ({"sign", "count", "unit"}, read_distance),
    ({"quarter-year"}, _read_quarter_year),
    ({"month", "day"}, _read_day_of_month),
    ({"day"}, _read_day),
    ({"nth", "weekday"}, read_nth_weekday),
    ({"weekday"}, read_weekday),
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
    ({"relative"}, read_relative),
    ({"which", "unit"}, read_relative),
)
