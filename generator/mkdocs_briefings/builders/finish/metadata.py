"""What is shown of a page elsewhere: in lists of search results, and where its address is shared.

The words are the page's own, escaped here for the attributes they go into. https://ogp.me
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape, unescape
from textwrap import shorten
from urllib.parse import urljoin

_PARAGRAPH = re.compile(r"<p\b(?![^>]*bf-horizon)[^>]*>(.*?)</p>", re.DOTALL)
_UNTOLD = re.compile(r"<sup\b.*?</sup>|</?[A-Za-z][^>]*>", re.DOTALL)  # numbers of footnotes, tags
LENGTH = 300


@dataclass(frozen=True, slots=True)
class Shared:
    """What is shown of a page: texts as they stand in HTML; addresses are empty where unknown.

    ``image`` is a path from the root of the site, which an address needs ``site_url`` for.
    """

    title: str
    description: str
    site_name: str
    url: str = ""
    site_url: str = ""
    image: str = ""


def describe(content: str) -> str:
    """The first paragraph of a page's content, as text for an attribute; empty without one.

    That the site ends at some day is true of every page, and describes none.
    """
    paragraphs = (_as_text(found[1]) for found in _PARAGRAPH.finditer(content))
    return escape(shorten(next(filter(None, paragraphs), ""), LENGTH, placeholder=" …"))


def add_shared(html: str, shared: Shared) -> str:
    """The page with what is shown of it in the head; itself where it says so already."""
    head, end, rest = html.partition("</head>")
    if not end or 'property="og:' in head:
        return html
    return f"{head}{''.join(_elements(shared))}{end}{rest}"


def _elements(shared: Shared) -> Iterator[str]:
    told = {
        "og:type": "website",
        "og:site_name": shared.site_name,
        "og:title": shared.title,
        "og:description": shared.description,
        "og:url": shared.url,
    }
    if shared.site_url and shared.image:
        told["og:image"] = urljoin(shared.site_url, shared.image)
        yield '<meta name="twitter:card" content="summary_large_image">'
    for name, text in told.items():
        if text:
            yield f'<meta property="{name}" content="{escape(_as_text(text))}">'


def _as_text(html: str) -> str:
    return " ".join(unescape(_UNTOLD.sub("", html)).split())
