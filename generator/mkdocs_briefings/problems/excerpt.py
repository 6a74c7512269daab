"""A line of a file, quoted for a terminal, with carets under the place of a problem.

Text from files is shown, never obeyed: characters that a terminal, a log or a pipeline would act on
are replaced by visible ones of the same width, so that the carets stay in place.
"""

import re
import unicodedata
from functools import lru_cache

WIDTH = 88
"""How many cells of a quoted line are shown; of a longer line, those around the place."""

_LONGEST = 300
_LINE_END = re.compile(r"\r\n|\r|\n")
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_GUTTER = "  | "


def inert(text: str) -> str:
    """``text`` as one harmless line: each character stays one character.

    Control characters are replaced (``␛``, ``�``), and so is the bracket of ``##[``, which begins a
    command in the logs of GitHub and Azure pipelines.
    """
    return "".join(map(_visible, text.replace("##[", "##［")))


def short(text: str) -> str:
    """``text`` made inert, and without its middle if it is very long."""
    if len(text) > _LONGEST:
        half = _LONGEST // 2
        text = f"{text[:half]} … {text[-half:]}"
    return inert(text)


@lru_cache(maxsize=1)  # a report goes file by file
def lines_of(data: bytes) -> list[str]:
    """The lines of a file as editors count them; bytes that are not text become ``�``.

    UTF-16 is decoded too, to show the line of a file that is refused for its encoding.
    """
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    return _LINE_END.split(data.decode(encoding, "replace"))


def excerpt(line: str, column: int, length: int = 0) -> list[str]:
    """The line and the carets under it: from ``column`` (from 1) for ``length`` characters.

    One caret where the length is unknown (0). Empty for a blank line.
    """
    if not line.strip():
        return []
    start = min(max(column - 1, 0), len(line))
    end = min(start + max(length, 1), len(line))
    first, last = _window(line, start, end)
    left, right = ("…" if first else ""), ("…" if last < len(line) else "")
    indent = _width(left + inert(line[first:start]))
    carets = _width(inert(line[start : min(end, last)])) or 1
    return [
        f"{_GUTTER}{left}{inert(line[first:last])}{right}".rstrip(),
        f"{_GUTTER}{' ' * indent}{'^' * carets}",
    ]


def _window(line: str, start: int, end: int) -> tuple[int, int]:
    """The part of a line to show, as indexes: all of it if it fits, else around the place."""
    if len(line) <= WIDTH and _width(inert(line)) <= WIDTH:
        return 0, len(line)
    room = WIDTH - 2  # an ellipsis on either side
    first = 0
    if end > room or _width(inert(line[:end])) > room:
        first, before = start, room // 3
        while first and (before := before - _width(inert(line[first - 1]))) >= 0:
            first -= 1
    last = first
    while last < len(line) and (room := room - _width(inert(line[last]))) >= 0:
        last += 1
    return first, last


def _width(text: str) -> int:
    """The cells that text takes in a terminal: two a wide character, none a combining one."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.category(char) in ("Mn", "Me") else _cells(char) for char in text)


def _cells(char: str) -> int:
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _visible(char: str) -> str:
    if " " <= char <= "~":
        return char
    if char == "\t":
        return "→"
    if char < " ":
        return chr(0x2400 + ord(char))
    category = unicodedata.category(char)
    if category in _INVISIBLE:
        return "\N{REPLACEMENT CHARACTER}"
    if category == "Zs" and _cells(char) == 1:
        return " "
    return char
