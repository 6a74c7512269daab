"""Units: how a site spells them, how a language does, and which compare.

A site declares its units and their spellings. Percentages, percentage points and the currencies of
the world are known in every language, so that "800 Australian dollars" are no dollars of another
country, whether the site declares them or not.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from mkdocs_briefings.reading.currencies import (
    currencies_in,
    currency_names,
    currency_spellings,
)
from mkdocs_briefings.reading.language import Language, Phrase
from mkdocs_briefings.reading.phrases import phrases_of, values_of
from mkdocs_briefings.text.canonical import words_of

Words = Sequence[str | None]

TIMES = "times"
PERCENT = "%"
POINTS = "percentage points"
MOST_STEPS = 12
"""How many sizes may lie between a unit and the base of its family."""


@dataclass(frozen=True, slots=True)
class Size:
    """A unit as so many of the base unit of its family: 1 GW is 1000 MW."""

    factor: Fraction
    base: str


class Units:
    """The units of a site: their spellings, and their sizes.

    ``sizes`` gives for a unit how many of which other unit it is. ``read_in`` returns the units as
    they are read in a language.
    """

    def __init__(
        self,
        spellings: Mapping[str, Sequence[str]],
        sizes: Mapping[str, tuple[Fraction, str]] | None = None,
    ) -> None:
        self.spellings = spellings
        self._sizes = sizes or {}
        self.names: dict[Phrase, str] = {}
        for unit, written in spellings.items():
            for spelling in (unit, *written):
                if phrase := words_of(spelling):
                    self.names.setdefault(phrase, unit)
        for phrase, unit in [*self.names.items()]:
            for inflected in _inflect(phrase):
                self.names.setdefault(inflected, unit)
        self._readers: dict[Language, UnitReader] = {}

    def read_in(self, language: Language) -> "UnitReader":
        """The units with the words that a language has for them."""
        if language not in self._readers:
            self._readers[language] = UnitReader(self, language)
        return self._readers[language]

    def extend(self, spellings: Mapping[str, Sequence[str]]) -> "Units":
        """These units and further ones."""
        return Units({**self.spellings, **spellings}, self._sizes) if spellings else self

    def size(self, unit: str) -> Size:
        """A unit in the base unit of its family; the unit itself if it belongs to none."""
        factor, steps = Fraction(1), 0
        while unit in self._sizes and steps < MOST_STEPS:  # a circle is an error of its own
            more, unit = self._sizes[unit]
            factor *= more
            steps += 1
        return Size(factor, unit)

    def named(self, text: str) -> str:
        """The unit of a spelling; the text itself if no unit is spelt so."""
        return self.names.get(words_of(text), text)


def _inflect(phrase: Phrase) -> Iterator[Phrase]:
    """The English plural or singular of what is counted: companies, company."""
    *before, last = phrase
    if len(last) > 3 and last.isascii() and last.isalpha():
        if last.endswith("ies"):
            yield (*before, f"{last[:-3]}y")
        elif last.endswith("s"):
            yield (*before, last[:-1])
        elif last.endswith("y"):
            yield (*before, f"{last[:-1]}ies")
        else:
            yield (*before, f"{last}s")


class UnitReader:
    """The units of a site as an article in one language writes them."""

    def __init__(self, units: Units, language: Language) -> None:
        self.language = language
        self.names = _names_in(units, language)
        self.percent = self.names["%",]
        self._longest = max(map(len, self.names), default=1)
        self._firsts = frozenset(phrase[0] for phrase in self.names)
        self._lasts = frozenset(phrase[-1] for phrase in self.names)
        self._blockers = frozenset(
            phrase[0]
            for table in (
                "square",
                "common",
                "short-scales",
                "money-scales",
                "multipliers",
                "or",
                "per",
                "time-units",
            )
            for phrase in language.phrases(table)
            if phrase not in language.phrases("describing")
        )
        self._classifiers = phrases_of(language, "classifiers")
        self._currencies = currencies_in(units.names, language)
        self._has_gaps = "common" in language.tables
        self._measures = _measures_in(units, language)
        self._before = self._measures - ({self.percent} if language.is_full else set())
        self.times = values_of(language, "per-words")
        self.per_signs = phrases_of(language, "per")
        self.every_number = phrases_of(language, "every-number")
        self.per_before = values_of(language, "per-before")
        self.per_after = values_of(language, "per-after")
        self.percent_before = phrases_of(language, "percent-before")
        self.of_unit = frozenset(phrase[0] for phrase in language.phrases("of-unit"))
        self.per_articles = frozenset(phrase[0] for phrase in language.phrases("per-articles"))

    def at(self, words: Words, start: int) -> tuple[str, int]:
        """The longest unit that begins at a position, and where it ends.

        A unit of things that are counted ("companies") may follow one or two words that describe
        them ("Chinese companies"); a measure or a currency may not.
        """
        unit, end = self.exactly_at(words, start)
        if unit or start >= len(words):
            return unit, end
        if words[start] in self.of_unit:
            unit, end = self.at(words, start + 1)
            return (unit, end) if unit else ("", start)
        after_classifier = self._classifiers.at(words, start)[1]
        if after_classifier > start:
            unit, end = self.exactly_at(words, after_classifier)
            return (unit, end) if unit else ("", start)
        for gap in (1, 2):
            word = words[start + gap - 1] if start + gap <= len(words) else None
            if not self._has_gaps or not word or not word.isalpha() or word in self._blockers:
                break
            unit, end = self.exactly_at(words, start + gap)
            if unit:
                return ("", start) if unit in self._measures else (unit, end)
        return "", start

    def exactly_at(self, words: Words, start: int) -> tuple[str, int]:
        """The longest unit that begins at a position, with nothing before it."""
        if start >= len(words) or words[start] not in self._firsts:
            return "", start
        for size in range(self._longest, 0, -1):
            phrase = tuple(words[start : start + size])
            if len(phrase) == size and (unit := self.names.get(phrase)):  # type: ignore[arg-type]
                return unit, start + size
        return "", start

    def before(self, words: Words, end: int, least: int) -> tuple[str, int]:
        """The longest unit that ends before a position, as a currency does, and where it begins.

        It begins at ``least`` or later. Only what measures is before a number, and % is rarely.
        """
        if end <= least or words[end - 1] not in self._lasts:
            return "", end
        for size in range(min(self._longest, end - least), 0, -1):
            unit = self.names.get(tuple(words[end - size : end]))  # type: ignore[arg-type]
            if unit and unit in self._before:
                return unit, end - size
        return "", end

    def counted_before(self, words: Words, end: int) -> tuple[str, int] | None:
        """What is counted before a bound and its number ("firms exceeding 40"), and its start."""
        for size in range(min(self._longest, end), 0, -1):
            unit = self.names.get(tuple(words[end - size : end]))  # type: ignore[arg-type]
            if unit and unit not in self._measures:
                return unit, end - size
        return None

    def named(self, letters: str) -> str:
        """The unit that letters joined to a number mean; empty if they mean none."""
        return self.names.get((letters,), "") if letters else ""

    def is_measure(self, unit: str) -> bool:
        """Whether a unit measures rather than counts: km, EUR, %."""
        return unit in self._measures

    def is_currency(self, unit: str) -> bool:
        """Whether a unit is a currency."""
        return unit in self._currencies

    def is_counted(self, words: Words, start: int) -> bool:
        """Whether a unit, a time or a classifier begins at a position, as after a numeral."""
        return bool(
            self.exactly_at(words, start)[0]
            or self._classifiers.at(words, start)[0]
            or self.times.at(words, start)[0]
        )

    def compose(self, unit: str, per: str) -> str:
        """The site's own name for a unit per another: ``GBP/MWh``; empty if it has none."""
        return self.names.get(words_of(f"{unit}/{per}"), "")


