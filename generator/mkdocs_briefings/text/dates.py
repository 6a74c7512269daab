"""Dates in an article's words, and the days they may mean.

A full date means itself. A partial one ("Friday", "July 5", "last November", "this week", "in June
this year", "two years ago") is resolved against the day the passage was published: a weekday is
the last one on or before it, a day of a month the nearest one, a week any of its days. English
is read, and year, month and day as Chinese writes them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from mkdocs_briefings.text.edtf import Edtf, parse_edtf

Words = Sequence[str | None]

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sep sept", "october oct", "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_WEEKDAYS = {
    name: number
    for number, name in enumerate(
        "monday tuesday wednesday thursday friday saturday sunday".split()
    )
}
_BEFORE_MONTH = frozenset("in last this since until by from early late mid during next".split())
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "ten": 10}
_FIRST_DAY, _LAST_DAY = date(1000, 1, 1), date(9998, 12, 31)  # no date is counted past the calendar
_FIRST_WORDS = frozenset(["this", "last", "today", "yesterday", *_MONTHS, *_WEEKDAYS, *_COUNTS])


@dataclass(frozen=True, slots=True)
class FoundDate:
    """Words ``start`` to ``end`` (exclusive) that name a date between ``first`` and ``last``.

    ``any_day`` says that every day in between fits, as with a week.
    """

    start: int
    end: int
    first: date
    last: date
    any_day: bool = False

    def shows(self, stated: Edtf) -> bool:
        """Whether these words support a stated date: it must not be more exact than they are."""
        within = self.first <= stated.first and stated.last <= self.last
        exact = stated.first <= self.first and self.last <= stated.last
        return exact or (self.any_day and within)


def find_dates(words: Words, published: Edtf) -> Iterator[FoundDate]:
    """Yield all dates in order; of two readings the longer one."""
    day = min(max(published.last, _FIRST_DAY), _LAST_DAY)
    end = 0
    for position, word in enumerate(words):
        if word is None or position < end or not _may_begin(word, _word_at(words, position + 1)):
            continue
        readings = (read(words, position, day) for read in _READERS)
        if found := next(filter(None, readings), None):
            yield found
            end = found.end


def _may_begin(word: str, following: str) -> bool:
    """Whether a date can begin with a word. Rules out most words and numbers at once."""
    if word[:1].isdecimal():
        return following in _MONTHS or bool(_YEAR.fullmatch(word))
    return word in _FIRST_WORDS


def _word_at(words: Words, position: int) -> str:
    return (words[position] or "") if 0 <= position < len(words) else ""


def _make_span(start: int, end: int, text: str) -> FoundDate | None:
    try:
        meant = parse_edtf(text)
    except ValueError:
        return None
    return FoundDate(start, end, meant.first, meant.last)


def _read_full_date(words: Words, at: int, published: date) -> FoundDate | None:
    """Read "October 17, 2023", "17 October 2023", "July 5" or "5 July"."""
    a, b, c = (_word_at(words, at + i) for i in range(3))
    month, number = (a, b) if a in _MONTHS else (b, a)
    day = _DAY.fullmatch(number)
    if month not in _MONTHS or not day:
        return None
    if _YEAR.fullmatch(c):
        return _make_span(at, at + 3, f"{c}-{_MONTHS[month]:02d}-{int(day[1]):02d}")
    return _choose_nearest(at, at + 2, _MONTHS[month], int(day[1]), published)


def _read_month_of_year(words: Words, at: int, published: date) -> FoundDate | None:
    """Read "October 2022", "June this year" or "last November"."""
    a, b, c = (_word_at(words, at + i) for i in range(3))
    if a in _MONTHS and _YEAR.fullmatch(b):
        return _make_span(at, at + 2, f"{b}-{_MONTHS[a]:02d}")
    if a in _MONTHS and (b, c) == ("this", "year"):
        return _make_span(at, at + 3, f"{published.year}-{_MONTHS[a]:02d}")
    if a == "last" and b in _MONTHS:
        year = published.year - int(_MONTHS[b] >= published.month)
        return _make_span(at, at + 2, f"{year}-{_MONTHS[b]:02d}")
    return None


def _read_chinese_date(words: Words, at: int, _: date) -> FoundDate | None:
    """Read 2024 年, 2024 年 7 月 or 2024 年 7 月 5 日."""
    text, end = _word_at(words, at), at + 2
    if not _YEAR.fullmatch(text) or _word_at(words, at + 1) != "年":
        return None
    for sign in ("月", "日"):
        number = _word_at(words, end)
        if not (number.isdecimal() and _word_at(words, end + 1) == sign):
            break
        text, end = f"{text}-{int(number):02d}", end + 2
    return _make_span(at, end, text)


def _read_weekday(words: Words, at: int, published: date) -> FoundDate | None:
    """Read "Friday", "today" or "yesterday"."""
    word = _word_at(words, at)
    if word in _WEEKDAYS:
        day = published - timedelta((published.weekday() - _WEEKDAYS[word]) % 7)
    elif word in ("today", "yesterday"):
        day = published - timedelta(int(word == "yesterday"))
    else:
        return None
    return FoundDate(at, at + 1, day, day)


def _read_relative_date(words: Words, at: int, published: date) -> FoundDate | None:
    """Read "this week", "last year", "this month" or "two years ago"."""
    a, b, c = (_word_at(words, at + i) for i in range(3))
    back = int(a == "last")
    if a in _COUNTS and b in ("year", "years") and c == "ago":
        return _make_span(at, at + 3, str(published.year - _COUNTS[a]))
    if a not in ("this", "last"):
        return None
    if b == "week":
        monday = published - timedelta(published.weekday() + 7 * back)
        return FoundDate(at, at + 2, monday, monday + timedelta(6), any_day=True)
    if b == "month":
        month = published if not back else published.replace(day=1) - timedelta(1)
        return _make_span(at, at + 2, f"{month:%Y-%m}")
    return _make_span(at, at + 2, str(published.year - back)) if b == "year" else None


def _read_bare_date(words: Words, at: int, published: date) -> FoundDate | None:
    """Read "in April", the last one begun by the day of publication, or "2035"."""
    word = _word_at(words, at)
    if word in _MONTHS and _word_at(words, at - 1) in _BEFORE_MONTH:
        year = published.year - int(_MONTHS[word] > published.month)
        return _make_span(at - 1, at + 1, f"{year}-{_MONTHS[word]:02d}")
    return _make_span(at, at + 1, word) if _YEAR.fullmatch(word) else None


def _choose_nearest(
    start: int, end: int, month: int, day: int, published: date
) -> FoundDate | None:
    candidates = []
    for year in (published.year - 1, published.year, published.year + 1):
        try:
            candidates.append(date(year, month, day))
        except ValueError:
            continue
    if not candidates:
        return None
    meant = min(candidates, key=lambda candidate: abs((candidate - published).days))
    return FoundDate(start, end, meant, meant)


_READERS = (
    _read_full_date,
    _read_month_of_year,
    _read_chinese_date,
    _read_weekday,
    _read_relative_date,
    _read_bare_date,
)
