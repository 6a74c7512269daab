"""The coverage strip: a cell for each sentence, from what everybody has."""

from mkdocs_briefings.pages.charts.coverage_strip import Coverage, coverage
from tests.support.drawing import links, mark, marks, shown
from tests.support.sealed import card, fact

TEXT = """\
The Alma sails at dawn. The Alma came back. Nobody waved at the quay.

Read more of our stories here.
"""
WAIVED = {"2.1": "furniture", "1.1": "rhetoric"}


def covered() -> Coverage:
    cards = {
        "ferries/alma": card(
            "Alma",
            fact("The Alma sails at", statement="The Alma sails at dawn."),
            fact("Alma sails at dawn", statement="She sails at dawn."),
            fact("The Alma came back", statement="The Alma came back."),
        )
    }
    found = coverage(links(cards, {"post": TEXT}, {"post": {"waived": WAIVED}}), "post")
    assert found
    return found


def test_each_sentence_is_a_cell() -> None:
    cells = covered().cells
    assert [str(cell.id) for cell in cells[:4]] == ["1.1", "1.2", "1.3", "2.1"]
    assert [len(cell.facts) for cell in cells[:4]] == [2, 1, 0, 0]


def test_what_stands_there_is_told_by_form_and_shade() -> None:
    svg = shown(covered().picture)
    dark = mark(svg, "quoted by 2 facts").findall("rect")[1].attrib["fill-opacity"]
    light = mark(svg, "sentence 2: quoted by 1 fact").findall("rect")[1].attrib["fill-opacity"]
    assert float(dark) > float(light)
    groups = {group.findtext("title") or "": group for group in svg.iter("g")}
    assert groups["paragraph 2, sentence 1: left out, furniture"].find("line") is not None
    assert groups["paragraph 1, sentence 3: nothing"].find("line") is None


def test_a_quoted_sentence_leads_to_a_fact() -> None:
    assert set(marks(shown(covered().picture)).values()) == {
        "ferries/alma.md#f",
        "ferries/alma.md#f3",
    }


def test_the_numbers_behind_it() -> None:
    found = covered()
    silent = len(found.cells) - 3
    assert found.states == {
        "quoted by a fact": 2,
        "left out, furniture": 1,
        "nothing": silent,
    }
    assert found.paragraphs[0] == (1, {"quoted by a fact": 2, "nothing": 1})
    assert found.picture.message.startswith("Quoted by a fact: 2; left out, furniture: 1;")


def test_no_word_of_the_article_stands_in_it_but_those_of_facts() -> None:
    drawn = covered().picture.drawn()
    assert "waved" not in drawn
    assert "stories" not in drawn


def test_long_articles_take_several_lines() -> None:
    text = "\n".join("It rained. It snowed. The wind blew." for _ in range(40))
    cards = {"ferries/alma": card("Alma", fact("the old cranes"))}
    found = coverage(links(cards, {"post": text}), "post")
    assert found
    svg = shown(found.picture)
    frames = [box.attrib["y"] for box in svg.iter("rect") if "class" in box.attrib]
    assert len(frames) == len(found.cells)
    assert len(set(frames)) > 2


def test_without_a_seal_there_is_no_strip() -> None:
    assert coverage(links({"ferries/alma": card("Alma", fact("the old cranes"))}), "post") is None
