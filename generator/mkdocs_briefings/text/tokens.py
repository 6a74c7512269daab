"""The canonical words of an article as one sequence, as far as they are known.

With the text all words are known, without it those that the seal opens. The checks run over a
``TokenSequence`` either way: an unknown word is ``None``.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from mkdocs_briefings.text.canonical import CanonicalText, Place, Sentence, SentenceId

# The marks that end a clause. Those between digits are words by themselves.
_CLAUSE_END = re.compile(
    r"[,;:|()\[\]\u2013-\u2015\u2026\u30fb\u00b7\u3001\uff0c\uff1b\uff1a\uff08\uff09]|\s-\s|--"
)
_QUESTION = re.compile(r"""[?\uff1f][\s.!?"'\u2018-\u201f\xab\xbb\u300c-\u300f)\]\uff09]*$""")

Words = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """Words ``start`` to ``end`` (exclusive) of a sequence."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """Whether they share a word."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True)
class TokenSequence:
    """The words of an article, ``None`` for each that is closed.

    A ``None`` follows each paragraph and replaces each closed sentence, so adjacent words are in
    one paragraph. ``ids`` and ``starts`` are each sentence's number and first position, in order.
    ``breaks`` are the positions of words directly after a mark that ends a clause, ``questions``
    the indexes of the sentences that end in a question mark, as far as they are known.
    """

    tokens: Words
    ids: tuple[SentenceId, ...]
    starts: tuple[int, ...]
    breaks: frozenset[int] = frozenset()
    questions: frozenset[int] = frozenset()

    @cached_property
    def positions(self) -> dict[str, list[int]]:
        """The positions of each known word."""
        found: dict[str, list[int]] = {}
        for position, form in enumerate(self.tokens):
            if form is not None:
                found.setdefault(form, []).append(position)
        return found

    def find(self, words: Sequence[str]) -> list[Span]:
        """Find every place where these words are consecutive, in order."""
        size, wanted = len(words), tuple(words)
        return [
            Span(start, start + size)
            for start in (self.positions.get(wanted[0], ()) if wanted else ())
            if self.tokens[start : start + size] == wanted
        ]

    def sentence_at(self, position: int) -> int:
        """The index, from 0, of the sentence that contains a position."""
        return bisect_right(self.starts, position) - 1

    def sentence(self, index: int) -> Span:
        """The words of a sentence; empty if there is no sentence with this index."""
        return self._sentences[index] if 0 <= index < len(self.starts) else Span(0, 0)

    @cached_property
    def _sentences(self) -> tuple[Span, ...]:
        return tuple(Span(*ends) for ends in pairwise((*self.starts, len(self.tokens))))

    def place(self, position: int) -> Place:
        """The address of a word: its sentence, and its position there from 0."""
        sentence = self.sentence_at(position)
        return Place(self.ids[sentence], position - self.starts[sentence])


class KnownSentence(NamedTuple):
    """What is known of a sentence: its words, and the words directly after the end of a clause."""

    id: SentenceId
    words: Sequence[str | None]
    breaks: Collection[int] = ()
    asks: bool = False


def tokens_of_text(text: CanonicalText) -> TokenSequence:
    """Return all words of an article."""
    return make_sequence(
        KnownSentence(s.id, [word.form for word in s.words], find_breaks(s), ends_in_question(s))
        for s in text.sentences
    )


def make_sequence(sentences: Iterable[KnownSentence]) -> TokenSequence:
    """Make a sequence from sentences in order."""
    tokens: list[str | None] = []
    ids: list[SentenceId] = []
    starts: list[int] = []
    breaks: set[int] = set()
    questions: set[int] = set()
    for sentence in sentences:
        if ids and ids[-1].paragraph != sentence.id.paragraph:
            tokens.append(None)
        if sentence.asks:
            questions.add(len(ids))
        ids.append(sentence.id)
        starts.append(len(tokens))
        breaks.update(len(tokens) + position for position in sentence.breaks)
        tokens.extend(sentence.words)
    tokens.append(None)
    return TokenSequence(
        tuple(tokens), tuple(ids), tuple(starts), frozenset(breaks), frozenset(questions)
    )


def find_breaks(sentence: Sentence) -> frozenset[int]:
    """The positions of the words of a sentence that directly follow the end of a clause."""
    return frozenset(
        position
        for position, (word, following) in enumerate(pairwise(sentence.words), 1)
        if _CLAUSE_END.search(
            sentence.text, word.end - sentence.start, following.start - sentence.start
        )
    )


def ends_in_question(sentence: Sentence) -> bool:
    """Whether a sentence ends in a question mark."""
    return bool(_QUESTION.search(sentence.text))
