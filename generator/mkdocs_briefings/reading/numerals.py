"""Numbers in words and digits: "52,000", "2.5 million", "one hundred and twenty", "三千万", "2½".

A number is read as the longest run of words that can belong to one. If the run as a whole is one
number, it has a value; otherwise it has none, however readable a part of it may be.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from mkdocs_briefings.reading.digits import read_digits
from mkdocs_briefings.reading.language import Language, Phrase
from mkdocs_briefings.reading.sums import Part, Role, add_up
from mkdocs_briefings.text.characters import shape_of

Words = Sequence[str | None]

_VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_JOINED = re.compile(rf"([^\W\d_]*+[$€£¥]?)(\d[\d.,]*[{_VULGAR}]?|[{_VULGAR}])([^\W\d_]*+)(.*)")
_YEAR = re.compile(r"[12]\d{3}")
_LONGEST_WORD = 60


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in words ``start`` to ``end`` (exclusive).

    ``value`` is ``None`` where the words look like a number and have no certain meaning.
    ``prefix`` and ``suffix`` are letters joined to its digits. ``is_share`` marks a fraction
    ("two thirds"), which may also be a percentage; ``is_multiple`` a word like "doubled";
    ``bound`` is implied by its words ("une centaine" is about 100). ``scale`` is its last
    multiplier of 1000 or more, which in "3 to 4 million" holds for both numbers.
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


class _Item(NamedTuple):
    part: Part
    end: int
    prefix: str = ""
    suffix: str = ""


class Numbers:
    """The number words of a language."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._words = dict(_parts_of(language))
        self._longest = max(map(len, self._words), default=1)
        self._multiples = language.numbers("multiples")
        self._vague = frozenset(language.phrases("vague"))
        self._vague_after = frozenset(language.phrases("vague-after"))
        self._folds = tuple(phrase[0] for phrase in language.phrases("fold"))
        self._of = frozenset(language.phrases("of"))
        self._scales = _by_word(language, "short-scales")
        self._money_scales = _by_word(language, "money-scales")
        self._ordinals = frozenset(phrase[0] for phrase in language.phrases("ordinals"))
        self._groups_by_space = any(" " in signs.group for signs in language.signs)
        self._is_spaced = not any(shape_of(phrase[0][0]) == "c" for phrase in self._words)
        self._joined = {"".join(phrase): part for phrase, part in self._words.items()}
        self._longest_joined = max(map(len, self._joined), default=0) if self._is_spaced else 0
        self._firsts = frozenset(
            phrase[0] for phrase in (*self._words, *self._multiples, *self._vague)
        )
        self._split = lru_cache(maxsize=1 << 14)(self._split_word)

    def may_start(self, word: str) -> bool:
        """Whether a number can begin with a word. Rules out most words at once."""
        return (
            word in self._firsts
            or _has_digit(word)
            or bool(self._split(word) or self._multiplied(word, 0))
        )

    def at(self, words: Words, start: int, *, is_money: bool = False) -> Numeral | None:
        """The number that begins at a position, if one does.

        ``is_money`` says that a currency is before it, so that "5m" are five million.
        """
        vague = _size_of_phrase(self._vague, words, start)
        items = self._collect(words, start + vague, is_money=is_money)
        if vague:
            return Numeral(None, start, items[-1].end) if items else None
        if not items:
            return self._multiple_at(words, start)
        return self._make(words, start, items)

    def _make(self, words: Words, start: int, items: list[_Item]) -> Numeral | None:
        first = items[0].part
        if first.role is Role.ORDINAL or (first.role is Role.FRACTION and first.value != _HALF):
            return None
        bound = next((item.part.bound for item in items if item.part.bound), "")
        for size in _sizes(items):
            total = add_up([item.part for item in items[:size]], is_spaced=self._is_spaced)
            if total is None:
                continue
            end, suffix = items[size - 1].end, items[size - 1].suffix
            if total.needs_of and not _size_of_phrase(self._of, words, end):
                return None
            value = None if _size_of_phrase(self._vague_after, words, end) else total.value
            scale = items[size - 1].part.scale
            return Numeral(
                value, start, end, items[0].prefix, suffix, total.is_share, bound=bound, scale=scale
            )
        return Numeral(None, start, items[-1].end, items[0].prefix, items[-1].suffix)

    def _multiple_at(self, words: Words, start: int) -> Numeral | None:
        size = _size_of_phrase(self._multiples, words, start)
        if not size:
            return None
        value = self._multiples[tuple(word or "" for word in words[start : start + size])]
        return Numeral(value, start, start + size, is_multiple=True)

    def _collect(self, words: Words, start: int, *, is_money: bool) -> list[_Item]:
        """The longest run of words that may belong to one number."""
        items: list[_Item] = []
        at = start
        while at < len(words) and (found := self._next(words, at, items, is_money)):
            items += found
            at = items[-1].end
            if items[-1].suffix or _is_year(words, items, at):
                break
            if (
                items[0].part.role is Role.ARTICLE
                and len(items) == 2
                and not _takes_article(items[1])
            ):
                return []
        while items and items[-1].part.role in _INNER:
            items.pop()
        return items

    def _next(self, words: Words, at: int, before: list[_Item], is_money: bool) -> list[_Item]:
        word = words[at]
        if word is None:
            return []
        role = before[-1].part.role if before else None
        if size := _size_of_phrase(self._words, words, at, self._longest):
            part = self._words[tuple(word or "" for word in words[at : at + size])]
            return [_Item(part, at + size)] if _may_follow(part, role) else []
        if _has_digit(word):
            item = self._digits_at(words, at, is_money)
            return [item] if item and not (before and item.prefix) else []
        if role is Role.DIGITS and (scale := self._scale(word, is_money)):
            return [_Item(Part(Role.MULTIPLIER, scale, scale=scale), at + 1)]
        if role not in _OPEN:
            return []
        return [_Item(part, at + 1) for part in self._split(word)] or self._multiplied(word, at)

    def _multiplied(self, word: str, at: int) -> list[_Item]:
        """A number joined to a word for "times": fivefold."""
        for ending in self._folds:
            number = self._joined.get(word.removesuffix(ending)) if word.endswith(ending) else None
            if number and number.role is Role.WORD:
                return [_Item(number, at + 1, suffix=ending)]
        return []

    def _scale(self, letters: str, is_money: bool) -> Fraction | None:
        return self._scales.get(letters) or (self._money_scales.get(letters) if is_money else None)

    def _digits_at(self, words: Words, at: int, is_money: bool) -> _Item | None:
        """Digits with their groups, which may take several words: 45 000."""
        match = _JOINED.fullmatch(words[at] or "")
        if not match:
            return None
        prefix, text, suffix, rest = match.groups()
        if rest or not (
            suffix.isalpha() or not suffix
        ):  # 10² and the like: more than a number and letters
            return None if prefix else _Item(Part(Role.DIGITS), at + 1)
        if suffix in self._ordinals and suffix:
            return _Item(Part(Role.ORDINAL), at + 1)
        text, suffix, end = self._join_groups(words, at + 1, text, suffix)
        value = read_digits(text, self._language)
        if suffix and (scale := self._scale(suffix, is_money)):
            value = None if value is None else value * scale
            return _Item(Part(Role.SCALED, value, scale=scale), end, prefix)
        return _with_fraction(words, _Item(Part(Role.DIGITS, value), end, prefix, suffix))

    def _join_groups(self, words: Words, end: int, text: str, suffix: str) -> tuple[str, str, int]:
        while self._groups_by_space and not suffix and _MAY_GO_ON.fullmatch(text):
            group = _GROUP.fullmatch((words[end] if end < len(words) else "") or "")
            if not group:
                break
            text, suffix, end = f"{text} {group[1]}", group[2], end + 1
        return text, suffix, end

    def _split_word(self, word: str) -> tuple[Part, ...]:
        """The number words joined to one: fünfundzwanzig, onehundred, twothirds, fivefold."""
        if len(word) > _LONGEST_WORD:
            return ()
        for size in range(min(self._longest_joined, len(word)), 0, -1):
            part = self._joined.get(word[:size])
            if part is None or part.role in (Role.ARTICLE, Role.OF):
                continue
            rest = self._split_word(word[size:]) if word[size:] else ()
            if rest or not word[size:]:
                return (part, *rest)
        return ()


