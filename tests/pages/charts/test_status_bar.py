"""The bar of standings: a part for each, in order, told apart without colour."""

import pytest

from mkdocs_briefings.pages.charts.status_bar import LOOKS, standings
from tests.support.drawing import links, share_of, shown
from tests.support.sealed import card, fact


def test_each_standing_has_its_share() -> None:
    cards = {
        "people/ida": card("Ida", fact("the old cranes")),
        "ferries/alma": card(
            "Alma",
            fact("the old cranes"),
            fact("the old cranes"),
            fact("the old cranes", by={"anonymous": "a deck hand"}),
        ),
    }
    told = standings(links(cards))
    assert told
    counts, picture = told
    assert counts == {"reported": 3, "claimed": 1}
    widths = [share_of(box.attrib["width"]) for box in shown(picture).iter("rect")]
    assert widths == pytest.approx([75, 25], abs=0.5)
    assert picture.message == "3 reported, 1 claimed."


def test_no_two_standings_look_alike() -> None:
    assert len({tuple(look.items()) for look in LOOKS.values()}) == len(LOOKS)
