"""Figures: numbers as articles write them, and what looks like a number and is none."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.text.figures import (
    BOUND_WORDS,
    Figure,
    Units,
    falls,
    find_figures,
    has_bound,
)

UNITS = Units(
    {
        "m²": ["square meters", "square metres"],
        "CNY": ["yuan", "RMB", "元"],
        "USD": ["$", "dollars", "US dollars"],
        "%": ["percent", "per cent"],
        "km": ["kilometres"],
    }
)


def found(phrase: str) -> list[tuple[str, str]]:
    """Value and unit of each figure of a phrase."""
    return [(f"{f.value.normalize():f}", f.unit) for f in find_figures(words_of(phrase), UNITS)]


def spans(phrase: str) -> list[str]:
    words = words_of(phrase)
    return [" ".join(words[f.start : f.end]) for f in find_figures(words, UNITS)]


@pytest.mark.parametrize(
    ("phrase", "figures"),
    [
        ("52,000 square meters", [("52000", "m²")]),
        ("500 billion yuan ($69.4 billion)", [("500000000000", "CNY"), ("69400000000", "USD")]),
        ("CNY1.73 trillion", [("1730000000000", "CNY")]),
        ("more than 20 million", [("20000000", "")]),
        ("2.8 million", [("2800000", "")]),
        ("34.8 percent", [("34.8", "%")]),
        ("34.8%", [("34.8", "%")]),
        ("34.8％", [("34.8", "%")]),
        ("sales doubled", [("2", "times")]),
        ("six times", [("6", "times")]),
        ("by over 150% to 230,000", [("150", "%"), ("230000", "")]),
        ("$5 and 6 US dollars", [("5", "USD"), ("6", "USD")]),
        ("300km, 40 km", [("300", "km"), ("40", "km")]),
        ("tripled, quadrupled, halved", [("3", "times"), ("4", "times"), ("0.5", "times")]),
        ("half a year, half of it", []),
        ("a half, one quarter", [("0.5", ""), ("1", ""), ("0.25", "")]),
        ("twenty pupils and ninety-nine more", [("20", ""), ("99", "")]),
        ("five hundred ferries", [("500", "")]),
        ("a hundred million", [("100000000", "")]),
        ("12 thousand million", [("12000000000", "")]),
        ("2.3亿元", [("230000000", "CNY")]),
        ("增长34.8％至23万", [("34.8", "%"), ("230000", "")]),
        ("1万亿", [("1000000000000", "")]),
        ("three, 3, 3.0", [("3", ""), ("3", ""), ("3", "")]),
        ("", []),
        ("million of them", []),
    ],
)
def test_figures(phrase: str, figures: list[tuple[str, str]]) -> None:
    assert found(phrase) == figures


def test_a_third_is_a_third() -> None:
    (figure,) = find_figures(words_of("a third of the fleet"), UNITS)
    assert figure.value == Decimal(1) / 3
    assert found("the third ferry") == []


@pytest.mark.parametrize(
    "phrase",
    [
        "A100", "H800 and A800", "V4.0", "SenseNova-X5", "a 5G mast", "the 2nd and 20th", "No.1s",
        "C-3PO", "co2", "10x", "5th", "mp3", "x", "²", "IV",
    ],
)  # fmt: skip
def test_names_with_digits_are_no_figures(phrase: str) -> None:
    assert found(phrase) == []


def test_a_number_apart_in_a_name_looks_like_one() -> None:
    """Of "GPT 4" and "Pangu 3.0" the names tell, not the figures."""
    assert found("Pangu 3.0") == [("3", "")]
    assert found("Pangu-3.0") == [("3", "")]


@pytest.mark.parametrize(
    ("phrase", "bounds"),
    [
        ("more than 20 cars", ("more-than",)),
        ("over 20", ("more-than",)),
        ("surpassing $20", ("more-than",)),
        ("at least 20", ("at-least",)),
        ("no fewer than 20", ("at-least",)),
        ("about 20", ("about",)),
        ("nearly 20", ("about", "less-than")),
        ("up to 20", ("up-to",)),
        ("no more than 20", ("up-to",)),
        ("less than 20", ("less-than",)),
        ("not less than 20", ("at-least",)),
        ("fewer than 20", ("less-than",)),
        ("超过20", ("more-than",)),
        ("至少20", ("at-least",)),
        ("约20", ("about",)),
        ("不到20", ("less-than",)),
        ("20", ()),
        ("more cars than 20", ()),
        ("more than a few, 20", ()),
        ("20 more than", ()),
    ],
)
def test_bounds_are_the_longest_words_before(phrase: str, bounds: tuple[str, ...]) -> None:
    (figure,) = find_figures(words_of(phrase), UNITS)
    assert figure.bounds == bounds


def test_every_bound_word_is_read() -> None:
    for bound, phrases in BOUND_WORDS.items():
        for phrase in phrases:
            (figure,) = find_figures(words_of(f"{phrase} 20"), UNITS)
            assert bound in figure.bounds, phrase
            assert has_bound(words_of(f"so {phrase} say"), bound)
    assert not has_bound(words_of("more cars than 20"), "more-than")


def test_a_figure_takes_in_scale_and_unit_and_leaves_the_rest() -> None:
    assert spans("sold 500 billion yuan ($69.4 billion) of it") == [
        *("500 billion yuan", "$ 69.4 billion")
    ]
    assert spans("52,000 square meters of quay") == ["52,000 square meters"]
    assert spans("six times as many") == ["six times"]


def test_a_unit_belongs_to_one_figure() -> None:
    assert found("20 km, 30 ships") == [("20", "km"), ("30", "")]
    assert found("20% 30") == [("20", "%"), ("30", "")]


def test_a_closed_word_is_part_of_no_figure() -> None:
    def values(*words: str | None) -> list[Figure]:
        return list(find_figures(words, UNITS))

    assert not values(None, None)
    assert [f.value for f in values("20", None, "million")] == [20]
    assert [(f.unit, f.bounds) for f in values("$", None, "20")] == [("", ())]
    assert [f.bounds for f in values("more", None, "20")] == [()]
    assert [f.value for f in values("square", "20", "square", None)] == [20]
    assert [f.unit for f in values("20", "square", None)] == [""]


@pytest.mark.parametrize(
    "phrase", ["sales plunged 20%", "a fall of 20", "cut", "下降60%", "票价减少"]
)
def test_a_fall_is_told_by_a_word(phrase: str) -> None:
    assert falls(words_of(phrase))


@pytest.mark.parametrize("phrase", ["sales rose 20%", "下船，降价", "waterfalls", ""])
def test_other_words_tell_of_no_fall(phrase: str) -> None:
    assert not falls(words_of(phrase))
    assert not falls(["下", None, "降"])


def test_a_unit_may_stand_anywhere_in_a_quote() -> None:
    assert UNITS.stands_in(["yuan", "of", "500"], "CNY")
    assert UNITS.stands_in(["kilometre"], "km")
    assert not UNITS.stands_in(["square", "yards"], "m²")
    assert UNITS.stands_in(["500", "companies"], "company")
    assert not UNITS.stands_in(["500", "ships"], "company")


def test_numbers_of_absurd_length_are_none() -> None:
    (figure,) = find_figures(["9" * 41], UNITS)
    assert figure.value == Decimal("9" * 41)
    assert not found("9" * 1_000_000 + " million")
    assert not found("1." + "9" * 1_000_000)


KNOWN = """
20 52,000 1.73 cny1.73 300km a100 4o ² ５ ٣ $ % € yuan cny rmb 元 us dollars square meters metres
per cent percent km million billion thousand hundred 万 亿 more than over at least up to no fewer
about nearly some doubled twice half third quarter a one six twenty times ago 2024 年 月
""".split()
rows: Any = st.lists(st.none() | st.sampled_from(KNOWN) | st.text(max_size=4), max_size=25)


@given(rows)
def test_any_words_have_figures_in_order(words: list[str | None]) -> None:
    end = 0
    for figure in find_figures(words, UNITS):
        assert end <= figure.start < figure.end <= len(words)
        assert None not in words[figure.start : figure.end]
        assert figure.value.is_finite()
        assert figure.value >= 0
        end = figure.end


@given(rows, rows)
def test_what_is_closed_behind_changes_nothing_before(
    words: list[str | None], more: list[str | None]
) -> None:
    alone = list(find_figures([*words, None], UNITS))
    together = list(find_figures([*words, None, *more], UNITS))
    assert together[: len(alone)] == alone
