"""Canonical text, version 1: what an article *says*, whatever its typography.

Two copies of an article that differ in quotation marks, dashes, spaces, line ends, soft hyphens
or capitals have the same canonical text, and so the same root (see `seal`). The format is section
5 of the project's design; any change to a result of this module is a new version of it. In order:

1. **Characters.** UTF-8 with or without a byte order mark; invisible characters are dropped;
   then NFC. Not NFKC, which would read 10\N{SUPERSCRIPT TWO} as 102.
2. **Paragraphs.** A line that is not blank, lines ending at CR, LF, CRLF, VT, FF, NEL, LS or PS
   (Unicode TS 18, RL1.6). A line of marks only ("* * *") has a number, but no sentences.
3. **Sentences** end in two ways:

   - at `. ! ? ...` (also in runs) and the quotes and closing brackets that follow, before white
     space and a capital, a digit or a quote. Which way a quote points is ignored here; its place is
     enough. A single full stop does not end one after a single capital or a title of
     `_ABBREVIATIONS`, spelt so; `!` and `?` do.
   - at the ideographic full stop, `!` or `?`, with all stops, closing quotes and brackets that
     follow at once. Here the way a quote points counts, because no space shows what it belongs to.

   A stretch without words belongs to the sentence before it, or after it where none is before.
4. **Words.** A run of letters, digits and other numbers with their combining marks, in which

   - a hyphen or apostrophe between two letters vanishes: en-hancing is enhancing. It parts two
     words where a name or an article is joined to another word: a hyphen next to a capital after
     it or behind one in its part of the word (Alder-backed is alder, backed), an apostrophe after
     a single letter or one of `_ELISIONS` (d'Alder is d, alder). Between a letter and a digit
     both separate: GPT-4o is gpt, 4o. Dashes always separate;
   - one full stop or comma between two digits stays: 52,000 and 5.5, but "4.0," is 4.0;
   - apostrophe and s at the end vanish, whether possessive or short for "is", but not after a
     digit: 1990's is 1990s.

   Words by themselves are: each of `characters.SYMBOLS`, equivalent forms included; each currency
   sign, with up to three letters directly before it: US$; each character, with its marks, of a
   script without spaces and of Hangul. So are, because they decide how digits read:

   - a hyphen or dash (as `-`) directly before a digit, or before a symbol and a digit, unless a
     letter or digit is before it: -18; and one between two digits, spaces or not: 3-4, 2024-04-03;
   - what else is between two digits, spaces aside: `.`, `:`, and for all other marks `,`. So
     "week 12, 300 people" is not 12 300. Only an apostrophe leaves nothing: 1'250 is 1 250.

   Words are case-folded and NFC again; all else separates.

Which characters count as quote, hyphen, space and so on is listed in `characters`. Each step takes
time linear in the length of the text.
"""

import functools
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from mkdocs_briefings.text.characters import (
    LINE_END,
    SEPARATORS,
    SPACES,
    compose,
    fold,
    normalise,
    shape_of,
    shapes_of,
)

VERSION = 1

