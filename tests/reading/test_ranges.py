"""Ranges: the whole of them counts, and the scale at their end."""

from fractions import Fraction

import pytest

from mkdocs_briefings.reading.figures import FigureReader
from mkdocs_briefings.reading.language import language_of
from mkdocs_briefings.text.canonical import words_of
from tests.support.written_figures import UNITS


@pytest.mark.parametrize(
    ("code", "text", "low", "high"),
    [
        ("en", "3 to 4 million t", 3_000_000, 4_000_000),
        ("en", "$3-4 billion", 3_000_000_000, 4_000_000_000),
        ("en", "between 3 and 4 t", 3, 4),
        ("en", "fifty to two hundred t", 50, 200),
        ("en", "two hundred to three hundred million t", 200_000_000, 300_000_000),
        ("en", "3.7 ± 1.2 t", 2.5, 4.9),
        ("fr", "un à trois millions de tonnes", 1_000_000, 3_000_000),
        ("de", "ein bis zwei Tonnen", 1, 2),
        ("de", "von 3 auf 4 Millionen Tonnen", 3_000_000, 4_000_000),
        ("es", "entre treinta y cuarenta mil toneladas", 30_000, 40_000),
        ("es", "4,5 a 5 mil millones de dólares", 4_500_000_000, 5_000_000_000),
        ("zh", "从3亿增至4亿美元", 300_000_000, 400_000_000),
        ("ja", "5〜7%", 5, 7),
        ("en", "$5 to 6 million", 5_000_000, 6_000_000),
        ("en", "tickets cost $5 to 6", 5, 6),
        ("en", "ten or twelve t", 10, 12),
        ("en", "$5 or 6 million in costs", 5_000_000, 6_000_000),
        ("de", "ein oder zwei Tonnen", 1, 2),
        ("fr", "un ou deux tonnes", 1, 2),
        ("es", "siete u ocho toneladas", 7, 8),
        ("zh", "十或十二吨", 10, 12),
        ("ja", "10か12%", 10, 12),
    ],
)
def test_a_range_is_read(code: str, text: str, low: float, high: float) -> None:
    (figure,) = FigureReader(UNITS, language_of(code)).find(words_of(text))
    assert not figure.unread
    assert [float(figure.low), float(figure.high)] == [low, high]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "three to four hundred t"),
        ("en", "one to two hundred million t"),
        ("en", "900 to 2 million t"),
        ("en", "between two hundred and three thousand t"),
        ("en", "7 - 5 t"),
        ("en", "7 or 5 t"),
        ("en", "18-20,000 t"),
        ("en", "$18-20,000"),
        ("de", "18-20.000 Tonnen"),
        ("fr", "18-20 000 tonnes"),
        ("en", "two in five"),
        ("en", "seven out of five"),
        ("en", "2 out of 5% of them"),
        ("en", "2 over 5"),
        ("fr", "7 sur 5"),
        ("fr", "6 sur 6"),
        ("fr", "deux sur cinq ans"),
        ("fr", "2 sur 5 km"),
        ("es", "seis con doce"),
        ("zh", "三到四百吨"),
    ],
)
def test_a_range_of_more_than_one_meaning_is_unread(code: str, text: str) -> None:
    figures = list(FigureReader(UNITS, language_of(code)).find(words_of(text)))
    assert figures
    assert all(figure.unread for figure in figures)


@pytest.mark.parametrize(
    ("code", "text", "share"),
    [
        ("fr", "un sur huit", Fraction(1, 8)),
        ("fr", "plus de 3 sur 10", Fraction(3, 10)),
        ("es", "una de cada cuatro", Fraction(1, 4)),
        ("es", "siete sobre veinte", Fraction(7, 20)),
    ],
)
def test_a_number_out_of_a_larger_one_is_a_share(code: str, text: str, share: Fraction) -> None:
    (figure,) = FigureReader(UNITS, language_of(code)).find(words_of(text))
    assert (figure.low, figure.is_share, figure.unread) == (share, True, "")


def test_a_rise_by_percent_to_an_amount_is_no_range() -> None:
    rise, result = FigureReader(UNITS, language_of("fr")).find(
        words_of("elle progresse de 6 % à 2,4 milliards d'euros")
    )
    assert [rise.low, rise.unit] == [6, "%"]
    assert [result.low, result.unit] == [2_400_000_000, "EUR"]


def test_ends_are_figures_where_a_change_is_reported() -> None:
    (rise,) = FigureReader(UNITS, language_of("en")).find(words_of("it rose from 3 to 4 t"))
    (span,) = FigureReader(UNITS, language_of("en")).find(words_of("it took from 3 to 4 t"))
    assert (rise.has_ends, span.has_ends) == (True, False)
