"""The searchable index of an article: names and dates by sentence."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from mkdocs_briefings.evidence.names import ArticleNames, Name
from mkdocs_briefings.reading.dates import FoundDate, find_dates
from mkdocs_briefings.reading.language import Language
from mkdocs_briefings.text.edtf import Edtf
from mkdocs_briefings.text.tokens import Span, TokenSequence

SPEAKER_REACH = 2
"""A speaker is named at most so many sentences before or after the quote."""


@dataclass(frozen=True, slots=True)
class Match:
    """Whether something was found near a quote, and in which words.

    If it was not, ``words`` is what rules it out, if anything: another name of the kind, or
    another date, in the quote's own sentence.
    """

    shown: bool
    words: tuple[Span, ...] = ()


@dataclass(frozen=True)
class Article:
    """The known words of an article and the names in them; dates are read on demand."""

    sequence: TokenSequence
    names: ArticleNames
    language: Language
    _dates: dict[tuple[int, str], list[FoundDate]] = field(default_factory=dict)

    def sentences_of(self, span: Span) -> range:
        """The indexes of the sentences that contain some words."""
        return range(
            self.sequence.sentence_at(span.start), self.sequence.sentence_at(span.end - 1) + 1
        )

    def dates_in(self, sentences: range, published: Edtf) -> Iterator[tuple[Span, FoundDate]]:
        """Yield the dates in some sentences, resolved against the day of publication."""
        for index in sentences:
            words = self.sequence.sentence(index)
            key = (index, published.text)
            if key not in self._dates:
                tokens = self.sequence.tokens[words.start : words.end]
                self._dates[key] = list(find_dates(tokens, published, self.language))
            for found in self._dates[key]:
                yield Span(words.start + found.start, words.start + found.end), found

    def find_name(self, card_id: str, quote: Span) -> Match:
        """Find a card's name in the quote's sentence, or in the one before.

        The sentence before counts only if the quote's own names no card of that kind.
        """
        own = self.sentences_of(quote)
        here = list(self.names.in_sentences(own))
        if found := self._find_nearest(here, quote, card_id):
            return Match(True, found.spans)
        kind = f"{card_id.partition('/')[0]}/"
        if in_the_way := self._find_nearest(here, quote, kind):
            return Match(False, in_the_way.spans)
        before = self.names.in_sentences(range(max(0, own.start - 1), own.start))
        return _match(self._find_nearest(before, quote, card_id))

    def find_date(self, stated: Edtf, quote: Span, published: Edtf) -> Match:
        """Find words that support a stated date in the quote's sentence, or in the one before.

        The sentence before counts only if the quote's own names no date.
        """
        own = self.sentences_of(quote)
        here = list(self.dates_in(own, published))
        before = range(max(0, own.start - 1), own.start)
        for span, found in here or self.dates_in(before, published):
            if found.shows(stated):
                return Match(True, (span,))
        return Match(False, tuple(span for span, _ in here[:1]))

    def find_speaker(self, card_id: str, quote: Span) -> Match:
        """Find where a speaker is named within reach of the quote."""
        return _match(
            self._find_nearest(self.names.in_sentences(self.reach_of(quote)), quote, card_id)
        )

    def reach_of(self, quote: Span) -> range:
        """The indexes of the sentences in which a quote's speaker may be named."""
        own = self.sentences_of(quote)
        last = min(own.stop + SPEAKER_REACH, len(self.sequence.starts))
        return range(max(0, own.start - SPEAKER_REACH), last)

    def find_words_near(self, tokens: tuple[str, ...], quote: Span) -> Match:
        """Find the nearest place of each word within a speaker's reach; all of them or none."""
        reach = self.reach_of(quote)
        first, end = (
            self.sequence.sentence(reach.start).start,
            self.sequence.sentence(reach.stop - 1).end,
        )
        spans = []
        for form in tokens:
            places = [p for p in self.sequence.positions.get(form, ()) if first <= p < end]
            if not places:
                return Match(False)
            near = (Span(place, place + 1) for place in places)
            spans.append(min(near, key=lambda span: self._distance(span, quote)))
        return Match(bool(spans), tuple(spans))

    def complete(self, positions: Iterable[int], published: Edtf) -> frozenset[int]:
        """Return these positions with the whole of each name and date they are part of.

        A truncated name or date can mean something else ("Alma" for "Alma Works", "7 July" for "7
        July 2019"), so it is opened whole.
        """
        whole: set[int] = set()
        dates: dict[int, list[Span]] = {}  # by sentence
        waiting = set(positions)
        while waiting:
            position = waiting.pop()
            whole.add(position)
            own = self.sequence.sentence_at(position)
            if own not in dates:
                dates[own] = [span for span, _ in self.dates_in(range(own, own + 1), published)]
            spans = [span for span in dates[own] if span.start <= position < span.end]
            if name := self.names.by_word.get(position):
                spans += name.spans
            waiting.update(p for s in spans for p in range(s.start, s.end) if p not in whole)
        return frozenset(whole)

    def _find_nearest(self, names: Iterable[Name], quote: Span, prefix: str) -> Name | None:
        """Find the name that costs least to open: within the quote, short, close to it.

        ``prefix`` is a card's id, or a kind's with its slash.
        """
        wanted = [
            name
            for name in names
            if (name.card_id.startswith(prefix) if prefix.endswith("/") else name.card_id == prefix)
        ]
        return min(
            wanted,
            key=lambda name: (
                not name.span.overlaps(quote),
                name.full is not None,
                len(name.span),
                self._distance(name.span, quote),
            ),
            default=None,
        )

    def _distance(self, span: Span, quote: Span) -> tuple[int, int, int]:
        """How far some words are from a quote, as a sortable key.

        Sentences apart, then words. Words count only within the quote's sentences: between others,
        a closed sentence hides how many there are.
        """
        own, sentence = self.sentences_of(quote), self.sequence.sentence_at(span.start)
        if sentence < own.start:
            return own.start - sentence, 0, -span.start
        if sentence >= own.stop:
            return sentence - own.stop + 1, 1, span.start
        words = max(span.start - quote.end, quote.start - span.end, -1)
        return 0, words + 1, span.start


def _match(name: Name | None) -> Match:
    return Match(True, name.spans) if name else Match(False)
