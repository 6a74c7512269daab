"""Escape text so that Markdown shows exactly that text.

The smallest set of escapes that keeps text inert wherever a template may put it: in a paragraph, a
heading, a list item, a table cell, the text of a link. Everything else stays as it is, so that the
Markdown of a page is readable too.
"""

import re

# Markdown's own signs, and those of the extensions a Material site is likely to use. What
# Python-Markdown does not take a backslash before is written as a character reference.
_BACKSLASH = re.compile(r"([\\`*_\[\]{}|])")
_REFERENCES = str.maketrans({"<": "&lt;", "~": "&#126;", "^": "&#94;", "$": "&#36;"})
_ENTITY = re.compile(r"&(?=#|\w+;)")
_INLINE = re.compile(
    r"""
    ([=+])(?=\1)          # ==mark==, ++key++
    | (?<=:)/(?=/)        # https://
    | :(?=[\w+-]+:)       # :icon:
    | @(?=\w)             # @somebody, some@body
    | (?<=www)\.          # www.
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FIRST = re.compile(
    r"""
    [#>]                  # headings, quotes
    | [-+](?=\s|$) | \d+[.)](?=\s|$)    # list items
    | -(?=-) | =$         # rules, underlines of headings
    | :(?=\s|:)           # definitions, ::: blocks
    | !(?=!!) | \?(?=\?\?) | /(?=//)    # !!! notes, ??? details, /// blocks
    | \\\[                # \[ formulas \]
    """,
    re.VERBOSE,
)
_LAST = re.compile(r"#$")  # of a heading, which its own signs may close


def escape_markdown(text: str) -> str:
    """Escape text for any place in Markdown; white space is folded to single spaces."""
    text = escape_inline(" ".join(text.split()))
    if first := _FIRST.match(text):
        head = first[0]
        text = f"{head[:-1].rstrip(chr(92))}{_reference(head[-1])}{text[first.end() :]}"
    return _LAST.sub("&#35;", text)


def escape_inline(text: str) -> str:
    """Escape text that follows other words on a line; its spaces are kept."""
    text = _ENTITY.sub("&amp;", text)
    text = _BACKSLASH.sub(r"\\\1", text).translate(_REFERENCES)
    return _INLINE.sub(lambda match: _reference(match[0]), text)


def _reference(sign: str) -> str:
    return f"&#{ord(sign)};"
