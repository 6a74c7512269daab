"""Outline: the parts a sheet is made of, before they are text or Markdown.

A sheet is headings and nested items, and an item a row of inks. Inks carry text of cards as it is:
each writer makes all of it inert.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Literal

Style = Literal["plain", "strong", "code", "mark"]


@dataclass(frozen=True, slots=True)
class Ink:
    """Some words and how they stand out; ``mark`` is the value in a quote."""

    text: str
    style: Style = "plain"


Line = tuple[Ink, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: of the sheet (1), a section (2) or a card (3)."""

    level: int
    line: Line


@dataclass(frozen=True, slots=True)
class Item:
    """A line of a list, so many steps within others; at depth -1 a line by itself."""

    line: Line
    depth: int = 0


Part = Heading | Item


def line(*parts: str | Ink | Line) -> Line:
    """A line from words, inks and lines."""
    return tuple(chain.from_iterable(_inks(part) for part in parts))


def code(text: str) -> Ink:
    """An id, a path, an address."""
    return Ink(text, "code")


def strong(text: str) -> Ink:
    """What a reviewer must not miss."""
    return Ink(text, "strong")


def section(title: str, parts: Iterable[Part]) -> Iterator[Part]:
    """A section with its heading; none where it has no parts."""
    found = list(parts)
    if found:
        yield Heading(2, line(title))
        yield from found


def capped(parts: list[Part], most: int) -> Iterator[Part]:
    """No more than so many items, and how many there are beside."""
    yield from parts[:most]
    if len(parts) > most:
        yield Item(line(f"and {len(parts) - most:,} more"))


def counted(number: int, one: str, many: str = "") -> str:
    """``1 fact``, ``2 facts``."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"


def printable(text: str) -> str:
    """A text without what a terminal would obey, or a reader would not see."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else " " for char in text)


def _inks(part: str | Ink | Line) -> Iterable[Ink]:
    if isinstance(part, str):
        return (Ink(part),) if part else ()
    return (part,) if isinstance(part, Ink) else part
