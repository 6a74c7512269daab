"""The tree of a YAML file: nodes that know their line and column."""

from dataclasses import dataclass
from typing import NamedTuple

from mkdocs_briefings.problems.problem import Place


class Scalar(NamedTuple):
    """A piece of text. ``empty`` is true for ``key:`` (no value at all) and not for ``key: ''``.

    ``length`` is its length in the file, quotes included; 0 if it takes several lines.
    """

    text: str
    line: int
    column: int
    empty: bool = False
    quoted: bool = False
    length: int = 0


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list; ``flow``: in brackets."""

    items: "tuple[Node, ...]"
    line: int
    column: int
    flow: bool = False


@dataclass(frozen=True, slots=True)
class Mapping:
    """A mapping: keys in the order of the file, each unique; ``flow``: in braces."""

    entries: "dict[str, tuple[Scalar, Node]]"
    line: int
    column: int
    flow: bool = False


Node = Scalar | Sequence | Mapping
Plain = str | list["Plain"] | dict[str, "Plain"] | None


def plain(node: Node) -> Plain:
    """The tree as lists, dicts and strings; ``None`` where a key has no value."""
    match node:
        case Scalar(text=text, empty=empty):
            return None if empty else text
        case Sequence(items=items):
            return [plain(item) for item in items]
        case Mapping(entries=entries):
            return {key: plain(value) for key, (_, value) in entries.items()}


def locate(path: str, node: Node, steps: tuple[str | int, ...], *, key: bool = False) -> Place:
    """The place of the value that ``steps`` lead to, or of its key; else of the last step found."""
    place = place_of(path, node)
    for step in steps:
        if isinstance(node, Mapping) and step in node.entries:
            name, node = node.entries[str(step)]
            place = Place(path, name.line, name.column, name.length)
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
            place = place_of(path, node)
    if key or (isinstance(node, Scalar) and node.empty):
        return place
    return place_of(path, node)


def place_of(path: str, node: Node) -> Place:
    """The place of a node itself."""
    length = node.length if isinstance(node, Scalar) else 0
    return Place(path, node.line, node.column, length)
