"""The words beside a date that make it another, or none."""

import pytest

from mkdocs_briefings.reading.date_context import surroundings_of
from mkdocs_briefings.reading.date_grammar import grammar_of
from mkdocs_briefings.reading.date_reading import Reading
from mkdocs_briefings.reading.language import language_of
from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.text.edtf import parse_edtf

TODAY = parse_edtf("2031-07-08")
ENGLISH = language_of("en")
SURROUNDINGS = surroundings_of(ENGLISH, grammar_of(ENGLISH))


def doubt(text: str, date: str, *, is_weekday: bool = False) -> str:
    """The doubt about the words in brackets."""
    before, _, rest = text.partition("[")
    inner, _, after = rest.partition("]")
    start, length = len(words_of(before)), len(words_of(inner))
    words = (*words_of(before), *words_of(inner), *words_of(after))
    reading = Reading(parse_edtf(date), is_nearest=True, is_weekday=is_weekday)
    found = SURROUNDINGS.find_doubt(words, start, start + length, reading, TODAY.first_day)
    return found.reason if found else ""


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("it will sail on [Friday]", "2031-07-04"),
        ("on [Friday] it is to be opened", "2031-07-04"),
        ("it plans to open in [April]", "2031-04"),
    ],
)
def test_a_word_of_the_future_in_the_clause(text: str, date: str) -> None:
    assert doubt(text, date) == "beside a word of the future it may be the next one"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("it will sail and it came on [Friday]", "2031-07-04"),
        ("it came on [Friday] and will sail", "2031-07-04"),
        ("it will sail on [July 15]", "2031-07-15"),
        ("it sailed on [Friday] at 10:30", "2031-07-04"),
    ],
)
def test_no_doubt(text: str, date: str) -> None:
    assert doubt(text, date) == ""


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("the week of [July 5]", "the words beside it move it to another date"),
        ("[July 5] week", "the words beside it move it to another date"),
        ("between the wars and [July 5]", "the other end of the span is not read"),
        ("between [July 5] and now", "the other end of the span is not read"),
        ("from [July 5] to two days later", "the other end of the span is not read"),
        ("May/[July 5]", "what it is joined to is not read"),
    ],
)
def test_words_that_are_part_of_it(text: str, why: str) -> None:
    assert doubt(text, "2031-07-05") == why


def test_a_weekday_that_is_counted_is_another() -> None:
    assert doubt("two [Sundays]", "2031-07-06", is_weekday=True)
    assert not doubt("on [Sunday]", "2031-07-06", is_weekday=True)


@pytest.mark.parametrize("text", ["$ 2024", "2024 %", "2024 million", "2024 to 3000", "< 2024"])
def test_a_year_that_may_be_a_figure(text: str) -> None:
    words = words_of(text)
    at = words.index("2024")
    assert SURROUNDINGS.is_figure(words, at, at + 1)


@pytest.mark.parametrize("text", ["in 2024 the", "2024", "2024 to be"])
def test_a_year_that_is_none(text: str) -> None:
    words = words_of(text)
    at = words.index("2024")
    assert not SURROUNDINGS.is_figure(words, at, at + 1)
