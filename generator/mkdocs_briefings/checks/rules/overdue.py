"""A forecast that has fallen due is looked at again.

Due before the site's clock: ``as_of`` in mkdocs.yml, by default the latest ``added`` of a fact;
``briefings check --today DATE`` sets another. A warning, because the fact stays true: somebody
did forecast it.

Passes: ``due: 2035`` on a site whose last fact was added in 2026.
Fails: ``due: 2025`` there: say in a fact of its own what came of it.
"""

from collections.abc import Iterator

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.checks.results import PASSED, Outcome
from mkdocs_briefings.problems.problem import Problem

ID = "overdue"


def check(analysis: Analysis) -> Iterator[Outcome]:
    """Look at every forecast with a due date."""
    overdue = {fact.ref for fact in analysis.overdue}
    for fact in analysis.library.all_facts():
        if fact.record.due is None:
            continue
        if fact.ref in overdue:
            message = f"this fell due {fact.record.due.in_words()}, the site's clock says "
            message += f"{analysis.as_of.isoformat()}"
            hint = "say in a fact of its own what came of it"
            yield Problem(fact.place("due"), ID, message, hint, "warning")
        else:
            yield PASSED
