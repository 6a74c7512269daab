"""The arithmetic of number words."""

from dataclasses import replace
from fractions import Fraction

import pytest

from mkdocs_briefings.reading.sums import Part, Role, Total, add_up


def word(value: int) -> Part:
    return Part(Role.WORD, Fraction(value))


def times(value: int) -> Part:
    return Part(Role.MULTIPLIER, Fraction(value), scale=Fraction(value if value >= 1000 else 1))


AND = Part(Role.JOINT)
HALF = Part(Role.HALF, Fraction(1, 2))
POINT = Part(Role.POINT)
WITH = Part(Role.WITH)
FIFTHS = Part(Role.FRACTION, Fraction(1, 5))
FIFTH = Part(Role.FRACTION, Fraction(1, 5), is_ordinal=True)


@pytest.mark.parametrize(
    ("parts", "value"),
    [
        ([word(2), times(100), AND, word(20), word(1)], "221"),
        ([word(2), times(100), times(1000), word(5)], "200005"),
        ([word(5), times(10**6), word(300), times(1000)], "5300000"),
        ([word(3), POINT, word(0), word(5)], "3.05"),
        ([word(1), POINT, word(5), times(10**6)], "1500000"),
        ([word(2), times(10**6), HALF], "2500000"),
        ([word(2), HALF], "2.5"),
        ([word(3), FIFTHS], "3/5"),
        ([word(7), WITH, word(3), FIFTHS], "7.6"),
        ([word(30), times(10**3), FIFTHS], "6000"),
        ([word(3), POINT, word(500), word(12)], "3.512"),
    ],
)
def test_words_add_up_and_multiply(parts: list[Part], value: str) -> None:
    total = add_up(parts, is_spaced=True)
    assert total is not None
    assert total.value == Fraction(value)


@pytest.mark.parametrize(
    "parts",
    [
        [word(20), word(15)],
        [word(20), word(30), times(1000)],
        [word(2), word(3), times(100)],
        [times(100)],
        [word(2), times(1000), HALF],
        [word(20), FIFTH],
        [word(20), replace(FIFTHS, is_compound=True)],
        [word(7), WITH, word(6), FIFTHS],
        [word(2), times(1000), WITH, word(3), FIFTHS],
        [word(3), POINT, word(5), times(100)],
        [word(40), replace(times(100), is_words_only=True)],
        [word(2), times(100), AND, word(3), FIFTHS],
        [word(3), AND],
        [word(3), POINT, word(20), word(5), word(7)],
    ],
)
def test_what_is_not_one_number_has_no_sum(parts: list[Part]) -> None:
    assert add_up(parts, is_spaced=True) is None


def test_a_fraction_that_is_also_an_ordinal_needs_of() -> None:
    assert add_up([FIFTH], is_spaced=True) == Total(Fraction(1, 5), True, True)
    assert add_up([word(1), FIFTH], is_spaced=True) == Total(Fraction(1, 5), True, False)


def test_two_chinese_digits_in_a_row_are_not_one_number() -> None:
    assert add_up([word(3), word(4)], is_spaced=False) is None


def test_a_last_chinese_digit_is_short_for_more() -> None:
    five = Part(Role.WORD, Fraction(5), is_shortened=True)
    assert add_up([word(3), times(10000), five], is_spaced=False) == Total(Fraction(35000))
