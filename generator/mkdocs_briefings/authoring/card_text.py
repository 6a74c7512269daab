"""The text of a card as characters, for edits that leave all else as it is.

Offsets count characters of the text with LF at the end of lines; what the file has there stays.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from mkdocs_briefings.authoring.formatting.comments import find_comments
from mkdocs_briefings.files.yaml_nodes import scan_tokens
from mkdocs_briefings.files.yaml_tree import Mapping, Node, Scalar

_MARK = "\ufeff"


class Edit(NamedTuple):
    """Text in place of the characters from ``start`` up to ``end``."""

    start: int
    end: int
    text: str

    @classmethod
    def insert(cls, at: int, text: str) -> "Edit":
        """An edit that takes nothing away."""
        return cls(at, at, text)


class CardText:
    """The text of a file that ``parse_yaml`` has read, and where the nodes of its tree are."""

    def __init__(self, data: bytes) -> None:
        self._original = data.decode("utf-8")
        self._head = self._original.startswith(_MARK)
        self._original = self._original.removeprefix(_MARK)
        self.text = self._original.replace("\r\n", "\n").replace("\r", "\n")
        self._lines = [0, *(found.end() for found in re.finditer("\n", self.text))]
        self._ends: dict[int, int] = {}
        opened: list[int] = []
        for token in scan_tokens(self.text):
            if token.level > 0:
                opened.append(token.start)
            elif token.level < 0:
                self._ends[opened.pop()] = token.end
            elif token.end > token.start:
                self._ends[token.start] = token.end

    def start(self, node: Node) -> int:
        """Where a node begins."""
        return self._lines[node.line - 1] + node.column - 1

    def end(self, node: Node) -> int:
        """Where a node ends: after its last character that is not white space."""
        start = self.start(node)
        if isinstance(node, Scalar) or node.flow:
            end = self._ends.get(start, start)
            return len(self.text[:end].rstrip())
        if isinstance(node, Mapping):
            parts: list[Node] = [part for entry in node.entries.values() for part in entry]
        else:
            parts = [*node.items]
        return max(map(self.end, parts), default=start)

    def end_of_line(self, offset: int) -> int:
        """The end of the line that a character is on."""
        end = self.text.find("\n", offset)
        return len(self.text) if end < 0 else end

    def start_of_lines_above(self, key: Scalar) -> int:
        """The start of a key's line, or of the comments and blank lines above that go with it."""
        alone = {
            comment.line: comment
            for comment in find_comments(self.text)
            if comment.alone and not comment.inside
        }
        line = key.line
        while (above := alone.get(line - 1)) and (not above.text or above.column <= key.column):
            line -= 1
        return self._lines[line - 1]

    def remove_lines(self, start: int, end: int) -> Edit:
        """The edit that removes characters, and their lines if nothing else is on them."""
        first = self.text.rfind("\n", 0, start) + 1
        last = self.end_of_line(end)
        if (self.text[first:start] + self.text[end:last]).strip():
            return Edit(start, end, "")
        return Edit(first, min(last + 1, len(self.text)), "")

    def apply(self, edits: Iterable[Edit]) -> str:
        """The text of the file with edits that do not overlap."""
        wide = [found.start() - n for n, found in enumerate(re.finditer("\r\n", self._original))]
        line_end = "\r\n" if 2 * len(wide) > len(self._lines) - 1 else "\n"
        text = self._original
        for edit in sorted(edits, reverse=True):
            start, end = (offset + bisect_left(wide, offset) for offset in edit[:2])
            text = text[:start] + edit.text.replace("\n", line_end) + text[end:]
        return f"{_MARK}{text}" if self._head else text
