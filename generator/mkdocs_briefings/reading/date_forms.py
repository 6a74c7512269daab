"""The date forms that words have: single dates, and spans of two."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from mkdocs_briefings.reading.calendar import resolve
from mkdocs_briefings.reading.date_grammar import Fields, Grammar
from mkdocs_briefings.reading.date_reading import Reading, UnclearDate
from mkdocs_briefings.reading.language import Language, Phrase
from mkdocs_briefings.reading.numeric_dates import UnclearNumbers, read_numeric
from mkdocs_briefings.text.edtf import Edtf, EdtfError, parse_edtf

Words = Sequence[str | None]
"""Canonical words; those that are not known are ``None``."""

_YEAR_FIELDS = frozenset(["year", "relative", "era", "era-year", "bc"])
_PARTIAL = frozenset(["month", "quarter", "half", "season"])
_DAYS_ON = 335  # from the first of a month: the last of the twelve months from it has begun
_LONGEST_NUMERIC = 6  # words, of which "2024 - 07 - 05" are five, and one that must not follow


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A form that words have up to ``end``."""

    end: int
    fields: Fields


class DateForms:
    """The date forms of some words, resolved against the day of publication."""

    def __init__(self, words: Words, published: Edtf, language: Language, grammar: Grammar) -> None:
        self.words = [word and _fold_digits(word) for word in words]
        self._published = published
        self._language = language
        self._grammar = grammar
        self._text = " ".join(word or "\0" for word in self.words) + " "
        self._offsets = list(accumulate((len(word or "\0") + 1 for word in words), initial=0))
        self._places = {offset: place for place, offset in enumerate(self._offsets)}
        self._matches: dict[tuple[int, bool], list[_Candidate]] = {}

    def read(self, at: int, beyond: int = 0) -> tuple[int, list[Reading | UnclearDate]]:
        """The end of the longest date that begins at a word, and its readings; or no readings.

        There are none of a date that does not end after the word ``beyond``.
        """
        single = self._match(at)
        spans = [*self._match_spans(at)]
        end = max((candidate.end for candidate in single), default=at)
        span_end = max((end for end, _, _ in spans), default=at)
        if max(end, span_end) <= beyond:
            return end, []
        if span_end > end:
            return span_end, [self._read_span(a, b) for e, a, b in spans if e == span_end]
        return end, [self._resolve(one.fields) for one in single if one.end == end]

    def _match(self, at: int, *, in_span: bool = False) -> list[_Candidate]:
        """The forms that the words have from a position on, matched once."""
        if (at, in_span) not in self._matches:
            self._matches[at, in_span] = [*self._match_at(at, in_span=in_span)]
        return self._matches[at, in_span]

    def _match_at(self, at: int, *, in_span: bool) -> Iterator[_Candidate]:
        if at >= len(self.words) or (word := self.words[at]) is None:
            return
        if word[:1].isdecimal():
            yield from self._match_digits(at)
        opening = (word, (*self.words[at + 1 : at + 2], None)[0] or "")
        found = self._grammar.match(self._text, self._offsets[at], opening, in_span=in_span)
        for end, fields in found:
            yield _Candidate(self._places[end], fields)

    def _match_digits(self, at: int) -> Iterator[_Candidate]:
        known = [word or "\0" for word in self.words[at : at + _LONGEST_NUMERIC]]
        try:
            if found := read_numeric(known, self._language):
                yield _Candidate(at + found[0], {"edtf": found[1]})
        except UnclearNumbers as unclear:
            yield _Candidate(at + unclear.length, {"unclear": str(unclear)})

    def _match_spans(self, at: int) -> Iterator[tuple[int, Fields, Fields]]:
        """Yield the end of each span, and the fields of its first and last date."""
        start, joints = at, [("-",), *self._grammar.joints]
        word = self.words[at] or ""
        if word in self._grammar.betweens:
            start, joints = at + 1, [(self._grammar.betweens[word],)]
        for first in self._match(start, in_span=True):
            if first.fields.keys() & {"unclear", "none"}:
                continue
            for joint in (*joints, *_joints_after(first.fields)):
                place = first.end + len(joint)
                if tuple(self.words[first.end : place]) == joint:
                    for last in self._match(place, in_span=True):
                        if _can_join(first.fields, last.fields, joint):
                            yield last.end, *_complete(first.fields, last.fields)

    def _resolve(self, fields: Fields, near: Edtf | None = None) -> Reading | UnclearDate:
        try:
            if text := fields.get("edtf"):
                return Reading(parse_edtf(text))
            return resolve(fields, near or self._published)
        except EdtfError as error:
            return UnclearDate(f"there is no such date: {error}")
        except UnclearDate as unclear:
            return unclear

    def _read_span(self, first: Fields, last: Fields) -> Reading | UnclearDate:
        start, end = self._resolve(first), self._resolve(last)
        if isinstance(start, UnclearDate):
            return start
        if "weekday" in first and start.is_nearest:
            return UnclearDate("it does not say of which week")
        is_nearest = start.is_nearest and isinstance(end, Reading) and end.is_nearest
        if is_nearest and "month" in last:
            end = self._resolve(last, _shift(start.meant, 0 if "day" in last else _DAYS_ON))
        if isinstance(end, UnclearDate):
            return end
        begun, ended = start.meant.ends()[0], end.meant.ends()[-1]
        try:
            meant = parse_edtf(f"{begun}/{ended}")
        except EdtfError as error:
            return UnclearDate(str(error))
        return Reading(meant, is_nearest=is_nearest)


def _fold_digits(word: str) -> str:
    """Write the digits of all scripts as ASCII has them."""
    if word.isascii():
        return word
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in word)


def _shift(day: Edtf, days: int) -> Edtf:
    return Edtf("", day.first_day + days, day.first_day + days)


def _joints_after(fields: Fields) -> list[Phrase]:
    """What joins only some dates: a slash digits, and nothing the months of "January-March"."""
    return [("/",)] if "edtf" in fields else [()] if fields.keys() == {"month"} else []


def _can_join(first: Fields, last: Fields, joint: Phrase) -> bool:
    if last.keys() & {"unclear", "none"} or not (
        first.keys() & last.keys() or (_is_day(first) and _is_day(last))
    ):
        return False
    for one, other in ((first, last), (last, first)):
        if one.keys() == {"day"} and not ("day" in other and other.keys() & {"month", "relative"}):
            return False
    return bool(joint) or _follows(first, last)


def _is_day(fields: Fields) -> bool:
    return bool(fields.keys() & {"edtf", "day", "weekday"}) or _names_day(fields.get("relative"))


def _names_day(relative: str | None) -> bool:
    return relative is not None and relative.startswith("day")


def _follows(first: Fields, last: Fields) -> bool:
    return last.keys() == {"month", "year"} and int(first["month"]) < int(last["month"])


def _complete(first: Fields, last: Fields) -> tuple[Fields, Fields]:
    """Give each end of a span the month and year that only the other one names."""
    a, b = dict(first), dict(last)
    for one, other in ((a, b), (b, a)):
        if "edtf" in one or "edtf" in other:
            continue
        if "day" in one and not one.keys() & {"month", "weekday", "relative"}:
            one |= {key: other[key] for key in ("month", "relative") if key in other}
        if not one.keys() & _YEAR_FIELDS and one.keys() & _PARTIAL:
            one |= {key: other[key] for key in _YEAR_FIELDS if key in other}
    return a, b
