"""The searchable index of an article: names, dates and cautions by sentence.

Neighbouring sentences of which the first ends in an abbreviation read as one (see
``reading.sentences``). The words that show this are opened with the evidence near them.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from mkdocs_briefings.evidence.names import ArticleNames, Name
from mkdocs_briefings.evidence.tables import Rows
from mkdocs_briefings.evidence.whole_sentences import WholeSentence, whole_sentences
from mkdocs_briefings.reading.cautions import Reading
from mkdocs_briefings.reading.dates import FoundDate
from mkdocs_briefings.reading.figures import Figure
from mkdocs_briefings.reading.readers import Reader
from mkdocs_briefings.text.edtf import Edtf
from mkdocs_briefings.text.tokens import Span, TokenSequence
from mkdocs_briefings.values.base import Quote

_YEAR = 4  # digits
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
    """The known words of an article, the names in them, and the reader of its language.

    ``rows`` are those of its tables, ``None`` where the text is not here. The rest is read on
    demand.
    """

    sequence: TokenSequence
    names: ArticleNames
    reader: Reader
    rows: Rows | None = None
    _figures: dict[Span, tuple[Figure, ...]] = field(default_factory=dict)
    _quotes: dict[Span, Quote] = field(default_factory=dict)

    @cached_property
    def _wholes(self) -> tuple[WholeSentence, ...]:
        """The whole sentence of each sentence."""
        return tuple(whole_sentences(self.sequence, self.reader))

    def whole_sentence(self, index: int) -> range:
        """The indexes of the sentences that read as one with a sentence."""
        return self._wholes[index].indexes

    def wholes(self, sentences: range) -> Iterator[WholeSentence]:
        """Yield the whole sentences of which some sentences are part."""
        index = sentences.start
        while index < sentences.stop:
            whole = self._wholes[index]
            yield whole
            index = whole.indexes.stop

    def sentences_of(self, span: Span) -> range:
        """The indexes of the sentences that contain some words, whole as they read."""
        first = self._wholes[self.sequence.sentence_at(span.start)]
        if span.end <= first.span.end:
            return first.indexes
        last = self._wholes[self.sequence.sentence_at(span.end - 1)]
        return range(first.indexes.start, last.indexes.stop)

    def sentence_before(self, sentences: range) -> range:
        """The indexes of the sentences that read as the one before; empty for the first."""
        if sentences.start == 0:
            return range(0)
        return range(self.whole_sentence(sentences.start - 1).start, sentences.start)

    def joints_in(self, sentences: range) -> list[Span]:
        """The words that show which of some sentences read as one."""
        return [joint for whole in self.wholes(sentences) for joint in whole.joints]

    def words_of_sentences(self, sentences: range) -> Span:
        """The words of neighbouring sentences."""
        first, last = self._wholes[sentences.start], self._wholes[sentences.stop - 1]
        return first.span if first is last else Span(first.span.start, last.span.end)

    def end_of(self, sentences: range) -> int:
        """The position after the last word of neighbouring sentences."""
        end, ids = self.words_of_sentences(sentences).end, self.sequence.ids
        following = ids[sentences.stop : sentences.stop + 1]
        is_last = not following or following[0].paragraph != ids[sentences.stop - 1].paragraph
        return end - is_last

    def words_in(self, span: Span) -> str:
        """Some words as a text."""
        return " ".join(filter(None, self.sequence.tokens[span.start : span.end]))

    def around(self, span: Span) -> Span:
        """The whole sentences that contain some words, without the end of a paragraph."""
        own = self.sentences_of(span)
        return Span(self.words_of_sentences(own).start, self.end_of(own))

    def read_quote(self, quote: Span) -> Quote:
        """A quote with the words of its sentences around it, their figures read once."""
        read = self._quotes.get(quote)
        if read is None:
            around = self.around(quote)
            own = Span(quote.start - around.start, quote.end - around.start)
            words = self.sequence.tokens[around.start : around.end]
            read = Quote(words, self.reader, own, found=self.figures_in(around))
            self._quotes[quote] = read
        return read

    def figures_in(self, span: Span) -> tuple[Figure, ...]:
        """The figures in some words, each by its place among them."""
        read = self._figures.get(span)
        if read is None:
            words = self.sequence.tokens[span.start : span.end]
            breaks = self.sequence.breaks.intersection(range(span.start, span.end))
            found = self.reader.find_figures(words, {p - span.start for p in breaks})
            read = self._figures[span] = tuple(found)
        return read

    def figures(self) -> Iterator[Span]:
        """Yield the words of all figures of the article, sentence by sentence."""
        for whole in dict.fromkeys(self._wholes):
            around = self.around(whole.span)
            for figure in self.figures_in(around):
                yield Span(around.start + figure.start, around.start + figure.end)

    def cautions_in(self, sentences: range) -> Iterator[Reading]:
        """Yield the cautions, set phrases and conjunctions in some whole sentences."""
        for whole in self.wholes(sentences):
            yield from whole.cautions

    def dates_in(self, sentences: range, published: Edtf) -> Iterator[tuple[Span, FoundDate]]:
        """Yield the dates in some sentences, resolved against the day of publication."""
        for whole in self.wholes(sentences):
            for span, found in whole.dates(published):
                if self.sequence.sentence_at(span.start) in sentences:
                    yield span, found

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
        before = self.names.in_sentences(self.sentence_before(own))
        return _match(self._find_nearest(before, quote, card_id))

    def find_date(self, stated: Edtf, quote: Span, published: Edtf) -> Match:
        """Find words that support a stated date: in the quote if it has a date, else beside it.

        That is in the quote's sentence, or in the one before if the quote's own names no date.
        """
        own = self.sentences_of(quote)
        around = list(self.dates_in(own, published))
        in_quote = [one for one in around if one[0].overlaps(quote) and self._names_year(one[0])]
        here = in_quote or around
        for span, found in here or self.dates_in(self.sentence_before(own), published):
            if found.shows(stated):
                return Match(True, (span,))
        return Match(False, tuple(span for span, _ in here[:1]))

    def _names_year(self, date: Span) -> bool:
        """Whether a date has a year of its own, which is not part of a name ("WAIC 2024")."""
        words = self.sequence.tokens[date.start : date.end]
        is_name = {date.start, date.end - 1} <= self.names.by_word.keys()
        return not is_name and any(w and len(w) == _YEAR and w.isdecimal() for w in words)

    def find_speaker(self, card_id: str, quote: Span) -> Match:
        """Find where a speaker is named within reach of the quote."""
        return _match(
            self._find_nearest(self.names.in_sentences(self.reach_of(quote)), quote, card_id)
        )

    def reach_of(self, quote: Span) -> range:
        """The indexes of the sentences in which a quote's speaker may be named."""
        reach = self.sentences_of(quote)
        for _ in range(SPEAKER_REACH):
            start = self.sentence_before(reach).start if reach.start else 0
            after = min(reach.stop, len(self.sequence.starts) - 1)
            reach = range(start, self.whole_sentence(after).stop)
        return reach

    def find_words_near(self, tokens: tuple[str, ...], quote: Span) -> Match:
        """Find the nearest place of each word within a speaker's reach; all of them or none."""
        reach = self.words_of_sentences(self.reach_of(quote))
        spans = []
        for form in tokens:
            places = [
                place
                for place in self.sequence.positions.get(form, ())
                if reach.start <= place < reach.end
            ]
            if not places:
                return Match(False)
            near = (Span(place, place + 1) for place in places)
            spans.append(min(near, key=lambda span: self.distance(span, quote)))
        return Match(bool(spans), tuple(spans))

    def find_phrase_near(self, tokens: tuple[str, ...], quote: Span) -> Match:
        """Find the nearest place of a phrase within a speaker's reach."""
        reach = self.words_of_sentences(self.reach_of(quote))
        places = [s for s in self.sequence.find(tokens) if reach.start <= s.start < reach.end]
        if not places:
            return Match(False)
        return Match(True, (min(places, key=lambda span: self.distance(span, quote)),))

    def complete(self, positions: Iterable[int], published: Edtf) -> frozenset[int]:
        """Return these positions with the whole of each name, date and phrase they are part of.

        Truncated it can mean something else ("Alma" for "Alma Works", "7 July" for "7 July 2019",
        "not" for "not only"), so it is opened whole.
        """
        complete: set[int] = set()
        waiting = set(positions)
        while waiting:
            whole = self._wholes[self.sequence.sentence_at(min(waiting))]
            here = waiting.intersection(range(whole.span.start, whole.span.end))
            complete |= here
            for linked in (whole.phrases(published), self._words_of_names):
                for position in linked.keys() & here:
                    waiting |= linked[position]
            waiting -= complete
        return frozenset(complete)

    @cached_property
    def _words_of_names(self) -> Mapping[int, set[int]]:
        """The positions that show a name of several words, by each of its own."""
        return {
            position: {shown for span in name.spans for shown in range(span.start, span.end)}
            for position, name in self.names.by_word.items()
            if name.full or len(name.span) > 1
        }

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
                self.distance(name.span, quote),
            ),
            default=None,
        )

    def distance(self, span: Span, quote: Span) -> tuple[int, int, int]:
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
