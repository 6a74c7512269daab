"""Readers: what a site understands of a text, by the text's language.

A reader knows a language and the units of a site. ``Readers`` makes one for each language that the
site's sources are in, and one for the site's own prose.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from mkdocs_briefings.reading.apart import words_apart_of
from mkdocs_briefings.reading.bounds import BOUNDS
from mkdocs_briefings.reading.dates import FoundDate, find_dates
from mkdocs_briefings.reading.figures import Figure, FigureReader
from mkdocs_briefings.reading.joined import JoinedWords, joined_words_of
from mkdocs_briefings.reading.language import (
    Language,
    Tables,
    extend,
    find_table_error,
    language_of,
)
from mkdocs_briefings.reading.number_words import number_words_of
from mkdocs_briefings.reading.numerals import numbers_of
from mkdocs_briefings.reading.units import Units
from mkdocs_briefings.text.characters import shape_of
from mkdocs_briefings.text.edtf import Edtf

Words = Sequence[str | None]

_TABLES = (
    *BOUNDS,
    *(f"{bound}-after" for bound in BOUNDS),
    *("joints", "joints-after-tens", "articles", "of", "over", "of-unit", "and-a-half", "vague"),
    *("vague-after", "vague-numbers", "inner-bounds", "with-fraction", "point", "times", "fold"),
    *("minus", "plus-minus", "to", "between", "from", "from-to", "ratio", "idioms", "labels"),
    *("of-the", "shares", "ratio-in", "or", "packs", "raised-by", "powers", "roots"),
    *(
        "falls-nouns",
        "falls-after",
        "falls-last",
        "falls-particles",
        "percentage-points",
        "percent",
    ),
    *("percent-before", "square", "classifiers", "per", "per-articles", "per-words", "per-before"),
    *("per-after",),
)
"""The tables whose words may belong to a figure."""

_TABLES_BEFORE = (
    "more-than-multiples",
    "falls",
    "falls-percent",
    "down",
    "by",
    "by-after-nouns",
    "by-how-much",
    "not-by",
)
"""The tables whose words may do so only before it."""


@dataclass(frozen=True)
class Reader:
    """Reads the words of texts in one language."""

    units: Units
    language: Language

    @cached_property
    def _figures(self) -> FigureReader:
        return FigureReader(self.units, self.language)

    def find_figures(self, words: Words, breaks: Collection[int] = ()) -> Iterator[Figure]:
        """Yield all figures in order, the unread ones included.

        ``breaks`` are the positions of words directly after a mark that ends a clause. No figure
        goes on past one ("three hundred, twenty of them"), but for what it is per ("(per year)").
        """
        units = self.units.read_in(self.language)
        signs = units.per_signs
        parted = {p for p in breaks if p < len(words) and signs.at(words, p)[1] == p}
        joined = dict(self._joined.find(words))
        found = (
            self._find_parted(words, parted, joined)
            if parted or joined
            else self._figures.find(words)
        )
        return words_apart_of(units, self.language).read(words, [*found], breaks)

    @cached_property
    def _joined(self) -> JoinedWords:
        return joined_words_of(self.units.read_in(self.language), self.language)

    def _find_parted(
        self, words: Words, parted: Collection[int], joined: Mapping[int, Sequence[str]]
    ) -> Iterator[Figure]:
        """Yield the figures of words with commas for marks, and the parts of joined words."""
        places: list[tuple[int, str | None]] = []
        for position, word in enumerate(words):
            if position in parted and position and words[position - 1] != ",":
                places.append((position, ","))
            places += [(position, part) for part in joined.get(position, (word,))]
        found = [
            replace(
                figure,
                start=places[figure.start][0],
                end=places[figure.end - 1][0] + 1,
                apart=frozenset(places[at][0] for at in figure.apart),
            )
            for figure in self._figures.find([word for _, word in places])
        ]
        joined_to = -1
        for figure in found:
            is_joined = figure.start == joined_to or any(
                at in parted and self._is_joined(words, at, figure.start)
                for at in (figure.start, figure.end)
            )
            joined_to = figure.end if is_joined and figure.start != joined_to else -1
            yield replace(figure, unread="a mark joins two numbers") if is_joined else figure

    def _is_joined(self, words: Words, at: int, start: int) -> bool:
        """Whether the mark before a position may be within a number: 二・五, fifty - two.

        The number would begin at ``start`` in a script with spaces.
        """
        before, after = words[at - 1] or "", words[at] or ""
        if _is_unspaced(words[at - 1 : at + 1]):
            may_start = number_words_of(self.language).may_start
            is_idiom = number_words_of(self.language).idioms.at(words, at)[0]
            return may_start(before) and may_start(after) and not is_idiom
        if start == at or not (before.isalpha() and after.isalpha()):
            return False
        known = words[: at + 1]
        found = (numbers_of(self.language).at(known, p, lambda _: False) for p in range(start, at))
        numeral = next(filter(None, found), None)
        return bool(numeral and numeral.end > at and numeral.value and numeral.value < 100)

    def may_belong(self, word: str, *, follows: bool = False) -> bool:
        """Whether a word beside a number may change what it says: a scale, a bound, a unit.

        ``follows`` says that it is after the number.
        """
        if word in self._belonging or number_words_of(self.language).may_start(word):
            return True
        return not follows and word in self._belonging_before

    @cached_property
    def _belonging(self) -> frozenset[str]:
        words = self._words_in(_TABLES)
        words |= {word for phrase in self.units.read_in(self.language).names for word in phrase}
        return frozenset({*words, "-", "+", "/", "~", "^", "×"})

    @cached_property
    def _belonging_before(self) -> frozenset[str]:
        return frozenset(self._words_in(_TABLES_BEFORE))

    def _words_in(self, tables: Sequence[str]) -> set[str]:
        return {word for t in tables for phrase in self.language.phrases(t) for word in phrase}

    def find_dates(self, words: Words, published: Edtf) -> Iterator[FoundDate]:
        """Yield all dates in order, relative ones counted from a day; unread ones included."""
        return find_dates(words, published, self.language)


@dataclass(frozen=True)
class Readers:
    """The readers of a site.

    ``added`` are a site's own words by language, ``prose`` is the language that the site is
    written in.
    """

    units: Units
    prose_language: str = "en"
    added: Mapping[str, Tables] = field(default_factory=dict)
    _readers: dict[str, Reader] = field(default_factory=dict)

    def of(self, code: str) -> Reader:
        """The reader of a language by its code."""
        if code not in self._readers:
            language = language_of(code)
            base = code.partition("-")[0]
            for added in dict.fromkeys((base, code)):
                language = extend(language, _sound_tables(added, self.added.get(added, {})))
            self._readers[code] = Reader(self.units, language)
        return self._readers[code]

    @property
    def prose(self) -> Reader:
        """The reader of the site's own prose: statements, scopes, briefs."""
        return self.of(self.prose_language)


def _sound_tables(code: str, added: Tables) -> Tables:
    """Those tables of a site that add to a table of the language; the others are errors."""
    known = language_of(code).tables
    return {
        name: table
        for name, table in added.items()
        if name in known and not find_table_error(code, name, table)
    }


def _is_unspaced(words: Words) -> bool:
    """Whether words are of a script without spaces, in which a mark may be a decimal point."""
    return all(word and shape_of(word[0]) == "c" for word in words)
