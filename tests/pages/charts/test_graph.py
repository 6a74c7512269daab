"""Which source derives from which: boxes in columns, arrows from origin to copy."""

from xml.etree import ElementTree as ET

from mkdocs_briefings.pages.charts.graph import FEW, dependence
from mkdocs_briefings.pages.links import Links
from tests.support.drawing import links, mark, marks, share_of, shown, texts
from tests.support.sealed import Keys, card, fact

RECORDS: dict[str, Keys] = {
    "post": {"publisher": "Harbour Post"},
    "echo": {"publisher": "Echo", "published": "2031-04-03", "derived_from": ["post"]},
    "faint": {"publisher": "Faint", "published": "2031-04-04", "derived_from": ["echo"]},
    "letter": {
        "publisher": "Letter",
        "published": "2031-04-09",
        "derived_from": [{"publisher": "Coast Radio"}],
    },
    "lone": {"publisher": "Lone", "published": "2031-04-10"},
}


def page() -> Links:
    return links({"ferries/alma": card("Alma", fact("the old cranes"))}, records=RECORDS)


def left(svg: ET.Element, publisher: str) -> float:
    box = mark(svg, publisher).find("rect")
    assert box is not None
    return share_of(box.attrib["x"])


def test_a_copy_stands_right_of_its_origin() -> None:
    svg = shown(dependence(page()))
    assert left(svg, "Harbour Post,") < left(svg, "Echo,") < left(svg, "Faint,")
    assert left(svg, "Lone,") == left(svg, "Harbour Post,") == 0


def test_arrows_lead_from_origins_to_copies() -> None:
    svg = shown(dependence(page()))
    arrows = [line.attrib for line in svg.findall("line")]
    assert len(arrows) == 3
    assert all(share_of(arrow["x1"]) < share_of(arrow["x2"]) for arrow in arrows)


def test_a_source_leads_to_its_page_and_an_outlet_nowhere() -> None:
    svg = shown(dependence(page()))
    assert marks(svg)["Echo, 3 April 2031: Quiet on the fjord"] == "sources/echo.md"
    assert "Coast Radio" in texts(svg)
    assert not any("Coast Radio" in name for name in marks(svg))


def test_the_message_says_it_in_words() -> None:
    picture = dependence(page())
    assert picture
    assert picture.message == (
        "Echo, 3 April 2031 derives from Harbour Post, 2 April 2031; "
        "Faint, 4 April 2031 derives from Echo, 3 April 2031; "
        "Letter, 9 April 2031 derives from Coast Radio; "
        "on its own stands Lone, 10 April 2031."
    )


def test_a_source_is_shown_with_its_family_and_made_bold() -> None:
    svg = shown(dependence(page(), "echo"))
    assert len(marks(svg)) == 3
    widths = [box.attrib.get("stroke-width") for box in svg.iter("rect")]
    assert sorted(filter(None, widths)) == ["3"]


def test_where_nothing_depends_there_is_no_picture() -> None:
    assert dependence(page(), "lone") is None
    assert dependence(links({"ferries/alma": card("Alma", fact("the old cranes"))})) is None


def test_of_many_that_stand_alone_only_the_number_is_told() -> None:
    lone = {f"lone-{n}": {"publisher": f"Lone {n}"} for n in range(FEW)}
    cards = {"ferries/alma": card("Alma", fact("the old cranes"))}
    picture = dependence(links(cards, records={**RECORDS, **lone}))
    assert not any("Lone" in name for name in marks(shown(picture)))
    assert picture
    assert f"{FEW + 1} more are neither origin nor copy" in picture.caption


def test_a_long_line_of_copies_stays_inside() -> None:
    chain: dict[str, Keys] = {"s-0": {}}
    chain |= {f"s-{n}": {"derived_from": [f"s-{n - 1}"]} for n in range(1, 30)}
    cards = {"ferries/alma": card("Alma", fact("the old cranes"))}
    boxes = [
        box.attrib for box in shown(dependence(links(cards, records=chain), "s-7")).iter("rect")
    ]
    assert len(boxes) == 30
    ends = [share_of(box["x"]) + share_of(box["width"]) for box in boxes]
    assert all(0 < end <= 100.1 for end in ends)
    assert all(share_of(box["width"]) > 0 for box in boxes)
