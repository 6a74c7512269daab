"""The layout of a file: a tree and its comments to canonical text.

Two spaces a level, lists indented under their key, one scalar on one line, quotes only where some
reader of YAML needs them. Lists and mappings in brackets and braces stay so where they fit.
"""

from typing import Any

from mkdocs_briefings.authoring.formatting.comments import Comment, find_comments
from mkdocs_briefings.authoring.formatting.key_order import hint_of_items, order_keys
from mkdocs_briefings.authoring.formatting.trivia import Path, Trivia, find_trivia
from mkdocs_briefings.files.yaml_scalars import quote_scalar, write_scalar
from mkdocs_briefings.files.yaml_tree import Mapping, Node, Scalar, Sequence, plain
from mkdocs_briefings.model.models import Model
from mkdocs_briefings.model.parse import read_mapping
from mkdocs_briefings.problems.problem import Place, Problem

WIDTH = 130
"""The longest line that brackets or braces make: properties in ``kinds.yml`` read as a table."""


def format_file(path: str, data: bytes, model: type[Model]) -> tuple[str | None, list[Problem]]:
    """The canonical text of a file; absent where the file is better left alone, with the reasons.

    The text has been read again: it says the same, has the same comments, and is its own
    canonical text.
    """
    root, problems = read_mapping(path, data)
    if root is None or problems:
        return None, problems
    text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    comments = list(find_comments(text))
    written = _write(comments, root, model)
    again, _ = read_mapping(path, written.encode("utf-8"))
    comments_again = list(find_comments(written))
    if (
        again is None
        or plain(again) != plain(root)
        or _words(comments_again) != _words(comments)
        or _write(comments_again, again, model) != written
    ):
        message = "formatting would change what this file says, so it is left as it is"
        hint = "move its comments to lines of their own, and please report this file"
        return None, [Problem(Place(path), "format", message, hint)]
    return written, []


def _words(comments: list[Comment]) -> list[str]:
    """All comments, split where two of them ended up on one line."""
    found = " ".join(comment.text for comment in comments)
    return sorted(part.strip() for part in found.split("#"))


def _write(comments: list[Comment], root: Mapping, model: type[Model]) -> str:
    trivia = find_trivia(comments, root)
    lines = _squeeze(trivia.header) + _Layout(trivia).mapping(root, model, (), 0)
    return "\n".join(_squeeze(lines)).strip("\n") + "\n"


class _Layout:
    """Writes the blocks of one file."""

    def __init__(self, trivia: Trivia) -> None:
        self.trivia = trivia
        self.commented = trivia.commented

    def mapping(self, node: Mapping, hint: Any, path: Path, depth: int) -> list[str]:
        lines: list[str] = []
        for key, inner in order_keys(node, hint):
            name, value = node.entries[key]
            here = (*path, key)
            lines += self.above(here, depth, first=not lines)
            head = f"{'  ' * depth}{_scalar(name, flow=False) or quote_scalar('')}:"
            lines += self.value(head, value, inner, here, depth)
        return lines + self.below(path, depth)

    def value(self, head: str, node: Node, hint: Any, path: Path, depth: int) -> list[str]:
        """A key with its value: on its line, or in a block below it."""
        trailing = self.trailing(path)
        inline = self.inline(node, hint, path, len(head) + 1)
        if inline is not None:
            return [f"{head} {inline}".rstrip() + trailing]
        return [head + trailing, *self.block(node, hint, path, depth + 1)]

    def block(self, node: Node, hint: Any, path: Path, depth: int) -> list[str]:
        if isinstance(node, Mapping):
            return self.mapping(node, hint, path, depth)
        assert isinstance(node, Sequence)
        lines: list[str] = []
        inner = hint_of_items(hint)
        for index, item in enumerate(node.items):
            here = (*path, index)
            lines += self.above(here, depth, first=not lines)
            lines += self.item(item, inner, here, depth)
        return lines + self.below(path, depth)

    def item(self, node: Node, hint: Any, path: Path, depth: int) -> list[str]:
        dash = f"{'  ' * depth}-"
        trailing = self.trailing(path)
        inline = self.inline(node, hint, path, len(dash) + 1)
        if inline is not None:
            return [f"{dash} {inline}".rstrip() + trailing]
        lines = self.block(node, hint, path, depth + 1)
        start = next(n for n, line in enumerate(lines) if not _is_trivia(line))
        above = [f"{'  ' * depth}{line.strip()}" for line in lines[:start] if line]
        above += [f"{'  ' * depth}{trailing.strip()}"] if trailing else []
        return [*above, f"{dash} {lines[start].lstrip()}", *lines[start + 1 :]]

    def inline(self, node: Node, hint: Any, path: Path, start: int) -> str | None:
        """The value as one line, if it fits."""
        if isinstance(node, Scalar):
            return _scalar(node, flow=False)
        if not (node.items if isinstance(node, Sequence) else node.entries):
            return "[]" if isinstance(node, Sequence) else "{}"
        if not node.flow or path in self.commented:
            return None
        text = _flow(node, hint)
        return text if text is not None and start + len(text) <= WIDTH else None

    def above(self, path: Path, depth: int, *, first: bool) -> list[str]:
        lines = self.trivia.leading.get(path, [])
        if first:
            lines = lines[next((n for n, line in enumerate(lines) if line), len(lines)) :]
        return [f"{'  ' * depth}{line}".rstrip() for line in lines]

    def below(self, path: Path, depth: int) -> list[str]:
        return [f"{'  ' * depth}{line}".rstrip() for line in self.trivia.tail.get(path, [])]

    def trailing(self, path: Path) -> str:
        comment = self.trivia.trailing.get(path)
        return f"  {comment}" if comment else ""


def _flow(node: Node, hint: Any) -> str | None:
    """A list or mapping in brackets or braces; none where something in it has no value."""
    if isinstance(node, Scalar):
        return None if node.empty else _scalar(node, flow=True)
    if isinstance(node, Sequence):
        items = [_flow(item, hint_of_items(hint)) for item in node.items]
        return None if None in items else f"[{', '.join(filter(None, items))}]"
    parts: list[str] = []
    for key, inner in order_keys(node, hint):
        name, value = node.entries[key]
        text = _flow(value, inner)
        if text is None or name.empty:
            return None
        parts.append(f"{_scalar(name, flow=True)}: {text}")
    return f"{{{', '.join(parts)}}}"


def _scalar(node: Scalar, *, flow: bool) -> str:
    """What stood without quotes stays so, whatever other readers make of it."""
    return write_scalar(node.text, flow=flow) if node.quoted else node.text


def _is_trivia(line: str) -> bool:
    return not line or line.lstrip().startswith("#")


def _squeeze(lines: list[str]) -> list[str]:
    """The lines with no more than one blank line in a row."""
    return [line for n, line in enumerate(lines) if line or (n and lines[n - 1])]
