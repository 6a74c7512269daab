"""Digits in one word or more: 45 000, 5bn, 2 1/2, .5, and the signs of scales after them."""

import re
from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import NamedTuple

from mkdocs_briefings.reading.digits import read_digits
from mkdocs_briefings.reading.language import Language
from mkdocs_briefings.reading.number_words import VULGAR, NumberWords, has_digit
from mkdocs_briefings.reading.scales import Scale
from mkdocs_briefings.reading.sums import Part, Role

Words = Sequence[str | None]
IsMoney = Callable[[int], bool]
"""Whether a currency is before the number, or begins at a position."""

_JOINED = re.compile(
    rf"([^\W\d_{VULGAR}]*+[$€£¥]?)(\d[\d.,]*[{VULGAR}]?|[{VULGAR}])([^\W\d_]*+)(.*)"
)
_MAY_GO_ON = re.compile(r"\d{1,3}(?: \d{3})*")
_DECIMALS = re.compile(r"(\d{1,24})([^\W\d_]*)")
_GROUP = re.compile(r"(\d{3}(?:[.,]\d{1,24})?)([^\W\d_]*)")


class Item(NamedTuple):
    """A part of a number, and where its words end. ``prefix`` and ``suffix`` are joined letters."""

    part: Part
    end: int
    prefix: str = ""
    suffix: str = ""


class WrittenDigits:
    """Reads the digits of a language."""

    def __init__(self, language: Language, words: NumberWords) -> None:
        self._language = language
        self._words = words
        self._groups_by_space = any(" " in signs.group for signs in language.signs)

    def scaled(self, scale: Scale, end: int, is_money: IsMoney) -> list[Item]:
        """A short sign for a scale after digits; without a value where it may be a unit."""
        if not scale.factor or (scale.is_money and not scale.sign and not is_money(end)):
            return [] if not scale.sign else [Item(Part(Role.MULTIPLIER), end)]
        return [
            Item(Part(Role.MULTIPLIER, scale.factor, scale=scale.factor), end, suffix=scale.sign)
        ]

    def at(self, words: Words, at: int, is_money: IsMoney) -> Item | None:
        """Digits with their groups, which may take several words: 45 000."""
        if words[at] == ".":
            return self._decimals_at(words, at)
        match = _JOINED.fullmatch(words[at] or "")
        if not match:
            return None
        prefix, text, suffix, rest = match.groups()
        if rest:  # 10² and the like: more than a number and letters
            return None if prefix else Item(Part(Role.DIGITS), at + 1)
        if suffix and suffix in self._words.ordinals:
            return Item(Part(Role.ORDINAL), at + 1)
        joined, suffix, end = self._join_groups(words, at + 1, text, suffix)
        value = read_digits(joined, self._language)
        if joined != text and at and words[at - 1] in self._words.labels:
            value = None
        scale = self._words.joined_scale(suffix) if suffix else None
        if scale and (not scale.is_money or is_money(end)):
            value = None if value is None else value * scale.factor
            return Item(Part(Role.SCALED, value, scale=scale.factor), end, prefix, scale.sign)
        return _with_fraction(words, Item(Part(Role.DIGITS, value), end, prefix, suffix))

    def _decimals_at(self, words: Words, at: int) -> Item | None:
        """Decimals without a whole number, as in .5."""
        match = _DECIMALS.fullmatch(words[at + 1] or "") if at + 1 < len(words) else None
        if not match or (at and has_digit(words[at - 1] or "")):
            return None
        is_certain = all("." in signs.decimal for signs in self._language.signs)
        value = read_digits(f"0.{match[1]}", self._language) if is_certain else None
        return Item(Part(Role.DIGITS, value), at + 2, suffix=match[2])

    def _join_groups(self, words: Words, end: int, text: str, suffix: str) -> tuple[str, str, int]:
        while self._groups_by_space and not suffix and _MAY_GO_ON.fullmatch(text):
            group = _GROUP.fullmatch((words[end] if end < len(words) else "") or "")
            if not group:
                break
            text, suffix, end = f"{text} {group[1]}", group[2], end + 1
        return text, suffix, end


def _with_fraction(words: Words, item: Item) -> Item:
    """Read "2 1/2" as two and a half, and "1/2" as a half; another slash makes it uncertain."""
    digits, at = item.part.value, item.end
    if item.suffix or digits is None or digits.denominator != 1:
        return item
    above, slash, below = (words[at + i] if at + i < len(words) else "" for i in range(3))
    if slash == "/" and _is_fraction(above, below):
        value = digits + Fraction(int(above or 0), int(below or 1))
        return item._replace(part=Part(Role.DIGITS, value), end=at + 3)
    if above == "/" and (slash or "")[:1].isdecimal():
        is_certain = _is_fraction(words[at - 1], slash) and item.prefix == ""
        share = Fraction(int(digits), int(slash or 1)) if is_certain else None
        return item._replace(part=Part(Role.DIGITS, share), end=at + 2)
    return item


def _is_fraction(above: str | None, below: str | None) -> bool:
    return bool(
        (above or "").isdecimal()
        and (below or "").isdecimal()
        and 0 < int(above or 0) < int(below or 0) <= 100
    )
