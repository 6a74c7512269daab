"""Reports for GitHub Actions: annotations at the lines of a pull request, and a step summary.

Text from a card reaches both, so both are escaped: a workflow command is one line whose properties
and message are escaped as GitHub's own toolkit does it, and the summary quotes the report in a
code block that nothing in it can end.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from mkdocs_briefings.problems.excerpt import short
from mkdocs_briefings.problems.problem import Problem
from mkdocs_briefings.problems.receipt import Receipt
from mkdocs_briefings.problems.report import Files, count_problems, format_report, group_by_words

ANNOTATIONS = 10
"""How many annotations of a severity GitHub shows for one step."""

SUMMARY_BYTES = 1024 * 1024
"""The largest step summary that GitHub accepts."""


def as_commands(problems: Iterable[Problem], folder: str = "") -> list[str]:
    """Workflow commands that annotate lines, for at most ten errors and ten warnings.

    Each cause comes before the second place of any. ``folder`` is the path of the site in its
    repository, with a slash at the end.
    """
    listed = list(problems)
    commands: list[str] = []
    for severity in ("error", "warning"):
        groups = group_by_words(problem for problem in listed if problem.severity == severity)
        commands += islice(_annotations(groups, folder), ANNOTATIONS)
    if left := len(listed) - len(commands):
        message = f"{count_problems(listed)}; {left} of them only in the step's summary"
        commands.append(_command("notice", {"title": "briefings check"}, message))
    return commands


def as_summary(
    problems: Iterable[Problem], files: Files, receipts: Iterable[Receipt], room: int
) -> str:
    """The whole report as Markdown of at most ``room`` bytes; empty where nothing fits."""
    listed = list(problems)
    head = f"## briefings check: {count_problems(listed)}\n\n"
    receipts_table = _receipts(receipts)
    report = format_report(listed, files)
    fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", report)), default=0))
    frame = f"{head}{fence}text\n\n{fence}\n\n{receipts_table}"
    room -= len(frame.encode("utf-8"))
    if room < 0:
        return ""
    return f"{head}{fence}text\n{_cut(report, room)}\n{fence}\n\n{receipts_table}"


def _annotations(groups: list[list[Problem]], folder: str) -> Iterator[str]:
    for group in groups:
        yield _annotation(group[0], folder, len(group) - 1)
    for group in groups:
        yield from (_annotation(problem, folder, 0) for problem in group[1:])


def _annotation(problem: Problem, folder: str, others: int) -> str:
    place = problem.place
    properties = {"file": f"{folder}{place.path}"}
    if place.line:
        properties |= {"line": str(place.line), "col": str(place.column)}
    lines = [short(problem.message)]
    if problem.hint:
        lines.append(f"hint: {short(problem.hint)}")
    if others:
        lines.append(f"and {others} more like it")
    properties["title"] = problem.rule
    return _command(problem.severity, properties, "\n".join(lines))


def _command(name: str, properties: dict[str, str], message: str) -> str:
    listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {listed}::{_message(message)}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(short(text)).replace(":", "%3A").replace(",", "%2C")


def _receipts(receipts: Iterable[Receipt]) -> str:
    rows = ["| rule | checked | failed | skipped |", "| --- | ---: | ---: | --- |"]
    for receipt in receipts:
        skipped = "; ".join(f"{number:,} ({reason})" for reason, number in receipt.skipped)
        rows.append(f"| {receipt.rule} | {receipt.checked:,} | {receipt.failed:,} | {skipped} |")
    table = "\n".join(rows)
    return f"<details><summary>What was checked</summary>\n\n{table}\n\n</details>\n"


def _cut(report: str, room: int) -> str:
    """The report, or as many of its first lines as fit."""
    whole = report.encode("utf-8")
    if len(whole) <= room:
        return report
    last = "… and more: run 'briefings check'"
    kept = whole[: max(room - len(last.encode("utf-8")) - 1, 0)].decode("utf-8", "ignore")
    return f"{kept.rpartition(chr(10))[0]}\n{last}" if "\n" in kept else ""
