"""Marking: a quote with the words in it that carry the fact's value."""

from collections.abc import Iterator

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.evidence.proof import published_day, stated_dates
from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.model.models import Evidence
from mkdocs_briefings.text.canonical import canonical, words_of
from mkdocs_briefings.text.dates import find_dates
from mkdocs_briefings.text.edtf import Edtf
from mkdocs_briefings.text.figures import find_figures
from mkdocs_briefings.text.tokens import Span
from mkdocs_briefings.values.quantity import Quantity

Piece = tuple[str, bool]


def mark_value(analysis: Analysis, fact: LinkedFact, evidence: Evidence) -> tuple[Piece, ...]:
    """The quote in pieces, each with whether it carries the value.

    Without a value, the figures that the statement has too are marked.
    """
    paragraph = next(iter(canonical(evidence.quote).paragraphs), None)
    if paragraph is None:
        return ((evidence.quote, False),)
    words = [word for sentence in paragraph.sentences for word in sentence.words]
    tokens = tuple(word.form for word in words)
    pieces: list[Piece] = []
    at = 0
    for span in sorted(_carriers(analysis, fact, evidence, tokens), key=lambda span: span.start):
        start, end = words[span.start].start, words[span.end - 1].end
        if start >= at:
            pieces += [(paragraph.text[at:start], False), (paragraph.text[start:end], True)]
            at = end
    pieces.append((paragraph.text[at:], False))
    return tuple(piece for piece in pieces if piece[0])


def _carriers(
    analysis: Analysis, fact: LinkedFact, evidence: Evidence, tokens: tuple[str, ...]
) -> Iterator[Span]:
    value = fact.value
    if isinstance(value, Quantity):
        yield from _figures(analysis, tokens, {abs(value.low), abs(value.high)})
    elif isinstance(value, Edtf) or (value is None and any(stated_dates(fact))):
        yield from _dates(analysis, fact, evidence, tokens)
    elif fact.property and fact.property.type == "ref":
        names = analysis.names.forms_in(evidence.source, evidence.quote)
        yield from (span for card_id, span in names if card_id == value)
    elif value is not None:
        wanted = words_of(str(value))
        starts = (i for i in range(len(tokens)) if tokens[i : i + len(wanted)] == wanted)
        yield from (Span(start, start + len(wanted)) for start in starts if wanted)
    else:
        stated = find_figures(words_of(fact.record.statement), analysis.units)
        yield from _figures(analysis, tokens, {figure.value for figure in stated})


def _figures(analysis: Analysis, tokens: tuple[str, ...], numbers: set[object]) -> Iterator[Span]:
    for figure in find_figures(tokens, analysis.units):
        if figure.value in numbers:
            yield Span(figure.start, figure.end)


def _dates(
    analysis: Analysis, fact: LinkedFact, evidence: Evidence, tokens: tuple[str, ...]
) -> Iterator[Span]:
    if evidence.source not in analysis.library.sources:
        return
    stated = [date for _, date in stated_dates(fact)]
    for found in find_dates(tokens, published_day(analysis.library, evidence)):
        if any(found.first <= date.last and date.first <= found.last for date in stated):
            yield Span(found.start, found.end)
