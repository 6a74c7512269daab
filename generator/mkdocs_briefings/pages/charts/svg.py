"""SVG in the middle of Markdown: tags whose texts are escaped, links, lengths.

A picture is one line without a break, so that Markdown takes it for words with tags between: its
links are followed, its texts escaped like all others. No attribute holds a text of a card, and
none is ``style``: colours come from classes, so a site's palette and its policy for content apply.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from mkdocs_briefings.markdown.templates import to_markdown

NARROW = 26.0
"""The width of a picture on the smallest phone, in em. What fits there fits everywhere."""

Look = Mapping[str, object]
"""How something is drawn: attributes. Colours are Material's, by class, in ``5-picture.css``."""

RULE: Look = {"class_": "bf-rule"}
CUT: Look = {"stroke_dasharray": "1 3"}
BAR: Look = {"stroke_linecap": "round", "stroke_width": ".4em"}
OPEN: Look = {**BAR, "stroke_dasharray": ".5em .9em"}
HALO: Look = {"stroke_linecap": "round", "stroke_opacity": 0.25, "stroke_width": "1em"}
CORE: Look = {"class_": "bf-core", "stroke_linecap": "round", "stroke_width": ".14em"}
FULL: Look = {"fill_opacity": 0.6}
SOFT: Look = {"fill_opacity": 0.25}
HOLLOW: Look = {"class_": "bf-hollow"}
BOLD: Look = {"font_weight": "bold"}
MIDDLE: Look = {"text_anchor": "middle"}
END: Look = {"text_anchor": "end"}
LIGHT: Look = {"class_": "bf-light"}

_OURS = re.compile(r"[\w .,%-]*", re.ASCII)
_LATIN, _WIDE = 0.5, 1.0  # of an em, for a letter of a usual sans-serif face


def tag(name: str, *children: object, **attributes: object) -> Markup:
    """An element; children that no function of ours wrote are escaped as text.

    ``stroke_width`` is the attribute ``stroke-width``, ``class_`` is ``class``; ``None`` leaves one
    out. Raises ``ValueError`` for a value with signs that none of ours has.
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_own(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    inner = Markup().join(map(to_markdown, children))
    return Markup(f"<{name}{written}>{inner}</{name}>" if inner else f"<{name}{written}/>")


def link(target: str, name: str, *children: object) -> Markup:
    """Children that lead to a Markdown file of the site; ``name`` is shown where one points."""
    return Markup(f"[{tag('title', name)}{Markup().join(map(to_markdown, children))}]({target})")


def em(letters: float) -> str:
    """A length in em."""
    return f"{_number(letters)}em"


def share(part: float) -> str:
    """A length as a share of the picture's width, from 0 to 1."""
    return f"{_number(100 * part)}%"


def width_of(text: str) -> float:
    """About how wide a text is, in em."""
    return sum(_WIDE if unicodedata.east_asian_width(sign) in "WF" else _LATIN for sign in text)


def shorten(text: str, room: float) -> str:
    """A text that fits into so many em, its end left out where it must be."""
    if width_of(text) <= room:
        return text
    while text and width_of(text) + 1 > room:
        text = text[:-1]
    return f"{text.rstrip()}…"


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing, and what it says to those who do not see it.

    ``id`` is unique on a page; ``title`` names the picture, ``message`` says what it shows,
    ``caption`` what its signs mean; ``height`` is in em. One with links inside is no single image
    to a screen reader.
    """

    id: str
    title: str
    message: str
    caption: str
    height: float
    parts: tuple[Markup, ...]
    linked: bool = True

    def drawn(self) -> Markup:
        """The picture as one line of Markdown."""
        title, desc = f"_{self.id}-title", f"_{self.id}-desc"
        return tag(
            "svg",
            tag("title", self.title, id=title),
            tag("desc", self.message, id=desc),
            *self.parts,
            class_="bf-svg",
            width="100%",
            height=em(self.height),
            role="group" if self.linked else "img",
            aria_labelledby=title,
            aria_describedby=desc,
        )


def line(x1: float, y1: float, x2: float, y2: float, look: Look | None = None) -> Markup:
    """A line between two points: x as a share, y in em."""
    return tag("line", x1=share(x1), y1=em(y1), x2=share(x2), y2=em(y2), **(look or {}))


def box(left: float, top: float, right: float, height: float, look: Look) -> Markup:
    """A box between two shares of the width, its top and height in em."""
    size = {"width": share(right - left), "height": em(height)}
    return tag("rect", x=share(left), y=em(top), **size, **look)


def words(x: float, y: float, *children: object, dx: float = 0, look: Look | None = None) -> Markup:
    """A line of text whose middle is at ``y``, moved by ``dx`` em from the share ``x``."""
    moved = em(dx) if dx else None
    return tag("text", *children, x=share(x), y=em(y), dx=moved, dy=".35em", **(look or {}))


def at(x: float, y: float, *children: object) -> Markup:
    """Parts that are drawn in em from a point."""
    return tag("svg", *children, x=share(x), y=em(y), overflow="visible")


def sentence(parts: Iterable[str]) -> str:
    """Parts that say something, one after the other, as a sentence."""
    told = "; ".join(filter(None, parts))
    return f"{told[:1].upper()}{told[1:]}." if told else ""


def _own(value: object) -> str:
    text = _number(value) if isinstance(value, float | int) else str(value)
    if not _OURS.fullmatch(text):
        raise ValueError(f"{text!r} is no value of ours")
    return text


def _number(value: float) -> str:
    """Two decimals at most, the same on every machine."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
