"""Words after a number that look like its end, and count something else."""

from fractions import Fraction

import pytest

from mkdocs_briefings.reading.digit_runs import Item
from mkdocs_briefings.reading.language import language_of
from mkdocs_briefings.reading.numerals import numbers_of
from mkdocs_briefings.reading.parts import Part, Role
from mkdocs_briefings.reading.tails import counts_more
from mkdocs_briefings.text.canonical import words_of


@pytest.mark.parametrize(
    ("code", "text", "value", "end"),
    [
        ("en", "3.25 billion one year earlier", "3250000000", 2),
        ("en", "7 million six months ago", "7000000", 2),
        ("en", "1.4 two weeks before", "1.4", 1),
        ("en", "2.5 million two by two", "2500000", 2),
        ("fr", "3,25 milliards un an plus tôt", "3250000000", 2),
        ("de", "3,25 Milliarden zwei Jahre zuvor", "3250000000", 2),
        ("es", "3.250 millones un año antes", "3250000000", 2),
    ],
)
def test_a_time_after_an_amount_is_no_part_of_it(
    code: str, text: str, value: str, end: int
) -> None:
    found = numbers_of(language_of(code)).at(words_of(text), 0, lambda _: False)
    assert found is not None
    assert (found.value, found.end) == (Fraction(value), end)


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("en", "two thousand five hundred years", "2500"),
        ("en", "ninety one days", "91"),
        ("en", "5 million two hundred thousand years", "5200000"),
        ("de", "zweitausenddrei Jahre", "2003"),
        ("fr", "cent deux ans", "102"),
        ("zh", "一千零五年", "1005"),
    ],
)
def test_a_long_time_is_read_whole(code: str, text: str, value: str) -> None:
    found = numbers_of(language_of(code)).at(words_of(text), 0, lambda _: False)
    assert found is not None
    assert found.value == Fraction(value)


@pytest.mark.parametrize("text", ["two million one year ago", "two thousand six years"])
def test_what_may_be_an_amount_or_a_time_has_no_value(text: str) -> None:
    found = numbers_of(language_of("en")).at(words_of(text), 0, lambda _: False)
    assert found is not None
    assert found.value is None


def test_an_article_after_with_counts_more() -> None:
    twelve, con = Item(Part(Role.DIGITS, Fraction(12)), 1), Item(Part(Role.WITH), 2)
    una = Part(Role.WORD, Fraction(1), is_article=True)
    assert counts_more([twelve, con, Item(una, 3)])
    assert not counts_more([twelve, con, Item(Part(Role.WORD, Fraction(2)), 3)])
