"""Text stays text, attributes are ours, and numbers are written the same everywhere."""

import re

import pytest

from mkdocs_briefings.pages.charts.svg import (
    Picture,
    em,
    link,
    share,
    shorten,
    tag,
    width_of,
    words,
)
from tests.support.drawing import marks, shown, texts

NASTY = [
    "<script>alert(1)</script>",
    "</title></svg><img src=x onerror=alert(1)>",
    "*bold* _it_ **x** `code` [a](b.md) ![i](j) [^1] [[card]]",
    "a](http://example.org) [b",
    "\\](x) \\[ \\* {: .x } { #id }",
    "$x$ ~~s~~ ^u^ ==m== :smile: @me www.example.org https://example.org",
    "AT&T &amp; &lt; &#60; \"q\" 'q' <b",
    "# head",
    "]]> <!-- x --> <?php ?>",
]


@pytest.mark.parametrize("text", NASTY)
def test_text_stays_text_wherever_it_stands(text: str) -> None:
    part = link("ferries/alma.md#range", text, words(0, 1, text))
    svg = shown(Picture("x", text, text, "", 2, (part,)))
    assert svg.findtext("title") == svg.findtext("desc") == text
    assert texts(svg) == [text]
    assert marks(svg) == {text: "ferries/alma.md#range"}
    assert {element.tag for element in svg.iter()} == {"svg", "title", "desc", "a", "text"}


@pytest.mark.parametrize("value", ['"', "<", "x>y", "a\nb", "url(#x)", "é", "javascript:x"])
def test_an_attribute_holds_nothing_but_ours(value: str) -> None:
    with pytest.raises(ValueError, match="no value of ours"):
        tag("g", id=value)


def test_numbers_have_two_decimals_at_most() -> None:
    assert [em(x) for x in (0, -0.001, 1 / 3, 10, 2.50, -1.5)] == [
        "0em", "0em", "0.33em", "10em", "2.5em", "-1.5em",
    ]  # fmt: skip
    assert [share(x) for x in (0, 0.5, 2 / 3, 1)] == ["0%", "50%", "66.67%", "100%"]


def test_a_picture_says_what_it_is() -> None:
    svg = shown(Picture("x", "Ferries", "Two of them.", "", 2, (), linked=False))
    assert svg.attrib["role"] == "img"
    names = {element.get("id"): element.text for element in svg}
    assert names[svg.attrib["aria-labelledby"]] == "Ferries"
    assert names[svg.attrib["aria-describedby"]] == "Two of them."


def test_a_picture_with_links_is_no_single_image() -> None:
    assert shown(Picture("x", "Ferries", "", "", 2, ())).attrib["role"] == "group"


def test_a_picture_is_one_line_without_style() -> None:
    drawn = Picture("x", "a\nb", "c\n\nd", "", 2, (words(0, 1, "e\nf"),)).drawn()
    assert "\n" not in drawn
    assert not re.search(r"\bstyle=|#[0-9a-f]{3}|rgb", drawn)


@pytest.mark.parametrize(
    "text", ["Alma", "A very long name of a ferry that nobody can read", "汉" * 40]
)
def test_a_text_is_made_to_fit(text: str) -> None:
    assert width_of(shorten(text, 12)) <= 12.5
    assert shorten(text, 99) == text
