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
from mkdocs_briefings.checks.rules.quote_unique import judge_quotes
from mkdocs_briefings.evidence.article import Article
from mkdocs_briefings.evidence.proof import find_quote
from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.problems.problem import Problem
from mkdocs_briefings.text.characters import plain_print

ID = "quote-print"


def check(analysis: Analysis) -> Iterator[Outcome]:
    """Check every quote from a text that is here."""
    printed = {
        source_id: [plain_print(paragraph.text) for paragraph in text.paragraphs]
        for source_id, text in analysis.library.texts.items()
    }

    def judge(article: Article, fact: LinkedFact, index: int) -> Outcome:
        evidence = fact.record.evidence[index]
        places = (article.sequence.place(span.start) for span in find_quote(article, evidence))
        numbers = [place.sentence.paragraph for place in places]
        if not numbers:
            return Skip("the quote is not in the text")
        quote, paragraphs = plain_print(evidence.quote), printed[evidence.source]
        if any(quote in paragraphs[number - 1] for number in numbers):
            return PASSED
        message = "the article has these words, but prints them otherwise"
        hint = f"copy the quote from paragraph {numbers[0]}, capitals and commas included"
        return Problem(fact.place("evidence", index, "quote"), ID, message, hint)

    return judge_quotes(analysis, judge)
