"""SVG inside Markdown: tags with escaped text, links, lengths.

A picture is a single line, so Markdown treats it as text with inline tags: its links are followed,
its texts escaped like all others. No attribute holds text of a card, and none is ``style``: colours
come from classes, so a site's palette and its Content-Security-Policy apply.
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
    """Write an element; children that are not ``Markup`` are escaped as text.

    ``stroke_width`` is the attribute ``stroke-width``, ``class_`` is ``class``; ``None`` leaves one
    out. Raises ``ValueError`` for an attribute value with unexpected characters.
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_check_attribute(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    inner = Markup().join(map(to_markdown, children))
    return Markup(f"<{name}{written}>{inner}</{name}>" if inner else f"<{name}{written}/>")


def link(target: str, name: str, *children: object) -> Markup:
    """Link children to a Markdown file of the site; ``name`` is the tooltip."""
    return Markup(f"[{tag('title', name)}{Markup().join(map(to_markdown, children))}]({target})")


def em(letters: float) -> str:
    """Write a length in em."""
    return f"{_write_number(letters)}em"


def share(part: float) -> str:
    """Write a length as a percentage of the picture's width, given from 0 to 1."""
    return f"{_write_number(100 * part)}%"


def width_of(text: str) -> float:
    """The approximate width of a text, in em."""
    return sum(_WIDE if unicodedata.east_asian_width(sign) in "WF" else _LATIN for sign in text)


def shorten(text: str, room: float) -> str:
    """Cut a text to a width in em, with an ellipsis."""
    if width_of(text) <= room:
        return text
    while text and width_of(text) + 1 > room:
        text = text[:-1]
    return f"{text.rstrip()}…"


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing, and its description for those who cannot see it.

    ``id`` is unique on a page; ``title`` names the picture, ``message`` says what it shows,
    ``caption`` what its marks mean; ``height`` is in em. A picture with links is a group to a
    screen reader, not an image.
    """

    id: str
    title: str
    message: str
    caption: str
    height: float
    parts: tuple[Markup, ...]
    linked: bool = True

    def drawn(self) -> Markup:
        """Write the picture as one line of Markdown."""
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
    """Draw a line between two points: x as a share, y in em."""
    return tag("line", x1=share(x1), y1=em(y1), x2=share(x2), y2=em(y2), **(look or {}))


def box(left: float, top: float, right: float, height: float, look: Look) -> Markup:
    """Draw a box between two shares of the width; top and height are in em."""
    size = {"width": share(right - left), "height": em(height)}
    return tag("rect", x=share(left), y=em(top), **size, **look)


def words(x: float, y: float, *children: object, dx: float = 0, look: Look | None = None) -> Markup:
    """Draw a line of text centred on ``y``, shifted by ``dx`` em from the share ``x``."""
    moved = em(dx) if dx else None
    return tag("text", *children, x=share(x), y=em(y), dx=moved, dy=".35em", **(look or {}))


def at(x: float, y: float, *children: object) -> Markup:
    """Draw parts whose coordinates are in em from a point."""
    return tag("svg", *children, x=share(x), y=em(y), overflow="visible")


def sentence(parts: Iterable[str]) -> str:
    """Join parts into a sentence."""
    joined = "; ".join(filter(None, parts))
    return f"{joined[:1].upper()}{joined[1:]}." if joined else ""


def _check_attribute(value: object) -> str:
    text = _write_number(value) if isinstance(value, float | int) else str(value)
    if not _OURS.fullmatch(text):
        raise ValueError(f"{text!r} is no value of ours")
    return text


def _write_number(value: float) -> str:
    """At most two decimals, the same on every machine."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
