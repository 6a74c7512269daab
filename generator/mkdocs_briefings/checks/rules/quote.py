"""Every quote is proven: its words are consecutive among those the seal opens.

Typography does not count (curly quotes, hard hyphens, case), a digit or a currency sign does.
Where the article's text is here, the message says whether a quote is not in it or only not opened
yet.

Passes: ``quote: in five of eight key metrics`` where the seal opens these words.
Fails: a quote that is not opened (run ``briefings seal``); one that differs by one digit; one
that runs across a paragraph's border.
"""

from collections.abc import Iterator
from difflib import SequenceMatcher

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.checks.results import PASSED, Outcome, Skip
from mkdocs_briefings.checks.rules.quote_length import length_error
from mkdocs_briefings.evidence.cells import explain_missing
from mkdocs_briefings.evidence.proof import find_quote
from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.problems.problem import Problem
from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.text.tokens import TokenSequence

ID = "quote"


def check(analysis: Analysis) -> Iterator[Outcome]:
    """Check every quote."""
    for fact in analysis.library.all_facts():
        for index, proof in enumerate(analysis.proofs_of(fact)):
            if proof is None:
                yield Skip("the source has no valid seal")
            elif proof.quote:
                yield PASSED
            elif length_error(fact.record.evidence[index]):
                yield Skip("the quote is too short or too long")
            else:
                yield _unproven(analysis, fact, index)


def _unproven(analysis: Analysis, fact: LinkedFact, index: int) -> Problem:
    evidence = fact.record.evidence[index]
    place = fact.place("evidence", index, "quote")
    text = analysis.texts.get(evidence.source)
    words = words_of(evidence.quote)
    if text and evidence.cell and not find_quote(text, evidence):
        message, hint = explain_missing(text, evidence, evidence.cell)
        return Problem(place, ID, message, hint)
    if text and not text.sequence.find(words):
        nearest = nearest_words(text.sequence, words)
        hint = f"the nearest words are: {nearest}" if nearest else "quote the article's own words"
        return Problem(place, ID, "the quote is not in the article", hint)
    hint = f"run 'briefings seal {evidence.source}' where the text is"
    return Problem(place, ID, "the quote is not sealed, so nothing proves it", hint)


def nearest_words(sequence: TokenSequence, words: tuple[str, ...]) -> str:
    """The words of an article most similar to a phrase, if any are similar enough."""
    best, found = 0.6, ""
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(words)
    for start in range(len(sequence.tokens) - len(words) + 1):
        window = [form for form in sequence.tokens[start : start + len(words)] if form]
        if len(window) < len(words):
            continue
        matcher.set_seq1(window)
        if matcher.real_quick_ratio() > best and matcher.ratio() > best:
            best, found = matcher.ratio(), " ".join(window)
    return found
