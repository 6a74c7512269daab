"""Highlights: the words of a quote that carry the fact's value."""

from collections.abc import Iterator

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.evidence.proof import published_day
from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.model.models import Evidence
from mkdocs_briefings.text.canonical import canonical, words_of
from mkdocs_briefings.text.tokens import Span
from mkdocs_briefings.values.base import Quote
from mkdocs_briefings.values.date import spans_of

Piece = tuple[str, bool]


def highlight_value(analysis: Analysis, fact: LinkedFact, evidence: Evidence) -> tuple[Piece, ...]:
    """Return the quote in pieces, each with whether it carries the value.

    Without a value, the figures that the statement also has are highlighted. A cell of a table is
    highlighted whole, after the heads of its row and column.
    """
    if cell := evidence.cell:
        return (f"{cell.row} / {cell.column}: ", False), (evidence.quote, fact.value is not None)
    paragraph = next(iter(canonical(evidence.quote).paragraphs), None)
    if paragraph is None:
        return ((evidence.quote, False),)
    words = [word for sentence in paragraph.sentences for word in sentence.words]
    tokens = tuple(word.form for word in words)
    pieces: list[Piece] = []
    at = 0
    for span in sorted(
        _find_carriers(analysis, fact, evidence, tokens), key=lambda span: span.start
    ):
        start, end = words[span.start].start, words[span.end - 1].end
        if start >= at:
            pieces += [(paragraph.text[at:start], False), (paragraph.text[start:end], True)]
            at = end
    pieces.append((paragraph.text[at:], False))
    return tuple(piece for piece in pieces if piece[0])


def _find_carriers(
    analysis: Analysis, fact: LinkedFact, evidence: Evidence, tokens: tuple[str, ...]
) -> Iterator[Span]:
    value, stated = fact.value, [date for _, date in fact.stated_dates()]
    quote = _make_quote(analysis, evidence, tokens)
    if value and not value.date:
        yield from value.spans_in(quote)
    elif stated:
        yield from (span for date in stated for span in spans_of(date, quote))
    else:
        prose = analysis.library.readers.prose
        figures = prose.find_figures(words_of(fact.record.statement))
        numbers = {number for figure in figures for number in figure.values}
        for figure in quote.reader.find_figures(tokens):
            if not numbers.isdisjoint(figure.values):
                yield Span(figure.start, figure.end)


def _make_quote(analysis: Analysis, evidence: Evidence, tokens: tuple[str, ...]) -> Quote:
    names = tuple(analysis.names.names_in_text(evidence.source, evidence.quote))
    is_known = evidence.source in analysis.library.sources
    published = published_day(analysis.library, evidence) if is_known else None
    return Quote(tokens, analysis.library.reader_of(evidence.source), None, names, published)
