"""Markdown as plain text, for where no markup is read: descriptions of pages."""

import re
from collections.abc import Iterator
from html import unescape

from mkdocs_briefings.markdown.page_markup import BLANK, blank_out, verbatim

_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!|-])")
_SIGN = re.compile(r"[^\w\s]|_")
_CODE = re.compile(r"(?<!\\)(?P<ticks>`+)(.+?)(?<!`)(?P=ticks)(?!`)")
_TARGET = r"""(?:\((?>"[^"]*"|[^()]|\([^()]*\))*+\)|\[[^\[\]]*\])"""
_LINK = re.compile(rf"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]{_TARGET}")
_EMPHASIS = re.compile(r"(?<![\w*])([*_]{1,3})(?=\S)(.+?)(?<![\s*_])\1(?![\w*])", re.DOTALL)
_WITHOUT_WORDS = re.compile(
    rf"""
    \[\^[^\[\]\s]+\]            # footnote marks
    | !\[[^\[\]]*\]{_TARGET}    # pictures
    | </?[A-Za-z][^>]*>         # tags
    | \{{:?\s*[#.\w][^{{}}]*\}} # attributes
    | (?<!\w):[a-z][\w+-]*:     # icons
    """,
    re.VERBOSE,
)
_ASIDE = re.compile(r"<(figure|details|nav|svg|table)\b.*?</\1>", re.DOTALL)
_BLOCK = re.compile(r"\n[ \t]*\n")
_NO_PROSE = re.compile(
    r"""
    \#                          # headings
    | <                         # HTML
    | \|                        # tables
    | [-*+]\s | \d+[.)]\s       # lists
    | >                         # quotations
    | !!!|\?\?\?|:::|///        # boxes
    | [ ]{4}|\t                 # code, or what a box holds
    | \[\^?[^\[\]]+\]:          # footnotes, targets of links
    | -{3}|\*{3}|_{3}           # rules
    """,
    re.VERBOSE,
)
_HORIZON = "{ .bf-horizon }"  # says when the site ends, which is true of every page


def find_first_paragraph(markdown: str) -> str:
    """Find the first paragraph of prose in a page without front matter, as plain text."""
    return next(filter(None, map(to_plain_text, _paragraphs(markdown))), "")


def to_plain_text(markdown: str) -> str:
    """Convert a paragraph to its words, on one line."""
    text = _CODE.sub(lambda code: _SIGN.sub(_refer, code[2]), markdown)
    text = _ESCAPE.sub(lambda escape: _SIGN.sub(_refer, escape[1]), text)
    text = _LINK.sub(r"\1", _WITHOUT_WORDS.sub("", text))
    text = _EMPHASIS.sub(r"\2", _EMPHASIS.sub(r"\2", text))  # strong words may be emphasized too
    return " ".join(unescape(text).split())


def _paragraphs(markdown: str) -> Iterator[str]:
    blocks = (
        (start, end)
        for start, end in verbatim(markdown).spans
        if not _CODE.fullmatch(markdown, start, end)  # code within a line is prose
    )
    markdown = blank_out(markdown, blocks).replace(BLANK, "")
    markdown = _ASIDE.sub("", markdown)
    for block in _BLOCK.split(markdown.replace("\r\n", "\n")):
        if not _NO_PROSE.match(block.strip("\n")) and _HORIZON not in block:
            yield block


def _refer(sign: re.Match[str]) -> str:
    return f"&#{ord(sign[0])};"
