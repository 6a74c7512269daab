"""YAML as trees that can be changed in any way, duplicate keys included, and written again."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from mkdocs_briefings.files.yaml_nodes import parse_config
from mkdocs_briefings.files.yaml_scalars import write_scalar
from mkdocs_briefings.files.yaml_tree import Node, Scalar, Sequence


class Raw(NamedTuple):
    """YAML of one line, written as it stands."""

    yaml: str


class Pairs(NamedTuple):
    """A mapping: keys and values in order, the same key any number of times."""

    pairs: "tuple[Slot, ...]"


class Items(NamedTuple):
    """A list: values without keys."""

    items: "tuple[Tree, ...]"


Tree = str | Raw | Pairs | Items
Slot = tuple[Tree | None, Tree]
"""A key and its value; in a list there is no key."""
Edit = Callable[[Slot, str, Tree], list[Slot]]

EDITS: dict[str, Edit] = {
    "replaced": lambda slot, key, tree: [(slot[0], tree)],
    "gone": lambda slot, key, tree: [],
    "twice": lambda slot, key, tree: [slot, slot],
    "in a list": lambda slot, key, tree: [(slot[0], Items((slot[1],)))],
    "in a mapping": lambda slot, key, tree: [(slot[0], Pairs(((key, slot[1]),)))],
    "renamed": lambda slot, key, tree: [(key, slot[1])],
    "beside": lambda slot, key, tree: [slot, (key, tree)],
}
"""What may become of a slot, given another key and another value."""


def read_tree(data: bytes) -> Tree | None:
    """The tree of a file; none where it is no YAML."""
    node, _ = parse_config("file", data)
    return tree_of(node) if node else None


def tree_of(node: Node) -> Tree:
    if isinstance(node, Scalar):
        return Raw("") if node.empty else node.text
    if isinstance(node, Sequence):
        return Items(tuple(map(tree_of, node.items)))
    return Pairs(tuple((key, tree_of(value)) for key, (_, value) in node.entries.items()))


def write_tree(tree: Tree) -> bytes:
    """The tree as YAML in block style; half a surrogate pair is written too."""
    return ("\n".join(_lines(tree)) + "\n").encode("utf-8", "surrogatepass")


def count_slots(tree: Tree) -> int:
    """How many keys and items there are at any depth."""
    return sum(1 + count_slots(value) for _, value in _slots(tree))


def values_of(tree: Tree) -> Iterator[Tree]:
    """All values at any depth, each before those in it."""
    for _, value in _slots(tree):
        yield value
        yield from values_of(value)


def change_slot(tree: Tree, at: int, edit: Edit, key: str, other: Tree) -> Tree:
    """The tree with the slot of this number changed."""
    slots: list[Slot] = []
    for slot in _slots(tree):
        inner = count_slots(slot[1])
        if at == 0:
            slots += edit(slot, key, other)
        elif 0 < at <= inner:
            slots.append((slot[0], change_slot(slot[1], at - 1, edit, key, other)))
        else:
            slots.append(slot)
        at -= 1 + inner
    if isinstance(tree, Pairs):
        return Pairs(tuple(slots))
    return Items(tuple(value for _, value in slots))


def _slots(tree: Tree) -> Iterator[Slot]:
    if isinstance(tree, Pairs):
        yield from tree.pairs
    elif isinstance(tree, Items):
        yield from ((None, item) for item in tree.items)


def _lines(tree: Tree) -> list[str]:
    if isinstance(tree, Raw):
        return [tree.yaml]
    if isinstance(tree, str):
        return [write_scalar(tree)]
    lines: list[str] = []
    for key, value in _slots(tree):
        first, *rest = _lines(value)
        if isinstance(tree, Items):
            lines += [f"- {first}", *(f"  {line}" for line in rest)]
        elif isinstance(value, str | Raw) or first in ("[]", "{}"):
            lines += [f"{_lines(key or '')[0]}: {first}", *rest]
        else:
            lines += [f"{_lines(key or '')[0]}:", *(f"  {line}" for line in (first, *rest))]
    return lines or ["{}" if isinstance(tree, Pairs) else "[]"]
