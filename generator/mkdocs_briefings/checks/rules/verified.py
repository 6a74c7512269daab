"""The whole article says what the opened words say.

Needs the text. All that ``context``, ``caution`` and ``quote-edges`` prove from the opened words is
proven again from all words, among which there can be a longer name, another person of that name, or
a caution that is closed in the seal.

A cell must be in its row and column, which only the text shows.

Passes: a fact whose evidence shows the same in the text as in the seal.
Fails: subject ``models/gpt-4`` where the sentence says "GPT-4 Turbo" and "Turbo" is closed.
"""

from collections.abc import Iterator
from dataclasses import replace

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.checks.results import Outcome, Skip
from mkdocs_briefings.checks.rules import quote_edges
from mkdocs_briefings.checks.rules.context import judge
from mkdocs_briefings.evidence.cells import explain_missing
from mkdocs_briefings.evidence.proof import Proof
from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.model.models import Cell
from mkdocs_briefings.problems.problem import Problem
from mkdocs_briefings.text.tokens import TokenSequence

ID = "verified"


def check(analysis: Analysis) -> Iterator[Outcome]:
    """Check every piece of evidence whose text is here."""
    for fact in analysis.library.all_facts():
        public = analysis.proofs_of(fact)
        for index, proof in enumerate(analysis.prove(fact, analysis.texts)):
            opened = public[index]
            if proof is None:
                yield Skip("the text is not here")
            elif opened is None or opened.quote is None:
                yield Skip("the quote is not proven")
            elif proof.quote is None and (cell := fact.record.evidence[index].cell):
                yield _misplaced(analysis, fact, index, cell)
            elif proof.quote is None:
                yield Skip("the quote is not in the text")
            else:
                yield from _compare(analysis, fact, index, proof, opened)
                yield from _judge_edges(analysis, fact, index)


def _misplaced(analysis: Analysis, fact: LinkedFact, index: int, cell: Cell) -> Problem:
    """The problem of a cell that the opened words may show, and the table does not have."""
    evidence = fact.record.evidence[index]
    message, hint = explain_missing(analysis.texts[evidence.source], evidence, cell)
    place = fact.place("evidence", index, "cell")
    return Problem(place, ID, f"in the whole text, {message}", hint)


def _judge_edges(analysis: Analysis, fact: LinkedFact, index: int) -> Iterator[Problem]:
    """The problem of a quote's edges that only the text shows."""
    source_id = fact.record.evidence[index].source
    here = quote_edges.judge(fact, index, analysis.texts[source_id])
    in_public = quote_edges.judge(fact, index, analysis.articles[source_id])
    if isinstance(here, Problem) and not isinstance(in_public, Problem):
        yield replace(here, rule=ID, message=f"in the whole text, {here.message}")


def _compare(
    analysis: Analysis, fact: LinkedFact, index: int, proof: Proof, opened: Proof
) -> Iterator[Outcome]:
    """What the text shows and the opened words do not."""
    closed = list(_closed_cautions(analysis, fact.record.evidence[index].source, proof))
    for words in closed:
        message = f"in the whole text, '{words}' is near the quote, but closed in the seal"
        hint = f"run 'briefings seal {fact.record.evidence[index].source}'"
        yield Problem(fact.place("evidence", index, "quote"), ID, message, hint)
    more = [
        missing
        for missing in proof.unsupported
        if missing not in opened.unsupported and not (closed and missing.need == "meaning")
    ]
    for outcome in judge(analysis, fact, index, more):
        if isinstance(outcome, Problem):
            yield replace(outcome, rule=ID, message=f"in the whole text, {outcome.message}")
        elif not closed:
            yield outcome


def _closed_cautions(analysis: Analysis, source_id: str, proof: Proof) -> Iterator[str]:
    text, seal = analysis.texts[source_id].sequence, analysis.articles[source_id].sequence
    for caution in proof.cautions:
        positions = range(caution.span.start, caution.span.end)
        if not all(_is_opened(text, seal, position) for position in positions):
            yield caution.words


def _is_opened(text: TokenSequence, seal: TokenSequence, position: int) -> bool:
    """Whether a word of the text is opened in its seal."""
    index = text.sentence_at(position)
    place = seal.starts[index] + position - text.starts[index] if index < len(seal.starts) else -1
    return place in range(len(seal.tokens)) and seal.tokens[place] == text.tokens[position]
