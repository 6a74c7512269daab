"""Words near the quote that can turn its meaning are answered.

In the quote's clause, or set off from it by a comma: plan, possibility, limit ("in a test"), past
("once"). In the clause itself: negation, "some". In the sentence: denial, question, condition, a
verb of saying, whose subject must not be another than ``by``. Also a figure of the unit that is
nearer to the subject. A key of the fact answers each (``by``, ``type``, ``scope``, ``bound``,
``date``, ``refutes``), or its statement does where it has no value, else ``derivation: {meaning:
why}``. Another card of the kind between subject and value is shown to reviewers and asks nothing.

Passes: "said Ida Berg" near the quote, with ``by: people/ida-berg``.
Fails: the same without ``by``; "denied that Alma sold 300 seats" for ``value: 300 seats``.
"""

from collections.abc import Iterator
from dataclasses import replace

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.checks.results import Outcome
from mkdocs_briefings.checks.rules.context import judge_all
from mkdocs_briefings.problems.problem import Problem

ID = "caution"


def check(analysis: Analysis) -> Iterator[Outcome]:
    """Check every piece of evidence whose quote is proven."""
    for outcome in judge_all(analysis, lambda missing: missing.need == "meaning"):
        yield replace(outcome, rule=ID) if isinstance(outcome, Problem) else outcome
