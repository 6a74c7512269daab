"""The sheet as text for a terminal: nothing in it is obeyed by a terminal or a workflow's log."""

import textwrap
from collections.abc import Iterable

from mkdocs_briefings.review.outline import Heading, Ink, Line, Part, printable

_RULES = {1: "=", 2: "-"}
_LEAST = 20


def to_text(parts: Iterable[Part], width: int = 0) -> str:
    """The parts as lines, wrapped at a width where one is given."""
    lines: list[str] = []
    for part in parts:
        words = _written(part.line)
        if isinstance(part, Heading):
            lines += ["", words] + ([_RULES[part.level] * len(words)] if part.level < 3 else [])
        else:
            lines += _wrapped(part.depth, words, width)
    return "\n".join(map(_unheeded, lines)).strip("\n")


def _wrapped(depth: int, words: str, width: int) -> list[str]:
    start = f"{'  ' * (depth + 1)}{'- ' if depth >= 0 else ''}"
    if len(start) + len(words) <= width or not width:
        return [start + words]
    return textwrap.wrap(
        words,
        max(width, 2 * _LEAST),
        initial_indent=start,
        subsequent_indent=" " * len(start),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _written(line: Line) -> str:
    return "".join(map(_ink, line))


def _ink(ink: Ink) -> str:
    text = printable(ink.text)
    return f"«{text}»" if ink.style == "mark" else text


def _unheeded(line: str) -> str:
    """A line that a workflow's log takes for words: commands there begin with ``::``."""
    line = line.replace("##[", "# #[")
    return line.replace("::", ": :", 1) if line.lstrip().startswith("::") else line
