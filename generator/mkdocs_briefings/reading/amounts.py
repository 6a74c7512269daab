"""Amounts: numbers with the sign before them and the unit beside them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from mkdocs_briefings.reading.bounds import bounds_of
from mkdocs_briefings.reading.language import Language
from mkdocs_briefings.reading.number_words import number_words_of
from mkdocs_briefings.reading.numerals import Numeral, numbers_of
from mkdocs_briefings.reading.phrases import Phrases, phrases_of
from mkdocs_briefings.reading.units import TIMES, UnitReader

Words = Sequence[str | None]

_EXPONENT = re.compile(r"[\d.,]+e")
_HOURS = 24
_LETTERS = frozenset("bgkmpt")  # by themselves after a number, signs of a scale or a unit


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, or a range of numbers, with its sign and unit in words ``start`` to ``end``.

    The fields are those of `figures.Figure`; ``scale`` and ``hundreds`` are those of
    `numerals.Numeral`.
    """

    low: Fraction
    high: Fraction
    unit: str
    start: int
    end: int
    bounds: tuple[str, ...] = ()
    has_ends: bool = False
    is_share: bool = False
    unread: str = ""
    scale: Fraction = Fraction(1)
    hundreds: Fraction = Fraction(1)
    apart: frozenset[int] = frozenset()


