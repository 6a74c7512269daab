"""The sheet as Markdown for a comment on a pull request.

What ``escaping`` leaves to a site is not all that a code host obeys: it links ``@names``,
``#numbers``, commits, addresses and ``:emoji:`` after Markdown is done, so that no escape of
Markdown helps. A zero-width space between the sign and the word does.
"""

import re
from collections.abc import Iterable, Iterator

from mkdocs_briefings.markdown.escaping import escape_inline
from mkdocs_briefings.review.outline import Heading, Ink, Line, Part, printable
from mkdocs_briefings.review.reviewing import Review
from mkdocs_briefings.review.sheet import write_sheet, write_summary

LIMIT = 60_000
_APART = "&#8203;"
_HOSTS_SIGN = re.compile(
    r"@(?=\w)|#(?=\w)|\bGH-(?=\d)|:(?=[\w+-]*:)|(?<=:)/(?=/)|\bwww(?=\.)"
    r"|\b(?=[0-9a-f]*[a-f])(?=[0-9a-f]*[0-9])[0-9a-f]{6}(?=[0-9a-f])",
    re.IGNORECASE,
)
_BLANK = re.compile(r"\s+")


def to_comment(review: Review) -> str:
    """The sheet, or where it is longer than ``LIMIT`` bytes its summary, cut where need be."""
    lines, whole = _within_limit(_lines(write_sheet(review)))
    if not whole:
        why = f"The sheet is longer than {LIMIT // 1000} kB, so here are its numbers: "
        why += "'briefings diff' prints all of it."
        lines, _ = _within_limit(_lines(write_summary(review, why)))
    return _joined(lines)


def to_markdown(parts: Iterable[Part]) -> str:
    """The parts as Markdown."""
    return _joined(_lines(parts))


def _within_limit(lines: Iterable[str]) -> tuple[list[str], bool]:
    """As many lines as the limit lets through, and whether these are all."""
    kept: list[str] = []
    size = 0
    for line in lines:
        size += len(line.encode()) + 1
        if size > LIMIT:
            return kept, False
        kept.append(line)
    return kept, True


def _joined(lines: Iterable[str]) -> str:
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")


def _lines(parts: Iterable[Part]) -> Iterator[str]:
    for part in parts:
        words = _written(part.line)
        if isinstance(part, Heading):
            yield from ("", f"{'#' * (part.level + 1)} {words}", "")
        elif part.depth < 0:
            yield from ("", words, "")
        else:
            yield f"{'  ' * part.depth}- {words}"


def _written(line: Line) -> str:
    texts = ["", *(printable(ink.text) for ink in line), ""]
    written = ""
    for ink, before, text, after in zip(line, texts, texts[1:], texts[2:], strict=False):
        if ink.style == "code" and written.endswith("`"):
            written += _APART  # or two code spans would be one
        written += _ink(ink, text, before[-1:], after[:1])
    return written


def _ink(ink: Ink, text: str, before: str, after: str) -> str:
    """An ink's text as Markdown, between these two characters."""
    if ink.style == "code":
        return _code(text)
    written = _inert(text)
    if ink.style == "plain" or not text.strip():
        return written
    opens = text[0].isalnum() or not before.isalnum()
    closes = text[-1].isalnum() or not after.isalnum()
    # Asterisks between a letter and a sign would be shown.
    return f"**{written}**" if opens and closes else f"<strong>{written}</strong>"


def _inert(text: str) -> str:
    """Text that Markdown and the code host show as it is."""
    parts = []
    at = 0
    for sign in _HOSTS_SIGN.finditer(text):
        parts += [escape_inline(text[at : sign.end()]), _APART]
        at = sign.end()
    parts.append(escape_inline(text[at:]))
    return "".join(parts)


def _code(text: str) -> str:
    """Text in a code span, in which a code host links nothing."""
    text = _BLANK.sub(" ", text).strip().replace("##[", "# #[")
    if not text:
        return ""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    space = " " if longest else ""
    return f"{fence}{space}{text}{space}{fence}"
