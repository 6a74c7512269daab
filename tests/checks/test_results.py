from mkdocs_briefings.checks.results import MAX_ERRORS, PASSED, Outcome, Skip, tally
from mkdocs_briefings.problems.problem import Place, Problem, Severity
from mkdocs_briefings.problems.receipt import Receipt


def problem(line: int, severity: Severity = "error") -> Problem:
    return Problem(Place("a.yml", line, 1), "rule", "wrong", severity=severity)


def test_everything_a_rule_looks_at_is_counted_once() -> None:
    outcomes: list[Outcome] = [
        PASSED,
        Skip("no text"),
        problem(1),
        Skip("no text"),
        PASSED,
        Skip("too short"),
    ]
    receipt, problems = tally("rule", outcomes)
    assert receipt == Receipt("rule", 3, 1, (("no text", 2), ("too short", 1)))
    assert problems == [problem(1)]


def test_a_rule_that_looks_at_nothing_says_so() -> None:
    assert tally("rule", []) == (Receipt("rule", 0, 0, ()), [])


def test_after_very_many_errors_a_rule_stops_and_says_so() -> None:
    receipt, problems = tally("rule", (problem(line) for line in range(1, 10**9)))
    assert receipt.failed == MAX_ERRORS
    assert len(problems) == MAX_ERRORS + 1
    assert "stopped after 100 errors" in problems[-1].message
    assert problems[-1].place.line == MAX_ERRORS


def test_warnings_never_hide_an_error() -> None:
    outcomes = [*(problem(line, "warning") for line in range(500)), problem(501)]
    receipt, problems = tally("rule", outcomes)
    assert receipt.failed == len(problems) == 501
    assert problems[-1].severity == "error"
