"""Many problems in one report: together what is alike, nothing left out of the count."""

import json

from mkdocs_briefings.problems.problem import Place, Problem, sort_problems
from mkdocs_briefings.problems.receipt import Receipt
from mkdocs_briefings.problems.report import as_data, format_report

FILES = {"a.yml": b"name: x\n", "b.yml": "日: y\n".encode()}


def at(path: str, line: int = 1, message: str = "unknown card 'x'") -> Problem:
    return Problem(Place(path, line, 1, 4), "unknown-ref", message, "mend it")


def test_a_file_level_problem_and_a_foreign_file_have_no_excerpt() -> None:
    odd = Problem(Place("a.yml"), "odd", "it is odd")
    assert format_report([odd], FILES) == "a.yml: error: it is odd [odd]\n1 error"
    assert "|" not in format_report([at("c.yml")], FILES)
    assert "|" not in format_report([at("a.yml", 99)], FILES)


def test_no_problems_and_warnings_are_counted() -> None:
    assert format_report([]) == "no problems"
    problems = [at("a.yml"), Problem(Place("b.yml"), "r", "m", severity="warning")]
    assert format_report(problems).endswith("\n1 error, 1 warning")


def test_the_fifth_alike_is_told_by_its_place() -> None:
    four = [at(f"f{n}.yml") for n in range(4)]
    assert format_report(four).count("error: unknown card") == 4
    five = [*four, at("f4.yml", 7)]
    report = format_report(five).splitlines()
    assert report[-2:] == ["  and 2 more like it: f3.yml:1, f4.yml:7", "5 errors"]
    assert sum("error: unknown card" in line for line in report) == 3


def test_what_is_not_alike_is_told_in_full() -> None:
    report = format_report([at("a.yml", n, f"unknown card '{n}'") for n in range(30)])
    assert report.count("error: ") == 30


def test_of_a_flood_the_report_stays_short() -> None:
    report = format_report([at(f"briefings/x/card-{n}.yml") for n in range(5000)])
    assert len(report) < 2500
    assert " and 4967 more places" in " ".join(report.split())
    assert report.endswith("5,000 errors")


def test_kinds_come_first() -> None:
    first, second = at("briefings/kinds.yml"), at("briefings/a/b.yml")
    assert sort_problems([second, first, first]) == [first, second]


def test_a_long_and_wild_message_is_one_short_line() -> None:
    wild = "'" + "x\n\x1b[2J" * 9999 + "' is no id"
    problem = Problem(Place("a\n::error::b.yml"), "bad-id", wild, "a\rb")
    head, hint, total = format_report([problem]).splitlines()
    assert "\x1b" not in head
    assert len(head) < 400
    assert hint == "  hint: a␍b"
    assert total == "1 error"


def test_data_for_programs() -> None:
    receipts = [Receipt("quote", 3, 1, (("no seal", 2),))]
    data = as_data([at("a.yml"), Problem(Place("\udcff.yml"), "odd", "m\udcff")], receipts)
    assert data["problems"][0] == {
        "path": "a.yml",
        "line": 1,
        "column": 1,
        "rule": "unknown-ref",
        "severity": "error",
        "message": "unknown card 'x'",
        "hint": "mend it",
    }
    assert data["problems"][1]["line"] is None
    assert data["receipts"] == [
        {"rule": "quote", "checked": 3, "failed": 1, "skipped": {"no seal": 2}}
    ]
    json.dumps(data, ensure_ascii=False).encode("utf-8")