_HALF = Fraction(1, 2)
_INNER = (Role.JOINT, Role.ARTICLE, Role.OF, Role.OVER, Role.POINT)
_OPEN = (None, Role.WORD, Role.MULTIPLIER, Role.JOINT, Role.DIGITS)
_MAY_GO_ON = re.compile(r"\d{1,3}(?: \d{3})*")
_GROUP = re.compile(r"(\d{3}(?:[.,]\d{1,24})?)([^\W\d_]*)")
_ROLES = {
    "numbers": Role.WORD,
    "multipliers": Role.MULTIPLIER,
    "approximate": Role.MULTIPLIER,
    "fractions": Role.FRACTION,
    "and-a-half": Role.HALF,
}
_SIGNS = {
    "articles": Role.ARTICLE,
    "of": Role.OF,
    "over": Role.OVER,
    "point": Role.POINT,
}


def _parts_of(language: Language) -> Iterator[tuple[Phrase, Part]]:
    bare = frozenset(language.phrases("bare"))
    for table, role in _SIGNS.items():
        yield from ((phrase, Part(role)) for phrase in language.phrases(table))
    for table in ("joints", "joints-after-tens"):
        is_loose = table != "joints"
        for phrase in language.phrases(table):
            yield phrase, Part(Role.JOINT, is_bare=is_loose)
    for phrase, bound in language.values("inner-bounds").items():
        yield phrase, Part(Role.BOUND, bound=bound)
    for table, role in _ROLES.items():
        bound = "about" if table == "approximate" else ""
        for phrase, value in language.numbers(table).items():
            scale = value if role is Role.MULTIPLIER and value >= 1000 else Fraction(1)
            yield phrase, Part(role, value, bound, phrase in bare, scale)