# The patterns read shapes, one letter for each kind of character: see characters.shape_of.
_POSSESSIVE = r"(?:['`][sS](?![AaSs9nm]|['`-][AaSs]))"
_WORD = re.compile(
    rf"""(?P<word>
        (?<![AaSs9nm]) [AaSs]{{1,3}} \$
      | (?: [AaSs] m*+ (?: (?!{_POSSESSIVE}) ['`-] (?=[AaSs]) )?
          | 9 m*+ (?: [.,] (?=9) | ['`] (?=[sS](?![AaSs9nm])) )?
          | n m*+
        )++
      | c m*+
      | [%$]
    ) {_POSSESSIVE}?
    | (?: (?<=9)\ *+ | (?<=[9n%$][AaSs])(?=[-d]) | (?<=9[AaSs][AaSs])(?=[-d]) | (?<=[%$])(?=[-d]) )
      (?P<between>[-dD]) (?=\ *+[%$]?9)
    | (?<![AaSs9nm%$]) (?P<sign>[-d]) (?=[%$]?9)
    | (?<=9)\ *+ (?!['`]9) (?P<gap>[^\ AaSs9nmc%$]) [^AaSs9nmc%$]*+ (?=[%$]?9)""",
    re.VERBOSE,
)
_JOINT = re.compile(r"(?<=.)['`-](?=.)")
_ELISIONS = frozenset(
    "qu jusqu lorsqu puisqu quoiqu presqu dell nell sull all dall coll un quest quell".split()
)
_STOPS = re.compile(r"""(?P<wide>w[w.!'")]*+)|(?P<narrow>[.!'`<")]++)(?P<space>\ *+)""")
_OPENS_SENTENCE = frozenset("AS9'`<\"")
_ABBREVIATIONS = {"Mr", "Mrs", "Ms", "Dr", "Co", "Inc", "Ltd"}


class SentenceId(NamedTuple):
    """A sentence's address, both numbers from 1: `17.1` opens paragraph 17."""

    paragraph: int
    sentence: int

    def __str__(self) -> str:
        """Return it as people write it: `17.1`."""
        return f"{self.paragraph}.{self.sentence}"


class Place(NamedTuple):
    """A word's address: its sentence, and its position there in words from 0."""

    sentence: SentenceId
    position: int


@dataclass(frozen=True, slots=True)
class Word:
    """A word: its canonical form, and its place.

    `index` counts the words of the text from 0. `start` and `end` count characters of the
    paragraph's text; a possessive 's lies outside.
    """

    form: str
    index: int
    place: Place
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of one or more words.

    `text` is what a person reads; it begins at character `start` of the paragraph's text, so that
    `word.start - sentence.start` is a word's offset in it.
    """

    id: SentenceId
    text: str
    start: int
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line that is not blank: its number from 1, its text in NFC, trimmed, and its sentences.

    The text keeps its quotes, dashes, capitals and control characters: escape it before showing.
    """

    number: int
    text: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True)
class CanonicalText:
    """An article as paragraphs of sentences of words."""

    paragraphs: tuple[Paragraph, ...]

    @functools.cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences, in order."""
        return tuple(s for paragraph in self.paragraphs for s in paragraph.sentences)

    @functools.cached_property
    def words(self) -> tuple[Word, ...]:
        """All words, in order: `words[i].index == i`."""
        return tuple(word for sentence in self.sentences for word in sentence.words)


def canonical(text: str | bytes) -> CanonicalText:
    """Read an article, UTF-8 if it is bytes, as canonical text.

    Raises `CanonicalError` as `characters.normalise` does.
    """
    paragraphs: list[Paragraph] = []
    count = 0
    for line in LINE_END.split(normalise(text)):
        if line := line.strip(SPACES):
            paragraph = _make_paragraph(len(paragraphs) + 1, line, count)
            count += sum(len(sentence.words) for sentence in paragraph.sentences)
            paragraphs.append(paragraph)
    return CanonicalText(tuple(paragraphs))


@functools.lru_cache(maxsize=1 << 16)
def words_of(phrase: str) -> tuple[str, ...]:
    """Return the canonical words of a phrase; none if it has only punctuation.

    A canonical word is its own only word, `words_of(w) == (w,)`, separators of digits aside. Raises
    `CanonicalError` as `canonical` does.
    """
    phrase = normalise(phrase)
    shapes = shapes_of(phrase)
    return tuple(fold(phrase[start:end]) for start, end in _find_word_spans(phrase, shapes))


def is_word(form: str) -> bool:
    """Whether a text is one canonical word."""
    return form in SEPARATORS or words_of(form) == (form,)


def length_of(words: Iterable[str]) -> Fraction:
    """The length of a phrase in words, for all limits: quotes, rights, copied runs.

    Two characters of a script without spaces count as a word; symbols and separators do not.
    """
    shapes = [shape_of(word[0]) for word in words]
    return Fraction(shapes.count("c"), 2) + sum(shape in "AaSs9n" for shape in shapes)


def find_words(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the canonical words of a text, each with its start and end in the text as written.

    The text must be one that `normalise` accepts; offsets count its own characters.
    """
    for start, end in _find_word_spans(text, shapes_of(text)):
        if form := fold(compose(text[start:end])):
            yield form, start, end


