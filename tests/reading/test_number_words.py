"""The number words of a language, joined ones included."""

from fractions import Fraction

import pytest

from mkdocs_briefings.reading.language import language_of
from mkdocs_briefings.reading.number_words import has_digit, number_words_of


@pytest.mark.parametrize(
    ("code", "word", "values"),
    [
        ("de", "fünfundzwanzigtausend", [25, 1000]),
        ("de", "dreissig", [30]),
        ("fr", "quatrevingtdeux", [80, 2]),
        ("en", "twentyone", [20, 1]),
        ("es", "veintiuno", [21]),
        ("fr", "quarantecinquièmes", [Fraction(1, 45)]),
        ("es", "veinteavos", [Fraction(1, 20)]),
        ("es", "centavos", []),
        ("en", "often", []),
        ("en", "tender", []),
        ("zh", "三千", []),
    ],
)
def test_joined_words_are_split(code: str, word: str, values: list[Fraction]) -> None:
    assert [part.value for part in number_words_of(language_of(code)).split(word)] == values


@pytest.mark.parametrize("word", ["seven", "52,000", "a", "several", "fivefold", "twentyone", "½"])
def test_a_number_may_start_with(word: str) -> None:
    assert number_words_of(language_of("en")).may_start(word)


@pytest.mark.parametrize("word", ["ship", "the", "and", "of", "weight"])
def test_no_number_starts_with(word: str) -> None:
    assert not number_words_of(language_of("en")).may_start(word)


def test_an_article_starts_a_number_only_before_another_number_word() -> None:
    words = number_words_of(language_of("en"))
    assert words.starts_at(("a", "million"), 0)
    assert not words.starts_at(("a", "ship"), 0)


def test_one_of_so_many_is_counted() -> None:
    words = number_words_of(language_of("fr"))
    assert words.is_counted(("un", "sur", "six"), 1)
    assert words.is_counted(("un", "à", "deux"), 1)
    assert not words.is_counted(("un", "à", "20"), 1)
    assert not words.is_counted(("un", "sur", "place"), 1)
    assert not words.is_counted(("un", "sur"), 1)


def test_a_short_scale_may_carry_its_currency() -> None:
    words = number_words_of(language_of("fr"))
    scale = words.scale("m€")
    assert scale is not None
    assert (scale.factor, scale.sign) == (Fraction(1_000_000), "€")
    assert words.scale("navire") is None


def test_digits_and_signs_of_fractions_are_digits() -> None:
    assert has_digit("a100")
    assert has_digit("⅔")
    assert not has_digit("ten")
