"""Languages: word tables of six, and what the CLDR knows of the others."""

from fractions import Fraction

import pytest

from mkdocs_briefings.reading.language import FULL, extend, language_of, read_tables


def test_six_languages_are_read_in_full() -> None:
    assert FULL == ("de", "en", "es", "fr", "ja", "zh")
    assert language_of("zh-Hant").is_full
    assert not language_of("sw").is_full
    assert not language_of("not a code").signs


@pytest.mark.parametrize("code", FULL)
def test_every_value_of_a_number_table_is_a_number(code: str) -> None:
    language = language_of(code)
    for table in ("numbers", "multipliers", "fractions", "short-scales", "money-scales"):
        assert all(value >= 0 for value in language.numbers(table).values())


def test_phrases_are_canonical_words() -> None:
    assert ("no", "fewer", "than") in language_of("en").phrases("at-least")
    assert language_of("de").numbers("multipliers")["million",] == Fraction(10**6)
    assert language_of("de").phrases("no such table") == ()


def test_a_site_may_add_words() -> None:
    language = extend(language_of("en"), {"about": ["give or take"], "numbers": {"gross": "144"}})
    assert ("give", "or", "take") in language.phrases("about")
    assert language.numbers("numbers")["gross",] == Fraction(144)
    assert language.numbers("numbers")["seven",] == Fraction(7)


def test_a_table_without_values_has_none() -> None:
    with pytest.raises(TypeError, match="has no values"):
        language_of("en").values("about")


def test_a_region_may_have_signs_of_its_own() -> None:
    assert len(language_of("en-ZA").signs) == 2
    assert "group" in read_tables("en")
