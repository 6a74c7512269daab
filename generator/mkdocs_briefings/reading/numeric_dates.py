"""Dates in digits: ``2024-04-03``, ``13.07.2023``, ``03/04/2024``, ``2019–21``.

Year, month and day in this order are read in every language. Of day and month at the beginning, the
one above twelve is the day; where neither is, the language and its region decide, or nobody does.
"""

import re
from collections.abc import Mapping, Sequence

from mkdocs_briefings.reading.date_reading import UnclearDate, expand_year
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
    if len(numbers) == 2 and mark in ".-/":
        return _read_month(numbers, mark, end) or _read_years(numbers, mark, end)
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
    if len(year) == 2 and order and mark in "./":
        year = expand_year(year)
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


def _read_month(numbers: Sequence[str], mark: str, end: int) -> tuple[int, str] | None:
    """Read "7/2024", "2024/7" or, with a leading zero, "07.2024", "2024-07"."""
    first, second = numbers
    year, month = (first, second) if _RECENT.fullmatch(first) else (second, first)
    if not (_RECENT.fullmatch(year) and _SHORT.fullmatch(month) and 1 <= int(month) <= _LAST_MONTH):
        return None
    is_month = month[0] == "0" or (mark == "/" and (year == second or len(month) == 1))
    if mark == "-" and year == first and len(month) == 2 and int(month) <= int(year) % 100:
        is_month = True  # no span ends before it begins
    if is_month and year == first and int(month) > int(year) % 100:
        raise UnclearNumbers("it may be a month or two years", end)
    return (end, f"{year}-{int(month):02}") if is_month else None


def _read_years(numbers: Sequence[str], mark: str, end: int) -> tuple[int, str] | None:
    """Read "2019-21" or "2019/2020"; a slash joins only years in a row."""
    first, second = numbers
    if mark == "." or not _RECENT.fullmatch(first) or len(second) not in (2, 4):
        return None
    last = int(second) if len(second) == 4 else int(first) // 100 * 100 + int(second)
    if last <= int(first) or (mark == "/" and last != int(first) + 1):
        return None
    if len(second) == 2 and int(second) <= _LAST_MONTH:
        raise UnclearNumbers("it may be a month or two years", end)
    return end, f"{first}/{last}"


def _write(year: str | int, month: str | int, day: str | int) -> str:
    return f"{year}-{int(month):02}-{int(day):02}"


def _in_words(year: str, month: int, day: int) -> str:
    return parse_edtf(_write(year, month, day)).in_words()
