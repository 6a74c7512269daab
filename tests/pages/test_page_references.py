"""What Markdown makes of hand-written pages whose refs are filled in."""

import re
from xml.etree import ElementTree

import markdown
import pytest

from mkdocs_briefings.build import write_site
from mkdocs_briefings.files.folder import Folder
from mkdocs_briefings.markdown.page_markup import front_matter
from mkdocs_briefings.pages.settings import Settings
from tests.support.ferries import FERRIES
from tests.support.sealed import check

EXTENSIONS = ["attr_list", "footnotes", "md_in_html", "tables", "toc"]
RANGE = "[[ferries/alma#range]]"


def converted(page: str) -> tuple[ElementTree.Element, str]:
    """The page as HTML, and the table of contents."""
    files = FERRIES | {"docs/story.md": page}
    verdict = check(files)
    assert verdict.analysis
    assert verdict.problems == ()
    folder = Folder({path: text.encode() for path, text in files.items()})
    site = write_site(folder, verdict.analysis, verdict.receipts, Settings())
    builder = markdown.Markdown(extensions=EXTENSIONS)
    story = site.handwritten["story.md"]
    content = story[front_matter(story)[1] :]  # as builders take it
    html = builder.convert(content).replace("&#160;", " ")
    root = ElementTree.fromstring(f"<page>{html}</page>")
    return root, getattr(builder, "toc")  # noqa: B009 (an extension sets it)


def text_of(element: ElementTree.Element | None) -> str:
    assert element is not None
    return "".join(element.itertext())


@pytest.mark.parametrize(
    ("page", "path"),
    [
        (f"Far: {RANGE}", "p"),
        (f"# Far: {RANGE}", "h1"),
        (f"Far: {RANGE}\n---", "h2"),
        (f"- one\n- Far: {RANGE}\n- three", "ul/li[2]"),
        (f"1. one\n\n    - Far: {RANGE}", "ol/li/ul/li"),
        (f"> Far: {RANGE}", "blockquote/p"),
        (f"| A | B | C |\n|---|---|---|\n| a | Far: {RANGE} | c |", "table/tbody/tr/td[2]"),
        ("| A | B |\n|---|---|\n| a | Far: [[ferries/alma#range|at least 40 km]] |", ".//td[2]"),
        (f"a[^a]\n\n[^a]: Far: {RANGE}", "div[@class='footnote']/ol/li[1]/p"),
        (f"<div markdown>\n\nFar: {RANGE}\n\n</div>", "div[1]/p"),
        (f"*Far: {RANGE}*", "p/em"),
        (f"![a](b.png) Far: {RANGE}(c)", "p"),
    ],
)
def test_a_value_stands_with_its_footnote(page: str, path: str) -> None:
    root, _ = converted(page)
    element = root.find(path)
    assert "Far: at least 40 km" in text_of(element)
    assert element is not None
    assert element.find("sup/a[@class='footnote-ref']") is not None
    note = text_of(root.find("div[@class='footnote']/ol/li[last()]"))
    assert "Claimed · Ida Berg: The Alma sails at least 40 km on one charge." in note
    assert "· “at least 40 kilometres on one charge”, Ida Berg in Harbour Post, 2 April" in note


@pytest.mark.parametrize("page", ["# The {}", "- The {}", "| A |\n|---|\n| The {} |", "> The {}"])
@pytest.mark.parametrize("ref", ["[[ferries/alma]]", "[[sources/tide-letter|a | b]]"])
def test_a_link_is_one_link(page: str, ref: str) -> None:
    root, _ = converted(page.format(ref))
    (link,) = root.iter("a")
    assert link.get("href") in ("ferries/alma.md", "sources/tide-letter.md")


def test_a_heading_is_named_without_its_footnote() -> None:
    root, toc = converted(f"## The [[ferries/alma]]: {RANGE}")
    assert '<a href="#the-alma-at-least-40-km">The Alma: at least 40 km</a>' in toc
    assert root.find("h2[@id='the-alma-at-least-40-km']") is not None


def test_two_refs_of_one_fact_share_a_footnote() -> None:
    root, _ = converted(f"{RANGE}, [[ferries/brise#drive]], {RANGE}")
    assert [text_of(mark) for mark in root.iter("sup")] == ["1", "2", "1"]
    assert len(root.findall("div[@class='footnote']/ol/li")) == 2


def test_code_keeps_what_looks_like_a_footnote() -> None:
    root, _ = converted(f"{RANGE}, `[^bf-1]: {RANGE}` and <!-- {RANGE} -->no more.")
    assert text_of(root.find("p/code")) == f"[^bf-1]: {RANGE}"
    assert len(list(root.iter("sup"))) == 1
    assert not re.search(r"\[\^", text_of(root.find("div")))
