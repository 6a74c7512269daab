"""A forecast that has fallen due is reviewed.

Due before the site's clock: ``as_of`` in mkdocs.yml, by default the latest ``added`` of a fact;
``briefings check --today DATE`` sets another. A warning, because the fact stays true: somebody
did forecast it.

Passes: ``due: 2035`` on a site whose last fact was added in 2026.
Fails: ``due: 2025`` there: add a separate fact for the outcome.
"""

from collections.abc import Iterator

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.checks.results import PASSED, Outcome
from mkdocs_briefings.problems.problem import Problem

ID = "overdue"


def check(analysis: Analysis) -> Iterator[Outcome]:
    """Check every forecast with a due date."""
    overdue = {fact.ref for fact in analysis.overdue}
    for fact in analysis.library.all_facts():
        if fact.record.due is None:
            continue
        if fact.ref in overdue:
            message = f"this was due {fact.record.due.in_words()}, and the site is as of "
            message += f"{analysis.as_of.isoformat()}"
            hint = "add a separate fact for the outcome"
            yield Problem(fact.place("due"), ID, message, hint, "warning")
        else:
            yield PASSED
