"""Numbers in words and digits: "52,000", "2.5 million", "one hundred and twenty", "三千万", "2½".

A number is read as the longest run of words that can belong to one. If the run as a whole is one
number, it has a value; otherwise it has none, however readable a part of it may be.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from mkdocs_briefings.reading.digits import read_digits
from mkdocs_briefings.reading.language import Language
from mkdocs_briefings.reading.number_words import (
    VULGAR,
    NumberWords,
    Scale,
    has_digit,
    number_words_of,
    size_of_phrase,
)
from mkdocs_briefings.reading.sums import Part, Role, add_up

Words = Sequence[str | None]
IsMoney = Callable[[int], bool]
"""Whether a currency is before the number, or begins at a position."""

_JOINED = re.compile(
    rf"([^\W\d_{VULGAR}]*+[$€£¥]?)(\d[\d.,]*[{VULGAR}]?|[{VULGAR}])([^\W\d_]*+)(.*)"
)
_YEAR = re.compile(r"[12]\d{3}")
_HALF = Fraction(1, 2)
_INNER = (
    Role.JOINT,
    Role.JOINT_AFTER_TENS,
    Role.ARTICLE,
    Role.OF,
    Role.OVER,
    Role.POINT,
    Role.WITH,
)
_SEVERABLE = (Role.JOINT, Role.JOINT_AFTER_TENS, Role.WITH)
_CLOSED = (Role.SCALED, Role.HALF, Role.FRACTION, Role.ORDINAL)
_MAY_GO_ON = re.compile(r"\d{1,3}(?: \d{3})*")
_DECIMALS = re.compile(r"(\d{1,24})([^\W\d_]*)")
_GROUP = re.compile(r"(\d{3}(?:[.,]\d{1,24})?)([^\W\d_]*)")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in words ``start`` to ``end`` (exclusive).

    ``value`` is ``None`` where the words look like a number and have no certain meaning.
    ``prefix`` and ``suffix`` are letters joined to its digits, or the currency joined to its scale.
    ``is_share`` marks a fraction ("two thirds"), which may also be a percentage; ``is_multiple`` a
    word like "doubled"; ``bound`` is implied by its words ("une centaine" is about 100). ``scale``
    is its last multiplier of 1000 or more, which in "3 to 4 million" holds for both numbers.
    ``is_weak`` marks a single numeral amid Chinese characters, which more often belongs to a word.
    """

    value: Fraction | None
    start: int
    end: int
    prefix: str = ""
    suffix: str = ""
    is_share: bool = False
    is_multiple: bool = False
    bound: str = ""
    scale: Fraction = Fraction(1)
    is_weak: bool = False


class _Item(NamedTuple):
    part: Part
    end: int
    prefix: str = ""
    suffix: str = ""


