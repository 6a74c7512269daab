"""Dates in an article's words, and the days they may mean.

A date is read to its end or not at all. A full one means itself; a partial one ("Friday", "July 5",
"last November", "this week") is resolved against the day the passage was published, if only one
date can be meant: a weekday is the last one on or before it, a day of a month the nearest one. What
looks like a date and is not clear is found too, with the reason why it is not read.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from mkdocs_briefings.reading.calendar import Reading, UnclearDate, resolve
from mkdocs_briefings.reading.date_grammar import Fields, Grammar, grammar_of
from mkdocs_briefings.reading.language import Language, Phrase
from mkdocs_briefings.reading.numeric_dates import UnclearNumbers, read_numeric
from mkdocs_briefings.text.edtf import Edtf, EdtfError, parse_edtf

Words = Sequence[str | None]

_FIRST_DAY, _LAST_DAY = date(1000, 1, 1), date(9998, 12, 31)  # no date is counted past the calendar
_YEAR_FIELDS = frozenset(["year", "relative", "era", "era-year", "bc"])
_JOINED = frozenset("-/~")
_FIGURE_SIGNS = frozenset("+<>≤≥±×%‰°")
_CLAUSE = 10
"""At most so many words before and after a date are its clause."""


@dataclass(frozen=True, slots=True)
class FoundDate:
    """Words ``start`` to ``end`` (exclusive) that name a date.

    ``any_day`` says that one day of it was meant, as with a week. ``unread`` is why the words are
    not read, if they are not; then nothing is ``meant``.
    """

    start: int
    end: int
    meant: Edtf | None
    any_day: bool = False
    unread: str = ""

    @property
    def first(self) -> date:
        """The first day that it may be."""
        return self.meant.first if self.meant else date.min

    @property
    def last(self) -> date:
        """The last day that it may be."""
        return self.meant.last if self.meant else date.max

    def shows(self, stated: Edtf) -> bool:
        """Whether these words support a stated date: it must not be finer than they are."""
        if self.meant is None:
            return False
        if stated.has_season:
            return stated.plain == self.meant.plain
        ends = stated.ends()
        if stated.is_interval and len(ends) == 2:
            return _is_span(self.meant, *ends)
        if self.any_day and stated.is_approximate and stated.first_day == stated.last_day:
            return self.meant.contains(stated)
        return stated.contains(self.meant)


def _is_span(meant: Edtf, start: Edtf, end: Edtf) -> bool:
    own = meant.ends()
    return (
        start.first_day <= meant.first_day <= start.last_day
        and end.first_day <= meant.last_day <= end.last_day
        and start.grain <= own[0].grain
        and end.grain <= own[-1].grain
    )


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A form that words have from a position up to ``end``."""

    end: int
    fields: Fields


def find_dates(words: Words, published: Edtf, language: Language) -> Iterator[FoundDate]:
    """Yield all dates in order; of two readings the longer one."""
    grammar = grammar_of(language)
    begins = grammar.may_begin
    places = [p for p, word in enumerate(words) if word is not None and begins(word)]
    if not places:
        return
    finder = _Finder(words, _clamp(published), language, grammar)
    end = 0
    for position in places:
        if position >= end and (found := finder.read(position)):
            inner = (finder.read(p) for p in places if position < p < found.end)
            longer = next((other for other in inner if other and other.end > found.end), None)
            if longer and not found.unread:
                continue
            if longer:
                found = FoundDate(position, longer.end, None, unread=found.unread)
            yield found
            end = found.end


def _fold_digits(word: str) -> str:
    """Write the digits of all scripts as ASCII has them."""
    if word.isascii():
        return word
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in word)


def _clamp(published: Edtf) -> Edtf:
    first, last = (min(max(day, _FIRST_DAY), _LAST_DAY) for day in (published.first, published.last))
    return Edtf(published.text, first.toordinal(), last.toordinal())


