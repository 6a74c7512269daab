"""Bounds and directions: the words around a figure that say "more than", "about" or "fell by"."""

from collections.abc import Iterable, Iterator, Sequence
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
        more = (*language.phrases("more-than"), *language.phrases("more-than-multiples"))
        self.before_multiples = Phrases(
            [idioms, ("more-than", more), *((b, language.phrases(b)) for b in BOUNDS[1:])]
        )
        self.after = Phrases(
            [idioms, *((bound, language.phrases(f"{bound}-after")) for bound in BOUNDS)]
        )
        self.anywhere = Phrases(
            (bound, (*language.phrases(bound), *language.phrases(f"{bound}-after")))
            for bound in BOUNDS
        )
        self._falls = _table(language, "falls", "down")
        self._percent_falls = _table(language, "falls", "down", "falls-percent")
        self._fall_nouns = _table(language, "falls-nouns")
        self._by = _table(language, "by")
        self._by_after_nouns = _table(language, "by", "by-after-nouns")
        self.falls_after = _table(language, "falls-after", "falls-nouns")
        self._falls_last = _table(language, "falls-last")
        self._falls_particles = _table(language, "falls-particles")
        self._by_how_much = _table(language, "by-how-much")
        self._not_by = _table(language, "not-by")
        self._losses = _table(language, "losses", "falls-nouns")

    def is_fall(self, words: Words, start: int, end: int, *, is_percent: bool) -> bool:
        """Whether a figure is the size of a fall: "plunged 16%", not "fell to 16%".

        Some verbs report a fall only of percent: shares gave up 16%, a company gave up 16 ships.
        """
        if self.falls_after.at(words, end)[0]:
            return True
        if self._is_fall_at_end(words, start, end, is_percent=is_percent):
            return True
        verbs = self._percent_falls if is_percent else self._falls
        if any(verbs.before(words, at)[0] for at in _steps_back(self._by, words, start)):
            return True
        steps = [*_steps_back(self._by_after_nouns, words, start)]
        return len(steps) > 1 and bool(self._fall_nouns.before(words, steps[-1])[0])

    def _is_fall_at_end(self, words: Words, start: int, end: int, *, is_percent: bool) -> bool:
        """Whether a verb at the end of its clause makes a fall: German um 16 Prozent *gesunken*."""
        is_verb = bool(self._falls_last.at(words, end)[0])
        if not is_verb and not self._falls_particles.at(words, end)[0]:
            return False
        steps = [*_steps_back(self._by, words, start)]
        if any(self._by_how_much.before(words, at)[0] for at in steps):
            return True
        return (is_verb and is_percent) and not any(
            self._not_by.before(words, at)[0] for at in steps
        )

    def is_loss_before(self, words: Words, start: int) -> bool:
        """Whether a word for a loss is directly before a figure: "a loss of 16%"."""
        steps = _steps_back(self._by_after_nouns, words, start)
        return any(self._losses.before(words, at)[0] for at in steps)

    def may_be_loss(self, words: Words) -> bool:
        """Whether some word reports a loss, whose size may be written with or without a minus."""
        return any(self._losses.at(words, at)[0] for at in range(len(words)))


def _steps_back(phrases: Phrases, words: Words, start: int) -> Iterator[int]:
    """Yield a position and those before which, one by one, phrases are found."""
    yield start
    while (found := phrases.before(words, start))[0]:
        start = found[1]
        yield start


def _table(language: Language, *tables: str) -> Phrases:
    return Phrases((table, language.phrases(table)) for table in tables)


@lru_cache(maxsize=64)
def bounds_of(language: Language) -> BoundWords:
    """The bound words of a language, compiled once."""
    return BoundWords(language)
