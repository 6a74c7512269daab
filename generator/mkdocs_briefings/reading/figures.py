"""Figures in an article's words: number, sign, range, unit, what it is per, and its bound.

A figure is read to its end or not at all: words that look like a number but have no certain value
are a figure that is ``unread``, which supports nothing. A closed word (``None``) is part of no
figure. Numbers that belong to a name ("A100", "4o") are no figures: letters joined to digits count
only if they are a unit or a scale ("CNY1.73", "300km", "5bn").
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property, lru_cache

from mkdocs_briefings.reading.bounds import Phrases, bounds_of
from mkdocs_briefings.reading.language import Language
from mkdocs_briefings.reading.number_words import number_words_of
from mkdocs_briefings.reading.numerals import Numeral, numbers_of
from mkdocs_briefings.reading.units import TIMES, UnitReader, Units
from mkdocs_briefings.text.canonical import words_of

Words = Sequence[str | None]

_EXPONENT = re.compile(r"[\d.,]+e")
_LETTERS = frozenset("bgkmpt")  # by themselves after a number, signs of a scale or a unit
_SHORT = 3  # letters: the longest sign of a unit that need not be declared to be taken for one


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a text: its words ``start`` to ``end`` (exclusive), unit and scale included.

    ``low`` and ``high`` are multiplied by their scale and signed; they differ for a range ("3 to 4
    million", "3.7 ± 1.2"). ``has_ends`` says that each end is also a figure by itself ("rose from 3
    to 4 million"). ``unit`` is the site's unit beside the number, or empty; ``per`` what it is per,
    as the language or the site names it. ``bounds`` are the bounds that the words may mean.
    ``is_share`` marks a fraction ("two thirds"), ``is_fall`` the size of a fall. ``unread`` says
    why the words have no certain value; then ``low`` and ``high`` mean nothing.
    """

    low: Fraction
    high: Fraction
    unit: str
    start: int
    end: int
    per: str = ""
    bounds: tuple[str, ...] = ()
    has_ends: bool = False
    is_share: bool = False
    is_fall: bool = False
    unread: str = ""

    @property
    def values(self) -> tuple[Fraction, ...]:
        """The numbers that the words give, without their sign; none if they are unread."""
        return () if self.unread else tuple(dict.fromkeys((abs(self.low), abs(self.high))))


def find_figures(words: Words, units: Units, language: Language) -> Iterator[Figure]:
    """Yield all figures in order, the unread ones included."""
    return FigureReader(units, language).find(words)


