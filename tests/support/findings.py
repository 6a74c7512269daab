"""What one rule finds in a small site, in the form in which the tests of rules read."""

from collections.abc import Mapping
from typing import NamedTuple

from mkdocs_briefings.checks.baseline import Baseline
from mkdocs_briefings.checks.results import tally
from mkdocs_briefings.checks.rules import BASELINE_RULES
from mkdocs_briefings.commitment.seal import Seal
from mkdocs_briefings.problems.problem import Problem
from mkdocs_briefings.problems.receipt import Receipt
from tests.support.sealed import Files, analysis_of, check


class Finding(NamedTuple):
    """A problem with the words that it marks in its file, without the quotes round them."""

    file: str
    marks: str
    message: str
    hint: str
    severity: str


def findings(rule: str, files: Files) -> list[Finding]:
    """The problems of this id in a site, in order."""
    return [_finding(p, files) for p in check(files).problems if p.rule == rule]


def passes(rule: str, files: Files) -> bool:
    """Whether the rule looked at something, and found and skipped nothing."""
    receipt = receipt_of(rule, files)
    return receipt.checked > 0 and not receipt.failed and not receipt.skipped


def skips(rule: str, files: Files) -> list[str]:
    """Why the rule skipped things, a reason for each kind of thing."""
    return [reason for reason, _ in receipt_of(rule, files).skipped]


def receipt_of(rule: str, files: Files) -> Receipt:
    """What the rule did in a site."""
    verdict = check(files)
    (receipt,) = (r for r in (*verdict.receipts, *verdict.text_receipts) if r.rule == rule)
    return receipt


def findings_against(
    rule: str,
    before: Files,
    now: Files,
    seals: Mapping[str, tuple[Seal, ...]] | None = None,
    *,
    whole: bool = True,
) -> tuple[list[Finding], list[str]]:
    """What a rule that looks back finds, and why it skips: of these revisions, without git."""
    (judge,) = (one for one in BASELINE_RULES if one.id == rule)
    baseline = Baseline(analysis_of(before), seals or {}, whole)
    receipt, problems = tally(rule, judge.check(baseline, analysis_of(now)))
    reasons = [reason for reason, _ in receipt.skipped]
    return [_finding(problem, {**before, **now}) for problem in problems], reasons


def _finding(problem: Problem, files: Files) -> Finding:
    place, marks = problem.place, ""
    if place.line:
        line = files[place.path].splitlines()[place.line - 1]
        marks = line[place.column - 1 :][: place.length].strip('"')
    return Finding(place.path, marks, problem.message, problem.hint, problem.severity)
