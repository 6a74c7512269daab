"""Figures in an article's words: number, sign, range, unit, what it is per, and its bound.

A figure is read to its end or not at all: words that look like a number but have no certain value
are a figure that is ``unread``, which supports nothing. A closed word (``None``) is part of no
figure. Numbers that belong to a name ("A100", "4o") are no figures: letters joined to digits count
only if they are a unit or a scale ("CNY1.73", "300km", "5bn").
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property, lru_cache

from mkdocs_briefings.reading.bounds import Phrases, bounds_of
from mkdocs_briefings.reading.language import Language
from mkdocs_briefings.reading.numerals import Numeral, numbers_of
from mkdocs_briefings.reading.units import TIMES, UnitReader, Units
from mkdocs_briefings.text.canonical import words_of

Words = Sequence[str | None]

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
        numbers, least, position = numbers_of(self.language), 0, 0
        while position < len(words):
            word = words[position]
            figure = None
            if word is not None and numbers.may_start(word):
                figure = self._figure_at(words, position, least)
            if figure:
                yield figure
            position = figure.end if figure else position + 1
            least = position if figure else least

    def _figure_at(self, words: Words, at: int, least: int) -> Figure | None:
        first = self._amount_at(words, at, least, follows=least > 0)
        if first is None:
            return None
        figure = self._finish(words, self._range_from(words, first, least) or first.figure)
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
        unit, start = reader.before(words, at, least)
        numeral = numbers_of(self.language).at(words, at, is_money=bool(unit))
        if numeral is None or not self._is_figure(numeral):
            return None
        start, sign = self._sign_before(words, start, least, follows=follows)
        if sign is not None and not unit:
            unit, start = reader.before(words, start, least)
        bounds, number_end = bounds_of(self.language).after.at(words, numeral.end)
        joined = reader.named(numeral.prefix) or reader.named(numeral.suffix)
        after_half = numeral.is_share and _word_at(words, number_end) in reader.per_articles
        after, end = (joined, number_end) if joined else reader.at(words, number_end + after_half)
        if numeral.is_multiple:
            after, end = TIMES, numeral.end
        unread = "" if numeral.value is not None else "it has no certain value"
        if sign == 0:
            unread = "a dash joins it to what is before it"
        if unit and after and unit != after and reader.is_measure(after):
            unread = unread or f"it has two units, {unit} and {after}"
        value = (sign or 1) * (numeral.value or Fraction(0))
        bounds = bounds or ((numeral.bound,) if numeral.bound else ())
        return _Amount(
            Figure(
                value,
                value,
                unit or after,
                start,
                number_end if unit and unit != after else end,
                bounds=bounds,
                is_share=numeral.is_share,
                unread=unread,
            ),
            numeral.scale,
        )

    def _is_figure(self, numeral: Numeral) -> bool:
        reader = self._units
        return all(
            not letters or reader.named(letters) for letters in (numeral.prefix, numeral.suffix)
        )

    def _sign_before(
        self, words: Words, start: int, least: int, *, follows: bool
    ) -> tuple[int, int | None]:
        """Where the sign before a number begins, and what it multiplies by; 0 if unclear."""
        sign = words[start - 1] if start > least else None
        if sign in ("-", "+"):
            if sign == "-" and follows and start - 1 == least:
                return start, 0
            return start - 1, -1 if sign == "-" else 1
        for phrase in self.language.phrases("minus"):
            if tuple(words[max(least, start - len(phrase)) : start]) == phrase:
                return start - len(phrase), -1
        return start, None

    def _range_from(self, words: Words, first: "_Amount", least: int) -> Figure | None:
        """The range that begins with an amount, if one does."""
        meanings, at = _connectors_of(self.language).at(words, first.figure.end)
        openers, start = _openers_of(self.language).before(words, first.figure.start)
        if not meanings or (meanings == ("and",) and "between" not in openers):
            return None
        number = at
        while number < min(at + 3, len(words)) and not self._may_start(words[number]):
            number += 1
        second = self._amount_at(words, number, at) if number < len(words) else None
        if second is None or second.figure.start != at:
            return None
        one, other = first.figure.unit, second.figure.unit
        if one and one != other and "dash" not in meanings and not openers:
            return None
        has_ends = "from" in openers and self._reports_change(words, start)
        if "plus-minus" in meanings:
            return _spread(first.figure, second.figure)
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
        composed = self._units.compose(figure.unit, per) if per else ""
        after, end = bounds.after.at(words, end)
        before, _ = bounds.before.before(words, figure.start)
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
        word, following = _word_at(words, at), _word_at(words, at + 1)
        if word in reader.per_articles:
            time = reader.times.get((following or "",))
            return (time, at + 2) if time else ("", at)
        if word not in reader.per_signs:
            return "", at
        unit, end = reader.at(words, at + 1)
        if unit:
            return unit, end
        return (reader.times.get((following,), following), at + 2) if following else ("?", at + 1)

    def _goes_on(self, words: Words, figure: Figure) -> bool:
        """Whether more of the same amount follows: "5 ft 3 in", "two years and a half"."""
        halves = self.language.values("and-a-half")
        for at in (figure.end, figure.end + 1):
            if any(tuple(words[at : at + len(half)]) == half for half in halves):
                return True
        reader = self._units
        if not reader.is_measure(figure.unit) or not self._may_start(_word_at(words, figure.end)):
            return False
        following = self._amount_at(words, figure.end, figure.end)
        if following is None:
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
            ("to", [*language.phrases("to"), *map(words_of, language.values("from").values())]),
            ("and", map(words_of, language.values("between").values())),
        ]
    )


@lru_cache(maxsize=64)
def _openers_of(language: Language) -> Phrases:
    return Phrases((table, language.values(table)) for table in ("between", "from"))


def _word_at(words: Words, position: int) -> str | None:
    return words[position] if position < len(words) else None
