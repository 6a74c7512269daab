"""Dates in EDTF, the Extended Date/Time Format (ISO 8601-2; Library of Congress, 2019).

Level 0 dates and intervals and all of level 1 but years of more than four digits: the qualifiers
``~`` (approximate), ``?`` (uncertain) and ``%`` (both), seasons (``2030-21`` to ``-24``),
unspecified digits (``199X``, ``19XX``, ``2024-XX``, ``2024-03-XX``), negative years, and intervals
with an open (``..``) or unknown (empty) end. Of level 2, quarters (``-33`` to ``-36``) and halves
(``-40``, ``-41``) of a year. Years are counted as in ISO 8601: ``0000`` is 1 BC, ``-0043`` 44 BC.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

_DATE = re.compile(r"(-?\d{4}|\d{3}X|\d\dXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([~?%])?", re.ASCII)
DAY_PATTERN = (
    r"[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    r"|02-(?:0[1-9]|[12][0-9]))"
)
"""What a plain day looks like, for JSON Schema."""
_POINT = (
    rf"(?:-?(?:{DAY_PATTERN}|[0-9]{{4}}(?:-(?:0[1-9]|1[0-2]|2[1-4]|3[3-6]|4[01]|XX))?"
    r"|[0-9]{4}-(?:0[1-9]|1[0-2]|XX)-XX)|[0-9]{3}X|[0-9]{2}XX)[~?%]?"
)
DATE_PATTERN = rf"(?:{_POINT}(?:/(?:{_POINT}|\.\.|))?|(?:\.\.|)/{_POINT})"
"""What any date looks like."""
_EXPECTED = "expected a date like 2024-07-05, 2024-07, 2024 or 2024-07-05~"
_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_PARTS = {  # of a year: its months, and its words
    **{33 + i: (3 * i + 1, 3 * i + 3, f"{n} quarter") for i, n in enumerate(
        ("first", "second", "third", "fourth")
    )},
    **{40 + i: (6 * i + 1, 6 * i + 6, f"{n} half") for i, n in enumerate(("first", "second"))},
}  # fmt: skip
_QUALIFIER = {"~": "about ", "?": "perhaps ", "%": "perhaps about "}
_OPEN = ("..", "")
_CYCLE_YEARS, _CYCLE_DAYS = 400, 146_097  # the Gregorian calendar repeats itself


class EdtfError(ValueError):
    """The text is not a supported date; the message says why."""


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date as written (``text``), and the first and last day it may mean, inclusive.

    Days are counted as ``date.toordinal`` does, from 1 January of the year 1, which is day 1; days
    before it have numbers below 1, which ``datetime`` lacks.

    A season may be any part of its year: spring is in March on one half of the globe and in
    September on the other, and no two meteorologists begin it on the same day.
    """

    text: str
    first_day: int
    last_day: int

    def __str__(self) -> str:
        return self.text

    @property
    def first(self) -> date:
        """The first day, or the first that ``datetime`` has: for order within our era, charts."""
        return _clamp(self.first_day)

    @property
    def last(self) -> date:
        """The last day, or the first that ``datetime`` has."""
        return _clamp(self.last_day)

    @property
    def is_interval(self) -> bool:
        """Whether it has a start and an end."""
        return "/" in self.text

    @property
    def is_open_before(self) -> bool:
        """Whether it has no first day: "by 2022"."""
        return self.text.startswith(("../", "/"))

    @property
    def year(self) -> int:
        """The year it begins in, or ends in where it has no first day."""
        return (self.last if self.is_open_before else self.first).year

    @property
    def is_approximate(self) -> bool:
        """Whether it is qualified as approximate, at least at one end."""
        return "~" in self.text or "%" in self.text

    @property
    def has_season(self) -> bool:
        """Whether it is a season, or begins or ends with one."""
        return any(_code_of(end) in _SEASONS for end in self.text.split("/"))

    @property
    def grain(self) -> int:
        """How fine it is: 1 for years, decades and seasons, 2 for months and quarters, 3 for days.

        Of an interval the finer end counts.
        """
        if self.is_interval:
            return max(end.grain for end in self.ends())
        return 1 if self.has_season else len(self.plain.lstrip("-").split("-"))

    @property
    def plain(self) -> str:
        """The text without qualifiers."""
        return re.sub("[~?%]", "", self.text)

    def ends(self) -> tuple["Edtf", ...]:
        """The start and end of an interval as far as it names them; else the date itself."""
        return tuple(parse_edtf(end) for end in self.text.split("/") if end not in _OPEN)

    def overlaps(self, other: "Edtf") -> bool:
        """Whether some day fits both dates."""
        return self.first_day <= other.last_day and other.first_day <= self.last_day

    def contains(self, other: "Edtf") -> bool:
        """Whether every day of another date is one of this one."""
        return self.first_day <= other.first_day and other.last_day <= self.last_day

    def in_words(self) -> str:
        """The date for a reader: ``about 5 July 2024``, ``4 to 6 July 2024``, ``the 1990s``."""
        start, slash, end = self.text.partition("/")
        if not slash:
            return _in_words(start)
        if start in _OPEN:
            return f"by {_in_words(end)}" + _say_unknown(start, "start")
        if end in _OPEN:
            return f"since {_in_words(start)}" + _say_unknown(end, "end")
        first, last = _in_words(start).split(" "), _in_words(end).split(" ")
        shared = 0  # "4 July 2024 to 6 July 2024" says "July 2024" once
        while shared < len(first) - 1 and first[-1 - shared :] == last[-1 - shared :]:
            shared += 1
        return f"{' '.join(first[: len(first) - shared])} to {' '.join(last)}"


