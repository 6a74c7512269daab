"""Numbers with the sign before them and the unit beside them."""

from fractions import Fraction

import pytest

from mkdocs_briefings.reading.amounts import Amount, AmountReader, word_at
from mkdocs_briefings.reading.language import language_of
from mkdocs_briefings.text.canonical import words_of
from tests.support.written_figures import UNITS


def amount(code: str, text: str, number: str) -> Amount | None:
    language = language_of(code)
    words = words_of(text)
    return AmountReader(UNITS.read_in(language), language).at(words, words.index(number), 0)


@pytest.mark.parametrize(
    ("code", "text", "number", "low", "unit"),
    [
        ("en", "-18 tonnes", "18", "-18", "t"),
        ("en", "minus 18 tonnes", "18", "-18", "t"),
        ("es", "al menos 5 t", "5", "5", "t"),
        ("es", "más o menos 5 t", "5", "5", "t"),
        ("en", "$5 million", "5", "5000000", "USD"),
        ("fr", "2,5 M€", "2,5", "2500000", "EUR"),
        ("zh", "百分之5", "百", "5", "%"),
    ],
)
def test_sign_number_and_unit(code: str, text: str, number: str, low: str, unit: str) -> None:
    found = amount(code, text, number)
    assert found is not None
    assert (found.low, found.unit, found.unread) == (Fraction(low), unit, "")


@pytest.mark.parametrize(
    ("text", "number"),
    [("10:30", "30"), ("5 m people", "5"), ("$5 km", "5"), ("12e+14 t", "14")],
)
def test_an_amount_that_may_mean_more_is_unread(text: str, number: str) -> None:
    found = amount("en", text, number)
    assert found is not None
    assert found.unread


def test_words_after_the_end_are_closed() -> None:
    assert word_at(("a",), 0) == "a"
    assert word_at(("a",), 1) is None
