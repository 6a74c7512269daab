"""The seal shows no more of an article than a quotation may.

At most a third of an article's words are opened, names, figures, units and dates aside, and
never more than 12 in a row, nor 24 characters of a script without spaces: two count as a word, and
symbols do not count. Words that are open only to show a caution or where a figure ends do not count
either. Of the closed words only the number is known, from the record. So the third
is one of canonical words, among which each character and each symbol is one, opened or closed. An
article in the public domain may be opened whole.

Passes: 28 quotes of 3 to 5 words in an article of 1,000 words.
Fails: three quotes that follow one another; quotes that cover half of a short article.
"""

from collections.abc import Collection, Iterator
from itertools import groupby

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.checks.results import PASSED, Outcome, Skip
from mkdocs_briefings.checks.rules.quote_length import LONGEST, limit_of, size_of
from mkdocs_briefings.evidence.article import Article
from mkdocs_briefings.problems.problem import Place, Problem
from mkdocs_briefings.text.canonical import length_of
from mkdocs_briefings.text.tokens import TokenSequence

ID = "rights"
LARGEST_PART = 3


def check(analysis: Analysis) -> Iterator[Outcome]:
    """Check the opened words of every seal."""
    for source_id, article in analysis.articles.items():
        source = analysis.library.sources.get(source_id)
        if source is None or source.record.text is None:
            yield Skip("the source has no root")
            continue
        if source.record.public_domain:
            yield Skip("the article is in the public domain")
            continue
        if not analysis.library.is_whole:
            yield Skip("a card whose name may be exempt is not valid")
            continue
        place = Place(f"seeds/{source_id}.seal")
        errors = [*long_runs(article.sequence, beside_quotes(analysis, source_id))]
        counted = counted_openings(analysis, source_id)
        words = source.record.text.words
        if counted * LARGEST_PART > words:
            errors.append(
                f"{counted} of {words} words are opened, names, figures and dates aside: "
                "more than a third"
            )
        hint = f"shorten quotes from {source_id}, or use one quote for several facts"
        yield from (Problem(place, ID, error, hint) for error in errors)
        if not errors:
            yield PASSED


def counted_openings(analysis: Analysis, source_id: str) -> int:
    """How many words of an article are open, names, figures, units and dates aside."""
    return len(counted_words(analysis, source_id, analysis.articles[source_id]))


def counted_words(analysis: Analysis, source_id: str, article: Article) -> list[str]:
    """The opened words of an article that count, as often as they occur."""
    sequence = article.sequence
    free = {p for name in article.names.names for p in range(name.span.start, name.span.end)}
    for span in article.figures():
        free.update(range(span.start, span.end))
    free |= beside_quotes(analysis, source_id)
    published = analysis.library.sources[source_id].record.published
    for span, _ in article.dates_in(range(len(sequence.starts)), published):
        free.update(range(span.start, span.end))
    return [form for p, form in enumerate(sequence.tokens) if form is not None and p not in free]


def beside_quotes(analysis: Analysis, source_id: str) -> frozenset[int]:
    """The words of an article, those in quotes aside, that show cautions and where figures end."""
    proofs = [
        proof
        for fact in analysis.library.facts_by_source[source_id]
        for evidence, proof in zip(fact.record.evidence, analysis.proofs_of(fact), strict=True)
        if proof and evidence.source == source_id
    ]
    quotes = [proof.quote for proof in proofs if proof.quote]
    quoted = {position for span in quotes for position in range(span.start, span.end)}
    return frozenset(position for proof in proofs for position in proof.beside) - quoted


def long_runs(sequence: TokenSequence, free: Collection[int]) -> Iterator[str]:
    """A message for each run of opened words that is too long; a free position ends a run."""
    for counts, run in groupby(
        enumerate(sequence.tokens), key=lambda item: item[1] is not None and item[0] not in free
    ):
        words = [form for _, form in run if form]
        if counts and length_of(words) > LONGEST:
            shown = " ".join(words[:4])
            message = f"{size_of(words)} in a row are opened, expected at most {limit_of(words)}"
            yield f"{message}: '{shown} ...'"