class Numbers:
    """The numbers of a language."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._words: NumberWords = number_words_of(language)
        self._groups_by_space = any(" " in signs.group for signs in language.signs)
        self.may_start = self._words.may_start

    def at(self, words: Words, start: int, is_money: IsMoney) -> Numeral | None:
        """The number that begins at a position, if one does."""
        vague = size_of_phrase(self._words.vague, words, start)
        items = self._collect(words, start + vague, is_money)
        if vague:
            return Numeral(None, start, items[-1].end) if items else None
        if self._words.vague_numbers.at(words, start)[0]:
            end = self._words.vague_numbers.at(words, start)[1]
            more = self._collect(words, end, is_money)
            return Numeral(None, start, more[-1].end if more else end)
        if not items or _is_article(items):
            return self._multiple_at(words, start)
        return self._make(words, start, items)

    def is_fraction_at(self, words: Words, start: int) -> bool:
        """Whether a number with a fraction begins at a position."""
        roles = [item.part.role for item in self._collect(words, start, lambda _: False)]
        return Role.FRACTION in roles

    def _make(self, words: Words, start: int, items: list[_Item]) -> Numeral | None:
        first = items[0].part
        roles = [item.part.role for item in items[:2]]
        is_lone = roles[0] is Role.FRACTION and first.value != _HALF
        if is_lone and (first.is_ordinal or roles[-1] is not Role.MULTIPLIER):
            return None
        if any(item.part.role is Role.ORDINAL for item in items):
            return None
        bound = next((item.part.bound for item in items if item.part.bound), "")
        for size in _sizes(items):
            parts = [item.part for item in items[:size]]
            total = add_up(parts, is_spaced=self._words.is_spaced)
            if total is None or not self._may_end(items, size):
                continue
            end, suffix = items[size - 1].end, items[size - 1].suffix
            if total.needs_of and not self._words.of.at(words, end)[0]:
                return None
            is_weak = not self._words.is_spaced and _is_weak(parts)
            value = None if self._words.vague_after.at(words, end)[0] else total.value
            return Numeral(
                value, start, end, items[0].prefix, suffix, total.is_share,
                bound=bound, scale=parts[-1].scale, is_weak=is_weak,
            )  # fmt: skip
        is_weak = not self._words.is_spaced and all(item.part.role is Role.WORD for item in items)
        return Numeral(
            None, start, items[-1].end, items[0].prefix, items[-1].suffix, is_weak=is_weak
        )

    def _may_end(self, items: list[_Item], size: int) -> bool:
        """Whether a number may end before a joint, because another one begins after it."""
        if size == len(items):
            return True
        scales = [item.part.value for item in items[:size] if item.part.role is Role.MULTIPLIER]
        room = scales[-1] if scales else Fraction(10)
        rest = add_up([item.part for item in items[size + 1 :]], is_spaced=self._words.is_spaced)
        return rest is not None and not rest.is_share and rest.value >= (room or 0)

    def _multiple_at(self, words: Words, start: int) -> Numeral | None:
        size = size_of_phrase(self._words.multiples, words, start, 6)
        if not size:
            return None
        value = self._words.multiples[tuple(word or "" for word in words[start : start + size])]
        return Numeral(value, start, start + size, is_multiple=True)

    def _collect(self, words: Words, start: int, is_money: IsMoney) -> list[_Item]:
        """The longest run of words that may belong to one number."""
        items: list[_Item] = []
        at = start
        while at < len(words) and (found := self._next(words, at, items, is_money)):
            items += found
            at = items[-1].end
            if items[-1].suffix or _is_year(words, items, at):
                break
            has_article = items[0].part.role is Role.ARTICLE
            if has_article and len(items) == 2 and not _takes_article(items[1].part):
                return []
        while items and items[-1].part.role in _INNER:
            items.pop()
        return items

    def _next(self, words: Words, at: int, before: list[_Item], is_money: IsMoney) -> list[_Item]:
        word = words[at]
        last = before[-1].part if before else None
        part, end = self._words.at(words, at)
        is_word = before and part and part.role is Role.WORD  # 一起 is no idiom in 二十一起
        if word is None or (self._words.idioms.at(words, at)[0] and not is_word):
            return []
        if part:
            return [_Item(part, end)] if _may_follow(part, last) else []
        if has_digit(word) or (word == "." and not before):
            item = self._digits_at(words, at, is_money)
            return [item] if item and not (before and item.prefix) else []
        role = last.role if last else None
        if role is Role.DIGITS and (scale := self._words.scale(word)):
            return self._scaled(scale, at + 1, is_money)
        if role in _CLOSED:
            return []
        number, ending = self._words.multiplied(word)
        if number:
            return [_Item(number, at + 1, suffix=ending)]
        return [_Item(part, at + 1) for part in self._words.split(word)]

    def _scaled(self, scale: Scale, end: int, is_money: IsMoney) -> list[_Item]:
        """A short sign for a scale after digits; without a value where it may be a unit."""
        if not scale.factor or (scale.is_money and not scale.sign and not is_money(end)):
            return [] if not scale.sign else [_Item(Part(Role.MULTIPLIER), end)]
        return [
            _Item(Part(Role.MULTIPLIER, scale.factor, scale=scale.factor), end, suffix=scale.sign)
        ]

    def _digits_at(self, words: Words, at: int, is_money: IsMoney) -> _Item | None:
        """Digits with their groups, which may take several words: 45 000."""
        if words[at] == ".":
            return self._decimals_at(words, at)
        match = _JOINED.fullmatch(words[at] or "")
        if not match:
            return None
        prefix, text, suffix, rest = match.groups()
        if rest:  # 10² and the like: more than a number and letters
            return None if prefix else _Item(Part(Role.DIGITS), at + 1)
        if suffix and suffix in self._words.ordinals:
            return _Item(Part(Role.ORDINAL), at + 1)
        joined, suffix, end = self._join_groups(words, at + 1, text, suffix)
        value = read_digits(joined, self._language)
        if joined != text and at and words[at - 1] in self._words.labels:
            value = None
        scale = self._words.scale(suffix) if suffix else None
        if scale and (not scale.is_money or is_money(end)):
            value = None if value is None else value * scale.factor
            return _Item(Part(Role.SCALED, value, scale=scale.factor), end, prefix, scale.sign)
        return _with_fraction(words, _Item(Part(Role.DIGITS, value), end, prefix, suffix))

    def _decimals_at(self, words: Words, at: int) -> _Item | None:
        """Decimals without a whole number: .5"""
        match = _DECIMALS.fullmatch(words[at + 1] or "") if at + 1 < len(words) else None
        if not match or (at and has_digit(words[at - 1] or "")):
            return None
        is_certain = all("." in signs.decimal for signs in self._language.signs)
        value = read_digits(f"0.{match[1]}", self._language) if is_certain else None
        return _Item(Part(Role.DIGITS, value), at + 2, suffix=match[2])

    def _join_groups(self, words: Words, end: int, text: str, suffix: str) -> tuple[str, str, int]:
        while self._groups_by_space and not suffix and _MAY_GO_ON.fullmatch(text):
            group = _GROUP.fullmatch((words[end] if end < len(words) else "") or "")
            if not group:
                break
            text, suffix, end = f"{text} {group[1]}", group[2], end + 1
        return text, suffix, end


def _is_article(items: list[_Item]) -> bool:
    """Whether a number begins with a word that is an article here: un navire, un 5 %."""
    roles = [item.part.role for item in items[:2]]
    return items[0].part.is_article and roles[-1] in (Role.WORD, Role.DIGITS, Role.SCALED)


def _is_weak(parts: list[Part]) -> bool:
    """Whether a number is a single numeral: 一, 十."""
    return len(parts) == 1 and parts[0].role in (Role.WORD, Role.MULTIPLIER)


def _sizes(items: list[_Item]) -> Iterator[int]:
    """The whole run, or what is before an "and" that may also join two numbers."""
    yield len(items)
    for size in range(len(items) - 1, 0, -1):
        if items[size].part.role in _SEVERABLE:
            yield size


def _may_follow(part: Part, last: Part | None) -> bool:
    before = last.role if last else None
    match part.role:
        case Role.ARTICLE:
            return before in (None, Role.FRACTION, Role.OF)
        case Role.OF:
            return before is Role.FRACTION
        case Role.JOINT:
            return before is Role.MULTIPLIER
        case Role.JOINT_AFTER_TENS:
            return bool(last and last.value and last.value >= 20 and before in _COUNTS)
        case Role.HALF | Role.OVER | Role.POINT | Role.BOUND | Role.WITH:
            return before in (Role.WORD, Role.MULTIPLIER, Role.DIGITS)
        case _:
            return before is not Role.ORDINAL


_COUNTS = (Role.WORD, Role.MULTIPLIER)


def _takes_article(part: Part) -> bool:
    return part.role in (Role.MULTIPLIER, Role.FRACTION)


def _is_year(words: Words, items: list[_Item], end: int) -> bool:
    """Whether a run is a year, of which a number after it is no part."""
    following = (words[end] or "") if end < len(words) else ""
    return (
        len(items) == 1
        and bool(_YEAR.fullmatch(words[end - 1] or ""))
        and following[:1].isdecimal()
    )


def _with_fraction(words: Words, item: _Item) -> _Item:
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


@lru_cache(maxsize=64)
def numbers_of(language: Language) -> Numbers:
    """The numbers of a language, compiled once."""
    return Numbers(language)
