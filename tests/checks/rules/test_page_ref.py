"""Every ref in a hand-written page leads somewhere, and stands where it can."""

import pytest

from tests.support.findings import findings, passes, skips
from tests.support.sealed import Files, card, fact, site

TOMB = {"id": "beds", "on": "2031-06-01", "why": "a slip", "see": "ferries/alma#range"}
RANGE = fact("it is so", id="range", property="range", value="40 km", was=["ferries/alma#reach"])
FREE = fact("it is so", id="free")
LAUNCHED = {"property": "launched", "id": "launched"}
CARDS = {
    "ferries/alma": card(
        "Alma", RANGE, FREE, fact("it is so", value="2031", **LAUNCHED), retired=[TOMB]
    ),
    "ferries/brise": card(
        "Brise",
        fact("it is so", id="range", property="range", value="30 km"),
        fact("it is so", value="2030", **LAUNCHED),
        was=["ferries/old-brise"],
    ),
}
SITE = site(CARDS, {}, {"post": {"was": ["old-post"]}})


def page(markdown: str, path: str = "docs/news.md") -> Files:
    return SITE | {path: markdown}


@pytest.mark.parametrize(
    "markdown",
    [
        "[[ferries/alma]]",
        "[[ferries/alma|she]]",
        "[[ferries/alma#range]]",
        "[[ferries/alma#free|is free]]",
        "[[sources/post]]",
        "# The [[ferries/alma]]\n\n- [[ferries/alma]]\n\n| [[ferries/alma]] |\n|---|",
        "[[_kinds]]",
        "[[_chart ferries range]]",
        "[[_chart ferries]]",
        "[[_timeline]]",
        "[[_timeline ferries operators]]",
        "[[_coverage post]]",
    ],
)
def test_what_passes(markdown: str) -> None:
    assert passes("page-ref", page(markdown))


@pytest.mark.parametrize(
    "markdown", ["`[[gone]]`", "```\n[[gone]]\n```", "<!-- [[gone]] -->", "\\[[gone]]"]
)
def test_what_is_no_ref(markdown: str) -> None:
    assert findings("page-ref", page(markdown)) == []


@pytest.mark.parametrize(
    ("ref", "says", "hint"),
    [
        ("ferries/elma", "'ferries/elma'", "'ferries/alma'"),
        ("ferries/alma#rang", "'ferries/alma#rang'", "'ferries/alma#range'"),
        ("ferries/alma#free", "value", "[[ferries/alma#free|words]]"),
        ("ferries/alma#beds", "1 June 2031", "'ferries/alma#range'"),
        ("ferries/alma#reach", "'ferries/alma#reach'", "'ferries/alma#range' now"),
        ("ferries/old-brise", "'ferries/old-brise'", "'ferries/brise' now"),
        ("sources/pots", "'pots'", "'post'"),
        ("sources/old-post", "'old-post'", "'sources/post' now"),
        ("sources/post#range", "sources/post#range", "[[sources/post]]"),
        ("ferries/alma| ", "words", "[[ferries/alma]]"),
        ("_kind", "'kind'", "'kinds'"),
        ("_kinds|words", "words", "[[_kinds]]"),
        ("_kinds ferries", "'ferries'", "[[_kinds]]"),
        ("_chart", "'chart'", "[[_chart <kind>"),
        ("_chart ferry", "'ferry'", "'ferries'"),
        ("_chart ferries drive", "'drive'", "'price'"),
        ("_chart ferries seats", "'seats'", ""),  # nobody has it
        ("_series ferries/alma", "'ferries/alma'", "two"),  # at one time only
        ("_timeline ferry", "'ferry'", "'ferries'"),
        ("_coverage pots", "'pots'", "'post'"),
        ("_coverage post post", "'post'", ""),
    ],
)
def test_a_ref_that_leads_nowhere(ref: str, says: str, hint: str) -> None:
    (found,) = findings("page-ref", page(f"# News\n\n[[{ref}]]\n"))
    assert (found.file, found.marks) == ("docs/news.md", f"[[{ref}]]")
    assert says in found.message
    assert hint in found.hint


@pytest.mark.parametrize(
    ("markdown", "what"),
    [
        ("[see [[ferries/alma]]](news.md)", "words of a link"),
        ("[see]([[ferries/alma]])", "target of a link"),
        ('<a title="[[ferries/alma]]">', "tag"),
        ("![[ferries/alma]]", "image"),
        ("---\ntitle: '[[ferries/alma]]'\n---\n", "front matter"),
        ("Here [[_kinds]]", "[[_kinds]]"),
        ("- [[_kinds]]", "[[_kinds]]"),
    ],
)
def test_a_ref_where_none_can_stand(markdown: str, what: str) -> None:
    (found,) = findings("page-ref", page(markdown))
    assert found.marks in ("[[ferries/alma]]", "[[_kinds]]")
    assert what in found.message


@pytest.mark.parametrize(
    ("markdown", "marks"),
    [
        ("```\n[[ferries/alma]]\n", "```"),
        ("<!-- [[ferries/alma]]\n", "<!--"),
        ("Text.[^bf-1]\n", "[^bf-1]"),
        ("[[ferries/alma\n", "[["),
        ("[[]]\n", "[["),
    ],
)
def test_what_would_hide_or_imitate_refs(markdown: str, marks: str) -> None:
    (found,) = findings("page-ref", page(markdown))
    assert found.marks == marks


def test_front_matter_that_cannot_be_read() -> None:
    (found,) = findings("page-ref", page("---\ntitle: News\nicon: [\n---\n"))
    assert found.file == "docs/news.md"
    assert "front matter" in found.message


def test_a_ref_to_a_file_that_is_not_valid_is_not_judged() -> None:
    broken = {"briefings/ferries/alma.yml": "name: Alma\n", "seeds/post.yml": "title: X\n"}
    files = page("[[ferries/alma#gone]] and [[sources/post]]\n") | broken
    assert findings("page-ref", files) == []
    assert "not valid" in skips("page-ref", files)[0]
