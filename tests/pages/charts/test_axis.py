"""A far date does not squeeze the others; the dates under the axis have room."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mkdocs_briefings.pages.charts.axis import Span, make_axis


def day(text: str) -> Span:
    return date.fromisoformat(text), date.fromisoformat(text)


CORE = [day(f"2022-{month:02d}-01") for month in range(1, 11)]


def test_days_stand_in_proportion() -> None:
    axis = make_axis([day("2022-01-01"), day("2022-01-05"), day("2022-01-09")])
    left, middle, right = (axis.at(date(2022, 1, n)) for n in (1, 5, 9))
    assert left == pytest.approx(0.02)
    assert middle == pytest.approx((left + right) / 2)
    assert not axis.cuts


def test_a_far_date_is_cut_off_into_a_zone_of_its_own() -> None:
    axis = make_axis([*CORE, day("2035-06-01")])
    assert len(axis.zones) == 2
    assert axis.at(date(2022, 10, 1)) > 0.8
    assert axis.at(date(2022, 10, 1)) < axis.cuts[0] < axis.at(date(2035, 6, 1)) < 1
    assert list(axis.ticks())[-1][1] == "2035"


def test_dates_are_cut_off_on_both_sides() -> None:
    axis = make_axis([day("1956-01-01"), *CORE, day("2035-01-01")])
    assert [len(axis.zones), axis.core, len(axis.cuts)] == [3, 1, 2]
    labels = [label for _, label in axis.ticks()]
    assert (labels[0], labels[-1]) == ("1956", "2035")


def test_nothing_is_cut_where_much_lies_beyond() -> None:
    half = [day(f"2035-{month:02d}-01") for month in range(1, 11)]
    assert not make_axis([*CORE, *half]).cuts
    assert not make_axis([day("2022-01-01"), day("2035-01-01")]).cuts


def test_one_day_alone_stands_in_the_middle() -> None:
    assert make_axis([day("2022-01-01")]).at(date(2022, 1, 1)) == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("last", "labels"),
    [
        ("2024-08-01", ["2022", "Jul", "2023", "Jul", "2024", "Jul"]),
        ("2031-01-01", ["2022", "2024", "2026", "2028", "2030"]),
        ("2022-05-15", ["2022", "Feb", "Mar", "Apr", "May"]),
        ("2022-01-06", ["1 Jan", "2 Jan", "3 Jan", "4 Jan", "5 Jan", "6 Jan"]),
    ],
)
def test_the_dates_written_fit_the_time_spanned(last: str, labels: list[str]) -> None:
    axis = make_axis([day("2022-01-01"), day(last)])
    assert [label for _, label in axis.ticks()] == labels


days = st.dates(date(1700, 1, 1), date(2200, 12, 1))
spans = st.tuples(days, st.integers(0, 400)).map(lambda s: (s[0], s[0] + timedelta(s[1])))


@given(st.lists(spans, min_size=1, max_size=30))
@example([(date(1, 2, 1), date(1, 2, 1)), (date(9998, 12, 1), date(9999, 12, 31))])
def test_whatever_the_dates_all_are_on_the_axis_in_order(found: list[Span]) -> None:
    axis = make_axis(found)
    places = [axis.at(first) for first, _ in sorted(found)]
    assert places == sorted(places)
    assert all(0 <= place <= 1 for place in places)
    ticks = list(axis.ticks())
    assert [place for place, _ in ticks] == sorted(place for place, _ in ticks)
    assert len(ticks) <= 12
