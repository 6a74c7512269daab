"""A fact's times fit together.

``due`` is when a forecast falls due, so only a forecast has it; nothing was said after the article
that quotes it was published.

Passes: ``type: forecast`` with ``due: 2035``; ``said: 2023-11`` in an article of August 2024.
Fails: ``due: 2024-07-05`` on a plain fact (``date`` is meant); ``said: 2025`` in that article.
"""

from collections.abc import Iterator

from mkdocs_briefings.checks.results import PASSED, Outcome
from mkdocs_briefings.model.library import Library
from mkdocs_briefings.problems.problem import Problem

ID = "times"


def check(library: Library) -> Iterator[Outcome]:
    """Check ``due`` and ``said`` of every fact."""
    for fact in library.all_facts():
        if fact.record.due and fact.record.type != "forecast":
            message = "'due' is for forecasts, and this fact is not one"
            hint = "write 'date', or 'type: forecast'"
            yield Problem(fact.card.place("facts", fact.index, "due", key=True), ID, message, hint)
        for index, evidence in enumerate(fact.record.evidence):
            source = library.sources.get(evidence.source)
            if evidence.said and source and evidence.said.first > source.record.published.last:
                message = f"said {evidence.said.in_words()}, in an article published "
                message += source.record.published.in_words()
                place = fact.place("evidence", index, "said")
                yield Problem(place, ID, message, "fix one of the two dates")
        yield PASSED
