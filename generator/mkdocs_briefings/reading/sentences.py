"""Sentences that read as one: an abbreviation or a dotted ordinal ends none.

Canonical sentences are the same in every language, so "Gov. Hartley", "3 Mio. Euro" and "12. März"
end some of them. For reading, such neighbours count as one sentence.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from mkdocs_briefings.reading.language import Language
from mkdocs_briefings.text.canonical import words_of

_DOTTED_ORDINALS = frozenset("cs da de et fi hr hu is lv nb nn no sk sl sr tr".split())
"""The languages that write an ordinal number as digits and a full stop."""
_DAYS = range(1, 32)


class Joint(NamedTuple):
    """How many words before and after the end of a sentence show that it ends none."""

    before: int
    after: int


def find_joint(
    words: Sequence[str | None], following: Sequence[str | None], language: Language
) -> Joint | None:
    """The joint of two neighbouring sentences of one paragraph, if they read as one."""
    last, first = words[-1], following[0]
    if last is None:
        return None
    for phrase in _abbreviations(language, "abbreviations").get(last, ()):
        if tuple(words[-len(phrase) :]) == phrase:
            return Joint(len(phrase), 0)
    if first is None:
        return None
    for phrase in _abbreviations(language, "abbreviations-before-figures").get(last, ()):
        if tuple(words[-len(phrase) :]) == phrase and first[0].isdigit():
            return Joint(len(phrase), 1)
    is_day = last.isascii() and last.isdigit() and len(last) < 3 and int(last) in _DAYS
    return Joint(1, 1) if is_day and first in _months(language) else None


Phrases = dict[str, list[tuple[str, ...]]]


@lru_cache(maxsize=128)
def _abbreviations(language: Language, table: str) -> Phrases:
    """The abbreviations of a table by their last word, the longest first."""
    found: Phrases = {}
    for phrase in sorted(language.phrases(table), key=len, reverse=True):
        found.setdefault(phrase[-1], []).append(phrase)
    return found


@lru_cache(maxsize=64)
def _months(language: Language) -> frozenset[str]:
    """The first words of months, where a language writes dotted ordinals before them."""
    locale = language.locale
    if locale is None or locale.language not in _DOTTED_ORDINALS:
        return frozenset()
    names = [
        name
        for widths in locale.months.values()
        for width in ("wide", "abbreviated")
        for name in widths[width].values()
    ]
    return frozenset(words[0] for name in names if (words := words_of(name)))
