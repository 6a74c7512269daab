"""Metadata for link previews, taken from what a page says of itself in its head.

https://ogp.me
"""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser


@dataclass(frozen=True, slots=True)
class Head:
    """Title, description and canonical address of a page as plain text, empty where missing."""

    title: str
    description: str
    url: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What the previews of all pages of a site share: its name, and the address of a picture."""

    site_name: str = ""
    image: str = ""


def read_head(html: str) -> Head:
    """Read the head of a page."""
    parser = _HeadParser()
    parser.feed(html.partition("</head>")[0])
    parser.close()
    return Head(" ".join(parser.title.split()), parser.description, parser.url)


def add_metadata(html: str, preview: Preview, is_home: bool = False) -> str:
    """Add Open Graph metadata to a page that has none."""
    head, end, rest = html.partition("</head>")
    if not end or 'property="og:' in head:
        return html
    return f"{head}{''.join(_elements(read_head(head), preview, is_home))}{end}{rest}"


def _elements(head: Head, preview: Preview, is_home: bool) -> Iterator[str]:
    name = preview.site_name
    properties = {
        "og:type": "website",
        "og:site_name": name,
        "og:title": name if name and is_home else head.title.removesuffix(f" - {name}"),
        "og:description": head.description,
        "og:url": head.url,
        "og:image": preview.image,
    }
    if preview.image:
        yield '<meta name="twitter:card" content="summary_large_image">'
    for key, text in properties.items():
        if text:
            yield f'<meta property="{key}" content="{escape(text)}">'


class _HeadParser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.title = ""
        self.description = ""
        self.url = ""
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "title":
            self._in_title = not self.title
        elif tag == "meta" and given.get("name") == "description":
            self.description = given.get("content", "")
        elif tag == "link" and given.get("rel") == "canonical":
            self.url = given.get("href", "")

    def handle_endtag(self, tag: str) -> None:
        self._in_title = self._in_title and tag != "title"

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data
