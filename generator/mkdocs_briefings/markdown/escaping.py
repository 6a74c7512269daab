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
    | (?<=\\\]):           # [label]: target, also where the words of a link begin so
    | @(?=\w)             # @somebody, some@body
    | (?<=www)\.          # www.
    | (?<=\{)[%#]         # {% tags and {# comments of Jinja, for plugins that fill in pages
    | (?<=\{)[->]         # {--criticism--} {>>of text<<}, which a brace far off may close
    | (?<!&)\#(?=\d) | [!?](?=\d)      # #12, an issue of a code host
    | \b[0-9a-f](?=[0-9a-f]{39}\b)      # a commit
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FIRST = re.compile(
    r"""
    [#>]                  # headings, quotes
    | [-+](?=\s|$) | \d+[.)](?=\s|$)    # list items
    | (?:[a-z]|[ivxlcdm]+)[.)](?=\s|$) | (?:[A-Z]|[IVXLCDM]+)\)(?=\s|$)    # by letters
    | -(?=-) | =$         # rules, underlines of headings
    | :(?=\s|:)           # definitions, ::: blocks
    | !(?=!!) | \?(?=\?\?) | /(?=//)    # !!! notes, ??? details, /// blocks
    | \\\[                # \[ formulas \]
    """,
    re.VERBOSE,
)
_JINJA = re.compile(r"(?<=\{)[{%#]")
_LAST = re.compile(r"#$")  # of a heading, which its own signs may close


def escape_markdown(text: str) -> str:
    """Escape text for any place in Markdown; white space is folded to single spaces."""
    return _LAST.sub("&#35;", escape_start(escape_inline(" ".join(text.split()))))


def escape_start(text: str) -> str:
    """Escape what would be a sign at the beginning of a line in a text that is escaped inline."""
    first = _FIRST.match(text)
    if first is None:
        return text
    head = first[0]
    return f"{head[:-1].rstrip(chr(92))}{_reference(head[-1])}{text[first.end() :]}"


def escape_inline(text: str) -> str:
    """Escape text that follows other words on a line; its spaces are kept."""
    text = _ENTITY.sub("&amp;", text)
    text = _BACKSLASH.sub(r"\\\1", text).translate(_REFERENCES)
    return _INLINE.sub(lambda match: _reference(match[0]), text)


def part_braces(text: str) -> str:
    """Escape a text in JSON or YAML, in double quotes, so that it opens no brace of Jinja."""
    return _JINJA.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _reference(sign: str) -> str:
    return f"&#{ord(sign)};"
