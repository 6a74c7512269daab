"""Numerals that stand for digits."""

from fractions import Fraction

import pytest

from mkdocs_briefings.reading.numeral_digits import is_digit, join_digits
from mkdocs_briefings.reading.parts import Part, Role


def digit(value: int) -> Part:
    return Part(Role.WORD, Fraction(value))


def times(value: int) -> Part:
    return Part(Role.MULTIPLIER, Fraction(value), scale=Fraction(value if value >= 1000 else 1))


@pytest.mark.parametrize(
    ("parts", "values"),
    [
        ([digit(7), digit(0), digit(0)], [700]),
        ([digit(1), digit(0), digit(4)], [104]),
        ([digit(8), times(10**8), digit(4), digit(0), times(10**4)], [8, 10**8, 40, 10**4]),
        ([digit(7), digit(4)], [7, 4]),
        ([digit(0), digit(4)], [0, 4]),
        ([digit(3), times(1000), digit(0), digit(4)], [3, 1000, 0, 4]),
        ([digit(2), digit(0), times(10), digit(9)], [2, 0, 10, 9]),
        ([times(100), digit(2), digit(0)], [100, 2, 0]),
    ],
)
def test_digits_are_joined_where_a_zero_shows_them(parts: list[Part], values: list[int]) -> None:
    assert [part.value for part in join_digits(parts)] == values


def test_a_digit_is_a_numeral_below_ten() -> None:
    assert [is_digit(part) for part in (digit(0), digit(9), digit(20), times(10))] == [
        True,
        True,
        False,
        False,
    ]
