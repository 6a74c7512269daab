"""Powers, in digits and in words."""

from fractions import Fraction

import pytest

from mkdocs_briefings.reading.language import language_of
from mkdocs_briefings.reading.numerals import Numeral, numbers_of
from mkdocs_briefings.text.canonical import words_of


def numeral(code: str, text: str) -> Numeral | None:
    return numbers_of(language_of(code)).at(words_of(text), 0, lambda _: False)


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("en", "10^24 operations", "1e24"),
        ("en", "4^-2", "1/16"),
        ("en", "2.5^2", "6.25"),
        ("en", "7.5e9", "7.5e9"),
        ("en", "7.5e+9", "7.5e9"),
        ("en", "7.5e-3", "0.0075"),
        ("en", "3.4 x 10^5", "340000"),
        ("en", "3.4x10^5", "340000"),
        ("en", "3.4×10^-5", "0.000034"),
        ("en", "3×10²⁶", "3e26"),
        ("en", "3×10⁻²", "0.03"),
        ("zh", "10的9次方", "1e9"),
        ("zh", "十的负三次方", "0.001"),
        ("ja", "10の18乗", "1e18"),
        ("ja", "2.5×10の−3乗", "0.0025"),
        ("ja", "十の十二乗", "1e12"),
    ],
)
def test_a_power_is_read(code: str, text: str, value: str) -> None:
    found = numeral(code, text)
    assert found is not None
    assert found.value == Fraction(value)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "10^1000"),
        ("en", "7e999"),
        ("zh", "10的9次方根"),
        ("ja", "10の2.5乗"),
        ("ja", "10の3乗根"),
        ("ja", "7乗"),
    ],
)
def test_a_power_without_a_certain_value_has_none(code: str, text: str) -> None:
    found = numeral(code, text)
    assert found is not None
    assert found.value is None


@pytest.mark.parametrize(
    ("code", "text", "end"),
    [
        ("en", "4 x 100", 1),
        ("en", "4 x", 1),
        ("en", "12e-1", 1),
        ("ja", "10の乗用車", 1),
        ("ja", "10の5社", 1),
        ("ja", "10の", 1),
        ("zh", "10的9次会议", 1),
    ],
)
def test_what_is_no_power_is_left_alone(code: str, text: str, end: int) -> None:
    found = numeral(code, text)
    assert found is not None
    assert found.end == end