def _by_word(language: Language, table: str) -> dict[str, Fraction]:
    return {"".join(phrase): value for phrase, value in language.numbers(table).items()}


def _size_of_phrase(phrases: object, words: Words, at: int, longest: int = 3) -> int:
    """How many words of the longest of some phrases begin at a position."""
    for size in range(min(longest, len(words) - at), 0, -1):
        if tuple(words[at : at + size]) in phrases:  # type: ignore[operator]
            return size
    return 0


def _has_digit(word: str) -> bool:
    return not word.isalpha() and any(char.isdigit() or char in _VULGAR for char in word)


def _sizes(items: list[_Item]) -> Iterator[int]:
    """The whole run, or what is before an "and" that may also join two numbers."""
    yield len(items)
    for size in range(len(items) - 1, 0, -1):
        if items[size].part.role is Role.JOINT:
            yield size


def _may_follow(part: Part, before: Role | None) -> bool:
    match part.role:
        case Role.ARTICLE:
            return before in (None, Role.FRACTION, Role.OF)
        case Role.OF:
            return before is Role.FRACTION
        case Role.JOINT:
            return before is Role.MULTIPLIER or (part.is_bare and before is Role.WORD)
        case Role.HALF | Role.OVER | Role.POINT | Role.BOUND:
            return before in (Role.WORD, Role.MULTIPLIER, Role.DIGITS)
        case _:
            return before is not Role.ORDINAL


def _takes_article(item: _Item) -> bool:
    return item.part.role in (Role.MULTIPLIER, Role.FRACTION)


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
    """The number words of a language, compiled once."""
    return Numbers(language)
