"""The markup of a hand-written page: the characters that are not read as words.

Markup is returned as spans; callers blank them out and keep offsets.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

BLANK = "\0"

Span = tuple[int, int]
"""Characters of a page: from the first up to the second."""

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")  # as editors count them
_FENCE = re.compile(r"\s*(`{3,}(?=[^`]*$)|~{3,})")
_CODE_OR_COMMENT = re.compile(
    r"(?<!\\)(?P<ticks>`+).+?(?<!`)(?P=ticks)(?!`)|<!--.*?(?P<closed>-->|$)"
)
_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n.*?^(?:---|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE)

_TARGET = r"""\(\s*
    (?: <[^<>\n]*> | (?: [^()\s] | \([^()\s]*\) )* )
    (?: \s+ (?: "[^"\n]*" | '[^'\n]*' ) )?
\s*\)"""
_ENCLOSING = {
    "a tag of HTML": r"<[A-Za-z/!?] (?: [^<>\n] | \n(?![ \t]*\r?\n) )* >",
    "the target of a link": rf"(?<=\]){_TARGET}",
    "the words of a link": rf"\[[^\[\]]*\] (?= {_TARGET} | \[[^\[\]]*\] )",
}
_UNREAD = (
    _ENCLOSING["a tag of HTML"],
    _ENCLOSING["the target of a link"],
    r"\[\^[^\[\]\s]+\]:?",  # footnote markers
    r"(?<=\])\[[^\[\]\n]*\]",  # the label of a link's target
    r"^[ ]{0,3}\[[^\[\]\n]+\]:[^\n]*$",  # the target of a label
    r"^[ \t>]*(?:[-*+][ \t]+)*\d+[.)](?=\s)",  # list items
    r"^[ \t]*>[ \t>]*",  # quotations
    r"\{:?[ ]*(?:[#.][\w-]|[\w-]+=)[^{}\n]*\}",  # attributes
    r"&\#?\w+;",
    r":[A-Za-z][\w+-]*:",  # icons
    r"(?:https?://|www\.)[^\s<>()]+",
)


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.VERBOSE | re.MULTILINE)


_ENCLOSING_PATTERNS = {what: _compile(pattern) for what, pattern in _ENCLOSING.items()}
_UNREAD_PATTERNS = [*map(_compile, _UNREAD)]


@dataclass(frozen=True, slots=True)
class Verbatim:
    """Code, fenced or in backticks, and comments.

    ``endless`` is the span of a fence or comment that is never closed.
    """

    spans: tuple[Span, ...]
    endless: Span | None


def verbatim(markdown: str) -> Verbatim:
    """Find what a page shows, or hides, verbatim."""
    spans: list[Span] = []
    fence, opened, in_comment, offset = "", (0, 0), False, 0
    for line in _LINE.findall(markdown):
        mark = None if in_comment else _FENCE.match(line)
        if fence or mark:
            spans.append((offset, offset + len(line)))
            if not fence and mark:
                fence, opened = mark[1], (offset + mark.start(1), offset + mark.end(1))
            elif mark and mark[1].startswith(fence) and not line.strip(" `~\n\r"):
                fence = ""
        else:
            was_in_comment = in_comment
            inline, in_comment = _scan_line(line, in_comment)
            if in_comment and not was_in_comment:
                opened = (offset + inline[-1][0], offset + inline[-1][0] + len("<!--"))
            spans += ((offset + start, offset + end) for start, end in inline)
        offset += len(line)
    return Verbatim(tuple(spans), opened if fence or in_comment else None)


def _scan_line(line: str, in_comment: bool) -> tuple[list[Span], bool]:
    """Find code and comments in a line, and whether a comment is open at its end."""
    spans: list[Span] = []
    start = 0
    if in_comment:
        closing = line.find("-->")
        if closing < 0:
            return [(0, len(line))], True
        start = closing + len("-->")
        spans.append((0, start))
    last = None
    for last in _CODE_OR_COMMENT.finditer(line, start):
        spans.append(last.span())
    return spans, last is not None and last["closed"] == ""


def front_matter(markdown: str) -> Span:
    """The span of a page's front matter, marks included; empty if it has none."""
    found = _FRONT_MATTER.match(markdown)
    return found.span() if found else (0, 0)


def find_enclosures(markdown: str) -> Iterator[tuple[str, Span]]:
    """Yield what cannot contain a link, and its span."""
    for what, pattern in _ENCLOSING_PATTERNS.items():
        for match in pattern.finditer(markdown):
            yield what, match.span()


def blank_markup(markdown: str) -> str:
    """Return the page with everything blank that is not read as words, except refs and code."""
    text = blank_out(markdown, [front_matter(markdown)])
    for pattern in _UNREAD_PATTERNS:
        text = blank_out(text, (match.span() for match in pattern.finditer(text)))
    return text


def blank_out(markdown: str, spans: Iterable[Span]) -> str:
    """Return the text with these spans, sorted and disjoint, blank_out; line ends stay."""
    parts: list[str] = []
    end = 0
    for start, stop in spans:
        parts += markdown[end:start], re.sub(r"[^\r\n]", BLANK, markdown[start:stop])
        end = stop
    return "".join([*parts, markdown[end:]])


class Lines:
    """The lines of a page, to convert offsets to line and column."""

    def __init__(self, markdown: str) -> None:
        self._starts = [0, *(match.end() for match in _LINE.finditer(markdown))]

    def at(self, offset: int) -> tuple[int, int]:
        """The line and column, from 1, of an offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
