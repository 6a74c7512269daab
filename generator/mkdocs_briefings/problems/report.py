"""Reports: problems as text and as plain data. Nothing here prints.

A report quotes the files it is about, so functions take them as bytes by path; a problem whose
file is not among them is shown without its line.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from textwrap import fill
from typing import Any

from mkdocs_briefings.problems.excerpt import excerpt, inert, lines_of, short
from mkdocs_briefings.problems.problem import Place, Problem, count
from mkdocs_briefings.problems.receipt import Receipt

Files = Mapping[str, bytes]
Paint = Callable[[str, str], str]

SHOWN_IN_FULL = 3
"""How many problems with the same words are shown in full; of the others, only the places."""

_PLACES = 30


def leave_plain(_role: str, text: str) -> str:
    """Paint nothing."""
    return text


def format_report(
    problems: Iterable[Problem], files: Files | None = None, paint: Paint = leave_plain
) -> str:
    """All problems as text, one after the other, and then their number.

    ``paint`` colours a piece of text by its role: ``place``, ``error``, ``warning``, ``message``,
    ``caret``, ``hint``.
    """
    listed = list(problems)
    shown = [line for group in _by_cause(listed) for line in _lines(group, files or {}, paint)]
    return "\n".join([*shown, count_problems(listed)])


def format_problem(problem: Problem, files: Files | None = None) -> str:
    """One problem as text."""
    return "\n".join(_lines([problem], files or {}, leave_plain))


def count_problems(problems: Iterable[Problem]) -> str:
    """The numbers of errors and warnings in words."""
    listed = list(problems)
    errors = sum(problem.severity == "error" for problem in listed)
    counts = [(errors, "error"), (len(listed) - errors, "warning")]
    return ", ".join(count(number, word) for number, word in counts if number) or "no problems"


def as_data(problems: Iterable[Problem], receipts: Iterable[Receipt]) -> dict[str, Any]:
    """Problems and receipts as lists, mappings, texts and numbers."""
    return {
        "problems": [
            {
                "path": _encodable(problem.place.path),
                "line": problem.place.line or None,
                "column": problem.place.column or None,
                "rule": problem.rule,
                "severity": problem.severity,
                "message": _encodable(problem.message),
                "hint": _encodable(problem.hint),
            }
            for problem in problems
        ],
        "receipts": [
            {
                "rule": receipt.rule,
                "checked": receipt.checked,
                "failed": receipt.failed,
                "skipped": dict(receipt.skipped),
            }
            for receipt in receipts
        ],
    }


def group_by_words(problems: Iterable[Problem]) -> list[list[Problem]]:
    """Problems grouped by their words, in the order of the first of each group."""
    groups: dict[tuple[str, ...], list[Problem]] = {}
    for problem in problems:
        words = (problem.rule, problem.message, problem.hint, problem.severity)
        groups.setdefault(words, []).append(problem)
    return list(groups.values())


def _by_cause(problems: list[Problem]) -> list[list[Problem]]:
    """Pieces to show: single problems, and the last one shown of many with those after it."""
    pieces = []
    for group in group_by_words(problems):
        if len(group) <= SHOWN_IN_FULL + 1:  # "and 1 more" would be as long as the problem
            pieces += [[problem] for problem in group]
        else:
            pieces += [[problem] for problem in group[: SHOWN_IN_FULL - 1]]
            pieces.append(group[SHOWN_IN_FULL - 1 :])
    order = {problem: index for index, problem in enumerate(problems)}
    return sorted(pieces, key=lambda piece: order[piece[0]])


def _lines(group: list[Problem], files: Files, paint: Paint) -> Iterator[str]:
    first, *others = group
    place = paint("place", f"{short(str(first.place))}:")
    severity = paint(first.severity, f"{first.severity}:")
    message = paint("message", short(first.message))
    yield f"{place} {severity} {message} [{first.rule}]"
    for line, role in zip(quote(first.place, files), ("quote", "caret"), strict=False):
        yield paint(role, line)
    if first.hint:
        yield f"  {paint('hint', 'hint:')} {short(first.hint)}"
    if others:
        yield _other_places(others)


def quote(place: Place, files: Files) -> list[str]:
    """The line of a place and the carets under it; empty where there is no line to quote."""
    if not place.line or place.path not in files:
        return []
    lines = lines_of(files[place.path])
    if place.line > len(lines):
        return []
    return excerpt(lines[place.line - 1], place.column, place.length)


def _other_places(others: list[Problem]) -> str:
    places = [inert(f"{p.place.path}:{p.place.line}".removesuffix(":0")) for p in others]
    listed = ", ".join(places[:_PLACES])
    if len(places) > _PLACES:
        listed += f" and {len(places) - _PLACES} more places"
    return fill(
        f"and {len(others)} more like it: {listed}",
        width=100,
        initial_indent="  ",
        subsequent_indent="    ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def _encodable(text: str) -> str:
    """Text without surrogates, which stand for bytes of a file name that are not UTF-8."""
    return text.encode("utf-8", "replace").decode("utf-8")
