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

    ``indexes`` are those of its sentences, ``joints`` the words that show that they are one.
    """

    sequence: TokenSequence
    reader: Reader
    indexes: range
    joints: tuple[Span, ...]
    _dates: dict[str, tuple[tuple[Span, FoundDate], ...]] = field(default_factory=dict)
    _phrases: dict[str, dict[int, list[Span]]] = field(default_factory=dict)

    @cached_property
    def span(self) -> Span:
        """Its words."""
        first, last = (self.sequence.sentence(i) for i in (self.indexes[0], self.indexes[-1]))
        return Span(first.start, last.end)

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

    def phrases(self, published: Edtf) -> dict[int, list[Span]]:
        """Its dates, cautions and set phrases of several words, by each of their positions.

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
                    found.setdefault(position, []).append(whole)
        return self._phrases[published.text]


def whole_sentences(sequence: TokenSequence, reader: Reader) -> Iterator[WholeSentence]:
    """Yield the whole sentence of each sentence, in order."""
    start, joints = 0, list[Span]()
    for index in range(len(sequence.ids)):
        joint = _find_joint(sequence, index, reader)
        if joint:
            joints.append(joint)
            continue
        whole = WholeSentence(sequence, reader, range(start, index + 1), tuple(joints))
        yield from (whole for _ in whole.indexes)
        start, joints = index + 1, []


def _find_joint(sequence: TokenSequence, index: int, reader: Reader) -> Span | None:
    """The words that join a sentence to the next, if they read as one."""
    ids = sequence.ids[index : index + 2]
    if len(ids) < 2 or ids[0].paragraph != ids[1].paragraph:
        return None
    words, following = sequence.sentence(index), sequence.sentence(index + 1)
    joint = find_joint(
        sequence.tokens[words.start : words.end],
        sequence.tokens[following.start : following.end],
        reader.language,
    )
    return Span(words.end - joint.before, words.end + joint.after) if joint else None


def _shift(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