def _find_word_spans(text: str, shapes: str) -> Iterator[tuple[int, int]]:
    for match in _WORD.finditer(shapes):
        start, end = match.span(match.lastgroup or "word")
        if match.lastgroup == "word" and _JOINT.search(shapes, start, end):
            for joint in _find_joints(text, shapes, start, end):
                yield start, joint
                start = joint + 1
        yield start, end


def _find_joints(text: str, shapes: str, start: int, end: int) -> Iterator[int]:
    """Yield the hyphens and apostrophes in a run of letters that part two words."""
    for joint in range(start + 1, end - 1):
        mark = shapes[joint]
        if mark == "-":
            parts = shapes[joint + 1] in "AS" or any(shape in "AS" for shape in shapes[start:joint])
        elif mark in "'`" and shapes[joint - 1] not in "9":
            before = fold(text[start:joint])
            parts = len(before) == 1 or before in _ELISIONS
        else:
            continue
        if parts:
            yield joint
            start = joint + 1


def _make_paragraph(number: int, text: str, first_index: int) -> Paragraph:
    shapes = shapes_of(text)
    spans = list(_find_word_spans(text, shapes))
    sentences: list[Sentence] = []
    for start, end, words in _split_sentences(
        spans, [*_find_sentence_ends(text, shapes), len(text)]
    ):
        trimmed = text[start:end].lstrip(SPACES)
        own = SentenceId(number, len(sentences) + 1)
        sentences.append(
            Sentence(
                own,
                trimmed.rstrip(SPACES),
                end - len(trimmed),
                tuple(
                    Word(fold(text[a:b]), first_index + i, Place(own, i - words.start), a, b)
                    for i, (a, b) in enumerate(spans[words.start : words.stop], words.start)
                ),
            )
        )
    return Paragraph(number, text, tuple(sentences))


def _split_sentences(spans: list[tuple[int, int]], ends: list[int]) -> list[tuple[int, int, range]]:
    """Return start, end and words of each sentence; a stretch without words joins a neighbour."""
    parts: list[tuple[int, int, range]] = []
    start = taken = 0
    for end in ends:
        upto = bisect_left(spans, (end, end), lo=taken)
        if upto > taken:
            parts.append((start, end, range(taken, upto)))
        elif parts:
            before, _, words = parts.pop()
            parts.append((before, end, words))
        else:
            continue
        start, taken = end, upto
    return parts


def _find_sentence_ends(text: str, shapes: str) -> Iterator[int]:
    for run in _STOPS.finditer(shapes):
        if run["wide"]:
            yield run.end("wide")
        elif _ends_sentence(text, shapes, run):
            yield run.end("narrow")


def _ends_sentence(text: str, shapes: str, run: re.Match[str]) -> bool:
    stops = [mark for mark in run["narrow"] if mark in ".!"]
    opens = shapes[run.end() : run.end() + 1] in _OPENS_SENTENCE
    if not (stops and run["space"] and opens):
        return False
    if stops != ["."]:
        return True
    full_stop = run.start() + run["narrow"].index(".")
    return not _is_abbreviation(text[max(0, full_stop - 4) : full_stop])


def _is_abbreviation(tail: str) -> bool:
    # Four characters are enough: the longest title has three, and the one before it counts.
    word = re.split(r"\W", tail)[-1]
    return word in _ABBREVIATIONS or (len(word) == 1 and shape_of(word) in "AS")
