"""``compare`` answers a conflict that was found, and every conflict is seen.

``scope``, ``rounding``, ``supersedes`` and ``disputed`` answer a conflict between two facts; where
there is none, they are an error. ``repeats`` and ``wording`` set two facts side by side. A conflict
that nothing answers is a warning, and both facts stand as disputed.

Passes: ``compare: [{with: events/expo#area-2, as: scope, why: one is the main venue}]`` between
50,000 and 70,000 m².
Fails: the same between "more than 400" and 420, which do not conflict.
"""

from collections.abc import Iterator

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.analysis.conflicts import ANSWERS
from mkdocs_briefings.checks.results import PASSED, Outcome, Skip
from mkdocs_briefings.problems.problem import Problem

ID = "compare"


def check(analysis: Analysis) -> Iterator[Outcome]:
    """Look at all comparisons and all conflicts."""
    found = {frozenset((c.one.ref, c.other.ref)) for c in analysis.conflicts}
    for fact in analysis.library.all_facts():
        for index, comparison in enumerate(fact.record.compare):
            pair = frozenset((fact.ref, comparison.other))
            if comparison.other not in analysis.library.facts_by_ref:
                yield Skip("the other fact is not there")
            elif comparison.relation in ANSWERS and pair not in found:
                message = f"these two do not conflict, so '{comparison.relation}' answers nothing"
                hint = "remove it, or say 'repeats' or 'wording'"
                yield Problem(fact.place("compare", index, "as"), ID, message, hint)
            else:
                yield PASSED
    for conflict in analysis.conflicts:
        if conflict.answer is None:
            other = conflict.one
            message = f"'{conflict.other.record.value}' conflicts with '{other.record.value}'"
            message += f" in line {other.place('value').line}"
            hint = "answer it with 'compare', or let both stand as disputed"
            yield Problem(conflict.other.place("value"), ID, message, hint, "warning")
        else:
            yield PASSED
