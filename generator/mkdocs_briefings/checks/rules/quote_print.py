"""A quote is printed as its article prints it, letter for letter.

Needs the text. The seal proves words, and words have neither capitals nor commas: it proves "told
US" from "told us", "resigned" from "re-signed", "no more" from "no, more". So the quote must stand
in the paragraph as it is. Which quotation marks, dashes and spaces are used does not count.

Passes: ``quote: he re-signed in May`` for "He told us that he re‑signed in May."
Fails: ``quote: he resigned in May`` for the same.
"""

from collections.abc import Iterator

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.checks.results import PASSED, Outcome, Skip
from mkdocs_briefings.evidence.proof import find_quote
from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.problems.problem import Problem
from mkdocs_briefings.text.canonical import Paragraph
from mkdocs_briefings.text.characters import plain_print

ID = "quote-print"


def check(analysis: Analysis) -> Iterator[Outcome]:
    """Check every quote whose text is here."""
    for fact in analysis.library.all_facts():
        for index, evidence in enumerate(fact.record.evidence):
            text = analysis.texts.get(evidence.source)
            if text is None:
                yield Skip("the text is not here")
                continue
            paragraphs = analysis.library.texts[evidence.source].paragraphs
            found = [
                paragraphs[text.sequence.place(span.start).sentence.paragraph - 1]
                for span in find_quote(text, evidence)
            ]
            yield _judge(fact, index, found) if found else Skip("the quote is not in the text")


def _judge(fact: LinkedFact, index: int, found: list[Paragraph]) -> Outcome:
    quote = plain_print(fact.record.evidence[index].quote)
    if any(quote in plain_print(paragraph.text) for paragraph in found):
        return PASSED
    message = "the article has these words, but prints them otherwise"
    hint = f"copy the quote from paragraph {found[0].number}, capitals and commas included"
    return Problem(fact.place("evidence", index, "quote"), ID, message, hint)
