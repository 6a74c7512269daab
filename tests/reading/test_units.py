"""Units beside a figure, by the site's spellings and the language's words."""

from fractions import Fraction

import pytest

from mkdocs_briefings.reading.language import language_of
from mkdocs_briefings.reading.units import Size, Units
from mkdocs_briefings.text.canonical import words_of

UNITS = Units(
    {
        "MW": ["megawatts"],
        "GW": [],
        "US dollars": ["$", "dollars"],
        "ships": ["navires", "艘船"],
        "EUR": ["€", "euros"],
        "GBP/MWh": [],
    },
    {"GW": (Fraction(1000), "MW")},
)
ENGLISH = UNITS.read_in(language_of("en"))


def test_sizes_compare_units_of_a_family() -> None:
    assert UNITS.size("GW") == Size(Fraction(1000), "MW")
    assert UNITS.size("ships") == Size(Fraction(1), "ships")


@pytest.mark.parametrize(
    ("text", "unit", "end"),
    [
        ("megawatts of power", "MW", 1),
        ("Australian dollars", "AUD", 2),
        ("US dollars", "US dollars", 2),
        ("US$", "US dollars", 1),
        ("percent", "%", 1),
        ("percentage points", "percentage points", 2),
        ("square MW", "", 0),
        ("trees", "", 0),
    ],
)
def test_the_longest_unit_counts(text: str, unit: str, end: int) -> None:
    assert ENGLISH.at(words_of(text), 0) == (unit, end)


def test_a_unit_may_be_before_a_figure_but_not_in_another() -> None:
    assert ENGLISH.before(("a", "$"), 2, 0) == ("US dollars", 1)
    assert ENGLISH.before(("a", "$"), 2, 2) == ("", 2)


def test_a_small_word_or_a_classifier_may_be_between() -> None:
    assert UNITS.read_in(language_of("fr")).at(words_of("d'euros"), 0) == ("EUR", 2)
    assert UNITS.read_in(language_of("zh")).at(words_of("艘船"), 0) == ("ships", 2)


def test_currencies_are_known_by_name_and_code() -> None:
    assert ENGLISH.is_currency("US dollars")
    assert ENGLISH.is_currency("AUD")
    assert not ENGLISH.is_currency("MW")
    assert ENGLISH.is_measure("MW")
    assert not ENGLISH.is_measure("ships")


def test_a_unit_per_another_has_the_name_that_the_site_gives_it() -> None:
    assert ENGLISH.compose("GBP", "MWh") == "GBP/MWh"
    assert ENGLISH.compose("EUR", "MWh") == ""


def test_a_time_or_unit_counts_what_is_before_it() -> None:
    chinese = UNITS.read_in(language_of("zh"))
    assert chinese.is_counted(("年",), 0)
    assert chinese.is_counted(("个",), 0)
    assert not chinese.is_counted(("切",), 0)
