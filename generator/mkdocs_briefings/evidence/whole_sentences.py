"""Sentences as they read: those that an abbreviation parts are one, and each is read once.

What a sentence holds is found when it is first asked for. Positions are those of the article.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from mkdocs_briefings.reading.cautions import Reading, read_cautions
from mkdocs_briefings.reading.dates import FoundDate
from mkdocs_briefings.reading.readers import Reader
from mkdocs_briefings.reading.sentences import find_joint
from mkdocs_briefings.text.edtf import Edtf
from mkdocs_briefings.text.tokens import Span, TokenSequence

_PARTING = ("conjunctions", "saying")
"""The tables whose words end a clause."""


@dataclass(frozen=True, eq=False)
class WholeSentence:
    """Neighbouring sentences that read as one, and what is read in them.

    ``indexes`` are those of its sentences, ``span`` its words, ``joints`` those words that show
    that its sentences are one.
    """

    sequence: TokenSequence
    reader: Reader
    indexes: range
    span: Span
    joints: tuple[Span, ...]
    _dates: dict[str, tuple[tuple[Span, FoundDate], ...]] = field(default_factory=dict)
    _phrases: dict[str, dict[int, set[int]]] = field(default_factory=dict)

    @cached_property
    def _words(self) -> tuple[str | None, ...]:
        return self.sequence.tokens[self.span.start : self.span.end]

    @cached_property
    def cautions(self) -> tuple[Reading, ...]:
        """Its cautions, set phrases and conjunctions."""
        found = read_cautions(self._words, self.reader.language)
        return tuple(one._replace(span=_shift(one.span, self.span.start)) for one in found)

    @cached_property
    def parting_words(self) -> tuple[Span, ...]:
        """Its conjunctions and verbs of saying, which end clauses."""
        return tuple(found.span for found in self.cautions if found.table in _PARTING)

    @cached_property
    def clause_ends(self) -> frozenset[int]:
        """Where its clauses end: at punctuation, and on either side of a parting word."""
        span, tokens = self.span, self.sequence.tokens
        ends = {end for word in self.parting_words for end in (word.start, word.end)}
        ends |= self.sequence.breaks.intersection(range(span.start, span.end))
        ends.update(p for p in range(span.start, span.end) if tokens[p] == ",")
        return frozenset(ends)

    def dates(self, published: Edtf) -> tuple[tuple[Span, FoundDate], ...]:
        """Its dates, resolved against the day of publication."""
        if published.text not in self._dates:
            self._dates[published.text] = tuple(
                (_shift(Span(found.start, found.end), self.span.start), found)
                for found in self.reader.find_dates(self._words, published)
            )
        return self._dates[published.text]

    def phrases(self, published: Edtf) -> dict[int, set[int]]:
        """The positions of its dates, cautions and set phrases of several words, by each of them.

        By those of a date also the words that leave it open.
        """
        if published.text not in self._phrases:
            found = self._phrases[published.text] = {}
            dates = self.dates(published)
            spans = [*(span for span, _ in dates), *(one.span for one in self.cautions)]
            linked = [(span, span) for span in spans if len(span) > 1]
            linked += [(span, _shift(d.cause, self.span.start)) for span, d in dates if d.cause]
            for span, whole in linked:
                for position in range(span.start, span.end):
                    found.setdefault(position, set()).update(range(whole.start, whole.end))
        return self._phrases[published.text]


def whole_sentences(sequence: TokenSequence, reader: Reader) -> Iterator[WholeSentence]:
    """Yield the whole sentence of each sentence, in order."""
    start, joints = 0, list[Span]()
    for index in range(len(sequence.ids)):
        words = sequence.sentence(index)
        if joint := _find_joint(sequence, index, words, reader):
            joints.append(joint)
            continue
        indexes = range(start, index + 1)
        span = Span(sequence.sentence(start).start, words.end) if joints else words
        yield from [WholeSentence(sequence, reader, indexes, span, tuple(joints))] * len(indexes)
        start, joints = index + 1, []


def _find_joint(sequence: TokenSequence, index: int, words: Span, reader: Reader) -> Span | None:
    """The words that join a sentence to the next, if they read as one."""
    if sequence.tokens[words.end - 1] is None:  # it is closed, or ends its paragraph
        return None
    following = sequence.sentence(index + 1)
    joint = find_joint(
        sequence.tokens[words.start : words.end],
        sequence.tokens[following.start : following.end],
        reader.language,
    )
    return Span(words.end - joint.before, words.end + joint.after) if joint else None


def _shift(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
