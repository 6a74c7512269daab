"""Words apart from a figure that say what it is per, or how it is bound.

"Every day it burns 32 tonnes", "31 tonnes of coal a day", "57 tonnes of salt at most". Where such
words may be of several figures, what they are per is not certain.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from mkdocs_briefings.reading.bounds import BOUNDS
from mkdocs_briefings.reading.distributives import distributives_of
from mkdocs_briefings.reading.figures import UNCLEAR, Figure
from mkdocs_briefings.reading.language import Language, Phrase
from mkdocs_briefings.reading.number_words import has_digit, number_words_of
from mkdocs_briefings.reading.phrases import Phrases, phrases_of, values_of
from mkdocs_briefings.reading.units import UnitReader

Words = Sequence[str | None]

_REACH = 24
"""Words: how far from a figure those may be that surely say what it is per."""
_NEAR = 5
"""Words: how far after a figure those may be that are less sure."""
_GAP = 3
"""Words: how far before words like "ごとに" the number ends that they are of, and one more."""
_TIMES = frozenset({"year", "quarter", "month", "week", "day", "night", "hour", "minute"})


@dataclass(frozen=True, slots=True)
class _Found:
    """What words ``start`` to ``end`` (exclusive) say that figures of their clause are per.

    ``spared`` are the starts of figures that are not per it, wherever they are; ``number`` is that
    of the figure which is part of it: "per *100,000* people".
    """

    per: str
    start: int
    end: int
    spared: frozenset[int] = frozenset()
    number: int = -1

    def is_taken_by(self, figure: Figure) -> bool:
        """Whether the words are those beside a figure that has been read with them."""
        is_beside = self.end <= figure.start <= self.end + _NEAR and figure.per == self.per
        return is_beside or figure.start <= self.start < self.end <= figure.end

    def may_be_of(self, figure: Figure, words: Words, breaks: Collection[int]) -> bool:
        """Whether a figure is in the clause of the words, or in one beside it: "Daily, it ..."."""
        if self.start < figure.end and figure.start < self.end:
            return False  # the two of "every two years"
        if figure.start in self.spared:
            return False
        first, last = sorted(((self.start, self.end), (figure.start, figure.end)))
        gap = range(first[1], last[0] + 1)
        marks = [at for at in gap if at in breaks]
        if not gap or len(gap) > _REACH:
            return False
        is_before = self.end <= figure.start
        edge, other = (self.end, self.start) if is_before else (self.start, self.end)
        is_clause = other in breaks or _word_before(words, other) is None or other == len(words)
        return not marks or (marks == [edge] and is_clause)


class WordsApart:
    """Reads the words of a language that belong to a figure some words away."""

    def __init__(self, units: UnitReader, language: Language) -> None:
        times = language.values("per-words")
        self._times = values_of(language, "per-words")
        self._starts_number = number_words_of(language).may_start
        self._idioms = phrases_of(language, "per-idioms")
        self._every = _times_after(
            language.phrases("every"), times, language.values("per-apart"), frozenset()
        )
        self._every_number = phrases_of(language, "every-number", "every-number-of-people")
        self._after_number = phrases_of(language, "every-number-after")
        self._near = _times_after(
            language.phrases("per-articles"), times, language.values("per-near"), _TIMES
        )
        self._adverbs = values_of(language, "per-adverbs")
        self._unclear = phrases_of(language, "per-unclear")
        self._stops_before = phrases_of(language, "per-stops-before")
        self._stops_after = phrases_of(language, "per-stops-after")
        self._bounds = Phrases((bound, language.phrases(f"{bound}-after")) for bound in BOUNDS)
        self._conjunctions = phrases_of(language, "conjunctions")
        self._distributives = distributives_of(units, language)
        openers = (self._every, self._every_number, self._after_number, self._distributives)
        self._firsts = frozenset().union(*(opener.firsts for opener in openers))

    def read(
        self, words: Words, figures: Sequence[Figure], breaks: Collection[int]
    ) -> Iterator[Figure]:
        """Yield figures with what words apart from them say."""
        if not figures:
            return
        ends = [*(figure.start for figure in figures[1:]), len(words)]
        read = [
            self._read_near(words, figure, range(figure.end, min(figure.end + _NEAR, end)), breaks)
            for figure, end in zip(figures, ends, strict=True)
        ]
        every = [*self._find_every(words, read)]
        free = [one for one in every if not any(one.is_taken_by(figure) for figure in read)]
        if not free:
            yield from read
            return
        numbers = {one.number for one in free}
        for figure in read:
            if figure.start in numbers:
                yield replace(figure, per=UNCLEAR)
                continue
            found = (one for one in free if one.may_be_of(figure, words, breaks))
            one = next(found, None) if _is_open(figure) else None
            if one is None:
                yield figure
                continue
            rivals = (f for f in read if _is_open(f) and one.may_be_of(f, words, breaks))
            is_sure = len([*rivals]) == 1 and not self._is_joined(words, one, figure)
            per = one.per if is_sure else UNCLEAR
            yield _with(figure, range(one.start, one.end), per=per)

    def _find_every(self, words: Words, figures: Sequence[Figure]) -> Iterator[_Found]:
        """Yield what says "every day", "each ship", and "every two years", which is no rate."""
        hits = [at for at, word in enumerate(words) if word in self._firsts]
        if not hits:
            return
        by_start = {figure.start: figure for figure in figures}
        by_end = {figure.end: figure for figure in figures}
        spared = frozenset(f.start for f in figures if self._distributives.spares(words, f))
        for at in hits:
            if self._idioms.around(words, at) > at:
                continue
            per, end = self._every.at(words, at)
            openers, number = self._every_number.at(words, at)
            after = self._after_number.at(words, at)[1]
            counted = next(filter(None, (by_end.get(at - gap) for gap in range(_GAP))), None)
            if after > at and counted:
                yield self._per_number(words, range(counted.start, after), counted)
            elif per:
                yield _Found(per[0], at, end)
            elif number > at and self._counts(words, number):
                one = self._per_number(
                    words, range(at, number), by_start.get(number, by_start.get(at))
                )
                if "every-number" in openers or _is_per_people(one):
                    yield one
            elif found := self._distributives.at(words, at, by_start):
                yield _Found(*found, spared)

    def _per_number(self, words: Words, span: range, number: Figure | None) -> _Found:
        """What words with a number say: "every two years", or "per 100,000 people"."""
        if number is None:
            return _Found(UNCLEAR, span.start, span.stop)
        if self._distributives.is_time(words, number):
            time_end = self._times.at(words, number.end)[1]
            return _Found(UNCLEAR, span.start, max(span.stop, time_end))
        per = self._distributives.per_number(words, number)
        return _Found(per, span.start, max(span.stop, number.end), number=number.start)

    def _is_joined(self, words: Words, found: _Found, figure: Figure) -> bool:
        """Whether a conjunction is between words and a figure, which may begin another clause."""
        gap = range(min(found.end, figure.end), max(found.start, figure.start))
        return any(self._conjunctions.at(words, at)[0] for at in gap)

    def _read_near(
        self, words: Words, figure: Figure, reach: range, breaks: Collection[int]
    ) -> Figure:
        """A figure with what is said after what is counted: "31 tonnes of coal *a day*"."""
        if figure.unread:
            return figure
        if self._unclear.before(words, figure.start)[0]:
            start = self._unclear.before(words, figure.start)[1]
            is_idiom = self._idioms.around(words, start) > start
            return figure if is_idiom else replace(figure, per=UNCLEAR)
        for at in reach:
            if at in breaks or words[at] is None:
                break
            if not figure.per and (found := self._time_at(words, at, figure, breaks)):
                figure = _with(figure, range(figure.end, found.end + 1), per=found.per)
            bounds, end = self._bounds.at(words, at)
            is_free = not figure.bounds and not self._counts(words, end)
            if bounds and is_free and (end - at > 1 or _ends(words, end, breaks)):
                figure = _with(figure, range(figure.end, end + 1), bounds=bounds)
        return figure

    def _time_at(
        self, words: Words, at: int, figure: Figure, breaks: Collection[int]
    ) -> _Found | None:
        """What a figure is per by the words at a position after it."""
        per, end = self._near.at(words, at)
        if per and at > figure.end and self._stops_before.before(words, at)[0]:
            return None
        if per and not (self._stops_after.at(words, end)[0] or self._counts(words, end)):
            return _Found(per[0], at, end)
        per, end = self._adverbs.at(words, at)
        is_beside = at == figure.end and bool(figure.unit)
        return _Found(per[0], at, end) if per and (is_beside or _ends(words, end, breaks)) else None

    def _counts(self, words: Words, at: int) -> bool:
        """Whether a number begins at a position."""
        word = words[at] if at < len(words) else None
        return word is not None and (has_digit(word) or self._starts_number(word))


def _is_per_people(found: _Found) -> bool:
    """Whether words surely say that a figure is per so many people: fr "pour 100 000 habitants"."""
    return re.fullmatch("10+ person", found.per) is not None


def _word_before(words: Words, at: int) -> str | None:
    """The word before a position; ``None`` if it is closed, or there is none."""
    return words[at - 1] if at else None


def _ends(words: Words, at: int, breaks: Collection[int]) -> bool:
    """Whether a clause ends before a position."""
    return at >= len(words) or words[at] is None or at in breaks


def _with(figure: Figure, apart: range, **said: Any) -> Figure:
    """A figure with what words apart from it say."""
    return replace(figure, apart=figure.apart.union(apart), **said)


def _is_open(figure: Figure) -> bool:
    """Whether a figure may be per something that is not beside it; a year may not."""
    is_year = not figure.unit and 1000 <= figure.low == figure.high < 3000
    return not (figure.unread or figure.per or is_year)


def _times_after(
    signs: Sequence[Phrase],
    times: Mapping[Phrase, str],
    more: Mapping[Phrase, str],
    only: Collection[str],
) -> Phrases:
    """Phrases of a sign and a time, as in "every day", and further ones."""
    made = {(*s, *p): time for s in signs for p, time in times.items() if not only or time in only}
    return Phrases((time, [phrase]) for phrase, time in {**made, **more}.items())


@lru_cache(maxsize=64)
def words_apart_of(units: UnitReader, language: Language) -> WordsApart:
    """The words apart of a language, with the units of one site, compiled once."""
    return WordsApart(units, language)
