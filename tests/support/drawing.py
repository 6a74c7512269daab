"""Pictures in tests: drawn of a site made in memory, and read as a browser would be given them."""

from collections.abc import Mapping
from xml.etree import ElementTree as ET

import markdown

from mkdocs_briefings.pages.charts.svg import Picture
from mkdocs_briefings.pages.links import Links
from tests.support.sealed import Keys, analysis_of, in_public, site

EXTENSIONS = ["attr_list", "footnotes", "md_in_html", "tables", "pymdownx.emoji"]


def links(
    cards: Mapping[str, Keys],
    texts: Mapping[str, str] | None = None,
    records: Mapping[str, Keys] | None = None,
) -> Links:
    """The links of a page of a site with these cards, seen by somebody without the articles."""
    files = in_public(site(cards, texts or {}, {"post": {}, **(records or {})}))
    return Links(analysis_of(files), "timeline.md")


def shown(picture: Picture | None) -> ET.Element:
    """A picture after Markdown, as an element: what stands in the page."""
    assert picture
    html = markdown.markdown(picture.drawn(), extensions=EXTENSIONS)
    paragraph = ET.fromstring(html)
    assert paragraph.tag == "p"
    (svg,) = paragraph
    assert svg.tag == "svg"
    return svg


def texts(svg: ET.Element) -> list[str]:
    """The texts that are drawn, in order."""
    return ["".join(text.itertext()) for text in svg.iter("text")]


def marks(svg: ET.Element) -> dict[str, str]:
    """Where the links lead, by what they say where one points."""
    return {link.findtext("title") or "": link.attrib["href"] for link in svg.iter("a")}


def mark(svg: ET.Element, statement: str) -> ET.Element:
    """The link of the fact that says this."""
    return next(a for a in svg.iter("a") if statement in (a.findtext("title") or ""))


def share_of(length: str) -> float:
    """A length in per cent as a number."""
    return float(length.removesuffix("%"))
