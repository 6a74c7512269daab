"""The words round a date that make it another date, or none."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from mkdocs_briefings.reading.date_forms import Words
from mkdocs_briefings.reading.date_grammar import Grammar
from mkdocs_briefings.reading.date_reading import Reading
from mkdocs_briefings.reading.language import Language, Phrase
from mkdocs_briefings.reading.phrases import Phrases, phrases_of
from mkdocs_briefings.text.tokens import Span

_JOINING = frozenset("-/~")
_FIGURE_SIGNS = frozenset("+<>≤≥±×%‰°")
_STOPS = frozenset(",.:")
_CLAUSE = 10
"""At most so many words before and after a date are its clause."""
_SPAN = 5
"""At most so many words are between "between" and its "and"."""
_DAY = 3


class Doubt(NamedTuple):
    """Why a date is not read, and the words beside it that are the cause, if any are."""

    reason: str
    cause: Span = Span(0, 0)


@dataclass(frozen=True, eq=False)
class Surroundings:
    """The words of a language that matter beside a date."""

    grammar: Grammar
    scales: Phrases
    shifts: Phrases
    shifts_after: Phrases
    future: Phrases
    clause_ends: frozenset[str]
    months: frozenset[str]
    """The first words of months, digits aside."""

    def is_figure(self, words: Words, at: int, end: int) -> bool:
        """Whether a bare year may be a figure: "$2024", "2000 million", "2000 to 3000"."""
        for word in (*words[max(0, at - 1) : at], *words[end : end + 1]):
            if word and (word in _JOINING | _FIGURE_SIGNS or _is_currency(word)):
                return True
        if self.scales.at(words, end)[0]:
            return True
        joint = next((joint for joint in self.grammar.joints if _stands(joint, words, end)), None)
        return bool(joint) and _is_number(words, end + len(joint or ()))

    def find_doubt(
        self, words: Words, at: int, end: int, reading: Reading, today: int
    ) -> Doubt | None:
        """Why the words round a date leave its reading open, if they do.

        ``today`` is the number of the day of publication.
        """
        if not _JOINING.isdisjoint((*words[max(0, at - 1) : at], *words[end : end + 1])):
            return Doubt("what it is joined to is not read", Span(max(0, at - 1), end + 1))
        if self._is_half_of_span(words, at, end):
            return Doubt("the other end of the span is not read")
        if reading.is_weekday and self._is_by_number_or_month(words, at, end):
            beside = Span(max(0, at - 1), end + 1)
            return Doubt("the number or month beside it is not read", beside)
        moving = Span(self.shifts.before(words, at)[1], self.shifts_after.at(words, end)[1])
        if moving != Span(at, end):
            return Doubt("the words beside it move it to another date", moving)
        latest = today if reading.meant.grain == _DAY else today - 1
        is_past = reading.is_nearest and reading.meant.last_day <= latest
        future = self._find_future(words, at, end) if is_past else None
        return (
            Doubt("beside a word of the future it may be the next one", future) if future else None
        )

    def _is_half_of_span(self, words: Words, at: int, end: int) -> bool:
        """Whether it is one end of a span, the other of which is no date."""
        joints = self.grammar.joints
        begun = [end + len(joint) for joint in joints if _stands(joint, words, end)]
        if any(self._is_length(words, place) for place in begun):
            return True
        before = [word or "" for word in words[max(0, at - _SPAN) : at]]
        ended = [at - len(joint) for joint in joints if tuple(before[-len(joint) :]) == joint]
        return any(_is_number(words, place - 1) for place in ended) or self._is_between(
            before, words[end : end + 1]
        )

    def _is_between(self, before: list[str], after: Words) -> bool:
        betweens = self.grammar.betweens
        if not before:
            return False
        is_begun = before[-1] in betweens and betweens[before[-1]] in after
        return is_begun or any(betweens.get(word) == before[-1] for word in before[:-1])

    def _is_length(self, words: Words, at: int) -> bool:
        """Whether a length of time is at a place: "two weeks"."""
        fields = self.grammar.fields
        return fields.is_count(words[at] if at < len(words) else None) and any(
            _stands(tuple(unit.split()), words, at + 1) for unit in fields.phrases["unit"]
        )

    def _is_by_number_or_month(self, words: Words, at: int, end: int) -> bool:
        before = words[at - 1] if at else None
        after = words[end] if end < len(words) else None
        return self.grammar.fields.is_count(before) or after in self.months

    def _find_future(self, words: Words, at: int, end: int) -> Span | None:
        """From a date to the nearest word of the future in its clause."""
        places = (
            place
            for reach in (range(at - 1, at - 1 - _CLAUSE, -1), range(end, end + _CLAUSE))
            for place in self._take_clause(words, reach)
        )
        found = ((place, self.future.at(words, place)[1]) for place in places)
        spans = (Span(min(at, start), max(end, stop)) for start, stop in found if stop > start)
        return next(spans, None)

    def _take_clause(self, words: Words, places: range) -> list[int]:
        taken: list[int] = []
        for place in places:
            word = words[place] if 0 <= place < len(words) else None
            if word is None or word in _STOPS or word in self.clause_ends:
                break
            taken.append(place)
        return taken


@lru_cache(maxsize=256)
def surroundings_of(language: Language, grammar: Grammar) -> Surroundings:
    """What matters beside a date in a language, compiled once."""
    months = {month.partition(" ")[0] for month in grammar.fields.phrases["month"]}
    return Surroundings(
        grammar,
        phrases_of(language, "multipliers"),
        phrases_of(language, "shifts"),
        phrases_of(language, "shifts-after"),
        phrases_of(language, "future"),
        frozenset(phrase[0] for phrase in language.phrases("clause-ends") if len(phrase) == 1),
        frozenset(month for month in months if not month.isdecimal()),
    )


def _stands(phrase: Phrase, words: Words, at: int) -> bool:
    return tuple(words[at : at + len(phrase)]) == phrase


def _is_number(words: Words, at: int) -> bool:
    word = words[at] if 0 <= at < len(words) else None
    return bool(word) and str(word)[:1].isdecimal()


def _is_currency(word: str) -> bool:
    return unicodedata.category(word[-1]) == "Sc"
