"""The whole article says what the opened words say.

Needs the text. All that ``context`` proves from the opened words is proven again from all words,
among which there can be a longer name or another person of that name.

Passes: a fact whose evidence shows the same in the text as in the seal.
Fails: subject ``models/gpt-4`` where the sentence says "GPT-4 Turbo" and "Turbo" is closed.
"""

from collections.abc import Iterator
from dataclasses import replace

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.checks.results import Outcome, Skip
from mkdocs_briefings.checks.rules.context import judge
from mkdocs_briefings.problems.problem import Problem

ID = "verified"


def check(analysis: Analysis) -> Iterator[Outcome]:
    """Check every piece of evidence whose text is here."""
    for fact in analysis.library.all_facts():
        public = analysis.proofs_of(fact)
        for index, proof in enumerate(analysis.prove(fact, analysis.texts)):
            opened = public[index]
            if proof is None:
                yield Skip("the text is not here")
            elif proof.quote is None:
                yield Skip("the quote is not in the text")
            elif opened is None or opened.quote is None:
                yield Skip("the quote is not proven")
            else:
                more = tuple(
                    missing for missing in proof.unsupported if missing not in opened.unsupported
                )
                for outcome in judge(analysis, fact, index, replace(proof, unsupported=more)):
                    if isinstance(outcome, Problem):
                        place, message, hint = outcome.place, outcome.message, outcome.hint
                        yield Problem(place, ID, f"in the whole text, {message}", hint)
                    else:
                        yield outcome