def _names_in(units: Units, language: Language) -> dict[Phrase, str]:
    percent = next((units.names[p] for p in _PERCENT_FORMS if p in units.names), PERCENT)
    points = next(
        (units.names[p] for p in language.phrases("percentage-points") if p in units.names), POINTS
    )
    if points == percent:
        points = POINTS
    names = dict.fromkeys(language.phrases("percentage-points"), points)
    for phrase, unit in units.names.items():
        names.setdefault(phrase, unit)
    for phrase in (*_PERCENT_FORMS[:1], *language.phrases("percent")):
        names.setdefault(phrase, percent)
    for phrase in language.phrases("times"):
        names.setdefault(phrase, TIMES)
    for phrase, unit in currency_spellings(units.names, language):
        names.setdefault(phrase, unit)
    return names


_PERCENT_FORMS = (("%",), ("percent",), ("per", "cent"))


def _measures_in(units: Units, language: Language) -> frozenset[str]:
    names = {PERCENT, POINTS, TIMES}
    known: set[Phrase] = set()
    if language.locale:
        for forms in language.locale.unit_display_names.values():
            known.update(words_of(name) for name in forms.values())
        known.update(phrase for phrase, _ in currency_names(language))
    names |= currencies_in(units.names, language)
    for unit, written in units.spellings.items():
        spellings = (unit, *written)
        if any(not _is_noun(text) or words_of(text) in known for text in spellings):
            names.add(unit)
    return frozenset(names)


def _is_noun(text: str) -> bool:
    """Whether a spelling may be a noun of what is counted, and no symbol or code."""
    return not re.search(r"[^\w \-'’]|\d|[²³°]", text) and not re.fullmatch(
        r"[A-Za-z]{1,2}|[A-Za-z]?[A-Z]{2,4}h?", text
    )
