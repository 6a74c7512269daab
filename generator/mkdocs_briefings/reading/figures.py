"""Figures in an article's words: number, sign, range, unit, what it is per, and its bound.

A figure is read to its end or not at all: words that look like a number but have no certain value
are a figure that is ``unread``, which supports nothing. A closed word (``None``) is part of no
figure. Numbers that belong to a name ("A100", "4o") are no figures: letters joined to digits count
only if they are a unit or a scale ("CNY1.73", "300km", "5bn").
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

from mkdocs_briefings.reading.amounts import Amount, AmountReader, amounts_of, word_at
from mkdocs_briefings.reading.bounds import bounds_of
from mkdocs_briefings.reading.language import Language
from mkdocs_briefings.reading.number_words import number_words_of
from mkdocs_briefings.reading.numerals import numbers_of
from mkdocs_briefings.reading.phrases import phrases_of
from mkdocs_briefings.reading.ranges import ranges_of
from mkdocs_briefings.reading.sums import Role
from mkdocs_briefings.reading.units import POINTS, TIMES, UnitReader, Units

Words = Sequence[str | None]

UNCLEAR = "?"
"""What a figure is per, or is added to, where that is not certain."""
_SHORT = 3  # letters: the longest sign of a unit that need not be declared to be taken for one


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a text: its words ``start`` to ``end`` (exclusive), unit and scale included.

    ``low`` and ``high`` are multiplied by their scale and signed; they differ for a range ("3 to 4
    million", "3.7 ± 1.2"). ``has_ends`` says that each end is also a figure by itself ("rose from 3
    to 4 million"). ``unit`` is the site's unit beside the number, or empty; ``per`` what it is per,
    as the language or the site names it. ``bounds`` are the bounds that the words may mean.
    ``is_share`` marks a fraction ("two thirds"), ``is_fall`` the size of a fall. ``unread`` says
    why the words have no certain value; then ``low`` and ``high`` mean nothing. ``apart`` are the
    positions of words elsewhere on which the reading relies ("*every day* it burns 3 t").
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
    apart: frozenset[int] = frozenset()

    @property
    def values(self) -> tuple[Fraction, ...]:
        """The numbers that the words give, without their sign; none if they are unread."""
        return () if self.unread else tuple(dict.fromkeys((abs(self.low), abs(self.high))))


@dataclass(frozen=True)
class FigureReader:
    """Reads figures in the words of one language, with the units of one site."""

    units: Units
    language: Language

    @cached_property
    def _units(self) -> UnitReader:
        return self.units.read_in(self.language)

    @cached_property
    def _amounts(self) -> AmountReader:
        return amounts_of(self._units, self.language)

    def find(self, words: Words) -> Iterator[Figure]:
        """Yield all figures in order, the unread ones included."""
        number_words = number_words_of(self.language)
        may_start, starts_at = number_words.may_start, number_words.starts_at
        least = position = 0
        while position < len(words):
            word = words[position]
            if word is None or not may_start(word) or not starts_at(words, position):
                position += 1
            elif figure := self._figure_at(words, position, least):
                yield figure
                position = least = figure.end
            else:
                position = self._skip(words, position)

    def _skip(self, words: Words, position: int) -> int:
        """The position after what begins here and is no number: an idiom, or "1 hour per"."""
        idiom = number_words_of(self.language).idioms.around(words, position)
        return max(position + 1, idiom, self._units.per_before.at(words, position)[1])

    def _figure_at(self, words: Words, at: int, least: int) -> Figure | None:
        idioms = number_words_of(self.language).idioms
        if self._units.per_before.at(words, at)[0] or idioms.around(words, at) > at:
            return None
        first = self._amounts.at(words, at, least, follows=least > 0)
        if first is None:
            return None
        amount = ranges_of(self.language).read(words, first, self._amounts) or first
        figure = self._finish(words, amount)
        if not figure.unread and word_at(words, figure.end) in ("-", "^"):
            return replace(figure, unread="a dash or a power sign joins it to what follows")
        if not figure.unread and figure.start and words[figure.start - 1] == "^":
            return replace(figure, unread="it is a power")
        return figure

    def _finish(self, words: Words, amount: Amount) -> Figure:
        """Add what is around an amount (per, bound, direction), and see that it ends there."""
        bounds = bounds_of(self.language)
        per, end = self._per_at(words, amount.end)
        number = number_words_of(self.language).before_articles(words, amount.start)
        phrases = bounds.before_multiples if amount.unit == TIMES else bounds.before
        before, begins = phrases.before(words, number)
        per = per or next(iter(self._units.per_before.before(words, begins)[0]), "")
        composed = self._units.compose(amount.unit, per) if per else ""
        after, end = bounds.after.at(words, end)
        unread, more = amount.unread, end
        if not unread:
            more = self._end_of_more(words, amount.unit, end)
            unread = "the figure goes on in the words after it" if more > end else ""
        counted, start = amount.unit, amount.start
        is_percent = amount.is_share or amount.unit in (self._units.percent, POINTS)
        if not (per or is_percent) and bounds.increments_after.at(words, end)[0]:
            per = UNCLEAR
        if before and not counted and not unread:
            counted, start = self._units.counted_before(words, begins) or ("", start)
        return Figure(
            amount.low,
            amount.high,
            composed or counted,
            start,
            more,
            per="" if composed else per,
            bounds=amount.bounds or after or before,
            has_ends=amount.has_ends,
            is_share=amount.is_share,
            is_fall=self._is_fall(words, amount, end, is_percent=is_percent),
            unread=unread,
            apart=amount.apart,
        )

    def _is_fall(self, words: Words, amount: Amount, end: int, *, is_percent: bool) -> bool:
        """Whether an amount that ends at a position with its bound is the size of a fall."""
        if amount.has_ends:
            return False
        bounds = bounds_of(self.language)
        is_fewer = not amount.bounds and bounds.is_fewer(words, amount.start, amount.end)
        return is_fewer or bounds.is_fall(words, amount.start, end, is_percent=is_percent)

    def _per_at(self, words: Words, at: int) -> tuple[str, int]:
        """What a figure is per, and where those words end."""
        reader = self._units
        if word_at(words, at) in reader.per_articles:
            times, end = reader.times.at(words, at + 1)
            return (times[0], end) if times else ("", at)
        times, end = reader.per_after.at(words, at)
        if times:
            return times[0], end
        start = reader.per_signs.at(words, at)[1]
        is_number = self._amounts.may_start(word_at(words, start))
        is_number = is_number and bool(reader.every_number.at(words, at)[0])  # per 100,000 people
        if start == at or is_number or bounds_of(self.language).falls_after.at(words, at)[0]:
            return "", at
        unit, end = reader.at(words, start)
        if unit and reader.is_currency(unit) and self._amounts.may_start(word_at(words, end)):
            return "", at  # 200 por $ 300
        if unit:
            return unit, end
        times, end = reader.times.at(words, start)
        end = end if times else min(start + 1, len(words))
        return times[0] if times else word_at(words, start) or UNCLEAR, end

    def _end_of_more(self, words: Words, unit: str, end: int) -> int:
        """Where more of the same amount ends: "5 ft *3 in*", "two years *and a half*"."""
        reader, number_words = self._units, number_words_of(self.language)
        joint, following = number_words.joints.at(words, end)
        if joint and not unit and numbers_of(self.language).fraction_end(words, following):
            return numbers_of(self.language).fraction_end(words, following)
        for at in (end, end + 1):
            half, half_end = phrases_of(self.language, "and-a-half").at(words, at)
            if half and not number_words.idioms.at(words, at)[0]:
                return half_end
        if unit and self._is_scale(words, end):
            return end + 1
        if reader.is_currency(unit):
            return self._end_of_money(words, end, following)
        may_go_on = reader.is_measure(unit) and self._amounts.may_start(word_at(words, end))
        more = self._amounts.at(words, end, end) if may_go_on else None
        if more is None:
            return end
        is_short = 0 < len(word_at(words, more.end) or "") <= _SHORT
        return more.end if reader.is_measure(more.unit) or is_short else end

    def _is_scale(self, words: Words, at: int) -> bool:
        """Whether a scale is after the unit: "8 EUR *million*"."""
        number_words, word = number_words_of(self.language), word_at(words, at)
        if word is None or number_words.idioms.at(words, at)[0]:
            return False
        if number_words.scale(word):
            return True
        part, _ = number_words.at(words, at)
        return part is not None and part.role is Role.MULTIPLIER

    def _end_of_money(self, words: Words, end: int, following: int) -> int:
        """Where an amount of money ends that goes on: "5 dollars *50*", "and *20 cents*"."""
        at = max(end, following)
        if not self._amounts.may_start(word_at(words, at)):
            return end
        numeral = numbers_of(self.language).at(words, at, lambda _: False)
        small_words = phrases_of(self.language, "small-money")
        small = small_words.at(words, numeral.end)[1] if numeral else 0
        if numeral and small > numeral.end:
            joint = number_words_of(self.language).joints.at(words, small)[1]
            return self._end_of_money(words, small, joint)
        more = self._amounts.at(words, at, at)
        if more is None or more.start > at or self._is_time(words, more.end):
            return end
        if more.unit:
            is_sign = at == end and not (words[end - 1] or "").isalpha()  # 1 $10 bill
            return more.end if is_sign and self._units.is_currency(more.unit) else end
        is_small = bool(small_words.before(words, more.end)[0])
        is_next = at == end or word_at(words, more.end) in (None, ",")
        is_bare = is_next and (more.unread or 0 < more.high < 100)
        return more.end if is_small or is_bare else end

    def _is_time(self, words: Words, at: int) -> bool:
        """Whether the number before a position counts a time: 5 dollars *two years ago*."""
        is_spaced = number_words_of(self.language).is_spaced  # 日 is part of 日元, too
        return is_spaced and bool(phrases_of(self.language, "time-units").at(words, at)[0])
