"""The comments and blank lines of a YAML text."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_briefings.files.yaml_nodes import scan_tokens

# Between tokens, a # can only begin a comment.
_COMMENT = re.compile("#[^\n]*|(?<=\n)(?=[ \t]*\n)")
_OF_BLOCK_SCALAR = re.compile("[|>][-+0-9]*[ \t]+(#)")


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment, from its ``#`` to the end of the line, or a blank line (no ``text``).

    ``alone`` on its line; ``inside`` brackets or braces that are still open.
    """

    text: str
    line: int
    column: int
    alone: bool
    inside: bool


def find_comments(text: str) -> Iterator[Comment]:
    """The comments and blank lines of a text that ``parse_yaml`` has read; lines end with LF."""
    starts = [0, *(found.end() for found in re.finditer("\n", text))]
    depth, end = 0, 0
    for token in scan_tokens(text):
        for found in _COMMENT.finditer(text, end, token.start):
            yield _comment(text, starts, found.start(), inside=depth > 0)
        end = max(end, token.end)
        depth += token.level
        if header := _OF_BLOCK_SCALAR.match(text, token.start, token.end):
            yield _comment(text, starts, header.start(1), inside=depth > 0)


def _comment(text: str, starts: list[int], start: int, *, inside: bool) -> Comment:
    line = bisect_right(starts, start)
    before = text[starts[line - 1] : start]
    alone = not before.strip(" \t-")  # after the dash of an item, it belongs to the item
    column = len(before) - len(before.lstrip()) + 1 if alone else len(before) + 1
    words = text[start : starts[line] if line < len(starts) else None].strip()
    return Comment(words, line, column, alone, inside)
