import re
from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.text.edtf import DATE_PATTERN, EdtfError, parse_edtf

days = st.dates(min_value=date(1, 1, 1))
qualifiers = st.sampled_from(["", "~", "?", "%"])
months = days.map(lambda day: day.isoformat()[:7])
years = days.map(lambda day: day.isoformat()[:4])
points = st.builds("{}{}".format, days.map(date.isoformat) | months | years, qualifiers)


@pytest.mark.parametrize(
    ("text", "first", "last", "words"),
    [
        ("2024-07-05", "2024-07-05", "2024-07-05", "5 July 2024"),
        ("2024-07-05~", "2024-07-05", "2024-07-05", "about 5 July 2024"),
        ("2024-07-05?", "2024-07-05", "2024-07-05", "perhaps 5 July 2024"),
        ("2022%", "2022-01-01", "2022-12-31", "perhaps about 2022"),
        ("2022-10", "2022-10-01", "2022-10-31", "October 2022"),
        ("2024-02", "2024-02-01", "2024-02-29", "February 2024"),
        ("2024-07-04/2024-07-06", "2024-07-04", "2024-07-06", "4 to 6 July 2024"),
        ("2024-06-30/2024-07-02", "2024-06-30", "2024-07-02", "30 June to 2 July 2024"),
        ("2023-12/2024-01", "2023-12-01", "2024-01-31", "December 2023 to January 2024"),
        ("2023/2024", "2023-01-01", "2024-12-31", "2023 to 2024"),
        ("2023/2023-06", "2023-01-01", "2023-06-30", "2023 to June 2023"),
        ("2024-07/..", "2024-07-01", "9999-12-31", "since July 2024"),
        ("../2024-07", "0001-01-01", "2024-07-31", "by July 2024"),
        ("2024-07-04~/2024-07-06", "2024-07-04", "2024-07-06", "about 4 to 6 July 2024"),
        ("2024/", "2024-01-01", "9999-12-31", "since 2024 (end unknown)"),
        ("/2024", "0001-01-01", "2024-12-31", "by 2024 (start unknown)"),
        ("2024-21", "2024-01-01", "2024-12-31", "spring 2024"),
        ("2024-24~", "2024-01-01", "2024-12-31", "about winter 2024"),
        ("2030-35", "2030-07-01", "2030-09-30", "third quarter of 2030"),
        ("2025-41", "2025-07-01", "2025-12-31", "second half of 2025"),
        ("2030-33/2030-34", "2030-01-01", "2030-06-30", "first to second quarter of 2030"),
        ("199X", "1990-01-01", "1999-12-31", "the 1990s"),
        ("18XX", "1800-01-01", "1899-12-31", "the 19th century"),
        ("20XX", "2000-01-01", "2099-12-31", "the 21st century"),
        ("11XX", "1100-01-01", "1199-12-31", "the 12th century"),
        ("2024-XX", "2024-01-01", "2024-12-31", "a month of 2024"),
        ("2024-03-XX", "2024-03-01", "2024-03-31", "a day of March 2024"),
        ("2024-XX-XX", "2024-01-01", "2024-12-31", "a day of 2024"),
        ("0044", "0044-01-01", "0044-12-31", "AD 44"),
        ("-0043", "0001-01-01", "0001-01-01", "44 BC"),
        ("-0043-03-15", "0001-01-01", "0001-01-01", "15 March 44 BC"),
        ("-0043/0000", "0001-01-01", "0001-01-01", "44 to 1 BC"),
    ],
)
def test_dates_as_people_know_them(text: str, first: str, last: str, words: str) -> None:
    found = parse_edtf(text)
    assert (found.first.isoformat(), found.last.isoformat()) == (first, last)
    assert found.in_words() == words
    assert str(found) == text


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2026-02-30", "February 2026 has days 1 to 28"),
        ("2024-13", "there is no month 13"),
        ("2024-00", "there is no month 00"),
        ("2024-07-00", "July 2024 has days 1 to 31"),
        ("2024-25", "there is no month 25"),
        ("2024-21-03", "there is no month 21"),
        ("199X-05", "expected no month in the unspecified year 199X"),
        ("2024-XX-05", "expected XX for the day of an unspecified month"),
        ("-0000", "expected 0000 for the year 1 BC, found -0000"),
        ("Y12024", "expected a year of four digits, -9999 to 9999"),
        ("-0043-02-30", "February 44 BC has days 1 to 28"),
        ("/", "an interval needs a start or an end"),
        ("../..", "an interval needs a start or an end"),
        ("2024-07-06/2024-07-04", "the interval ends before it begins"),
        *(
            (text, "expected a date like 2024-07-05, 2024-07, 2024 or 2024-07-05~")
            for text in (
                "",
                "5 July",
                "24-07-05",
                "2024-7-5",
                "2024-07-05 ",
                "19X4",
                "XXXX",
                "..",
            )
        ),
        ("２０２４", "expected a date like 2024-07-05, 2024-07, 2024 or 2024-07-05~"),
    ],
)
def test_what_is_no_date_says_why(text: str, why: str) -> None:
    with pytest.raises(EdtfError) as refused:
        parse_edtf(text)
    assert str(refused.value) == why


