"""A quote occurs once in its article.

Needs the text. A quote that occurs twice does not say which sentence it means.

Passes: a phrase that only one sentence has.
Fails: "artificial intelligence chips" where the article says it twice.
"""

from collections.abc import Iterator

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.checks.results import PASSED, Outcome, Skip
from mkdocs_briefings.problems.problem import Problem
from mkdocs_briefings.text.canonical import words_of

ID = "quote-unique"


def check(analysis: Analysis) -> Iterator[Outcome]:
    """Check every quote from a text that is here."""
    for fact in analysis.library.all_facts():
        for index, evidence in enumerate(fact.record.evidence):
            text = analysis.texts.get(evidence.source)
            if text is None:
                yield Skip("the text is not here")
                continue
            places = text.sequence.find(words_of(evidence.quote))
            if not places:
                yield Skip("the quote is not in the text")
            elif len(places) > 1:
                shown = ", ".join(
                    str(text.sequence.place(place.start).sentence) for place in places
                )
                message = f"the quote occurs {len(places)} times in the article, in {shown}"
                place = fact.place("evidence", index, "quote")
                yield Problem(place, ID, message, "quote a word or two more")
            else:
                yield PASSED
