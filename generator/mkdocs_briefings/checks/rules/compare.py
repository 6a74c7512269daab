"""``compare`` explains a conflict that exists, and every conflict is reported.

``scope``, ``rounding``, ``supersedes`` and ``disputed`` explain a conflict between two facts; where
there is none, they are an error. ``repeats`` and ``wording`` relate two facts that agree. A
conflict without an explanation is a warning, and both facts are shown as disputed.

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
    """Check all comparisons and all conflicts."""
    found = {frozenset((c.one.ref, c.other.ref)) for c in analysis.conflicts}
    for fact in analysis.library.all_facts():
        for index, comparison in enumerate(fact.record.compare):
            pair = frozenset((fact.ref, comparison.other))
            if comparison.other not in analysis.library.facts_by_ref:
                yield Skip("the other fact does not exist")
            elif comparison.relation in ANSWERS and pair not in found:
                message = (
                    f"these two facts do not conflict, so '{comparison.relation}' does not apply"
                )
                hint = "remove it, or write 'repeats' or 'wording'"
                yield Problem(fact.place("compare", index, "as"), ID, message, hint)
            else:
                yield PASSED
    for conflict in analysis.conflicts:
        if conflict.answer is None:
            other = conflict.one
            message = f"'{conflict.other.record.value}' conflicts with '{other.record.value}'"
            message += f" in line {other.place('value').line}"
            hint = "explain it with 'compare', or leave both facts disputed"
            yield Problem(conflict.other.place("value"), ID, message, hint, "warning")
        else:
            yield PASSED
