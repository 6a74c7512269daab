"""Bars and dots: values on one scale from zero, with their bounds drawn."""

from typing import Any
from xml.etree import ElementTree as ET

import pytest

from mkdocs_briefings.pages.charts.bars import Bar, Plot, draw_bars
from mkdocs_briefings.pages.charts.svg import Picture
from tests.support.drawing import links, mark, share_of, shown, texts
from tests.support.sealed import Keys, card, fact


def value(literal: str, **keys: Any) -> Keys:
    return fact("it is so", statement=f"It is {literal}.", property="range", value=literal, **keys)


def draw(*facts: Keys, dots: bool = False, note: str = "", label: str = "Alma") -> Picture:
    """The values of a card as bars, or as dots."""
    page = links({"ferries/alma": card("Alma", *facts)})
    found = page.library.facts["ferries/alma"]
    bars = [Bar(label, one, page.value_text(one), note) for one in found]
    return draw_bars(page, Plot("range", "Range", bars, dots=dots, warning="mind the sea"))


def boxes(picture: Picture, literal: str) -> list[tuple[float, float]]:
    """Where the boxes of a value begin and end, in per cent."""
    found = [box.attrib for box in mark(shown(picture), f"It is {literal}.").iter("rect")]
    lengths = [(share_of(box["x"]), share_of(box["width"])) for box in found if "%" in box["width"]]
    return [(x, x + width) for x, width in lengths]


def drawn(picture: Picture, literal: str, tag: str) -> list[ET.Element]:
    return [*mark(shown(picture), f"It is {literal}.").iter(tag)]


def test_a_bar_begins_at_zero_and_is_in_proportion() -> None:
    picture = draw(value("40 km"), value("80 km"))
    ((start, short),), ((other, long),) = boxes(picture, "40 km"), boxes(picture, "80 km")
    assert start == other == 0
    assert long == pytest.approx(2 * short)


def test_what_is_below_zero_goes_the_other_way() -> None:
    picture = draw(value("-20 km"), value("40 km"))
    ((_, fall),), ((rise, _),) = boxes(picture, "-20 km"), boxes(picture, "40 km")
    assert fall == pytest.approx(rise)
    assert rise > 0


def test_a_range_is_full_to_its_lower_end_and_soft_to_its_upper() -> None:
    (solid, soft) = boxes(draw(value("30..40 km")), "30..40 km")
    assert solid[0] == 0
    assert soft[0] == pytest.approx(solid[1])
    assert soft[1] > soft[0]


@pytest.mark.parametrize(
    ("keys", "arrow", "soft", "caption"),
    [
        ({}, False, False, "zero"),
        ({"bound": "more-than"}, True, False, "more"),
        ({"bound": "at-least"}, True, False, "more"),
        ({"bound": "up-to"}, True, False, "at most"),
        ({"bound": "less-than"}, True, False, "at most"),
        ({"bound": "about"}, False, True, "about"),
        ({"type": "forecast"}, False, False, "forecast"),
    ],
    ids=str,
)
@pytest.mark.parametrize("dots", [False, True])
def test_a_bound_is_drawn_and_explained(
    keys: Keys, arrow: bool, soft: bool, caption: str, dots: bool
) -> None:
    picture = draw(value("40 km", **keys), dots=dots)
    ends = [line for line in drawn(picture, "40 km", "line") if "em" in line.attrib.get("x2", "")]
    widths = [box.attrib["width"] for box in drawn(picture, "40 km", "rect")]
    assert bool(ends) == arrow
    assert any("em" in width for width in widths) == soft
    assert caption in picture.caption or (dots and caption == "zero")
    assert "mind the sea" in picture.caption.lower()


def test_dots_are_at_both_ends_of_a_range() -> None:
    assert len(drawn(draw(value("40 km"), dots=True), "40 km", "circle")) == 1
    assert len(drawn(draw(value("30..40 km"), dots=True), "30..40 km", "circle")) == 2


def test_the_label_the_value_and_the_note_stand_above() -> None:
    assert texts(shown(draw(value("40 km"), note="March 2031"))) == ["Alma 40 km March 2031"]
    long = "in a calm sea without any wind from the west"
    assert len(texts(shown(draw(value("40 km"), note=long)))) == 2


def test_a_label_without_room_is_shortened_and_told_in_full() -> None:
    label = "A ferry of a very long name indeed that nobody could ever read at once"
    picture = draw(value("40 km"), label=label)
    assert texts(shown(picture))[0].endswith("… 40 km")
    assert label in picture.message


def test_zeros_alone_can_be_drawn() -> None:
    assert boxes(draw(value("0 km")), "0 km") == [(0, 0)]
