"""Dates in an article's words, and the days they may mean.

A date is read to its end or not at all. A full one means itself; a partial one ("Friday", "July 5",
"last November", "this week") is resolved against the day the passage was published, if only one
date can be meant: a weekday is the last one on or before it, a day of a month the nearest one. What
looks like a date and is not clear is found too, with the reason why it is not read.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from mkdocs_briefings.reading.date_context import Doubt, surroundings_of
from mkdocs_briefings.reading.date_forms import DateForms, Words
from mkdocs_briefings.reading.date_grammar import grammar_of
from mkdocs_briefings.reading.date_reading import Reading, UnclearDate
from mkdocs_briefings.reading.language import Language
from mkdocs_briefings.text.edtf import Edtf
from mkdocs_briefings.text.tokens import Span

_NOWHERE = Span(0, 0)
_FIRST_DAY, _LAST_DAY = date(1000, 1, 1), date(9998, 12, 31)  # no date is counted past the calendar


@dataclass(frozen=True, slots=True)
class FoundDate:
    """Words ``start`` to ``end`` (exclusive) that name a date.

    ``any_day`` says that one day of it was meant, as with a week. ``unread`` is why the words are
    not read, if they are not; then nothing is ``meant``. ``cause`` are the words beside them, if
    any, that leave it open: "the eve of" 1 May, "will" sail on Friday.
    """

    start: int
    end: int
    meant: Edtf | None
    any_day: bool = False
    unread: str = ""
    cause: Span = _NOWHERE

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
        if stated.is_interval:
            return _is_span(self.meant, *ends) if len(ends) > 1 else self.shows(*ends)
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


def find_dates(words: Words, published: Edtf, language: Language) -> Iterator[FoundDate]:
    """Yield all dates in order; of two readings the longer one."""
    grammar = grammar_of(language)
    firsts, following = grammar.firsts, [*words[1:], None]
    places = [
        place
        for place, word in enumerate(words)
        if word is not None
        and (word in firsts or word[:1].isdecimal())
        and grammar.may_begin(word, following[place])
    ]
    if not places:
        return
    finder = _Finder(words, published, language)
    end = 0
    for place in places:
        if place >= end and (found := finder.find(place)):
            longer = None
            if following[found.end - 1] is not None:
                inner = ((p, finder.find(p, found.end)) for p in places if place < p < found.end)
                later, longer = next(((p, other) for p, other in inner if other), (0, None))
            if longer and (found.meant or later == place + 1):
                continue  # it is found in its turn
            end = longer.end if longer else found.end
            if found.meant or found.unread:  # else it is a length of time
                yield replace(found, end=end)


class _Finder:
    """A search for the dates of some words."""

    def __init__(self, words: Words, published: Edtf, language: Language) -> None:
        grammar = grammar_of(language)
        days = (min(max(day, _FIRST_DAY), _LAST_DAY) for day in (published.first, published.last))
        first, last = (day.toordinal() for day in days)
        self._forms = DateForms(words, Edtf(published.text, first, last), language, grammar)
        self._surroundings = surroundings_of(language, grammar)
        self._words = self._forms.words
        self._today = first

    def find(self, at: int, beyond: int = 0) -> FoundDate | None:
        """Find the longest date that begins at a word, if the words round it leave it a date.

        It must end after the word ``beyond``.
        """
        end, readings = self._forms.read(at, beyond)
        if not readings:
            return None
        written = " ".join(word or "" for word in self._words[at:end])
        is_year = len(written) == len("2024") and written.isdecimal()
        if is_year and self._surroundings.is_figure(self._words, at, end):
            return None
        clear = [*dict.fromkeys(r for r in readings if isinstance(r, Reading))]
        unclear = [r for r in readings if isinstance(r, UnclearDate)]
        doubt: Doubt | None
        if unclear:
            doubt = Doubt(str(unclear[0]))
        elif len(clear) > 1:
            doubt = Doubt("it may be " + " or ".join(one.meant.in_words() for one in clear))
        else:
            doubt = self._surroundings.find_doubt(self._words, at, end, clear[0], self._today)
        if doubt:
            unread = f"'{written}': {doubt.reason}" if doubt.reason else ""
            return FoundDate(at, end, None, unread=unread, cause=doubt.cause)
        return FoundDate(at, end, clear[0].meant, clear[0].any_day)