@given(points)
def test_a_date_lies_within_its_bounds(text: str) -> None:
    found = parse_edtf(text)
    assert found.first <= found.last
    assert found.first.isoformat().startswith(text.rstrip("~?%"))
    assert found.last.isoformat().startswith(text.rstrip("~?%"))


@given(points, points)
def test_an_interval_spans_what_its_ends_span(start: str, end: str) -> None:
    earlier, later = parse_edtf(start), parse_edtf(end)
    if earlier.first > later.last:
        with pytest.raises(EdtfError):
            parse_edtf(f"{start}/{end}")
        return
    span = parse_edtf(f"{start}/{end}")
    assert (span.first, span.last) == (earlier.first, later.last)
    assert span.overlaps(earlier)
    assert span.overlaps(later)


@given(days)
def test_days_overlap_only_themselves(day: date) -> None:
    one = parse_edtf(day.isoformat())
    assert one.overlaps(parse_edtf(day.isoformat()[:4]))
    if day < date.max:
        assert not one.overlaps(parse_edtf((day + timedelta(days=1)).isoformat()))


@given(points, points)
def test_overlapping_is_mutual(one: str, other: str) -> None:
    assert parse_edtf(one).overlaps(parse_edtf(other)) == parse_edtf(other).overlaps(
        parse_edtf(one)
    )


@given(points | st.builds("{}/{}".format, points, points))
def test_words_keep_every_year(text: str) -> None:
    try:
        words = parse_edtf(text).in_words()
    except EdtfError:
        return
    assert all(str(int(point[:4])) in words for point in text.split("/"))
    assert not set("~?%/") & set(words)


@given(st.integers(-9998, 9998), st.integers(1, 12), st.integers(1, 28))
def test_years_before_our_era_are_in_order(year: int, month: int, day: int) -> None:
    def edtf(number: int) -> str:
        return f"-{-number:04}" if number < 0 else f"{number:04}"

    one = parse_edtf(f"{edtf(year)}-{month:02}-{day:02}")
    before, after = parse_edtf(edtf(year - 1)), parse_edtf(edtf(year + 1))
    assert before.last_day < one.first_day == one.last_day < after.first_day
    assert after.first_day - before.last_day in (366, 367)
    assert parse_edtf(edtf(year)).contains(one)


def test_grains_and_ends() -> None:
    grains = {"2024": 1, "199X": 1, "2024-21": 1, "2030-35": 2, "2024-07": 2, "2024-07-05~": 3}
    assert {text: parse_edtf(text).grain for text in grains} == grains
    assert parse_edtf("2024/2024-07").grain == 2
    assert [end.text for end in parse_edtf("2024-07~/..").ends()] == ["2024-07~"]
    assert [end.text for end in parse_edtf("2024").ends()] == ["2024"]
    assert parse_edtf("../2024").is_open_before
    assert not parse_edtf("2024/..").is_open_before
    assert parse_edtf("2024-21/2024-22").has_season
    assert parse_edtf("2024?/2025~").is_approximate
    assert parse_edtf("2024?/2025~").plain == "2024/2025"


@pytest.mark.parametrize("text", ["2024-02-29", "2030-35", "199X", "-0043-03", "2024/", "../2024~"])
def test_the_pattern_for_editors_fits(text: str) -> None:
    assert re.fullmatch(DATE_PATTERN, text)


@given(st.from_regex(DATE_PATTERN, fullmatch=True))
def test_what_fits_the_pattern_is_a_date_but_for_its_order(text: str) -> None:
    problem = ""
    try:
        parse_edtf(text)
    except EdtfError as error:
        problem = str(error)
    known = ("ends before it begins", "days 1 to 28", "found -0000")
    assert not problem or any(part in problem for part in known)


@given(st.text(max_size=24) | st.text("0123456789-/~?%.", max_size=24))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    with suppress(EdtfError):
        assert parse_edtf(text).text == text


@pytest.mark.parametrize(
    ("text", "year"),
    [("2024-07", 2024), ("2023/2025", 2023), ("2022/..", 2022), ("../2024-07", 2024)],
)
def test_the_year_to_list_a_date_under(text: str, year: int) -> None:
    assert parse_edtf(text).year == year
