"""What counts from the day of publication: a Tuesday, 8 July 2031."""

from datetime import date

import pytest

from mkdocs_briefings.reading.date_reading import UnclearDate
from mkdocs_briefings.reading.relative_dates import (
    choose_year_of_month,
    read_distance,
    read_nth_weekday,
    read_relative,
    read_weekday,
)

TUESDAY = date(2031, 7, 8)
MONDAY, FRIDAY = "1", "5"


@pytest.mark.parametrize(
    ("fields", "meant"),
    [
        ({"relative": "day -1"}, "2031-07-07"),
        ({"relative": "week 1"}, "2031-07-14/2031-07-20"),
        ({"relative": "weekend 0"}, "2031-07-12/2031-07-13"),
        ({"relative": "month -7"}, "2030-12"),
        ({"relative": "quarter -1"}, "2031-34"),
        ({"relative": "half 1"}, "2032-40"),
        ({"relative": "year 1"}, "2032"),
        ({"relative": "decade -1"}, "202X"),
        ({"relative": "century 0"}, "20XX"),
        ({"which": "last", "unit": "month"}, "2031-06"),
        ({"which": "this", "unit": "decade"}, "203X"),
        ({"which": "coming", "unit": "year"}, "2032"),
    ],
)
def test_units_count_from_the_one_of_publication(fields: dict[str, str], meant: str) -> None:
    assert read_relative(fields, TUESDAY).meant.text == meant


def test_a_distance_goes_back_or_on() -> None:
    ago = {"sign": "-1", "count": "3", "unit": "week"}
    assert read_distance(ago, TUESDAY).meant.text == "2031-06-16/2031-06-22"
    assert read_distance(ago, TUESDAY).any_day
    ahead = {"sign": "1", "count": "10", "unit": "day"}
    assert read_distance(ahead, TUESDAY).meant.text == "2031-07-18"
    assert not read_distance(ahead, TUESDAY).any_day


@pytest.mark.parametrize(
    ("fields", "meant"),
    [
        ({"weekday": MONDAY}, "2031-07-07"),
        ({"weekday": MONDAY, "which": "next"}, "2031-07-14"),
        ({"weekday": FRIDAY, "which": "last"}, "2031-07-04"),
        ({"weekday": FRIDAY, "which": "this"}, "2031-07-11"),
        ({"weekday": MONDAY, "which": "past"}, "2031-07-07"),
        ({"weekday": FRIDAY, "which": "coming"}, "2031-07-11"),
        ({"weekday": FRIDAY, "relative": "week -1"}, "2031-07-04"),
    ],
)
def test_a_weekday_is_in_its_week(fields: dict[str, str], meant: str) -> None:
    assert read_weekday(fields, TUESDAY).meant.text == meant


@pytest.mark.parametrize(
    "fields",
    [
        {"weekday": MONDAY, "which": "last"},  # yesterday, or a week before
        {"weekday": FRIDAY, "which": "next"},  # of this week, or the next
        {"weekday": MONDAY, "which": "this"},  # over already
        {"weekday": MONDAY, "relative": "month 1"},
    ],
)
def test_a_weekday_that_may_be_two(fields: dict[str, str]) -> None:
    with pytest.raises(UnclearDate):
        read_weekday(fields, TUESDAY)


def test_weekdays_of_a_month_are_counted() -> None:
    friday = {"weekday": FRIDAY, "month": "7", "year": "2024"}
    assert read_nth_weekday({**friday, "nth": "1"}, TUESDAY).meant.text == "2024-07-05"
    assert read_nth_weekday({**friday, "nth": "4"}, TUESDAY).meant.text == "2024-07-26"
    with pytest.raises(UnclearDate, match="the month has no such day"):
        read_nth_weekday({**friday, "nth": "5"}, TUESDAY)
    with pytest.raises(UnclearDate, match="it does not say which year"):
        read_nth_weekday({"weekday": FRIDAY, "month": "7", "nth": "1"}, TUESDAY)
    of_next = {"weekday": FRIDAY, "nth": "1", "relative": "month 1"}
    assert read_nth_weekday(of_next, TUESDAY).meant.text == "2031-08-01"


@pytest.mark.parametrize(
    ("month", "which", "year"),
    [(11, "last", 2030), (3, "next", 2032), (3, "past", 2031), (9, "coming", 2031)],
)  # fmt: skip
def test_a_month_is_in_its_year(month: int, which: str, year: int) -> None:
    assert choose_year_of_month(month, which, TUESDAY) == year


@pytest.mark.parametrize(("month", "which"), [(3, "last"), (9, "next")])
def test_a_month_that_may_be_two(month: int, which: str) -> None:
    with pytest.raises(UnclearDate, match="this year's or another's"):
        choose_year_of_month(month, which, TUESDAY)
