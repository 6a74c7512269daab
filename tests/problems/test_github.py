"""What GitHub reads of a check: annotations that stay ours, a summary that stays text."""

import re

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.problems.github import SUMMARY_BYTES, as_commands, as_summary
from mkdocs_briefings.problems.problem import Place, Problem, Severity
from mkdocs_briefings.problems.receipt import Receipt

RECEIPTS = [Receipt("quote", 3, 1, (("no seal", 2),))]


def problem(n: int = 1, message: str = "", severity: Severity = "error") -> Problem:
    return Problem(Place(f"briefings/x/c{n}.yml", n, 3), "rule", message or f"m{n}", "h", severity)


def test_an_annotation() -> None:
    assert as_commands([problem(7, "50 % of a, b: c")]) == [
        "::error file=briefings/x/c7.yml,line=7,col=3,title=rule::50 %25 of a, b: c%0Ahint: h"
    ]
    whole = Problem(Place("a,b:c%.yml"), "rule", "m", severity="warning")
    assert as_commands([whole], "sites/one/") == [
        "::warning file=sites/one/a%2Cb%3Ac%25.yml,title=rule::m"
    ]


@given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=40))
def test_no_text_is_a_command_of_its_own(path: str, message: str, hint: str) -> None:
    (command,) = as_commands([Problem(Place(path, 1, 1), "rule", message, hint)])
    assert len(command.splitlines()) == 1
    assert "##[" not in command
    name, properties, text = re.fullmatch(r"::(\w+) (.*?)::(.*)", command).groups()  # type: ignore[union-attr]
    assert name == "error"
    assert dict(p.split("=", 1) for p in properties.split(",")).keys() == {
        "file",
        "line",
        "col",
        "title",
    }
    assert not set("\r\n") & set(text)


def test_ten_of_each_and_what_is_left_out() -> None:
    problems = [problem(n, f"m{n}") for n in range(1, 13)]
    problems += [problem(n, f"w{n}", "warning") for n in range(1, 13)]
    commands = as_commands(problems)
    assert sum(command.startswith("::error") for command in commands) == 10
    assert sum(command.startswith("::warning") for command in commands) == 10
    assert commands[-1].startswith("::notice title=briefings check::12 errors, 12 warnings; 4 of")


def test_each_cause_before_a_second_place_of_one() -> None:
    commands = as_commands([*(problem(n, "same") for n in range(1, 30)), problem(40, "other")])
    assert "same%0Ahint: h%0Aand 28 more like it" in commands[0]
    assert "::other" in commands[1]
    assert len(commands) == 11


def test_nothing_to_annotate() -> None:
    assert as_commands([]) == []


def test_the_summary_quotes_the_report_in_a_fence_that_nothing_closes() -> None:
    files = {"briefings/x/c1.yml": b"name: ``` @team ![x](http://x)\n"}
    found = Problem(Place("briefings/x/c1.yml", 1, 7, 3), "rule", "<!-- ````` -->")
    summary = as_summary([found], files, RECEIPTS, SUMMARY_BYTES)
    head, fence, *body = summary.split("\n")[0:1] + summary.split("\n")[2:]
    assert head == "## briefings check: 1 error"
    assert fence == "``````text"
    end = body.index("``````")
    assert all("``````" not in line for line in body[:end])
    assert "| quote | 3 | 1 | 2 (no seal) |" in body[end:]


def test_the_summary_keeps_to_its_room() -> None:
    problems = [problem(n, f"{n} 日日新 {'x' * 200}") for n in range(20)]
    whole = as_summary(problems, {}, RECEIPTS, SUMMARY_BYTES)
    size = len(whole.encode("utf-8"))
    assert "… and more" not in whole
    assert as_summary(problems, {}, RECEIPTS, size) == whole
    for room in range(0, size, 29):
        assert len(as_summary(problems, {}, RECEIPTS, room).encode("utf-8")) <= room
    assert as_summary(problems, {}, RECEIPTS, 10) == ""


def test_what_does_not_fit_is_cut_at_the_end_of_a_line() -> None:
    problems = [problem(n, f"{n} 日日新 {'x' * 200}") for n in range(20)]
    size = len(as_summary(problems, {}, RECEIPTS, SUMMARY_BYTES).encode("utf-8"))
    summary = as_summary(problems, {}, RECEIPTS, size - 1)
    assert "\n… and more: run 'briefings check'\n```\n" in summary
    assert " 18 日日新" in summary
    assert len(summary.encode("utf-8")) > size - 500
