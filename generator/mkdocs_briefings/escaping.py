"""Text into Markdown that shows exactly that text.

The smallest set of escapes that keeps text inert wherever a template may put it: in a
paragraph, a heading, a list item, a table cell, a link's words. Everything else stays as it
reads, so that the Markdown of a page is pleasant too.
"""

import re

# Markdown's own signs, and those of the extensions a Material site is likely to use. What
# Python-Markdown does not take a backslash before is written as a character reference.
_BACKSLASH = re.compile(r"([\\`*_\[\]{}|])")
_REFERENCES = str.maketrans({"<": "&lt;", "~": "&#126;", "^": "&#94;", "$": "&#36;"})
_ENTITY = re.compile(r"&(?=#?\w+;)")
_DOUBLED = re.compile(r"([=+])(?=\1)|(?<=:)(/)(?=/)|(:)(?=[\w+-]+:)|(@)(?=\w)|(\.)(?=\w+/)")
_WWW = re.compile(r"(?i)\bwww(\.)")
_BLOCK = re.compile(r"(?:([#>+\-:!?=~%])|(\d+)([.)]))")


def escape_markdown(text: str) -> str:
    """``text`` as Markdown, wherever it may stand; white space is folded to single spaces."""
    text = escape_inline(" ".join(text.split()))
    if block := _BLOCK.match(text):
        at = block.start(1) if block[1] else block.start(3)
        text = text[:at] + _reference(text[at]) + text[at + 1 :]
    return text


def escape_inline(text: str) -> str:
    """``text`` as Markdown that follows other words on a line, its spaces kept."""
    text = _ENTITY.sub("&amp;", text)
    text = _BACKSLASH.sub(r"\\\1", text).translate(_REFERENCES)
    text = _DOUBLED.sub(lambda match: _reference(match[0]), text)
    return _WWW.sub(lambda match: match[0][:-1] + "&#46;", text)


def _reference(sign: str) -> str:
    return f"&#{ord(sign)};"
