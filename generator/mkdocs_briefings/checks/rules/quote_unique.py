"""A quote occurs once in its article, or ``paragraph`` says which sentence is meant.

Needs the text. A quote that occurs twice does not say which sentence it means.

Passes: a phrase that only one sentence has; one that two have, with ``paragraph: 2.1``.
Fails: "artificial intelligence chips" where the article says it twice; ``paragraph`` where it says
it once.
"""

from collections.abc import Callable, Iterator

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.checks.results import PASSED, Outcome, Skip
from mkdocs_briefings.evidence.article import Article
from mkdocs_briefings.evidence.proof import find_quote
from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.problems.problem import Problem

ID = "quote-unique"


def check(analysis: Analysis) -> Iterator[Outcome]:
    """Check every quote from a text that is here."""
    return judge_quotes(analysis, _judge)


def judge_quotes(
    analysis: Analysis, judge: Callable[[Article, LinkedFact, int], Outcome]
) -> Iterator[Outcome]:
    """The outcomes of a rule for each quote, from the text that it is in, if that is here."""
    for fact in analysis.library.all_facts():
        for index, evidence in enumerate(fact.record.evidence):
            text = analysis.texts.get(evidence.source)
            if text is None:
                yield Skip("the text is not here")
            else:
                yield judge(text, fact, index)


def _judge(text: Article, fact: LinkedFact, index: int) -> Outcome:
    evidence = fact.record.evidence[index]
    everywhere = find_quote(text, evidence.model_copy(update={"paragraph": None}))
    here = find_quote(text, evidence)
    sentences = [str(text.sequence.place(span.start).sentence) for span in everywhere]
    shown = ", ".join(sentences)
    if not everywhere:
        return Skip("the quote is not in the text")
    if not here:
        message = f"the quote is not in {evidence.paragraph}, but in {shown}"
        hint = f"write 'paragraph: {sentences[0]}'" if len(everywhere) > 1 else "remove 'paragraph'"
        return Problem(fact.place("evidence", index, "paragraph"), ID, message, hint)
    if len(everywhere) == 1 and evidence.paragraph:
        message = f"the quote occurs only in {shown}, so 'paragraph' is not needed"
        place = fact.place("evidence", index, "paragraph")
        return Problem(place, ID, message, "remove it")
    if len(here) == 1:
        return PASSED
    message = f"the quote occurs {len(everywhere)} times in the article, in {shown}"
    hint = "quote a word or two more"
    if evidence.paragraph:
        message = f"the quote occurs {len(here)} times in {evidence.paragraph}"
    elif len(set(sentences)) > 1:
        hint += f", or add 'paragraph: {sentences[0]}' to say which is meant"
    return Problem(fact.place("evidence", index, "quote"), ID, message, hint)
