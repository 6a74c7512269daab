"""The figures of a statement: each must be in a quote, the value, a date or a name.

This check needs no article: it compares a card's statement with the words of its quotes.
"""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.reading.dates import FoundDate
from mkdocs_briefings.reading.figures import Figure
from mkdocs_briefings.reading.language import Language
from mkdocs_briefings.reading.number_words import has_digit
from mkdocs_briefings.reading.phrases import phrases_of
from mkdocs_briefings.reading.readers import Reader
from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.text.edtf import Edtf
from mkdocs_briefings.values.base import Quote

_NEVER_COUNTED = (Fraction(0), Fraction(1))  # "one of", "a single": words rather than figures


def find_unsupported_figures(
    fact: LinkedFact,
    quotes: Sequence[Quote],
    named: Iterable[range],
    stated: Sequence[Edtf],
    prose: Reader,
) -> Iterator[str]:
    """Yield a message for each figure that is in no quote, value, scope, date or name.

    ``named`` are the positions, in the statement's canonical words, that belong to names;
    ``stated`` the dates of the fact; ``prose`` reads the site's own language.
    """
    words = words_of(fact.record.statement)
    figures = list(prose.find_figures(words))
    multitude = _find_multitude(words, prose.language)
    if multitude and not any(_has_any_figure(quote) for quote in quotes):
        yield f"'{multitude}' of the statement is in no quote"
    if not figures:
        return
    known = _known_numbers(fact, quotes, prose)
    quoted = {word for quote in quotes for word in quote.tokens}
    is_vague = any(figure.unread for quote in quotes for figure in quote.figures)
    covered = {position for span in named for position in span}
    for date in prose.find_dates(words, stated[-1]) if stated else ():
        span = range(date.start, date.end)
        if any(_covers(date, one) for one in stated) or quoted.issuperset(words[i] for i in span):
            covered.update(span)
    for figure in figures:
        span = range(figure.start, figure.end)
        is_known = {*figure.values} <= {*known, *_NEVER_COUNTED}
        if figure.unread:
            is_known = quoted.issuperset(words[i] for i in span) or (
                is_vague and not any(has_digit(words[i]) for i in span)
            )
        written = _write_figure(words, figure)
        if covered.isdisjoint(span) and not is_known:
            yield f"the figure '{written}' is in no quote, value, scope, date or name"
        elif fact.value is None and (bound := _find_bound_lost(figure, quotes)):
            yield f"the quote says '{bound}' of the figure '{written}', the statement does not"


def _find_bound_lost(figure: Figure, quotes: Sequence[Quote]) -> str:
    """The bound that every quote with a statement's figure has, and the statement has not."""
    same = [
        one
        for quote in quotes
        for one in quote.figures
        if one.values and one.values == figure.values
    ]
    if figure.bounds or not same or not all(one.bounds for one in same):
        return ""
    return same[0].bounds[0]


def _has_any_figure(quote: Quote) -> bool:
    return bool(quote.figures or _find_multitude(quote.tokens, quote.reader.language))


def _find_multitude(words: Sequence[str | None], language: Language) -> str:
    """The first words that mean many without a number: "hundreds of"."""
    phrases = phrases_of(language, "vague-numbers")
    for position in range(len(words)):
        meanings, end = phrases.at(words, position)
        if meanings:
            return " ".join(filter(None, words[position:end]))
    return ""


def _known_numbers(fact: LinkedFact, quotes: Sequence[Quote], prose: Reader) -> set[Fraction]:
    """The numbers of a fact's quotes, value and scope."""
    known = {value for quote in quotes for figure in quote.figures for value in figure.values}
    if fact.value:
        known |= fact.value.figures(prose)
    for figure in prose.find_figures(words_of(fact.record.scope or "")):
        known.update(figure.values)
    return known


def _covers(date: FoundDate, stated: Edtf) -> bool:
    """Whether a statement's date is the stated one, or a month or year that contains it."""
    return date.shows(stated) or (date.meant is not None and date.meant.contains(stated))


def _write_figure(words: Sequence[str], figure: Figure) -> str:
    return " ".join(words[figure.start : figure.end])
