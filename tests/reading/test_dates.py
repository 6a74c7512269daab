"""Dates: full ones mean themselves, others are resolved against the day of publication."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.text.dates import FoundDate, find_dates
from mkdocs_briefings.text.edtf import parse_edtf

TUESDAY = "2031-07-08"


def read(phrase: str, published: str = TUESDAY) -> list[str]:
    """The days that each date of a phrase may mean."""
    found = find_dates(words_of(phrase), parse_edtf(published))
    return [f"{f.first}" if f.first == f.last else f"{f.first}/{f.last}" for f in found]


@pytest.mark.parametrize(
    ("phrase", "days"),
    [
        ("on October 17, 2023", "2023-10-17"),
        ("17 October 2023", "2023-10-17"),
        ("Oct. 17, 2023", "2023-10-17"),
        ("the 1st July 2030", "2030-07-01"),
        ("in October 2022", "2022-10-01/2022-10-31"),
        ("by 2035", "2035-01-01/2035-12-31"),
        ("February 29, 2028", "2028-02-29"),
        ("2024年", "2024-01-01/2024-12-31"),
        ("2024年7月", "2024-07-01/2024-07-31"),
        ("2024年7月5日", "2024-07-05"),
        ("2024 年 12 月 31 日", "2024-12-31"),
    ],
)
def test_what_is_written_in_full_means_itself(phrase: str, days: str) -> None:
    assert read(phrase) == read(phrase, "1999-01-01") == [days]


@pytest.mark.parametrize(
    ("phrase", "days"),
    [
        ("on Friday", "2031-07-04"),
        ("on Tuesday", "2031-07-08"),
        ("on Wednesday", "2031-07-02"),
        ("today", "2031-07-08"),
        ("yesterday", "2031-07-07"),
        ("this week", "2031-07-07/2031-07-13"),
        ("last week", "2031-06-30/2031-07-06"),
        ("this month", "2031-07-01/2031-07-31"),
        ("last month", "2031-06-01/2031-06-30"),
        ("this year", "2031-01-01/2031-12-31"),
        ("last year", "2030-01-01/2030-12-31"),
        ("two years ago", "2029-01-01/2029-12-31"),
        ("a year ago", "2030-01-01/2030-12-31"),
        ("last November", "2030-11-01/2030-11-30"),
        ("last March", "2031-03-01/2031-03-31"),
        ("in June this year", "2031-06-01/2031-06-30"),
        ("in April", "2031-04-01/2031-04-30"),
        ("since September", "2030-09-01/2030-09-30"),
        ("July 9", "2031-07-09"),
        ("5 July", "2031-07-05"),
        ("December 30", "2031-12-30"),
        ("January 9", "2031-01-09"),
        ("29 February", "2032-02-29"),
    ],
)
def test_what_leaves_something_out_is_resolved(phrase: str, days: str) -> None:
    assert read(phrase) == [days]


@pytest.mark.parametrize(
    ("published", "phrase", "days"),
    [
        ("2031-01-02", "on Friday", "2030-12-27"),
        ("2031-01-02", "December 30", "2030-12-30"),
        ("2030-12-30", "January 2", "2031-01-02"),
        ("2031-01-02", "last month", "2030-12-01/2030-12-31"),
        ("2031-01-02", "last week", "2030-12-23/2030-12-29"),
        ("2031-01-02", "last January", "2030-01-01/2030-01-31"),
        ("2032-02-29", "two years ago", "2030-01-01/2030-12-31"),
        ("2031-07", "on Friday", "2031-07-25"),
        ("2031-07-08~", "this week", "2031-07-07/2031-07-13"),
    ],
)
def test_borders_of_years_are_no_borders(published: str, phrase: str, days: str) -> None:
    assert read(phrase, published) == [days]


@pytest.mark.parametrize(
    "phrase",
    [
        "they may sail", "a march of ferries", "the second sailing", "February 30", "32 July",
        "31 cars", "10,000", "1850", "2,031", "第5年", "fri", "weekly", "ago", "this ferry",
        "last call", "20310", "no. 7", "",
    ],
)  # fmt: skip
def test_what_is_no_date(phrase: str) -> None:
    assert read(phrase) == []


def test_several_dates_stand_in_order() -> None:
    assert read("In October 2022 and on October 17, 2023, then last November and on Friday") == [
        *("2022-10-01/2022-10-31", "2023-10-17", "2030-11-01/2030-11-30", "2031-07-04")
    ]


def test_a_closed_word_is_part_of_no_date() -> None:
    published = parse_edtf(TUESDAY)
    found = list(find_dates(["october", None, "2023"], published))
    assert [(f.first.year, f.last.month) for f in found] == [(2023, 12)]
    assert not list(find_dates(["this", None, "week", None], published))


@pytest.mark.parametrize(
    ("phrase", "stated", "shown"),
    [
        ("October 17, 2023", "2023-10-17", True),
        ("October 17, 2023", "2023-10", True),
        ("October 17, 2023", "2023", True),
        ("October 17, 2023", "2023-10-18", False),
        ("October 2023", "2023-10-17", False),
        ("October 2023", "2022-10", False),
        ("this week", "2031-07-10", True),
        ("this week", "2031-07-14", False),
        ("this week", "2031-07", True),
        ("on Friday", "2031-07-04", True),
        ("on Friday", "2031-07-11", False),
        ("last year", "2030-05", False),
    ],
)
def test_words_show_what_is_no_more_exact_than_they_are(
    phrase: str, stated: str, shown: bool
) -> None:
    (found,) = find_dates(words_of(phrase), parse_edtf(TUESDAY))
    assert found.shows(parse_edtf(stated)) == shown


KNOWN = """
may july jul oct february monday friday today yesterday this last week month year years ago a
two ten in by since 2024 1999 2100 5 05 5th 31 29 0 99 ² ５ ٣ 年 月 日 12 and
""".split()
rows: Any = st.lists(st.none() | st.sampled_from(KNOWN) | st.text(max_size=4), max_size=25)
days = st.dates().map(date.isoformat) | st.sampled_from(
    ["0001-01-01", "9999-12-31", "../2024", "2024/..", "0001", "2024-07-05~", "2024-02-29"]
)


@given(rows, days)
def test_any_words_have_dates_in_order(words: list[str | None], published: str) -> None:
    end = 0
    for found in find_dates(words, parse_edtf(published)):
        assert isinstance(found, FoundDate)
        assert end <= found.start < found.end <= len(words)
        assert None not in words[found.start : found.end]
        assert found.first <= found.last
        end = found.end


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 6))
def test_a_weekday_is_the_last_on_or_before(published: date, weekday: int) -> None:
    name = "monday tuesday wednesday thursday friday saturday sunday".split()[weekday]
    (found,) = find_dates([name], parse_edtf(published.isoformat()))
    assert found.first == found.last
    assert found.first.weekday() == weekday
    assert 0 <= (published - found.first).days < 7
