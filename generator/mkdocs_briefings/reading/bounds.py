"""Bounds and directions: the words around a figure that say "more than", "about" or "fell by"."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from mkdocs_briefings.reading.language import Language, Phrase

Words = Sequence[str | None]

BOUNDS = ("more-than", "at-least", "about", "up-to", "less-than")
"""The bounds that a fact may have, as its key ``bound`` names them."""


class Phrases:
    """Phrases with their meanings, found by the words at or before a position.

    A phrase that means nothing (``""``) keeps a shorter one from being found in it.
    """

    def __init__(self, meanings: Iterable[tuple[str, Iterable[Phrase]]]) -> None:
        self._meanings: dict[Phrase, tuple[str, ...]] = {}
        for meaning, phrases in meanings:
            for phrase in phrases:
                known = tuple(filter(None, self._meanings.get(phrase, ())))
                self._meanings[phrase] = (*known, meaning) if meaning or not known else known
        self._longest = max(map(len, self._meanings), default=0)
        self._longest_from: dict[str, int] = {}
        for phrase in self._meanings:
            longest = max(len(phrase), self._longest_from.get(phrase[0], 0))
            self._longest_from[phrase[0]] = longest
        self.firsts = frozenset(self._longest_from)
        self._lasts = frozenset(phrase[-1] for phrase in self._meanings)
        self._inner = frozenset(word for phrase in self._meanings for word in phrase)

    def at(self, words: Words, start: int) -> tuple[tuple[str, ...], int]:
        """The meanings of the longest phrase that begins at a position, and where it ends."""
        longest = self._longest_from.get(words[start] or "") if start < len(words) else None
        if longest:
            for size in range(min(longest, len(words) - start), 0, -1):
                if found := self._meanings.get(tuple(words[start : start + size])):  # type: ignore[arg-type]
                    return (found, start + size) if found[0] else ((), start)
        return (), start

    def around(self, words: Words, position: int) -> int:
        """Where a phrase ends that a position lies in; the position if it lies in none."""
        if words[position] in self._inner:
            for start in range(max(0, position - self._longest + 1), position + 1):
                if (end := self.at(words, start)[1]) > position:
                    return end
        return position

    def before(self, words: Words, end: int) -> tuple[tuple[str, ...], int]:
        """The meanings of the longest phrase that ends before a position, and where it begins."""
        if end and words[end - 1] in self._lasts:
            for size in range(min(self._longest, end), 0, -1):
                if found := self._meanings.get(tuple(words[end - size : end])):  # type: ignore[arg-type]
                    return (found, end - size) if found[0] else ((), end)
        return (), end


class BoundWords:
    """The words of a language for bounds, rises and falls."""

    def __init__(self, language: Language) -> None:
        idioms = ("", language.phrases("idioms"))
        self.before = Phrases([idioms, *((bound, language.phrases(bound)) for bound in BOUNDS)])
        self.after = Phrases(
            [idioms, *((bound, language.phrases(f"{bound}-after")) for bound in BOUNDS)]
        )
        self.anywhere = Phrases(
            (bound, (*language.phrases(bound), *language.phrases(f"{bound}-after")))
            for bound in BOUNDS
        )
        self._falls = _table(language, "falls")
        self._fall_nouns = _table(language, "falls-nouns")
        self._fillers = _table(language, "by")
        self._after = _table(language, "falls-after")
        self._down = _table(language, "down")
        self._losses = _table(language, "losses", "falls-nouns")

    def is_fall(self, words: Words, start: int, end: int) -> bool:
        """Whether a figure is the size of a fall: "plunged 16%", not "fell to 16%"."""
        if self._down.before(words, start)[0] or self._after.at(words, end)[0]:
            return True
        if self._fall_nouns.at(words, end)[0]:
            return True
        at = start
        while (found := self._fillers.before(words, at))[0]:
            at = found[1]
        return bool(
            self._falls.before(words, at)[0]
            or (at < start and self._fall_nouns.before(words, at)[0])
        )

    def may_be_loss(self, words: Words) -> bool:
        """Whether some word reports a loss, whose size may be written with or without a minus."""
        return any(self._losses.at(words, at)[0] for at in range(len(words)))


def _table(language: Language, *tables: str) -> Phrases:
    return Phrases((table, language.phrases(table)) for table in tables)


@lru_cache(maxsize=64)
def bounds_of(language: Language) -> BoundWords:
    """The bound words of a language, compiled once."""
    return BoundWords(language)