class AmountReader:
    """Reads amounts in one language, with the units of one site."""

    def __init__(self, units: UnitReader, language: Language) -> None:
        self.units = units
        self.language = language
        self._numbers = numbers_of(language)
        self._words = number_words_of(language)
        self._bounds = bounds_of(language)
        self._minus = Phrases(
            [("", language.phrases("idioms")), ("minus", language.phrases("minus"))]
        )
        self._clock = Phrases(
            [("", language.phrases("per-words")), ("clock", language.phrases("clock"))]
        )
        self._clock_joints = phrases_of(language, "clock-joints")
        self._clock_minutes = phrases_of(language, "clock-minutes")
        self._points = frozenset(phrase[0] for phrase in language.phrases("point"))
        self._over = phrases_of(language, "over")
        self._to = phrases_of(language, "to", "or")
        self._marks = ":/." if self._words.is_spaced else ":/.,"

    def may_start(self, word: str | None) -> bool:
        """Whether the number of an amount can begin with a word."""
        return word is not None and self._words.may_start(word)

    def at(self, words: Words, at: int, least: int, *, follows: bool = False) -> Amount | None:
        """The amount whose number is at a position and which begins at ``least`` or later.

        ``follows`` says that another figure ends at ``least``, where a dash is no minus.
        """
        reader = self.units
        number = reader.percent_before.at(words, at)[1]
        unit, start = (reader.percent, at) if number > at else reader.before(words, at, least)
        numeral = self._numeral_at(words, number, unit)
        if numeral is None:
            return None
        start, sign = self._sign_before(words, start, least, follows=follows)
        if sign is not None and not unit:
            unit, start = reader.before(words, start, least)
        bounds, number_end = self._bounds.after.at(words, numeral.end)
        after, end = self._unit_after(words, numeral, number_end)
        unread = "" if sign != 0 else "a dash joins it to what is before it"
        if start > least and words[start - 1] == "%":
            unread = "a percent sign is before it"
        elif self._over.before(words, start)[0]:
            unread = "it is part of a fraction"
        if unit and after and unit != after and reader.is_measure(after):
            unread = f"it has two units, {unit} and {after}"
        value = numeral.value or Fraction(0)
        value = -value if sign == -1 else value
        return Amount(
            value,
            value,
            unit or after,
            start,
            number_end if unit and unit != after else end,
            bounds=bounds or ((numeral.bound,) if numeral.bound else ()),
            is_share=numeral.is_share,
            unread=self._doubt(words, numeral, start) or unread,
            scale=numeral.scale,
            hundreds=numeral.hundreds,
        )

    def _numeral_at(self, words: Words, at: int, unit: str) -> Numeral | None:
        """The number at a position, unless it is more likely part of a name or another word."""
        reader = self.units

        def is_money(end: int) -> bool:
            return reader.is_currency(unit) or reader.is_currency(reader.at(words, end)[0])

        numeral = self._numbers.at(words, at, is_money)
        if numeral is None or (numeral.suffix and not reader.named(numeral.suffix)):
            return None
        if numeral.prefix and not reader.is_currency(reader.named(numeral.prefix)):
            return None  # the 2 of km2
        if numeral.is_weak and not unit:
            end = self._bounds.after.at(words, numeral.end)[1]
            is_bound = (
                end > numeral.end
                or self._to.at(words, end)[0]
                or self._bounds.before.before(words, at)[0]
                or at - self._minus.before(words, at)[1] > 1
                or (not any(words[max(0, at - 1) : at]) and word_at(words, end) is None)
            )
            return numeral if is_bound or reader.is_counted(words, end) else None
        return numeral

    def _unit_after(self, words: Words, numeral: Numeral, end: int) -> tuple[str, int]:
        reader = self.units
        if numeral.is_multiple:
            return TIMES, numeral.end
        if joined := reader.named(numeral.prefix) or reader.named(numeral.suffix):
            return joined, end
        if numeral.is_share and word_at(words, end) in reader.per_articles:
            return reader.at(words, end + 1)
        return reader.at(words, end)

    def _doubt(self, words: Words, numeral: Numeral, start: int) -> str:
        """Why a number has no certain value; empty if it has one."""
        following, joins = word_at(words, numeral.end), self._joins_digits
        if numeral.value is None:
            return "it has no certain value"
        if joins(words, start - 1) or joins(words, numeral.end):
            return "a mark joins it to another number"
        if start and _EXPONENT.fullmatch(words[start - 1] or ""):
            return "it is an exponent"
        if any(map(self._is_scaled_currency, (following, words[start - 1] if start else None))):
            return "a currency beside it may have a scale"
        is_scaled = following in _LETTERS or self._words.scale(following or "")
        if is_scaled and not self.units.exactly_at(words, numeral.end)[0]:
            return f"'{following}' may be its scale"
        return "it may be a time of day" if self._is_clock(words, numeral, start) else ""

    def _is_clock(self, words: Words, numeral: Numeral, start: int) -> bool:
        """Whether a number is an hour of the day: 7 o'clock, fr 7 h 45, zh 7点45分."""
        end = numeral.end
        if numeral.value is None or numeral.value > _HOURS:
            return False
        minutes = self._clock_joints.at(words, end)[1]
        is_joint = minutes > end and self.may_start(word_at(words, minutes))
        has_minutes = bool(self._clock_minutes.at(words, end)[0])
        has_minutes = has_minutes and not self._points.isdisjoint(words[start:end])
        return is_joint or has_minutes or bool(self._clock.at(words, end)[0])

    def _is_scaled_currency(self, word: str | None) -> bool:
        """Whether a word is a currency with a letter for a scale: MUSD."""
        if word is None or len(word) != 4 or word[0] not in _LETTERS:
            return False
        code = self.units.named(word[1:]) or word[1:].upper()
        return self.units.is_currency(code)

    def _joins_digits(self, words: Words, position: int) -> bool:
        """Whether a word is a mark that joins digits, as in 10:30 and 3/4/2024."""
        if not 0 < position < len(words) - 1 or (words[position] or "?") not in self._marks:
            return False
        return all((words[at] or "")[:1].isdecimal() for at in (position - 1, position + 1))

    def _sign_before(
        self, words: Words, start: int, least: int, *, follows: bool
    ) -> tuple[int, int | None]:
        """Where the sign before a number begins, and what it multiplies by; 0 if unclear."""
        sign = words[start - 1] if start > least else None
        if sign in ("-", "+"):
            is_double = start - 2 >= least and words[start - 2] == "-"
            if sign == "-" and (is_double or (follows and start - 1 == least)):
                return start, 0
            return start - 1, -1 if sign == "-" else 1
        _, at = self._minus.before(words, start)
        is_bound = self._bounds.before.before(words, start)[1] < at
        if least <= at < start and not is_bound:
            return at, 0 if follows and at == least else -1
        return start, None


def word_at(words: Words, position: int) -> str | None:
    """The word at a position; ``None`` if it is closed, or after the end."""
    return words[position] if position < len(words) else None


@lru_cache(maxsize=64)
def amounts_of(units: UnitReader, language: Language) -> AmountReader:
    """The reader of amounts in a language, made once."""
    return AmountReader(units, language)
