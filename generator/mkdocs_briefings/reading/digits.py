"""Numbers written in digits: which separators group, and which begin the decimals.

``1.234`` is one thousand in German and hardly more than one in English, so the signs come from the
language of the text. Digits of all scripts are read. What has more than one meaning has none here.
"""

import re
from fractions import Fraction

from mkdocs_briefings.reading.language import Language, Signs

_DIGITS = re.compile(r"\d{1,24}(?:[.,]\d{1,24})*")
_GROUPS = re.compile(r"(?P<first>\d{1,3})(?:(?P<mark>[., ])\d{3})(?:(?P=mark)\d{3})*")
_GROUPS_OF_TWO = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")
_VULGAR = {
    "½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅕": "1/5", "⅖": "2/5", "⅗": "3/5",
    "⅘": "4/5", "⅙": "1/6", "⅚": "5/6", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8",
}  # fmt: skip


def read_digits(text: str, language: Language) -> Fraction | None:
    """The number that digits with their separators mean; ``None`` if it is not certain.

    A space in ``text`` is a separator between groups.
    """
    if text[-1:] in _VULGAR:
        whole = read_digits(text[:-1], language) if text[:-1] else Fraction(0)
        return None if whole is None else whole + Fraction(_VULGAR[text[-1]])
    if not _DIGITS.fullmatch(text.replace(" ", ".")) or len(text) > 40:
        return None
    if text.isdecimal():
        return None if len(text) > 1 and int(text[0]) == 0 else Fraction(int(text))
    if not language.signs:
        return _read_unambiguous(text)
    read = {_read(text, signs) for signs in language.signs} - {None}
    return read.pop() if len(read) == 1 else None


def _read(text: str, signs: Signs) -> Fraction | None:
    for mark in sorted(signs.decimal):
        whole, _, rest = text.rpartition(mark)
        if whole and rest.isdecimal() and mark not in whole:
            if mark in signs.group and len(rest) == 3 and whole.isdecimal():
                return None
            integer = _read_groups(whole, signs.group)
            return None if integer is None else _joined(integer, rest)
    return _read_groups(text, signs.group)


def _read_groups(text: str, group: frozenset[str]) -> Fraction | None:
    if text.isdecimal():
        return Fraction(int(text))
    found = _GROUPS.fullmatch(text)
    is_grouped = (found and found["mark"] in group and found["first"].strip("0")) or (
        "," in group and _GROUPS_OF_TWO.fullmatch(text)
    )
    return Fraction(int(re.sub(r"\D", "", text))) if is_grouped else None


def _read_unambiguous(text: str) -> Fraction | None:
    """Read digits whose separators mean the same in every language: 1,234,567 or 8.25."""
    marks = re.sub(r"\d", "", text)
    if len(set(marks)) == 1 and (len(marks) > 1 or marks == " "):
        return _read_groups(text, frozenset(marks))
    whole, rest = text[: text.rfind(marks[-1])], text[text.rfind(marks[-1]) + 1 :]
    if len(marks) == 1 and len(rest) != 3:
        return _joined(Fraction(int(whole)), rest)
    if len(set(marks)) == 2 and marks.count(marks[-1]) == 1:
        integer = _read_groups(whole, frozenset(marks[0]))
        return None if integer is None else _joined(integer, rest)
    return None


def _joined(integer: Fraction, decimals: str) -> Fraction:
    return integer + Fraction(int(decimals), 10 ** len(decimals))
