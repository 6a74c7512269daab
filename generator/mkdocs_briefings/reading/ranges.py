"""Ranges: two amounts joined by words: "3 to 4 million", "between 5 and 7", "3.7 ± 1.2"."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from mkdocs_briefings.reading.amounts import Amount, AmountReader
from mkdocs_briefings.reading.language import Language
from mkdocs_briefings.reading.phrases import Phrases, phrases_of
from mkdocs_briefings.text.canonical import words_of

Words = Sequence[str | None]

_RATIOS = frozenset({"ratio", "share", "in"})
_NOUN = 2
"""Words: how long what is counted may be in "two *new ferries* or three"."""
_NEAR = 3
"""How many times as large the other of two such numbers may be."""
_LARGEST_WHOLE = 10
"""The largest number that is surely a whole of "nine ships out of ten", and no number of ships."""
_RATIO = "it is one of two numbers of a ratio"
_UNCERTAIN_SCALE = "the scale of its first number is not certain"


class Ranges:
    """The words of a language for ranges."""

    def __init__(self, language: Language) -> None:
        closers = [*map(words_of, language.values("from").values()), *language.phrases("from-to")]
        self._connectors = Phrases(
            [
                ("dash", [("-",), ("~",)]),
                ("plus-minus", language.phrases("plus-minus")),
                ("to", language.phrases("to")),
                ("from-to", closers),
                ("and", map(words_of, language.values("between").values())),
                ("ratio", language.phrases("ratio")),
                ("share", language.phrases("shares")),
                ("in", language.phrases("ratio-in")),
                ("or", language.phrases("or")),
            ]
        )
        self._openers = phrases_of(language, "between", "from")
        self._common = frozenset(phrase[0] for phrase in language.phrases("common"))
        self._by = phrases_of(language, "by")
        self._or = phrases_of(language, "or", "shares")
        self._times = phrases_of(language, "time-units")
        self._changes = frozenset(phrase[0] for phrase in language.phrases("changes"))

    def read(self, words: Words, first: Amount, amounts: AmountReader) -> Amount | None:
        """The range that begins with an amount, if one does.

        An amount that looks like the begin of a range, and is in none, is unread.
        """
        meanings, _ = self._connectors.at(words, first.end)
        openers, start = self._openers.before(words, first.start)
        found = self._join(words, first, amounts, openers) if meanings else None
        found = found or self._either(words, first, amounts)
        if found:
            return replace(found, start=start) if openers else found
        if "between" in openers:
            return replace(first, unread=first.unread or "its range is not certain")
        return None

    def _join(
        self, words: Words, first: Amount, amounts: AmountReader, openers: Sequence[str]
    ) -> Amount | None:
        meanings, at = self._connectors.at(words, first.end)
        is_ratio = not first.unit and not _RATIOS.isdisjoint(meanings)
        if not is_ratio and not _connects(meanings, openers):
            return None
        number = at
        while number < min(at + 3, len(words)) and not amounts.may_start(words[number]):
            number += 1
        second = amounts.at(words, number, at) if number < len(words) else None
        if second is None or second.start != at or not _may_be_in(first, second, meanings):
            return None
        if is_ratio and not _connects(meanings, openers):
            is_sure = "share" in meanings and not self._times.at(words, second.end)[0]
            is_sure = is_sure and not amounts.units.is_measure(second.unit)
            return _share_of(first, second, is_sure=is_sure)
        is_loose = not openers or ("from" in openers and _is_rate(first, words, amounts))
        is_loose = is_loose and not _shares_unit(first, second, words, amounts)
        is_loose = is_loose and "dash" not in meanings
        is_other = "or" in meanings and _is_other(first, second, words, amounts)
        is_step = bool(first.unit and second.unit) and "to" in meanings and not openers
        is_other = is_other or (is_step and self._is_change(words, first.start))
        if is_other or (first.unit and first.unit != second.unit and is_loose):
            return None
        if "plus-minus" in meanings:
            return _spread(first, second)
        verbs = self._find_changes(words, first.start) if "from" in openers else frozenset()
        has_ends = "from" in openers and ("to" not in meanings or bool(verbs))
        found = _range(first, second, has_ends=has_ends)
        is_listed = "or" in meanings and _is_listed(words, first.start, amounts)
        unread = "it is one of more than two numbers" if is_listed else found.unread
        return replace(found, unread=unread, apart=verbs if has_ends else found.apart)

    def _either(self, words: Words, first: Amount, amounts: AmountReader) -> Amount | None:
        """Two numbers that make one, apart by what is counted: "two ships or three"."""
        meaning, number = self._joint_after_noun(words, first, amounts)
        second = amounts.at(words, number, number) if 0 < number < len(words) else None
        if second is None or second.is_share or _is_measure(second.unit, amounts):
            return None
        if meaning == "shares":
            is_ratio = first.high < second.high <= _LARGEST_WHOLE
            return replace(first, end=second.end, unread=_RATIO) if is_ratio else None
        if not 0 < max(first.high, second.high) <= _NEAR * min(first.low, second.low):
            return None  # 300 passengers or 40 cars
        following = words[second.end] if second.end < len(words) else None
        if _is_measure(first.unit, amounts) and following and following not in self._common:
            return None  # 5 kg or 11 pounds
        found = _range(first, second, has_ends=False)
        is_same = not following and second.unit in ("", first.unit)
        return found if is_same else replace(found, unread="it is one of two numbers")

    def _joint_after_noun(
        self, words: Words, first: Amount, amounts: AmountReader
    ) -> tuple[str, int]:
        """What joins a number with its noun to the next, and where that joint ends; 0 if none."""
        for at in range(first.end, min(first.end + _NOUN, len(words) - 1) + 1):
            meanings, end = self._or.at(words, at)
            if meanings:
                return meanings[0], end if first.unit or at > first.end else 0
            word = words[at]
            if first.unit or not word or not word.isalpha() or amounts.may_start(word):
                break
        return "", 0

    def _is_change(self, words: Words, end: int) -> bool:
        """Whether a change is directly before a position: "rose *3 euros* to 37 euros"."""
        at = self._by.before(words, end)[1]
        return at > 0 and words[at - 1] in self._changes

    def _find_changes(self, words: Words, end: int) -> frozenset[int]:
        """Where a verb like "rose" is shortly before "from 3 to 4"."""
        window = range(max(0, end - 6), end)
        return frozenset([at for at in window if words[at] in self._changes][-1:])


def _connects(meanings: Sequence[str], openers: Sequence[str]) -> bool:
    """Whether a word between two numbers makes them a range, given what is before them."""
    return (
        any(meaning in meanings for meaning in ("dash", "plus-minus", "to", "or"))
        or ("from-to" in meanings and "from" in openers)
        or ("and" in meanings and "between" in openers)
    )


def _is_measure(unit: str, amounts: AmountReader) -> bool:
    return bool(unit) and amounts.units.is_measure(unit)


def _is_rate(first: Amount, words: Words, amounts: AmountReader) -> bool:
    """Whether an amount is in percent, as "from 5%" may say by how much: "de 5 % à 3 millions"."""
    is_named_before = amounts.units.percent_before.at(words, first.start)[0]
    return first.unit == amounts.units.percent and not is_named_before


def _is_other(first: Amount, second: Amount, words: Words, amounts: AmountReader) -> bool:
    """Whether "or" joins no range: "40 km, or 25 km a day", "148, or $12"."""
    if first.unit or first.scale > 1:
        return first.high >= second.high
    return bool(second.unit) and amounts.may_start(words[second.end - 1])


def _is_listed(words: Words, start: int, amounts: AmountReader) -> bool:
    """Whether another number and a comma are before one: "*40,* 50 or 60"."""
    return start > 1 and words[start - 1] == "," and amounts.may_start(words[start - 2])


def _shares_unit(first: Amount, second: Amount, words: Words, amounts: AmountReader) -> bool:
    """Whether a unit before a number is that of the next, too: "$5 to 6 million"."""
    if second.unit or not amounts.may_start(words[first.end - 1]):
        return False
    following = words[second.end] if second.end < len(words) else None
    is_last = following is None or bool(amounts.units.per_signs.at(words, second.end)[0])
    return is_last or (first.scale == 1 < second.scale and first.low * second.scale < second.low)


def _may_be_in(first: Amount, second: Amount, meanings: Sequence[str]) -> bool:
    """Whether "in" may be between the numbers of a ratio: "two in five", not "300 in 2024"."""
    return "in" not in meanings or first.low < second.low <= 1000


def _share_of(first: Amount, second: Amount, *, is_sure: bool) -> Amount:
    """A ratio as a share, if it is surely one: "two out of three", not "eight out of five"."""
    is_whole = first.low.denominator == second.low.denominator == first.scale == second.scale == 1
    if not is_sure or not is_whole or not 0 < abs(first.low) < second.low:
        return replace(second, start=first.start, unread=_RATIO)
    share, unread = first.low / second.low, first.unread or second.unread
    return replace(
        second, low=share, high=share, unit="", start=first.start, is_share=True, unread=unread
    )


def _spread(center: Amount, spread: Amount) -> Amount:
    """The range of a value with its tolerance: 3.7 ± 1.2."""
    unread = center.unread or spread.unread
    if spread.scale > 1 and center.scale == 1:
        unread = unread or _UNCERTAIN_SCALE
    return replace(
        center,
        low=center.low - spread.high,
        high=center.high + spread.high,
        unit=spread.unit or center.unit,
        end=spread.end,
        unread=unread,
    )


def _range(first: Amount, second: Amount, *, has_ends: bool) -> Amount:
    """The range between two amounts, of which the last may give scale and unit for both."""
    low, high = first.low, second.high
    unread = first.unread or second.unread
    if first.scale == 1:
        share = high / second.scale
        is_plain = first.hundreds > 1 or low >= share / second.hundreds
        if second.hundreds > 1 and not is_plain:
            unread = unread or _UNCERTAIN_SCALE
        elif low < share:
            low *= second.scale
        elif second.scale > 1 and not has_ends:
            unread = unread or _UNCERTAIN_SCALE
    if _may_lack_thousands(first, second):
        unread = unread or _UNCERTAIN_SCALE
    if first.unit and second.unit and first.unit != second.unit:
        unread = unread or "its numbers are of unlike units"
    if low >= high and not has_ends:
        unread = unread or "it ends below its start"
    unit = second.unit or first.unit
    return replace(
        second, low=low, high=high, unit=unit, start=first.start, has_ends=has_ends, unread=unread
    )


def _may_lack_thousands(first: Amount, second: Amount) -> bool:
    """Whether the first number may be short for thousands: "18-20,000" is hardly 18 to 20,000."""
    is_plain = first.scale == second.scale == 1 and not (first.unit and second.unit)
    is_short = is_plain and 0 < first.low < 1000 and second.high % 1000 == 0
    return is_short and first.low * 1000 < second.high < first.low * 10_000


@lru_cache(maxsize=64)
def ranges_of(language: Language) -> Ranges:
    """The words for ranges of a language, compiled once."""
    return Ranges(language)
