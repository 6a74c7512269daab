"""Names that look alike and are spelled with other letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.text.look_alikes import find_mixed_word, skeleton_of


@pytest.mark.parametrize(
    ("one", "other"),
    [("Harbour", "H\u0430rb\u03bfur"), ("Solo", "S0lo"), ("Alma", "A1ma"),
     ("ALMA", "\u0410LM\u0410"), ("Alma", "\uff21lma"), ("AI", "Al"),
     ("coco", "\u0441\u043e\u0441\u043e")],
)  # fmt: skip
def test_one_skeleton(one: str, other: str) -> None:
    assert skeleton_of(one) == skeleton_of(other)


@pytest.mark.parametrize(("one", "other"), [("Alma", "Elma"), ("GPT-4o", "GPT-40"), ("V1", "Vl")])
def test_two_skeletons(one: str, other: str) -> None:
    assert skeleton_of(one) != skeleton_of(other)


@pytest.mark.parametrize(
    ("name", "word"),
    [("Harbour Post", ""), ("Гавань Post", ""), ("H\u0430rbour", "H\u0430rbour"), ("商汤 AI", ""),
     ("The P\u03bfst", "P\u03bfst")],
)  # fmt: skip
def test_a_word_in_two_alphabets(name: str, word: str) -> None:
    assert find_mixed_word(name) == word


@given(st.text())
def test_a_skeleton_is_one_whatever_the_capitals_of_plain_letters(name: str) -> None:
    assert skeleton_of(skeleton_of(name)) == skeleton_of(name)
