"""Bounds and directions: the words around a figure that say "more than", "about" or "fell by"."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from mkdocs_briefings.reading.language import Language
from mkdocs_briefings.reading.phrases import Phrases, phrases_of

Words = Sequence[str | None]

BOUNDS = ("more-than", "at-least", "about", "up-to", "less-than")
"""The bounds that a fact may have, as its key ``bound`` names them."""


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
        self._falls = phrases_of(language, "falls", "down")
        self._percent_falls = phrases_of(language, "falls", "down", "falls-percent")
        self._fall_nouns = phrases_of(language, "falls-nouns")
        self._by = phrases_of(language, "by")
        self._by_after_nouns = phrases_of(language, "by", "by-after-nouns")
        self.falls_after = phrases_of(language, "falls-after", "falls-nouns")
        self.increments_after = phrases_of(language, "increments-after")
        self._falls_between = phrases_of(language, "falls-between")
        self._falls_last = phrases_of(language, "falls-last")
        self._falls_particles = phrases_of(language, "falls-particles")
        self._by_how_much = phrases_of(language, "by-how-much")
        self._not_by = phrases_of(language, "not-by")
        self._losses = phrases_of(language, "losses", "falls-nouns")

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

    def is_fewer(self, words: Words, start: int, end: int) -> bool:
        """Whether a word within a figure, before what is counted, makes it a fall: 5 *fewer* ships.

        "5 or fewer ships" is a bound.
        """
        return any(self._falls_between.at(words, at)[0] for at in range(start + 1, end))

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


@lru_cache(maxsize=64)
def bounds_of(language: Language) -> BoundWords:
    """The bound words of a language, compiled once."""
    return BoundWords(language)
