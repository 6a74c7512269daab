"""A quote is of one sentence, and takes figures whole, with their bounds.

Words on both sides of a full stop make a sentence that nobody wrote. "5" of "5 million" is another
figure, and so is "20 percent" of "up to 20 percent". What stands directly beside the quote counts
as far as the seal opens it, and where the text is, ``verified`` looks again. A sign that is no word
("≠") would change a quote and prove nothing, so it may not stand in one.

Passes: ``quote: carried 5 million cars``.
Fails: ``quote: carried 5``, before "million"; ``quote: the Alma. Bankrupt within a year``.
"""

import unicodedata
from collections.abc import Iterator

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.checks.results import PASSED, Outcome, Skip
from mkdocs_briefings.evidence.article import Article
from mkdocs_briefings.evidence.proof import find_quote
from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.problems.problem import Problem
from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.text.tokens import Span

ID = "quote-edges"


def check(analysis: Analysis) -> Iterator[Outcome]:
    """Check every quote as far as the seals open its article."""
    for fact in analysis.library.all_facts():
        for index, evidence in enumerate(fact.record.evidence):
            if signs := _find_signs(evidence.quote):
                message = f"'{signs}' in the quote is no word, so nothing proves it"
                yield Problem(fact.place("evidence", index, "quote"), ID, message, "leave it out")
            elif evidence.source not in analysis.articles:
                yield Skip("the source has no valid seal")
            else:
                yield judge(fact, index, analysis.articles[evidence.source])


def judge(fact: LinkedFact, index: int, article: Article) -> Outcome:
    """The outcome for one quote, from the words of its article that are known."""
    evidence = fact.record.evidence[index]
    place = fact.place("evidence", index, "quote")
    spans = find_quote(article, evidence)
    if not spans:
        return Skip("the quote is not proven")
    if evidence.cell:
        return Skip("a cell has its borders")
    if all(len([*article.wholes(article.sentences_of(span))]) > 1 for span in spans):
        message = "the quote runs over the end of a sentence, and nobody wrote it so"
        return Problem(place, ID, message, "quote one sentence, the other as evidence of its own")
    cut = [*_find_cut_figures(article, spans[0])]
    if cut:
        message = f"the quote holds a part of '{cut[0]}' only, which is another figure"
        return Problem(place, ID, message, "quote the figure whole, or not at all")
    if bounds := [*_find_cut_bounds(article, spans[0])]:
        message = f"the quote leaves out words that say '{bounds[0]}' of its figure"
        return Problem(place, ID, message, "quote them too")
    return PASSED


def _find_cut_bounds(article: Article, quote: Span) -> Iterator[str]:
    """The bounds of figures in a quote that only words beside the quote tell."""
    bounded = [f for f in article.read_quote(quote).figures if f.bounds and not f.unread]
    if bounded:
        alone = article.reader.find_figures(article.sequence.tokens[quote.start : quote.end])
        told = {figure.start for figure in alone if figure.bounds}
        yield from (figure.bounds[0] for figure in bounded if figure.start not in told)


def _find_cut_figures(article: Article, quote: Span) -> Iterator[str]:
    """The figures of which a quote holds a part only."""
    around = article.around(quote)
    for figure in article.figures_in(around):
        span = Span(around.start + figure.start, around.start + figure.end)
        if span.overlaps(quote) and not quote.start <= span.start < span.end <= quote.end:
            yield article.words_in(span)


def _find_signs(quote: str) -> str:
    """The symbols in a quote that are no words and no part of one."""
    return "".join(
        sign for sign in quote if unicodedata.category(sign) in ("Sm", "So") and not words_of(sign)
    )
