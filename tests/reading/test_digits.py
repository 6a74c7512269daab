"""Numbers in digits, whose separators mean one thing here and another there."""

from fractions import Fraction

import pytest

from mkdocs_briefings.reading.digits import read_digits
from mkdocs_briefings.reading.language import language_of


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("en", "1,234", "1234"),
        ("en", "1.234", "1.234"),
        ("en", "12,34,567", "1234567"),
        ("en", "1 234 567.5", "1234567.5"),
        ("de", "1.234", "1234"),
        ("de", "1,234", "1.234"),
        ("de", "8,25", "8.25"),
        ("fr", "52 000", "52000"),
        ("fr", "2,5", "2.5"),
        ("es", "1.234,5", "1234.5"),
        ("es", "0,631", "0.631"),
        ("ja", "29,000.5", "29000.5"),
        ("zh", "2½", "2.5"),
        ("sw", "1,234,567", "1234567"),
        ("de-CH", "1 250", "1250"),
    ],
)
def test_digits_are_read_by_the_signs_of_their_language(code: str, text: str, value: str) -> None:
    assert read_digits(text, language_of(code)) == Fraction(value)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("es", "1,234"),  # a group in Mexico, decimals in Spain
        ("en", "5,00"),
        ("en", "1,23,456,78"),
        ("de", "1.0"),
        ("en", "08"),  # what was before the zero may be lost
        ("en", "0,123"),
        ("en-ZA", "1,234"),
        ("qq", "1,234"),
        ("en", "192.168.1.2"),
    ],
)
def test_digits_without_a_certain_meaning_have_no_value(code: str, text: str) -> None:
    assert read_digits(text, language_of(code)) is None
