"""Passages: a quote with the sentences around it, for somebody who reads what it means.

From the article's text where it is here, else from the words that the seal opens, with an ellipsis
for those that it keeps closed. These may turn the meaning, so a reader is told which it is.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.analysis.highlights import Piece
from mkdocs_briefings.evidence.article import Article
from mkdocs_briefings.evidence.proof import Proof, prove
from mkdocs_briefings.evidence.remarks import find_remarks
from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.text.canonical import CanonicalText
from mkdocs_briefings.text.tokens import Span

CLOSED = "…"


@dataclass(frozen=True, slots=True)
class Passage:
    """The sentences of a quote with the one before and the one after, in pieces.

    The quote is the marked piece, and sentences have a space between them. ``whole``: it is from
    the text, not from the words that the seal opens. ``cautions`` are those near the quote.
    """

    pieces: tuple[Piece, ...]
    whole: bool
    cautions: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The passage without marks."""
        return "".join(text for text, _ in self.pieces)


def find_passage(analysis: Analysis, fact: LinkedFact, index: int) -> Passage | None:
    """The passage of a piece of evidence; ``None`` where its quote is in no known words."""
    evidence = fact.record.evidence[index]
    if evidence.source in analysis.recorded_texts:
        text, article = analysis.library.texts[evidence.source], analysis.texts[evidence.source]
        proof = prove(analysis.library, fact, evidence, article)
        if proof.quote:
            pieces = _of_text(text, article, proof.quote)
            near = _list_near(analysis, fact, index, proof, article)
            return Passage(tuple(_squeeze(pieces)), True, near)
    public = analysis.proofs_of(fact)[index]
    if public is None or public.quote is None:
        return None
    article = analysis.articles[evidence.source]
    pieces = _of_opened_words(article, public.quote)
    near = _list_near(analysis, fact, index, public, article)
    return Passage(tuple(_squeeze(pieces)), False, near)


def _list_near(
    analysis: Analysis, fact: LinkedFact, index: int, proof: Proof, article: Article
) -> tuple[str, ...]:
    """The cautions near a quote, each with what answers it, and remarks."""
    meaning = fact.record.derivation.meaning if fact.record.derivation else None
    reason = f"derivation: {meaning}" if meaning else ""
    prose = analysis.library.readers.prose.language
    remarks = find_remarks(fact, fact.record.evidence[index], proof, article, prose)
    return (*(caution.in_words(reason) for caution in proof.cautions), *remarks)


def _around(article: Article, quote: Span) -> range:
    """The sentences of a quote, with the one before and the one after."""
    own = article.sentences_of(quote)
    start = article.sentence_before(own).start if own.start else own.start
    last = len(article.sequence.ids) - 1
    stop = article.whole_sentence(own.stop).stop if own.stop <= last else own.stop
    return range(start, stop)


def _of_text(text: CanonicalText, article: Article, quote: Span) -> Iterator[Piece]:
    sequence = article.sequence
    for number in _around(article, quote):
        sentence = text.sentences[number]
        start = sequence.starts[number]
        marked = [w for n, w in enumerate(sentence.words, start) if quote.start <= n < quote.end]
        if not marked:
            yield f"{sentence.text} ", False
            continue
        first, end = marked[0].start - sentence.start, marked[-1].end - sentence.start
        yield sentence.text[:first], False
        yield sentence.text[first:end], True
        yield f"{sentence.text[end:]} ", False


def _of_opened_words(article: Article, quote: Span) -> Iterator[Piece]:
    sequence = article.sequence
    for number in _around(article, quote):
        span = sequence.sentence(number)
        end = min(span.end, article.end_of(range(number, number + 1)))
        positions = range(span.start, end)
        for marked, part in groupby(positions, lambda p: quote.start <= p < quote.end):
            known = groupby((sequence.tokens[p] for p in part), lambda word: word is not None)
            shown = (
                " ".join(filter(None, words)) if is_open else CLOSED for is_open, words in known
            )
            yield " ".join(shown), marked
            yield " ", False


def _squeeze(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """The pieces without empty ones, neighbours of one kind joined, and no space at the end."""
    found = [
        ("".join(text for text, _ in group), marked)
        for marked, group in groupby((p for p in pieces if p[0]), lambda piece: piece[1])
    ]
    for number, (text, marked) in enumerate(found, 1):
        shown = text.rstrip() if number == len(found) else text
        if shown:
            yield shown, marked
