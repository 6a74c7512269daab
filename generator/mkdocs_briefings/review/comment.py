"""The sheet as Markdown for a comment on a pull request.

What ``escaping`` leaves to a site is not all that a code host obeys: it links ``@names``,
``#numbers``, commits, addresses and ``:emoji:`` after Markdown is done, so that no escape of
Markdown helps. A zero-width space between the sign and the word does.
"""

import re
from collections.abc import Iterable

from mkdocs_briefings.analysis.highlights import Piece
from mkdocs_briefings.markdown.escaping import escape_inline, escape_markdown
from mkdocs_briefings.markdown.templates import Templates
from mkdocs_briefings.problems.excerpt import inert
from mkdocs_briefings.review.reviewing import Review
from mkdocs_briefings.review.sheet import render_lines

LIMIT = 60_000
"""The most bytes of a comment."""

_ZERO_WIDTH_SPACE = "\u200b"
_HOSTS_SIGN = re.compile(
    r"@(?=\w)|#(?=\w)|\bGH-(?=\d)|:(?=[\w+-]*:)|(?<=:)/(?=/)|\bwww(?=\.)"
    r"|\b(?=[0-9a-f]*[a-f])(?=[0-9a-f]*[0-9])[0-9a-f]{6}(?=[0-9a-f])",
    re.IGNORECASE,
)


def format_comment(review: Review) -> str:
    """The sheet, or its summary if the sheet is longer than ``LIMIT``, cut where necessary."""
    comment = _layout(render_lines(_TEMPLATES, "sheet.j2", review))
    if len(comment.encode()) <= LIMIT:
        return comment
    return _cut(_layout(render_lines(_TEMPLATES, "summary.j2", review)))


def _layout(lines: list[str]) -> str:
    """List items one below the other, anything else with blank lines around it."""
    spaced = (line if line.lstrip().startswith("- ") else f"\n{line}\n" for line in lines)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(spaced)).strip("\n")


def _cut(text: str) -> str:
    """As many whole lines as the limit allows."""
    start = text.encode()[: LIMIT + 1].decode(errors="ignore")
    return text if start == text else start.rpartition("\n")[0]


def escape(text: str) -> str:
    """Text that Markdown and the code host show as it is."""
    return _with_references(escape_markdown(_spaced(text)))


def mark_pieces(pieces: Iterable[Piece]) -> str:
    """Text in pieces, the highlighted ones in bold."""
    kept = [(text, is_marked) for text, is_marked in pieces if text]
    texts = ["", *(text for text, _ in kept), ""]
    written = []
    for (text, is_marked), before, after in zip(kept, texts, texts[2:], strict=False):
        shown = _with_references(escape_inline(_spaced(text)))
        if is_marked:
            opens = text[0].isalnum() or not before[-1:].isalnum()
            closes = text[-1].isalnum() or not after[:1].isalnum()
            # Asterisks between a letter and a sign would be shown.
            shown = f"**{shown}**" if opens and closes else f"<strong>{shown}</strong>"
        written.append(shown)
    return "".join(written)


def code_span(text: str) -> str:
    """Text in a code span, in which a code host links nothing."""
    text = inert(" ".join(text.split()))
    if not text:
        return ""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    space = " " if longest else ""
    return f"{fence}{space}{text}{space}{fence}"


def _spaced(text: str) -> str:
    text = inert(re.sub(r"\s", " ", text))
    return _HOSTS_SIGN.sub(lambda sign: f"{sign[0]}{_ZERO_WIDTH_SPACE}", text)


def _with_references(text: str) -> str:
    return text.replace(_ZERO_WIDTH_SPACE, "&#8203;")


_TEMPLATES = Templates(
    {},
    "review/templates",
    escape,
    code_span=code_span,
    marked=mark_pieces,
    strong=lambda text: mark_pieces([(text, True)]),
)