@dataclass(frozen=True)
class FigureReader:
    """Reads figures in the words of one language, with the units of one site."""

    units: Units
    language: Language

    @cached_property
    def _units(self) -> UnitReader:
        return self.units.read_in(self.language)

    def find(self, words: Words) -> Iterator[Figure]:
        """Yield all figures in order, the unread ones included."""
        may_start = numbers_of(self.language).may_start
        least = position = 0
        while position < len(words):
            word = words[position]
            if word is None or not may_start(word):
                position += 1
                continue
            figure = self._figure_at(words, position, least)
            if figure:
                yield figure
                position = least = figure.end
            else:
                position = self._skip(words, position)

    def _skip(self, words: Words, position: int) -> int:
        """The position after what begins here and is no number: an idiom, or "1 hour per"."""
        idiom = number_words_of(self.language).idioms.at(words, position)[1]
        return max(position + 1, idiom, self._units.per_before.at(words, position)[1])

    def _figure_at(self, words: Words, at: int, least: int) -> Figure | None:
        if self._units.per_before.at(words, at)[0]:
            return None
        first = self._amount_at(words, at, least, follows=least > 0)
        if first is None:
            return None
        whole = self._range_from(words, first)
        figure = self._finish(words, whole or first.figure)
        if not whole and "between" in _openers_of(self.language).before(words, figure.start)[0]:
            figure = replace(figure, unread="its range is not certain")
        if not figure.unread and words[figure.end : figure.end + 1] == ("-",):
            figure = replace(figure, unread="a dash joins it to what follows")
        return figure

    def _amount_at(
        self, words: Words, at: int, least: int, *, follows: bool = False
    ) -> "_Amount | None":
        """The number at a position, with the sign and unit around it.

        ``follows`` says that another figure ends at ``least``, where a dash is no minus.
        """
        reader = self._units
        number = reader.percent_before.at(words, at)[1]
        unit, start = (reader.percent, at) if number > at else reader.before(words, at, least)
        numeral = self._numeral_at(words, number, unit)
        if numeral is None:
            return None
        start, sign = self._sign_before(words, start, least, follows=follows)
        if sign is not None and not unit:
            unit, start = reader.before(words, start, least)
        bounds, number_end = bounds_of(self.language).after.at(words, numeral.end)
        after, end = self._unit_after(words, numeral, number_end)
        value = (sign or 1) * (numeral.value or Fraction(0))
        figure = Figure(
            value,
            value,
            unit or after,
            start,
            number_end if unit and unit != after else end,
            bounds=bounds or ((numeral.bound,) if numeral.bound else ()),
            is_share=numeral.is_share,
            unread=self._doubt(words, numeral, start, sign, unit, after),
        )
        return _Amount(figure, numeral.scale)

    def _numeral_at(self, words: Words, at: int, unit: str) -> Numeral | None:
        """The number at a position, unless it is more likely part of a name or another word."""
        reader = self._units

        def is_money(end: int) -> bool:
            return reader.is_currency(unit) or reader.is_currency(reader.at(words, end)[0])

        numeral = numbers_of(self.language).at(words, at, is_money)
        if numeral is None or not all(
            not letters or reader.named(letters) for letters in (numeral.prefix, numeral.suffix)
        ):
            return None
        if numeral.is_weak and not unit:
            bounds = bounds_of(self.language)
            end = bounds.after.at(words, numeral.end)[1]
            is_bound = end > numeral.end or bounds.before.before(words, at)[0]
            return numeral if is_bound or reader.is_counted(words, end) else None
        return numeral

    def _unit_after(self, words: Words, numeral: Numeral, end: int) -> tuple[str, int]:
        reader = self._units
        if numeral.is_multiple:
            return TIMES, numeral.end
        if joined := reader.named(numeral.prefix) or reader.named(numeral.suffix):
            return joined, end
        if numeral.is_share and _word_at(words, end) in reader.per_articles:
            return reader.at(words, end + 1)
        return reader.at(words, end)

    def _doubt(
        self, words: Words, numeral: Numeral, start: int, sign: int | None, unit: str, after: str
    ) -> str:
        """Why a number has no certain value; empty if it has one."""
        reader, following = self._units, _word_at(words, numeral.end)
        if numeral.value is None:
            return "it has no certain value"
        if sign == 0:
            return "a dash joins it to what is before it"
        if unit and after and unit != after and reader.is_measure(after):
            return f"it has two units, {unit} and {after}"
        marks = ":/." if number_words_of(self.language).is_spaced else ":/.,"
        if _joins_digits(words, start - 1, marks) or _joins_digits(words, numeral.end, marks):
            return "a mark joins it to another number"
        if start and _EXPONENT.fullmatch(words[start - 1] or ""):
            return "it is an exponent"
        is_scaled = following in _LETTERS or number_words_of(self.language).scale(following or "")
        if is_scaled and not reader.exactly_at(words, numeral.end)[0]:
            return f"'{following}' may be its scale"
        return ""

    def _sign_before(
        self, words: Words, start: int, least: int, *, follows: bool
    ) -> tuple[int, int | None]:
        """Where the sign before a number begins, and what it multiplies by; 0 if unclear."""
        sign = words[start - 1] if start > least else None
        if sign in ("-", "+"):
            follows = follows or words[max(least, start - 2) : start - 1] == ["-"]
            if sign == "-" and follows and start - 1 == least:
                return start, 0
            return start - 1, -1 if sign == "-" else 1
        _, at = _minus_of(self.language).before(words, start)
        is_bound = bounds_of(self.language).before.before(words, start)[1] < at
        if least <= at < start and not is_bound:
            return at, 0 if follows and at == least else -1
        return start, None

    def _range_from(self, words: Words, first: "_Amount") -> Figure | None:
        """The range that begins with an amount, if one does."""
        meanings, at = _connectors_of(self.language).at(words, first.figure.end)
        openers, start = _openers_of(self.language).before(words, first.figure.start)
        if not _connects(meanings, openers) and not ("ratio" in meanings and not first.figure.unit):
            return None
        number = at
        while number < min(at + 3, len(words)) and not self._may_start(words[number]):
            number += 1
        second = self._amount_at(words, number, at) if number < len(words) else None
        if second is None or second.figure.start != at:
            return None
        if meanings == ("ratio",):
            unread = "it is one of two numbers of a ratio"
            return replace(second.figure, start=first.figure.start, unread=unread)
        one, other = first.figure.unit, second.figure.unit
        if one and one != other and "dash" not in meanings and not openers:
            return None
        if "plus-minus" in meanings:
            return _spread(first.figure, second.figure)
        has_ends = "from" in openers and (
            "to" not in meanings or self._reports_change(words, start)
        )
        figure = _join(first, second, has_ends=has_ends)
        return replace(figure, start=start) if openers else figure

    def _may_start(self, word: str | None) -> bool:
        return word is not None and numbers_of(self.language).may_start(word)

    def _reports_change(self, words: Words, end: int) -> bool:
        """Whether a verb like "rose" is shortly before "from 3 to 4"."""
        changes = frozenset(phrase[0] for phrase in self.language.phrases("changes"))
        return any(word in changes for word in words[max(0, end - 5) : end])

    def _finish(self, words: Words, figure: Figure) -> Figure:
        """Add what is around a figure (per, bound, direction), and see that it ends there."""
        bounds = bounds_of(self.language)
        per, end = self._per_at(words, figure.end)
        number = number_words_of(self.language).before_articles(words, figure.start)
        before, start = bounds.before.before(words, number)
        per = per or next(iter(self._units.per_before.before(words, start)[0]), "")
        composed = self._units.compose(figure.unit, per) if per else ""
        after, end = bounds.after.at(words, end)
        figure = replace(
            figure,
            end=end,
            unit=composed or figure.unit,
            per="" if composed else per,
            bounds=figure.bounds or after or before,
            is_fall=bounds.is_fall(words, figure.start, end),
        )
        if not figure.unread and self._goes_on(words, figure):
            return replace(figure, unread="the figure goes on in the words after it")
        return figure

    def _per_at(self, words: Words, at: int) -> tuple[str, int]:
        """What a figure is per, and where those words end."""
        reader = self._units
        if _word_at(words, at) in reader.per_articles:
            times, end = reader.times.at(words, at + 1)
            return (times[0], end) if times else ("", at)
        times, end = reader.per_after.at(words, at)
        if times:
            return times[0], end
        start = reader.per_signs.at(words, at)[1]
        if start == at:
            return "", at
        unit, end = reader.at(words, start)
        if unit:
            return unit, end
        times, end = reader.times.at(words, start)
        return (times[0], end) if times else (_word_at(words, start) or "?", start + 1)

    def _goes_on(self, words: Words, figure: Figure) -> bool:
        """Whether more of the same amount follows: "5 ft 3 in", "two years and a half"."""
        reader, idioms = self._units, number_words_of(self.language).idioms
        joint, following = number_words_of(self.language).joints.at(words, figure.end)
        if joint and not figure.unit:
            if numbers_of(self.language).is_fraction_at(words, following):
                return True
        for at in (figure.end, figure.end + 1):
            if _halves_of(self.language).at(words, at)[0] and not idioms.at(words, at)[0]:
                return True
        if not reader.is_measure(figure.unit) or not self._may_start(_word_at(words, figure.end)):
            return False
        following = self._amount_at(words, figure.end, figure.end)
        if following is None or reader.is_currency(figure.unit) > reader.is_currency(
            following.figure.unit
        ):
            return False
        word = _word_at(words, following.figure.end) or ""
        return reader.is_measure(following.figure.unit) or 0 < len(word) <= _SHORT


