"""Words in which a scale or a unit is joined to others: 3 billion-dollar, $8-million-a-year.

A hyphen between letters vanishes from words, so that "million-a-year" is one. After a number it is
read as the words that it is made of. What is joined to a long scale and not known may be of any
meaning: a dash before it leaves the number unread.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from mkdocs_briefings.reading.bounds import BOUNDS
from mkdocs_briefings.reading.language import Language
from mkdocs_briefings.reading.number_words import has_digit, number_words_of
from mkdocs_briefings.reading.sums import Role
from mkdocs_briefings.reading.units import UnitReader

Words = Sequence[str | None]

_LEAST = 6
"""Letters: what begins with a shorter scale is rather another word (Spanish "militares")."""
_LONGEST = 40


class JoinedWords:
    """Parts the joined words of a language, with the units of one site."""

    def __init__(self, units: UnitReader, language: Language) -> None:
        self._words = number_words_of(language)
        self._idioms = frozenset("".join(phrase) for phrase in language.phrases("idioms"))
        after = (f"{bound}-after" for bound in BOUNDS)
        tables = ("per", "per-words", "after-scales", *after)
        phrases = {phrase for table in tables for phrase in language.phrases(table)}
        known = {p[0] for p in phrases if len(p) == 1 and p[0].isalpha() and len(p[0]) > 2}
        known |= {phrase[0] for phrase in language.phrases("per-articles")}
        names = {phrase[0] for phrase in units.names if len(phrase) == 1}
        counted = {name for name in names if name.isalpha() and len(name) > 2}
        times = {phrase[0] for phrase in language.phrases("time-units") if len(phrase[0]) > 2}
        self._heads = counted | times
        self._known = known | self._heads
        self.parts = lru_cache(maxsize=1 << 14)(self._parts)

    def find(self, words: Words) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Yield each joined word that follows a number: its position, and its parts."""
        for at, word in enumerate(words):
            if word is None or len(word) < _LEAST or not at or not (parts := self.parts(word)):
                continue
            before = words[at - 1] or ""
            if has_digit(before) or self._is_number(before):
                yield at, parts

    def _is_number(self, word: str) -> bool:
        part, _ = self._words.at([word], 0) if word else (None, 0)
        return part is not None and part.role in (Role.WORD, Role.MULTIPLIER)

    def _parts(self, word: str) -> tuple[str, ...]:
        """The words that a joined one is made of; none if it is one of the language."""
        is_own = word in self._known or word in self._idioms or bool(self._words.split(word))
        if is_own or len(word) > _LONGEST or not word.isalpha() or self._words.multiplied(word)[0]:
            return ()
        for size in range(len(word) - 1, 1, -1):
            scale = self._words.joined_scale(word[:size])
            if scale and scale.factor > 1 and (rest := self._known_parts(word[size:])):
                return (word[:size], *rest)
        parts = self._known_parts(word)
        if parts and parts[0] in self._heads:
            return parts
        long = (
            size for size in range(len(word) - 1, _LEAST - 1, -1) if self._is_scale(word[:size])
        )
        size = next(long, 0)
        return (word[:size], "-", word[size:]) if size else ()

    def _is_scale(self, word: str) -> bool:
        scale = self._words.joined_scale(word)
        return scale is not None and scale.factor >= 1000

    def _known_parts(self, text: str) -> tuple[str, ...]:
        """Words of units, bounds and rates that make up a text together, the longest first."""
        for size in range(len(text), 0, -1):
            if text[:size] in self._known:
                rest = self._known_parts(text[size:]) if text[size:] else ()
                if rest or not text[size:]:
                    return (text[:size], *rest)
        return ()


@lru_cache(maxsize=64)
def joined_words_of(units: UnitReader, language: Language) -> JoinedWords:
    """The joined words of a language, compiled once."""
    return JoinedWords(units, language)
