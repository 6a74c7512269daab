"""The outcome of a rule for each thing it checks: passed, skipped with a reason, or a problem.

All three are counted, so that "0 errors" cannot mean "nothing was checked".
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.problems.problem import Problem
from mkdocs_briefings.problems.receipt import Receipt


class Pass(Enum):
    """The outcome of a thing that is as it should be."""

    PASSED = "passed"


PASSED = Pass.PASSED


@dataclass(frozen=True, slots=True)
class Skip:
    """A thing the rule could not check, and why."""

    reason: str


MAX_ERRORS = 100  # of one rule in one run: more than these have one cause

Outcome = Pass | Skip | Problem
Check = Callable[[Analysis], Iterator[Outcome]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the site: its id (as problems cite it), its manual, and its check.

    ``last``: other mistakes can cause its problems, so it runs only where there are none.
    """

    id: str
    manual: str
    check: Check
    last: bool = False

    @property
    def gist(self) -> str:
        """What must hold, in a sentence."""
        return self.manual.strip().partition("\n\n")[0].replace("\n", " ")


def run_rule(rule: Rule, analysis: Analysis) -> tuple[Receipt, list[Problem]]:
    """Run one rule over a site."""
    receipt, problems = tally(rule.id, rule.check(analysis))
    return replace(receipt, gist=rule.gist), problems


def tally(rule_id: str, outcomes: Iterable[Outcome]) -> tuple[Receipt, list[Problem]]:
    """Count outcomes into a receipt, and keep the problems; after very many errors, stop."""
    passed, errors, problems, skipped = 0, 0, list[Problem](), Counter[str]()
    for outcome in outcomes:
        if isinstance(outcome, Skip):
            skipped[outcome.reason] += 1
        elif isinstance(outcome, Problem):
            problems.append(outcome)
            errors += outcome.severity == "error"
            if errors == MAX_ERRORS:
                break
        else:
            passed += 1
    failed = len(problems)
    if errors == MAX_ERRORS:
        message = f"this rule stopped after {errors} errors"
        problems.append(
            Problem(problems[-1].place, rule_id, message, "fix these and run the check again")
        )
    return Receipt(rule_id, passed + failed, failed, tuple(sorted(skipped.items()))), problems
