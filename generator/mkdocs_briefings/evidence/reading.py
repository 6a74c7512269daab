"""An article as a reader finds things in it: names and dates by sentence."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from mkdocs_briefings.article.dates import FoundDate, find_dates
from mkdocs_briefings.article.row import Row, Span
from mkdocs_briefings.edtf import Edtf
from mkdocs_briefings.evidence.names import Name, NamesInRow

SPEAKER_REACH = 2
"""A speaker is named at most so many sentences before or after the quote."""


@dataclass(frozen=True)
class Article:
    """The known words of one article and the names in them; dates are read when asked for."""

    row: Row
    names: NamesInRow
    _dates: dict[tuple[int, str], list[FoundDate]] = field(default_factory=dict)

    def sentences_of(self, span: Span) -> range:
        """The sentences, by index, that some words stand in."""
        return range(self.row.sentence_at(span.start), self.row.sentence_at(span.end - 1) + 1)

    def dates_in(self, sentences: range, published: Edtf) -> Iterator[tuple[Span, FoundDate]]:
        """The dates in some sentences, resolved against the day of publication."""
        for index in sentences:
            words = self.row.sentence(index)
            key = (index, published.text)
            if key not in self._dates:
                forms = self.row.forms[words.start : words.end]
                self._dates[key] = list(find_dates(forms, published))
            for found in self._dates[key]:
                yield Span(words.start + found.start, words.start + found.end), found

    def naming(self, card_id: str, quote: Span) -> Name | None:
        """Where the quote's sentence names a card, else the sentence before.

        The sentence before counts only where the quote's own names no card of that kind.
        """
        own = self.sentences_of(quote)
        here = list(self.names.in_sentences(own))
        if found := _nearest(here, card_id, quote):
            return found
        kind = card_id.partition("/")[0]
        if any(name.card_id.partition("/")[0] == kind for name in here):
            return None
        before = range(max(0, own.start - 1), own.start)
        return _nearest(self.names.in_sentences(before), card_id, quote)

    def dating(self, stated: Edtf, quote: Span, published: Edtf) -> Span | None:
        """Words that show a stated date: in the quote's sentence, else the one before.

        The sentence before counts only where the quote's own names no date.
        """
        own = self.sentences_of(quote)
        here = list(self.dates_in(own, published))
        if not here:
            here = list(self.dates_in(range(max(0, own.start - 1), own.start), published))
        return next((span for span, found in here if found.shows(stated)), None)

    def speaker_named(self, card_id: str, quote: Span) -> Name | None:
        """Where a speaker is named within reach of the quote."""
        return _nearest(self.names.in_sentences(self.reach_of(quote)), card_id, quote)

    def reach_of(self, quote: Span) -> range:
        """The sentences in which a quote's speaker may be named, by index."""
        own = self.sentences_of(quote)
        return range(max(0, own.start - SPEAKER_REACH), own.stop + SPEAKER_REACH)

    def words_near(self, forms: tuple[str, ...], quote: Span) -> list[Span]:
        """For each of some words the nearest place within a speaker's reach; empty if one lacks."""
        reach = self.reach_of(quote)
        first, last = self.row.sentence(reach.start).start, reach.stop
        end = self.row.sentence(min(last, len(self.row.starts)) - 1).end
        spans = []
        for form in forms:
            places = [p for p in self.row.positions.get(form, ()) if first <= p < end]
            if not places:
                return []
            nearest = min(
                places, key=lambda place: (_distance(Span(place, place + 1), quote), place)
            )
            spans.append(Span(nearest, nearest + 1))
        return spans


def _nearest(names: Iterator[Name] | list[Name], card_id: str, quote: Span) -> Name | None:
    """The card's name that costs least to show: within the quote, short, close to it."""
    found = [name for name in names if name.card_id == card_id]
    return min(
        found,
        key=lambda name: (
            not name.span.overlaps(quote),
            name.full is not None,
            len(name.span),
            _distance(name.span, quote),
            name.span.start,
        ),
        default=None,
    )


def _distance(span: Span, quote: Span) -> int:
    if span.overlaps(quote):
        return 0
    return span.start - quote.end if span.start >= quote.end else quote.start - span.end
