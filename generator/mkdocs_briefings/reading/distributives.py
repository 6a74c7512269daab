"""Words that say of the figures in their clause what they are per: each ship, daily output.

"Each ship carries 300 passengers" is no figure of all ships. Where it is not certain what is meant
("the ships each carry 300"), what the figures are per is not certain either. An adjective tells a
rate only of what is shorter than a year: the output of a year is its total, as its revenue is.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from mkdocs_briefings.reading.figures import UNCLEAR, Figure
from mkdocs_briefings.reading.language import Language
from mkdocs_briefings.reading.number_words import number_words_of
from mkdocs_briefings.reading.phrases import Phrases, phrases_of, values_of
from mkdocs_briefings.reading.units import POINTS, TIMES, UnitReader

Words = Sequence[str | None]

_TIMES = frozenset({"year", "quarter", "month", "week", "day", "night", "hour", "minute", "second"})


class Distributives:
    """The words of a language that distribute a figure, with the units of one site."""

    def __init__(self, units: UnitReader, language: Language) -> None:
        self._units = units
        times = (p for p, per in language.values("per-words").items() if per in _TIMES)
        self._lengths = Phrases([("time", [*language.phrases("time-units"), *times])])
        self._times = values_of(language, "per-words")
        self._rates = values_of(language, "per-adjectives")
        self._each = Phrases(
            [
                ("any", language.phrases("distributives")),
                ("unit", language.phrases("distributives-of-units")),
            ]
        )
        self._of = phrases_of(language, "distributives-of")
        self._is_spaced = number_words_of(language).is_spaced
        self._common = frozenset(word for p in language.phrases("common") for word in p)
        self.firsts = self._rates.firsts | self._each.firsts

    def at(
        self, words: Words, at: int, figures: Mapping[int, Figure]
    ) -> tuple[str, int, int] | None:
        """What words at a position say that figures are per, where they begin and end.

        ``figures`` are those of the text, by where they start: "each of the *300 ships*".
        """
        rate, end = self._rates.at(words, at)
        if rate:
            return rate[0], at, end
        kinds, end = self._each.at(words, at)
        if not kinds:
            return None
        of, start = self._of.at(words, end)
        if of and (counted := figures.get(start)):
            return counted.unit or UNCLEAR, at, counted.end
        exactly_at = self._units.exactly_at if self._is_spaced else self._units.at
        unit, end = exactly_at(words, start)
        if unit:
            return unit, at, end
        if "any" not in kinds:
            return None
        named = self._named(words, start, figures)
        return named or UNCLEAR, at, start + bool(named)

    def _named(self, words: Words, at: int, figures: Mapping[int, Figure]) -> str:
        """The word that figures are per if it may be a noun: no "each *of*", "each *carry* 300"."""
        word = words[at] if at < len(words) else None
        if word is None or not (self._is_spaced and word.isalpha()):
            return ""
        return "" if word in self._common or at + 1 in figures else word

    def per_number(self, words: Words, number: Figure) -> str:
        """What figures are per by a number: "1 *ship*", "*100000 person*" in one spelling."""
        time, _ = self._times.at(words, number.end)
        name = number.unit or (time[0] if time else "")
        if number.unread or number.bounds or number.low != number.high or not name:
            return UNCLEAR
        return name if number.low == 1 else f"{number.low} {name}"

    def spares(self, words: Words, figure: Figure) -> bool:
        """Whether a figure of each is one of all: a share, or a length of time."""
        if figure.is_share or figure.unit in (self._units.percent, POINTS, TIMES):
            return True
        return self.is_time(words, figure)

    def is_time(self, words: Words, figure: Figure) -> bool:
        """Whether a figure counts a time, which it may end with: two *years*."""
        times = self._lengths
        return bool(times.at(words, figure.end)[0] or times.before(words, figure.end)[0])


@lru_cache(maxsize=64)
def distributives_of(units: UnitReader, language: Language) -> Distributives:
    """The distributives of a language, compiled once."""
    return Distributives(units, language)
