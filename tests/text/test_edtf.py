from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.text.edtf import EdtfError, parse_edtf

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
        ("../2024-07", "0001-01-01", "2024-07-31", "until July 2024"),
        ("2024-07-04~/2024-07-06", "2024-07-04", "2024-07-06", "about 4 to 6 July 2024"),
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
        ("0000", "there is no year 0000"),
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
                "/2024",
                "2024/",
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
    assert all(point[:4] in words for point in text.split("/"))
    assert not set("~?%/") & set(words)


@given(st.text(max_size=24) | st.text("0123456789-/~?%.", max_size=24))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    with suppress(EdtfError):
        assert parse_edtf(text).text == text
