"""Links from a page, and values as a reader sees them."""

from typing import Any

import pytest

from mkdocs_briefings.pages.links import Links
from tests.support.sealed import KINDS, Files, analysis_of, card, fact, linked, site

NAMED = {"aliases": ["Pride", "阿尔玛", "アルマ"], "was": ["ferries/old-alma"]}


def harbour(**keys: Any) -> Files:
    """A fact of the Alma, and the cards and the source that it may name."""
    cards = {
        "ferries/alma": card("Alma", fact("it is so", **keys), **NAMED),
        "ferries/brise": card("Brise [new]", fact("it is so")),
        "operators/solvik": card("Solvik Lines", fact("it is so")),
    }
    return site(cards, {}, {"post": {"was": ["old-post"]}})


def links(path: str = "ferries/brise.md", **keys: Any) -> Links:
    return Links(analysis_of(harbour(**keys)), path)


def shown(**keys: Any) -> str:
    """The value of a fact on the page of another card."""
    page = links(**keys)
    return str(page.value(linked(page.analysis, "ferries/alma#f")))


@pytest.mark.parametrize(
    ("page", "target", "link"),
    [
        ("index.md", "ferries/alma.md#f", "ferries/alma.md#f"),
        ("ferries/brise.md", "ferries/alma.md", "alma.md"),
        ("operators/solvik.md", "ferries/alma.md#f", "../ferries/alma.md#f"),
        ("ferries/index.md", "index.md", "../index.md"),
        ("ferries/alma.md", "ferries/alma.md#f", "alma.md#f"),
    ],
)
def test_links_are_relative_to_the_page(page: str, target: str, link: str) -> None:
    assert links(page).to(target) == link


def test_a_card_is_linked_by_its_name_or_by_other_words() -> None:
    page = links("index.md")
    assert page.link("ferries/alma") == "[Alma](ferries/alma.md)"
    assert page.link("ferries/alma#f", "she") == "[she](ferries/alma.md#f)"
    assert page.links(["ferries/alma", "operators/solvik"]) == (
        "[Alma](ferries/alma.md), [Solvik Lines](operators/solvik.md)"
    )


def test_names_cannot_write_markdown() -> None:
    assert links("index.md").link("ferries/brise") == r"[Brise \[new\]](ferries/brise.md)"


@pytest.mark.parametrize(
    ("ref", "link"),
    [
        ("ferries/alma", "[Alma](ferries/alma.md)"),
        ("ferries/alma#f", "[It is as it is.](ferries/alma.md#f)"),
        ("sources/post", "[Quiet on the fjord](sources/post.md)"),
    ],
)
def test_a_permalink_is_shown_by_what_it_leads_to(ref: str, link: str) -> None:
    assert links("index.md").permalink(ref) == link


def test_a_source_is_linked_by_publisher_and_date() -> None:
    assert links("index.md").source_link("post") == "[Harbour Post, 2 April 2031](sources/post.md)"
    assert links("index.md").kind_link("ferries") == "[Ferries](ferries/index.md)"


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        (
            {"property": "operator", "value": "operators/solvik"},
            "[Solvik Lines](../operators/solvik.md)",
        ),
        ({"property": "launched", "value": "2031-03"}, "March 2031"),
        ({"property": "range", "value": "40 km"}, "40 km"),
        ({"property": "range", "value": "40 km", "bound": "at-least"}, "at least 40 km"),
        ({"property": "range", "value": "40 km", "bound": "less-than"}, "less than 40 km"),
        ({"property": "seats", "value": "400", "per": "trip"}, "400 per trip"),
        ({"property": "fuel-saved", "value": "-16 %"}, "−16%"),
        ({"property": "drive", "value": "battery"}, "battery"),
        ({"property": "home", "value": "Port *Anna*"}, r"Port \*Anna\*"),
    ],
    ids=str,
)
def test_a_value_as_a_reader_sees_it(keys: dict[str, str], words: str) -> None:
    assert shown(**keys) == words


def test_a_value_is_pinned_to_its_fact_with_its_scope() -> None:
    page = links(property="range", value="40 km", scope="calm sea")
    pinned = page.linked_value(linked(page.analysis, "ferries/alma#f"))
    assert pinned == "[40 km](alma.md#f) (calm sea)"


def test_a_chinese_name_says_so() -> None:
    assert links().aliases("ferries/alma") == 'Pride, <span lang="zh">阿尔玛</span>, アルマ'


def test_the_line_of_a_card_says_only_what_a_fact_says() -> None:
    assert links().summary("ferries/alma") == "Ferry"
    page = links(property="operator", value="operators/solvik")
    assert page.summary("ferries/alma") == "Ferry of [Solvik Lines](../operators/solvik.md)"
    assert page.link_with_summary("ferries/alma") == '[Alma](alma.md "Ferry of Solvik Lines")'


def test_a_tooltip_has_the_quotation_marks_of_a_value() -> None:
    kinds = KINDS.replace('"Ferry[ of {operator}]"', "'Ferry[ at {home}]'")
    home = fact("it is so", property="home", value='the "old" pier')
    files = site({"ferries/alma": card("Alma", home)}, {}, {"post": {}}, kinds)
    written = Links(analysis_of(files), "index.md").link_with_summary("ferries/alma")
    assert written == '[Alma](ferries/alma.md "Ferry at the &quot;old&quot; pier")'


@pytest.mark.parametrize(
    ("template", "written"),
    [
        ("# x", "&#35; x"),
        ("1. x", "1&#46; x"),
        ("> x", "&#62; x"),
        ("- x", "&#45; x"),
        ("+ x", "&#43; x"),
        ("!!! danger", "&#33;!! danger"),
        ("[{operator}]- x", "&#45; x"),
        ("[{launched}]. x", "2031&#46; x"),
        ("[{operator}]    x", "x"),
    ],
)
def test_a_summary_is_no_markup(template: str, written: str) -> None:
    kinds = KINDS.replace('"Ferry[ of {operator}]"', f'"{template}"')
    launched = fact("it is so", property="launched", value="2031")
    files = site({"ferries/alma": card("Alma", launched)}, {}, {"post": {}}, kinds)
    assert Links(analysis_of(files), "ferries/alma.md").summary("ferries/alma") == written
