"""Digits in one word or more."""

from fractions import Fraction

import pytest

from mkdocs_briefings.reading.digit_runs import WrittenDigits
from mkdocs_briefings.reading.language import language_of
from mkdocs_briefings.reading.number_words import number_words_of
from mkdocs_briefings.text.canonical import words_of


def digits(code: str) -> WrittenDigits:
    language = language_of(code)
    return WrittenDigits(language, number_words_of(language))


@pytest.mark.parametrize(
    ("code", "text", "value", "end"),
    [
        ("fr", "52 000 euros", "52000", 2),
        ("fr", "1 234 567,5 euros", "1234567.5", 3),
        ("en", "2 1/2 km", "5/2", 4),
        ("en", "3/4 mile", "3/4", 3),
        ("en", "5bn dollars", "5000000000", 1),
    ],
)
def test_digits_are_read_to_their_end(code: str, text: str, value: str, end: int) -> None:
    item = digits(code).at(words_of(text), 0, lambda _: False)
    assert item is not None
    assert (item.part.value, item.end) == (Fraction(value), end)


def test_a_group_after_a_month_or_a_label_may_be_another_number() -> None:
    words = words_of("May 5 300 people")
    item = digits("en").at(words, 1, lambda _: False)
    assert item is not None
    assert item.part.value is None


def test_m_are_millions_only_beside_a_currency() -> None:
    with_money = digits("en").at(("5m",), 0, lambda _: True)
    without = digits("en").at(("5m",), 0, lambda _: False)
    assert with_money is not None
    assert with_money.part.value == 5_000_000
    assert without is not None
    assert without.suffix == "m"
