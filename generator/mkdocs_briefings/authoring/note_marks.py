"""Marks of footnotes that are joined to the words of an article: ``carries[12]``.

Left in, they would become words of the text, and no quote across them could be found.
"""

import re
from functools import cache

from mkdocs_briefings.authoring.page_phrases import page_phrases
from mkdocs_briefings.authoring.text_changes import Cleaned, list_places, sentence_at

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def mark_note(text: str) -> str:
    """Write the note mark of a web page so that ``drop_note_marks`` knows it as one."""
    return f"⟦note:{text}⟧"


def drop_note_marks(text: str) -> Cleaned:
    """The text without note marks that are joined to words, and what was dropped where.

    Letters such as ``[a]`` are note marks only where they run on from ``a``: ``walk[s]`` is an
    editor's change to a word.
    """
    lettered = list(dict.fromkeys(match["letter"] for match in _pattern().finditer(text)))
    letters = sorted(filter(None, lettered))
    in_order = "".join(letters) == _LETTERS[: len(letters)]
    dropped: list[tuple[str, int]] = []
    removed = 0

    def drop(match: re.Match[str]) -> str:
        nonlocal removed
        if match["letter"] and not in_order:
            return match[0]
        dropped.append((match["page"] or match[0], match.start() - removed))
        removed += len(match[0])
        return ""

    clean = _pattern().sub(drop, text)
    if not dropped:
        return Cleaned(text)
    places = list_places(f"'{mark}' in {sentence_at(clean, at)}" for mark, at in dropped)
    return Cleaned(clean, (f"note marks dropped: {places}",))


@cache
def _pattern() -> re.Pattern[str]:
    remarks = "|".join(re.escape(phrase) for phrase in page_phrases("notes"))
    number = r"(?:(?:note|nb|n)\.? ?)?\d{1,3}(?: ?[,–-] ?\d{1,3})*"
    return re.compile(
        rf"""
        ⟦note:(?P<page>[^⟦⟧\n]*)⟧
        | (?<=[^\s(\[“‘«„]) \[ (?: {number.replace(" ", "[ ]")} | (?P<letter>[a-z])
          | (?:{remarks}) ) \] (?![A-Za-z])
        """,
        re.VERBOSE | re.IGNORECASE,
    )
