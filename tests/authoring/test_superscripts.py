"""Raised and lowered characters: kept as what they mean, never glued to a figure."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from trafilatura import load_html

from mkdocs_briefings.authoring.superscripts import script, write_scripts
from mkdocs_briefings.text.canonical import words_of


@pytest.mark.parametrize(
    ("before", "raised", "written"),
    [
        ("burns 10", "2", "²"),
        ("400 m", "2", "²"),
        ("10", "-3", "⁻³"),
        ("2", "n", "ⁿ"),
        ("the 21", "st", "st"),
        ("le 1", "er", "er"),
        ("la 2", "e", "e"),
        ("M", "me", "me"),
        ("Alder", "TM", "™"),
        ("10", "1.5", "ˆ¹.⁵"),
        ("10", "2/3", "ˆ²/³"),
        ("rope", "*", "*"),
        ("rope", "new 2", " new 2"),
    ],
)
def test_raised_characters_say_what_they_mean(before: str, raised: str, written: str) -> None:
    assert script(raised, before) == written


@pytest.mark.parametrize(
    ("before", "lowered", "written"), [("H", "2", "₂"), ("CO", "2", "₂"), ("V", "max", "max")]
)
def test_lowered_characters_too(before: str, lowered: str, written: str) -> None:
    assert script(lowered, before, lowered=True) == written


@given(st.integers(0, 10**6), st.text("0123456789+-.,/()", min_size=1, max_size=6))
def test_no_figure_is_made_of_a_figure_and_its_power(figure: int, power: str) -> None:
    words = words_of(f"{figure}{script(power, str(figure))} hours")
    if any(char.isdecimal() for char in power):
        assert not any(word[-1].isdecimal() for word in words)


def text_of(page: str) -> str:
    tree: Any = load_html(f"<html><body><p>{page}</p></body></html>")
    write_scripts(tree)
    return str(tree.text_content())


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("It burns 10<sup>2</sup> hours.", "It burns 10² hours."),
        ("<i>m</i><sup>2</sup> of quay", "m² of quay"),
        ("H<sub>2</sub>O", "H₂O"),
        ("rope<sup><a href='#n3'>[3]</a></sup> ends", "rope⟦note:[3]⟧ ends"),
        ("rope<a href='#n3'><sup>3</sup></a> ends", "rope⟦note:3⟧ ends"),
        ("in 2031<sup><a href='/page#n3'>3</a></sup>", "in 2031⟦note:3⟧"),
        ("rope<sup>[b]</sup>", "rope⟦note:[b]⟧"),
        ("rope<a role='doc-noteref' href='#f'>3</a>.", "rope⟦note:3⟧."),
        ("rope<a class='footnote-ref' href='#f'><sup>3</sup></a>.", "rope⟦note:3⟧."),
        ("<a href='/b#size'>10 m<sup>2</sup> in all</a>", "10 m² in all"),
        ("<a href='#top'>Back</a> to <sup></sup>rope", "Back to rope"),
        ("52<sup>1</sup>/<sub>2</sub> miles", "52¹/₂ miles"),
        ("52</p><p><sup>2</sup> of", "52² of"),
    ],
)
def test_a_page_is_written_with_them(page: str, text: str) -> None:
    assert text_of(page) == text