@lru_cache(maxsize=4096)  # articles and cards name the same days and years again and again
def parse_edtf(text: str) -> Edtf:
    """Parse a date; raises ``EdtfError``."""
    start, slash, end = text.partition("/")
    if not slash:
        return Edtf(text, *_bounds(text))
    if start in _OPEN and end in _OPEN:
        raise EdtfError("an interval needs a start or an end")
    first = _count_days(-9999, 1, 1) if start in _OPEN else _bounds(start)[0]
    last = date.max.toordinal() if end in _OPEN else _bounds(end)[1]
    if first > last:
        raise EdtfError("the interval ends before it begins")
    return Edtf(text, first, last)


def _clamp(day: int) -> date:
    return date.fromordinal(min(max(day, 1), date.max.toordinal()))


def _count_days(year: int, month: int, day: int) -> int:
    cycles = 0 if year > 0 else -(year // _CYCLE_YEARS) + 1
    shifted = date(year + cycles * _CYCLE_YEARS, month, day)
    return shifted.toordinal() - cycles * _CYCLE_DAYS


def _length_of(year: int, month: int) -> int:
    return monthrange(year % _CYCLE_YEARS + _CYCLE_YEARS, month)[1]


def _bounds(text: str) -> tuple[int, int]:
    """The first and last day of a date that is no interval."""
    match = _DATE.fullmatch(text)
    if not match:
        if re.fullmatch(r"Y-?\d+[~?%]?", text, re.ASCII):
            raise EdtfError("expected a year of four digits, -9999 to 9999")
        raise EdtfError(_EXPECTED)
    year, month, day = match.group(1, 2, 3)
    if year == "-0000":
        raise EdtfError("expected 0000 for the year 1 BC, found -0000")
    if "X" in year:
        if month:
            raise EdtfError(f"expected no month in the unspecified year {year}")
        return _bounds_of_years(int(year.replace("X", "0")), int(year.replace("X", "9")))
    if month is None or month == "XX":
        if day and day != "XX":
            raise EdtfError("expected XX for the day of an unspecified month")
        return _bounds_of_years(int(year), int(year))
    return _bounds_of_months(int(year), int(month), day)


def _bounds_of_years(first: int, last: int) -> tuple[int, int]:
    return _count_days(first, 1, 1), _count_days(last, 12, 31)


def _bounds_of_months(year: int, code: int, day: str | None) -> tuple[int, int]:
    if day is None and code in _SEASONS:
        return _bounds_of_years(year, year)
    if day is None and code in _PARTS:
        begin, end, _ = _PARTS[code]
        return _count_days(year, begin, 1), _count_days(year, end, _length_of(year, end))
    if not 1 <= code <= 12:
        raise EdtfError(f"there is no month {code:02d}")
    length = _length_of(year, code)
    if day is None or day == "XX":
        return _count_days(year, code, 1), _count_days(year, code, length)
    if not 1 <= int(day) <= length:
        raise EdtfError(f"{_MONTHS[code - 1]} {_write_year(year)} has days 1 to {length}")
    return _count_days(year, code, int(day)), _count_days(year, code, int(day))


def _code_of(text: str) -> int:
    """The number of the month or part of the year that a date names, or 0."""
    match = _DATE.fullmatch(text)
    return int(match[2]) if match and match[2] and match[2] != "XX" else 0


def _say_unknown(end: str, which: str) -> str:
    return "" if end else f" ({which} unknown)"


def _in_words(text: str) -> str:
    match = _DATE.fullmatch(text)
    if not match:
        raise EdtfError(_EXPECTED)
    written, _, day, sign = match.groups()
    return _QUALIFIER.get(sign or "", "") + _describe(written, _code_of(text), day, "XX" in text)


def _describe(written: str, code: int, day: str | None, is_open: bool) -> str:
    if written.endswith("XX"):
        return f"the {_write_ordinal(int(written[:2]) + 1)} century"
    if written.endswith("X"):
        return f"the {int(written[:3])}0s"
    year = _write_year(int(written))
    if code in _SEASONS:
        return f"{_SEASONS[code]} {year}"
    if code in _PARTS:
        return f"{_PARTS[code][2]} of {year}"
    month = f"{_MONTHS[code - 1]} {year}" if code else year
    if is_open:
        return f"a {'day' if day else 'month'} of {month}"
    return f"{int(day)} {month}" if day else month


def _write_year(year: int) -> str:
    if year < 1:
        return f"{1 - year} BC"
    return str(year) if year > 999 else f"AD {year}"


def _write_ordinal(number: int) -> str:
    endings = {1: "st", 2: "nd", 3: "rd"}
    return f"{number}{endings.get(number % 10 if number // 10 % 10 != 1 else 0, 'th')}"
