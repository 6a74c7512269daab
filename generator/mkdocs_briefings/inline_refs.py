"""Refs in hand-written pages: ``[[card]]``, ``[[card#fact]]``, ``[[card#fact|words]]``.

Also ``[[_view]]``, alone on a line: a part of the site that is drawn from the library. Code,
fenced or in backticks, is left alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

VIEWS = ("contested", "horizon", "kinds", "newest", "receipts", "sources")

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")  # as editors count them
_FENCE = re.compile(r"\s*(`{3,}(?=[^`]*$)|~{3,})")
_CODE_OR_REF = re.compile(
    r"(?P<ticks>`+).+?(?<!`)(?P=ticks)(?!`)|\[\[(?P<ref>[^\[\]|]+)(?:\|(?P<words>[^\[\]]+))?\]\]"
)


@dataclass(frozen=True, slots=True)
class InlineRef:
    """A ref where it stands in a page: line and column from 1, and its span in the text."""

    target: str
    words: str | None
    line: int
    column: int
    start: int
    end: int

    @property
    def view(self) -> str | None:
        """The name of the view it stands for, if it stands for one."""
        return self.target[1:] if self.target.startswith("_") else None


def find_refs(markdown: str) -> Iterator[InlineRef]:
    """The refs of a page outside code, in order."""
    fence = ""
    offset = 0
    for number, line in enumerate(_LINE.findall(markdown), 1):
        mark = _FENCE.match(line)
        if fence:
            if mark and mark[1].startswith(fence) and not line.strip(" `~\n\r"):
                fence = ""
        elif mark:
            fence = mark[1]
        else:
            for match in _CODE_OR_REF.finditer(line):
                if match["ref"]:
                    start, end = offset + match.start(), offset + match.end()
                    target, words = match["ref"].strip(), match["words"]
                    yield InlineRef(target, words, number, match.start() + 1, start, end)
        offset += len(line)