@dataclass(frozen=True, slots=True)
class _Amount:
    figure: Figure
    scale: Fraction


def _spread(center: Figure, spread: Figure) -> Figure:
    """The range of a value with its tolerance: 3.7 ± 1.2."""
    return replace(
        center,
        low=center.low - spread.high,
        high=center.high + spread.high,
        unit=spread.unit or center.unit,
        end=spread.end,
        unread=center.unread or spread.unread,
    )


def _join(first: _Amount, second: _Amount, *, has_ends: bool) -> Figure:
    """The range between two amounts, of which the last may give scale and unit for both."""
    one, other = first.figure, second.figure
    low, high = one.low, other.high
    unread = one.unread or other.unread
    if second.scale > 1 and first.scale == 1:
        if low < high / second.scale:
            low *= second.scale
        elif not has_ends:
            unread = unread or "the scale of its first number is not certain"
    if one.unit and other.unit and one.unit != other.unit:
        unread = unread or "its numbers are of unlike units"
    if low >= high and not has_ends:
        unread = unread or "it ends below its start"
    return replace(
        other, low=low, high=high, unit=other.unit or one.unit, start=one.start,
        has_ends=has_ends, unread=unread,
    )  # fmt: skip


@lru_cache(maxsize=64)
def _connectors_of(language: Language) -> Phrases:
    return Phrases(
        [
            ("dash", [("-",), ("~",)]),
            ("plus-minus", language.phrases("plus-minus")),
            ("to", language.phrases("to")),
            ("ratio", language.phrases("ratio")),
            ("from-to", map(words_of, language.values("from").values())),
            ("from-to", language.phrases("from-to")),
            ("and", map(words_of, language.values("between").values())),
        ]
    )


def _connects(meanings: Sequence[str], openers: Sequence[str]) -> bool:
    """Whether a word between two numbers makes them a range, given what is before them."""
    return (
        any(meaning in meanings for meaning in ("dash", "plus-minus", "to"))
        or ("from-to" in meanings and "from" in openers)
        or ("and" in meanings and "between" in openers)
    )


@lru_cache(maxsize=64)
def _openers_of(language: Language) -> Phrases:
    return Phrases((table, language.values(table)) for table in ("between", "from"))


@lru_cache(maxsize=64)
def _minus_of(language: Language) -> Phrases:
    return Phrases([("minus", language.phrases("minus"))])


@lru_cache(maxsize=64)
def _halves_of(language: Language) -> Phrases:
    return Phrases([("half", language.values("and-a-half"))])


def _word_at(words: Words, position: int) -> str | None:
    return words[position] if position < len(words) else None


def _joins_digits(words: Words, position: int, marks: str) -> bool:
    """Whether a word is a mark that joins digits, as in 10:30 and 3/4/2024."""
    if not 0 < position < len(words) - 1 or (words[position] or "?") not in marks:
        return False
    return all((words[at] or "")[:1].isdecimal() for at in (position - 1, position + 1))
