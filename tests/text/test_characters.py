"""The characters of canonical text: which are dropped, and which are alike."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.text.characters import (
    CanonicalError,
    compose,
    fold,
    normalise,
    shape_of,
    shapes_of,
)


@pytest.mark.parametrize("hidden", ["\u00ad", "\u200b", "\u2060", "\ufeff", "\ufe0f", "\U000e0041"])
def test_invisible_characters_are_dropped(hidden: str) -> None:
    assert normalise(f"Al{hidden}ma") == "Alma"


def test_a_text_is_composed() -> None:
    assert normalise("Cafe\u0301") == "Café"
    assert normalise("Café".encode()) == "Café"
    assert compose("e\u200b\u0301") == "é"


@pytest.mark.parametrize(
    ("data", "offset"), [(b"ab\xff", 2), ("é".encode() + b"\xe2\x82", 2), ("ab\ud800", 2)]
)
def test_what_is_no_text_says_where(data: str | bytes, offset: int) -> None:
    with pytest.raises(CanonicalError, match="UTF-8") as error:
        normalise(data)
    assert error.value.offset == offset


@pytest.mark.parametrize(
    ("chars", "shape"),
    [
        ("AÉΣ", "A"),
        ("aéß", "a"),
        ("5٣", "9"),
        ("²½", "n"),
        ("台かカ한", "c"),
        ("'’ʼ", "'"),
        ("-‐－", "-"),
        ("。！", "w"),
        ("!?…", "!"),
        (" \u3000\xa0", " "),
        ("\u0301", "m"),
        ("☃#", "x"),
        ("\t", "t"),
        ("%°+＝<≥/℃㎡", "%"),
        ("$€＄₹", "$"),
        ("–−", "d"),
        ("—―", "D"),
        ("ภຂကក", "c"),
        ("ำัาะ", "m"),
        ("⁻", "n"),
    ],
)
def test_characters_that_the_rules_treat_alike(chars: str, shape: str) -> None:
    assert shapes_of(chars) == shape * len(chars)


@pytest.mark.parametrize(
    ("written", "form"),
    [("Spain’s", "spains"), ("CO-OP", "coop"), ("Straße", "strasse"), ("％", "%")],
)
def test_a_word_is_folded(written: str, form: str) -> None:
    assert fold(written) == form


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
def test_folding_and_normalising_a_second_time_change_nothing(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert fold(fold(f"a{once}")) == fold(f"a{once}")
    assert len(shapes_of(text)) == len(text)
    assert all(len(shape_of(char)) == 1 for char in text)