class _Finder:
    """A search for the dates of some words."""

    def __init__(
        self, words: Words, published: Edtf, language: Language, grammar: Grammar
    ) -> None:
        self.published = published
        self.language = language
        self.grammar = grammar
        self.words = [word and _fold_digits(word) for word in words]
        self.text = " ".join(word or "\0" for word in self.words) + " "
        self.offsets = list(accumulate((len(word or "\0") + 1 for word in words), initial=0))
        self.place_of = {offset: place for place, offset in enumerate(self.offsets)}

    def read(self, at: int) -> FoundDate | None:
        """Read the longest date that begins at a word."""
        single = [*self._match(at, in_span=False)]
        spans = [*self._match_spans(at)]
        end = max((candidate.end for candidate in single), default=0)
        span_end = max((end for end, _, _ in spans), default=0)
        if span_end > end:
            longest = [(a, b) for e, a, b in spans if e == span_end]
            return self._judge(at, span_end, [self._read_span(a, b) for a, b in longest])
        if not end:
            return None
        return self._judge(at, end, [self._resolve(c.fields) for c in single if c.end == end])

    def _match(self, at: int, *, in_span: bool) -> Iterator[_Candidate]:
        """Yield the forms that the words have from a position on."""
        if at >= len(self.words) or (word := self.words[at]) is None:
            return
        if word[:1].isdecimal():
            yield from self._match_digits(at)
        for end, fields in self.grammar.match(self.text, self.offsets[at], in_span=in_span):
            yield _Candidate(self.place_of[end], fields)

    def _match_digits(self, at: int) -> Iterator[_Candidate]:
        known = [word or "\0" for word in self.words[at : at + 6]]
        try:
            if found := read_numeric(known, self.language):
                yield _Candidate(at + found[0], {"edtf": found[1]})
        except UnclearNumbers as unclear:
            yield _Candidate(at + unclear.length, {"unclear": str(unclear)})

    def _match_spans(self, at: int) -> Iterator[tuple[int, Fields, Fields]]:
        """Yield the end of each span, and the fields of its first and last date."""
        start, joints = at, [("-",), *self.language.phrases("span")]
        word = self.words[at] or ""
        if word in self.grammar.betweens:
            start, joints = at + 1, [(self.grammar.betweens[word],)]
        for first in self._match(start, in_span=True):
            if "unclear" in first.fields:
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
            return resolve(fields, near or self.published)
        except EdtfError as error:
            return UnclearDate(f"there is no such date: {error}")
        except UnclearDate as unclear:
            return unclear

    def _read_span(self, first: Fields, last: Fields) -> Reading | UnclearDate:
        start, end = self._resolve(first), self._resolve(last)
        if isinstance(start, UnclearDate):
            return start
        if isinstance(end, UnclearDate):
            return end
        if "weekday" in first and start.is_nearest:
            return UnclearDate("it does not say of which week")
        if start.is_nearest and end.is_nearest and "day" in last:
            end = self._resolve(last, start.meant)
            if isinstance(end, UnclearDate):
                return end
        begun, ended = start.meant.ends()[0], end.meant.ends()[-1]
        try:
            meant = parse_edtf(f"{begun}/{ended}")
        except EdtfError as error:
            return UnclearDate(str(error))
        return Reading(meant, is_nearest=start.is_nearest and end.is_nearest)

    def _judge(
        self, at: int, end: int, readings: Sequence[Reading | UnclearDate]
    ) -> FoundDate | None:
        """Accept what the words beside a date leave of its reading."""
        written = self.text[self.offsets[at] : self.offsets[end]].rstrip(" ")
        clear = {r for r in readings if isinstance(r, Reading)}
        unclear = [r for r in readings if isinstance(r, UnclearDate)]
        before = self.words[at - 1] if at else None
        after = self.words[end] if end < len(self.words) else None
        is_year = len(written) == 4 and written.isdecimal()
        if is_year and self._is_figure(before, after, end):
            return None
        if unclear:
            reason = str(unclear[0])
        elif len(clear) > 1:
            reason = "it may be " + " or ".join(sorted(r.meant.in_words() for r in clear))
        else:
            reason = self._find_doubt(at, end, *clear)
        if reason:
            return FoundDate(at, end, None, unread=f"'{written}': {reason}")
        (reading,) = clear
        return FoundDate(at, end, reading.meant, reading.any_day)

    def _is_figure(self, before: str | None, after: str | None, end: int) -> bool:
        signs = _JOINED | _FIGURE_SIGNS
        if any(w and (w in signs or unicodedata.category(w[-1]) == "Sc") for w in (before, after)):
            return True
        scales = self.language.phrases("multipliers")
        if any(tuple(self.words[end : end + len(scale)]) == scale for scale in scales):
            return True
        spans = self.language.phrases("span")
        number = next((s for s in spans if tuple(self.words[end : end + len(s)]) == s), None)
        follows = self.words[end + len(number)] if number and end + len(number) < len(self.words) else None
        return bool(follows and follows[:1].isdecimal())

    def _find_doubt(self, at: int, end: int, reading: Reading) -> str:
        """Why the words round a date leave its reading open, if they do."""
        before, after = self.words[max(0, at - 1) : at], self.words[end : end + 1]
        if any(word in _JOINED for word in (*before, *after)):
            return "what it is joined to is not read"
        if self._is_half_of_span(at, end):
            return "the other end of the span is not read"
        if reading.is_weekday and self._is_by_number_or_month(at, end):
            return "the number or month beside it is not read"
        if self._is_beside("shifts", at, before=True) or self._is_beside("shifts-after", end):
            return "the words beside it move it to another date"
        latest = self.published.first_day - (reading.meant.grain < 3)
        if reading.is_nearest and reading.meant.last_day <= latest and self._is_future(at, end):
            return "beside a word of the future it may be the next one"
        return ""

    def _is_half_of_span(self, at: int, end: int) -> bool:
        """Whether it is one end of a span, the other of which is no date."""
        betweens = self.grammar.betweens
        before = [word or "" for word in self.words[max(0, at - _CLAUSE // 2) : at]]
        if not before:
            return False
        if before[-1] in betweens and betweens[before[-1]] in self.words[end : end + 1]:
            return True
        if any(word in betweens and betweens[word] == before[-1] for word in before[:-1]):
            return True
        spans = self.language.phrases("span")
        return any(
            tuple(before[-len(span) :]) == span and before[: -len(span)][-1:] and before[: -len(span)][-1].isdecimal()
            for span in spans
        )

    def _is_by_number_or_month(self, at: int, end: int) -> bool:
        values = self.grammar.values
        before = self.words[at - 1] if at else None
        after = self.words[end] if end < len(self.words) else None
        months = {month.partition(" ")[0] for month in values["month"]}
        return before in values["count"] or (after in months and not str(after).isdecimal())

    def _is_beside(self, table: str, at: int, *, before: bool = False) -> bool:
        return any(
            tuple(self.words[max(0, at - len(p)) : at] if before else self.words[at : at + len(p)])
            == p
            for p in self.language.phrases(table)
        )

    def _is_future(self, at: int, end: int) -> bool:
        """Whether a word of the future is in the clause of a date."""
        ends = {*self.language.phrases("clause-ends"), (",",), (".",), (":",), (None,)}
        clause: list[str] = []
        for places in (range(at - 1, max(-1, at - 1 - _CLAUSE), -1), range(end, end + _CLAUSE)):
            part = []
            for place in places:
                word = self.words[place] if place < len(self.words) else None
                if (word,) in ends or word is None:
                    break
                part.append(word)
            clause = [*reversed(part), "\0"] if not clause and places.step < 0 else clause + part
        text = f" {' '.join(clause)} "
        return any(f" {' '.join(phrase)} " in text for phrase in self.language.phrases("future"))


def _joints_after(fields: Fields) -> list[Phrase]:
    """What joins only some dates: a slash digits, and nothing the months of "January-March"."""
    return [("/",)] if "edtf" in fields else [()] if fields.keys() == {"month"} else []


def _can_join(first: Fields, last: Fields, joint: Phrase) -> bool:
    if not (first.keys() | last.keys()) - {"day"}:
        return False  # nothing says the month
    if "unclear" in last or ("day" in first and not first.keys() & {"month", "weekday"} and "day" not in last):
        return False
    return bool(joint) or _follows(first, last)


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
        if not one.keys() & _YEAR_FIELDS and one.keys() & {"month", "quarter", "half", "season"}:
            one |= {key: other[key] for key in _YEAR_FIELDS if key in other}
    return a, b
