"""Phrases of a language's tables, found by the words at a position."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from mkdocs_briefings.reading.language import Language, Phrase

Words = Sequence[str | None]


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


@lru_cache(maxsize=1 << 10)
def phrases_of(language: Language, *tables: str) -> Phrases:
    """The phrases of some tables, each of which means its table's name."""
    return Phrases((table, language.phrases(table)) for table in tables)


@lru_cache(maxsize=1 << 10)
def values_of(language: Language, table: str) -> Phrases:
    """The phrases of a table that gives each a value, which it means."""
    return Phrases((value, [phrase]) for phrase, value in language.values(table).items())
