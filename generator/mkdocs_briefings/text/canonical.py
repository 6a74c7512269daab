"""Canonical text, version 1: what an article *says*, whatever its typography.

Two copies of an article that differ in quotation marks, dashes, spaces, line ends, soft hyphens
or capitals (but those in a word with a hyphen) have the same canonical text, and so the same root
(see `seal`). The format is section 5 of the project's design; any change to a result of this
module is a new version of it. In order:

1. **Characters.** UTF-8 with or without a byte order mark; invisible characters are dropped;
   then NFC. Not NFKC, which would read 10\N{SUPERSCRIPT TWO} as 102. A full-width stop or comma
   between two full-width digits is an ASCII one.
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
4. **Words**: as `words` says. They are case-folded and NFC again.

Which characters count as quote, hyphen, space and so on is listed in `characters`. Each step takes
time linear in the length of the text.
"""

import functools
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
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
from mkdocs_briefings.text.words import find_word_spans

VERSION = 1

_LENGTHS = {"c": 0.5, **dict.fromkeys("AaSs9n", 1.0)}
_STOPS = re.compile(r"""(?P<wide>w[w.!'")]*+)|(?P<narrow>[.!'`<")]++)(?P<space>[ t]*+)""")
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
    return tuple(fold(phrase[start:end]) for start, end in find_word_spans(phrase, shapes))


def is_word(form: str) -> bool:
    """Whether a text is one canonical word."""
    return form in SEPARATORS or words_of(form) == (form,)


def length_of(words: Iterable[str]) -> float:
    """The length of a phrase, from its canonical words, for limits on how much is copied.

    Two characters of a script without spaces count as a word; symbols and separators as none.
    """
    return sum(_LENGTHS.get(shape_of(word[0]), 0) for word in words)


def find_words(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the canonical words of a text, each with its start and end in the text as written.

    The text must be one that `normalise` accepts; offsets count its own characters.
    """
    for start, end in find_word_spans(text, shapes_of(text)):
        if form := fold(compose(text[start:end])):
            yield form, start, end


def _make_paragraph(number: int, text: str, first_index: int) -> Paragraph:
    shapes = shapes_of(text)
    spans = list(find_word_spans(text, shapes))
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
