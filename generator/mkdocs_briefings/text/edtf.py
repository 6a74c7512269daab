"""Dates in EDTF, the Extended Date/Time Format (ISO 8601-2; Library of Congress, 2019).

Supports what news needs: level 0 dates and intervals, and of level 1 the qualifiers ``~``
(approximate), ``?`` (uncertain) and ``%`` (both) and the open interval ``..``.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%])?", re.ASCII)
_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_QUALIFIER = {"~": "about ", "?": "perhaps ", "%": "perhaps about "}


class EdtfError(ValueError):
    """The text is not a supported date; the message says why."""


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date as written (``text``), and the first and last day it may mean, inclusive."""

    text: str
    first: date
    last: date

    def __str__(self) -> str:
        return self.text

    def overlaps(self, other: "Edtf") -> bool:
        """Whether some day fits both dates."""
        return self.first <= other.last and other.first <= self.last

    def in_words(self) -> str:
        """The date for a reader: ``about 5 July 2024``, ``4 to 6 July 2024``, ``October 2022``."""
        start, slash, end = self.text.partition("/")
        if not slash:
            return _in_words(start)
        if start == "..":
            return f"until {_in_words(end)}"
        if end == "..":
            return f"since {_in_words(start)}"
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
        first, last = _bounds(text)
        return Edtf(text, first, last)
    if start == end == "..":
        raise EdtfError("an interval needs a start or an end")
    first = date.min if start == ".." else _bounds(start)[0]
    last = date.max if end == ".." else _bounds(end)[1]
    if first > last:
        raise EdtfError("the interval ends before it begins")
    return Edtf(text, first, last)


def _bounds(text: str) -> tuple[date, date]:
    match = _DATE.fullmatch(text)
    if not match:
        raise EdtfError("expected a date like 2024-07-05, 2024-07, 2024 or 2024-07-05~")
    year, month, day = (int(part) if part else None for part in match.group(1, 2, 3))
    if not year:
        raise EdtfError("there is no year 0000")
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if not 1 <= month <= 12:
        raise EdtfError(f"there is no month {month:02d}")
    length = monthrange(year, month)[1]
    if day is None:
        return date(year, month, 1), date(year, month, length)
    if not 1 <= day <= length:
        raise EdtfError(f"{_MONTHS[month - 1]} {year} has days 1 to {length}")
    return date(year, month, day), date(year, month, day)


def _in_words(text: str) -> str:
    qualifier = _QUALIFIER.get(text[-1], "")
    parts = text.rstrip("~?%").split("-")
    words = [parts[0]]
    if len(parts) > 1:
        words.insert(0, _MONTHS[int(parts[1]) - 1])
    if len(parts) > 2:
        words.insert(0, str(int(parts[2])))
    return qualifier + " ".join(words)
