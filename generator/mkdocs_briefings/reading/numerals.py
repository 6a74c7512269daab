"""Numbers in words and digits: "52,000", "2.5 million", "one hundred and twenty", "三千万", "2½".

A number is read as the longest run of words that can belong to one. If the run as a whole is one
number, it has a value; otherwise it has none, however readable a part of it may be.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from mkdocs_briefings.reading.digit_runs import IsMoney, Item, WrittenDigits
from mkdocs_briefings.reading.language import Language
from mkdocs_briefings.reading.number_words import (
    NumberWords,
    has_digit,
    number_words_of,
    size_of_phrase,
)
from mkdocs_briefings.reading.parts import may_follow, takes_article
from mkdocs_briefings.reading.powers import Found, Powers
from mkdocs_briefings.reading.sums import Part, Role, add_up
from mkdocs_briefings.reading.tails import Tails, counts_more

Words = Sequence[str | None]

_YEAR = re.compile(r"[12]\d{3}")
_HALF = Fraction(1, 2)
_ONE = Fraction(1)
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


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in words ``start`` to ``end`` (exclusive).

    ``value`` is ``None`` where the words look like a number and have no certain meaning.
    ``prefix`` and ``suffix`` are letters joined to its digits, or the currency joined to its scale.
    ``scale`` is its last multiplier of 1000 or more, which in "3 to 4 million" holds for both
    numbers, and ``hundreds`` the one before it or without it, which may ("one to two hundred").
    ``is_share`` marks a fraction ("two thirds"), which may also be a percentage; ``is_multiple`` a
    word like "doubled"; ``bound`` is implied by its words ("une centaine" is about 100).
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
    hundreds: Fraction = Fraction(1)
    is_weak: bool = False


class Numbers:
    """The numbers of a language."""

    def __init__(self, language: Language) -> None:
        self._words: NumberWords = number_words_of(language)
        self._digits = WrittenDigits(language, self._words)
        self._tails = Tails(language)
        self._powers = Powers(language)
        self._packs = language.numbers("packs")
        packs = {phrase[0] for phrase in self._packs}
        self._growing = packs | self._powers.firsts | self._words.joints.firsts

    def at(self, words: Words, start: int, is_money: IsMoney) -> Numeral | None:
        """The number that begins at a position, if one does."""
        value, end = self._powers.scientific_at(words, start)
        if end > start:
            return Numeral(value, start, end)
        numeral = self._plain_at(words, start, is_money)
        if not numeral or numeral.value is None or numeral.suffix or numeral.is_multiple:
            return numeral
        is_growing = numeral.end < len(words) and words[numeral.end] in self._growing
        return self._grow(words, numeral) if is_growing else numeral

    def _plain_at(self, words: Words, start: int, is_money: IsMoney) -> Numeral | None:
        is_vague = words[start] in self._words.vague_firsts
        vague = size_of_phrase(self._words.vague, words, start) if is_vague else 0
        items = self._collect(words, start + vague, is_money)
        if vague:
            return Numeral(None, start, items[-1].end) if items else None
        end = self._words.vague_numbers.at(words, start)[1]
        if end > start:
            more = self._collect(words, end, is_money)
            return Numeral(None, start, more[-1].end if more else end)
        is_one = len(items) == 1 and self._words.is_counted(words, items[0].end)
        if not items or (_is_article(items) and not is_one):
            return self._multiple_at(words, start)
        if self._words.is_spaced:
            items = self._tails.cut(words, items)
        return self._make(words, start, items)

    def fraction_end(self, words: Words, start: int) -> int:
        """Where a number with a fraction ends that begins at a position; 0 if none does."""
        items = self._collect(words, start, lambda _: False)
        return items[-1].end if any(item.part.role is Role.FRACTION for item in items) else 0

    def _grow(self, words: Words, numeral: Numeral) -> Numeral:
        """A number with its power, its pack ("3 dozen") or its fraction ("2 and 3 fifths")."""
        value, end = numeral.value or Fraction(0), numeral.end
        grown, stop = self._powers.after(words, end, value, self._read)
        if stop > end:
            is_factor = numeral.start > 0 and words[numeral.start - 1] == "×"
            grown = None if is_factor else grown  # what it multiplies is not read
            return Numeral(grown, numeral.start, stop, numeral.prefix)
        if size := size_of_phrase(self._packs, words, end, 6):
            value *= self._packs[tuple(word or "" for word in words[end : end + size])]
            return Numeral(value, numeral.start, end + size, numeral.prefix)
        following = self._words.joints.at(words, end)[1]
        if following == end or following == len(words) or not self._words.is_spaced:
            return numeral
        return self._with_fraction(words, numeral, following)

    def _with_fraction(self, words: Words, numeral: Numeral, following: int) -> Numeral:
        """A whole number and a fraction after "and"; a scale may be meant to hold for both."""
        more = self._plain_at(words, following, lambda _: False) if words[following] else None
        if not more or not more.is_share or more.value is None or more.value >= 1:
            return numeral
        whole = numeral.value or Fraction(0)
        is_certain = whole.denominator == 1 and not numeral.is_share and whole < 100
        is_certain = is_certain and not self._words.of.at(words, more.end)[0]
        return Numeral(
            whole + more.value if is_certain else None, numeral.start, more.end, numeral.prefix
        )

    def _read(self, words: Words, at: int) -> Found:
        """The value of the number at a position, without its power, and its end."""
        numeral = self._plain_at(words, at, lambda _: False) if at < len(words) else None
        return (numeral.value, numeral.end) if numeral else (None, at)

    def _make(self, words: Words, start: int, items: list[Item]) -> Numeral | None:
        first = items[0].part
        roles = [item.part.role for item in items[:2]]
        is_lone = roles[0] is Role.FRACTION and first.value != _HALF
        if is_lone and (first.is_ordinal or roles[-1] is not Role.MULTIPLIER):
            return None
        is_ordinal = items[-1].part.is_ordinal and first.role is Role.WORD and first.value != 1
        if is_ordinal or any(item.part.role is Role.ORDINAL for item in items):
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
            scale, hundreds = _scale_of(parts)
            value = None if self._words.vague_after.at(words, end)[0] else total.value
            return Numeral(
                value, start, end, items[0].prefix, suffix, total.is_share,
                bound=bound, scale=scale, hundreds=hundreds, is_weak=is_weak,
            )  # fmt: skip
        is_weak = not self._words.is_spaced and all(item.part.role is Role.WORD for item in items)
        return Numeral(
            None, start, items[-1].end, items[0].prefix, items[-1].suffix, is_weak=is_weak
        )

    def _may_end(self, items: list[Item], size: int) -> bool:
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

    def _collect(self, words: Words, start: int, is_money: IsMoney) -> list[Item]:
        """The longest run of words that may belong to one number."""
        items: list[Item] = []
        at = start
        while at < len(words) and (found := self._next(words, at, items, is_money)):
            items += found
            at = items[-1].end
            if items[-1].suffix or _is_year(words, items, at):
                break
            has_article = items[0].part.role is Role.ARTICLE
            if has_article and len(items) == 2 and not takes_article(items[1].part):
                return []
        while items and (items[-1].part.role in _INNER or counts_more(items)):
            items.pop()
        return items

    def _next(self, words: Words, at: int, before: list[Item], is_money: IsMoney) -> list[Item]:
        """What a run of words for a number goes on with."""
        word, last = words[at], before[-1].part if before else None
        part, end = self._words.at(words, at)
        is_word = before and part and part.role is Role.WORD  # 一起 is no idiom in 二十一起
        if word is None or (self._words.idioms.at(words, at)[0] and not is_word):
            return []
        if part and not may_follow(part, last):
            return []
        if part:
            parted = self._words.parted_at(words, at)
            return [Item(one, at + 2) for one in parted] or [Item(part, end)]
        if has_digit(word) or (word == "." and not before):
            item = self._digits.at(words, at, is_money)
            return [] if item is None or (before and (item.prefix or item.suffix)) else [item]
        return self._joined_at(word, at, last.role if last else None, is_money)

    def _joined_at(self, word: str, at: int, before: Role | None, is_money: IsMoney) -> list[Item]:
        """A sign for a scale, or the number words joined to one."""
        if before is Role.DIGITS and (scale := self._words.scale(word)):
            return self._digits.scaled(scale, at + 1, is_money)
        if before in _CLOSED:
            return []
        number, ending = self._words.multiplied(word)
        if number:
            return [Item(number, at + 1, suffix=ending)]
        return [Item(part, at + 1) for part in self._words.split(word)]


def _is_article(items: list[Item]) -> bool:
    """Whether a number begins with a word that is an article here: un navire, un 5 %."""
    roles = [item.part.role for item in items[:2]]
    return items[0].part.is_article and roles[-1] in (Role.WORD, Role.DIGITS, Role.SCALED)


def _is_weak(parts: list[Part]) -> bool:
    """Whether a number is a single numeral: 一, 十."""
    return len(parts) == 1 and parts[0].role in (Role.WORD, Role.MULTIPLIER)


def _scale_of(parts: list[Part]) -> tuple[Fraction, Fraction]:
    """The scale at the end of a number, and the hundreds before it: two *hundred* *million*."""
    scale = hundreds = _ONE
    at = len(parts)
    while at and parts[at - 1].scale > 1:
        scale, at = scale * parts[at - 1].scale, at - 1
    while at and parts[at - 1].role is Role.MULTIPLIER:
        hundreds, at = hundreds * (parts[at - 1].value or 1), at - 1
    if hundreds != 1 and at and parts[at - 1].role is Role.DIGITS:
        return scale * hundreds, _ONE
    return scale, hundreds


def _sizes(items: list[Item]) -> Iterator[int]:
    """The whole run, or what is before an "and" that may also join two numbers."""
    yield len(items)
    for size in range(len(items) - 1, 0, -1):
        if items[size].part.role in _SEVERABLE:
            yield size


def _is_year(words: Words, items: list[Item], end: int) -> bool:
    """Whether a run is a year, of which a number after it is no part."""
    following = (words[end] or "") if end < len(words) else ""
    return (
        len(items) == 1
        and bool(_YEAR.fullmatch(words[end - 1] or ""))
        and following[:1].isdecimal()
    )


@lru_cache(maxsize=64)
def numbers_of(language: Language) -> Numbers:
    """The numbers of a language, compiled once."""
    return Numbers(language)
