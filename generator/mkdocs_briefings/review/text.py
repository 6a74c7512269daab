"""The sheet as text for a terminal: no terminal and no workflow's log obeys anything in it."""

import re
import textwrap
from collections.abc import Iterable

from mkdocs_briefings.analysis.highlights import Piece
from mkdocs_briefings.markdown.templates import Templates
from mkdocs_briefings.problems.excerpt import inert
from mkdocs_briefings.review.reviewing import Review
from mkdocs_briefings.review.sheet import render_lines

_UNDERLINES = {"##": "=", "###": "-"}
_LEAST_WIDTH = 40


def format_text(review: Review, width: int = 0) -> str:
    """The sheet as lines, wrapped at a width if one is given."""
    lines: list[str] = []
    for line in render_lines(_TEMPLATES, "sheet.j2", review):
        marks, _, words = line.partition(" ")
        if marks.startswith("#"):
            lines += ["", words]
            if marks in _UNDERLINES:
                lines.append(_UNDERLINES[marks] * len(words))
        else:
            lines += _wrap(line, width)
    # Workflows obey lines that begin with '::'.
    return re.sub(r"(?m)^( *):(?=:)", r"\1: ", "\n".join(lines)).strip("\n")


def _wrap(line: str, width: int) -> list[str]:
    words = line.lstrip(" ").removeprefix("- ")
    start = line[: len(line) - len(words)]
    start = f"  {start}" if start else ""
    if not width:
        return [f"{start}{words}"]
    return textwrap.wrap(
        words,
        max(width, _LEAST_WIDTH),
        initial_indent=start,
        subsequent_indent=" " * len(start),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _escape(text: str) -> str:
    return inert(re.sub(r"\s", " ", text))


def _mark_pieces(pieces: Iterable[Piece]) -> str:
    """Text in pieces, the highlighted ones in guillemets."""
    return "".join(f"«{_escape(t)}»" if is_marked else _escape(t) for t, is_marked in pieces)


_TEMPLATES = Templates(
    {}, "review/templates", _escape, code_span=_escape, marked=_mark_pieces, strong=_escape
)
