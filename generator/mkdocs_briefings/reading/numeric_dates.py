"""Dates in digits: ``2024-04-03``, ``13.07.2023``, ``03/04/2024``, ``2019–21``.

Year, month and day in this order are read in every language. Of day and month at the beginning, the
one above twelve is the day; where neither is, the language and its region decide, or nobody does.
"""

import re
from collections.abc import Mapping, Sequence

from mkdocs_briefings.reading.calendar import UnclearDate
from mkdocs_briefings.reading.language import Language
from mkdocs_briefings.text.edtf import parse_edtf

_YEAR = re.compile(r"[12][0-9]{3}")
_RECENT = re.compile(r"(?:19|20)[0-9]{2}")
_SHORT = re.compile(r"[0-9]{1,2}")
_JOINED = re.compile(r"[0-9]{1,4}(?:\.[0-9]{1,4}){1,2}")
_LAST_MONTH = 12


class UnclearNumbers(UnclearDate):
    """Digits that may be several dates: the reason, and how many words they are."""

    def __init__(self, reason: str, length: int) -> None:
        super().__init__(reason)
        self.length = length


def read_numeric(words: Sequence[str], language: Language) -> tuple[int, str] | None:
    """How many words at the beginning are a date in digits, and which in EDTF.

    Raises ``UnclearNumbers``.
    """
    if _JOINED.fullmatch(words[0]):
        numbers, mark, end = words[0].split("."), ".", 1
    else:
        numbers, mark, end = _split(words)
    if len(numbers) == 3:
        if _YEAR.fullmatch(numbers[0]) and all(map(_SHORT.fullmatch, numbers[1:])):
            return end, _write(*numbers)
        if all(map(_SHORT.fullmatch, numbers[:2])):
            return _read_year_last(numbers, mark, end, language)
    if len(numbers) == 2 and mark in "-/":
        return _read_pair(numbers, mark, end)
    return None


def _split(words: Sequence[str]) -> tuple[list[str], str, int]:
    """The numbers at the beginning between one and the same mark; at most three."""
    numbers, mark = [words[0]], words[1] if len(words) > 1 else ""
    if mark in ("-", "/", "."):
        for sign, number in zip(words[1:5:2], words[2:6:2], strict=False):
            if sign != mark or not number.isdecimal():
                break
            numbers.append(number)
    return numbers, mark, 2 * len(numbers) - 1


def _read_year_last(
    numbers: Sequence[str], mark: str, end: int, language: Language
) -> tuple[int, str] | None:
    first, second, year = int(numbers[0]), int(numbers[1]), numbers[2]
    order = _order_of(language)
    if _SHORT.fullmatch(year) and len(year) == 2 and order == "day" and mark == ".":
        year = f"20{year}" if int(year) < 70 else f"19{year}"
    if not _YEAR.fullmatch(year):
        if mark == "." or not _SHORT.fullmatch(year):
            return None
        raise UnclearNumbers("its parts may be day, month and year in any order", end)
    if first == second or second > _LAST_MONTH:
        return end, _write(year, first, second)
    if first > _LAST_MONTH or order == "day":
        return end, _write(year, second, first)
    if order == "month" and mark != ".":
        return end, _write(year, first, second)
    raise UnclearNumbers(
        f"it may be {_in_words(year, second, first)} or {_in_words(year, first, second)}", end
    )


def _order_of(language: Language) -> str:
    """Whether ``day`` or ``month`` is first; empty where the language does not say."""
    orders = language.tables.get("numeric-order", {})
    assert isinstance(orders, Mapping)
    code = language.code.replace("_", "-").casefold()
    return orders.get(code, orders.get("any", ""))


def _read_pair(numbers: Sequence[str], mark: str, end: int) -> tuple[int, str] | None:
    """Read "2024-07", "7/2024", "2019-21" or "2019/2020"."""
    first, second = numbers
    if _RECENT.fullmatch(second) and _SHORT.fullmatch(first):
        if mark == "/" and 1 <= int(first) <= _LAST_MONTH:
            return end, f"{second}-{int(first):02}"
        return None
    if not _RECENT.fullmatch(first):
        return None
    if _YEAR.fullmatch(second):
        is_span = int(first) < int(second) if mark == "-" else int(second) == int(first) + 1
        return (end, f"{first}/{second}") if is_span else None
    if not _SHORT.fullmatch(second) or len(second) != 2:
        return None
    begun, number = int(first) % 100, int(second)
    is_span = number > begun if mark == "-" else number == begun + 1
    if is_span and number <= _LAST_MONTH:
        raise UnclearNumbers("it may be a month or two years", end)
    if is_span:
        return end, f"{first}/{first[:2]}{second}"
    return (end, f"{first}-{second}") if 1 <= number <= _LAST_MONTH else None


def _write(year: str | int, month: str | int, day: str | int) -> str:
    return f"{year}-{int(month):02}-{int(day):02}"


def _in_words(year: str, month: int, day: int) -> str:
    return parse_edtf(_write(year, month, day)).in_words()
