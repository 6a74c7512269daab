"""Reports: problems as text, as plain data, and as Markdown. Nothing here prints.

A report quotes the files it is about, so each function takes them as bytes by path; a problem
whose file is not among them is told without a quotation.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from textwrap import fill
from typing import Any

from mkdocs_briefings.problems.excerpt import excerpt, inert, lines_of, short
from mkdocs_briefings.problems.problem import Place, Problem, count
from mkdocs_briefings.problems.receipt import Receipt

Files = Mapping[str, bytes]
Paint = Callable[[str, str], str]

ALIKE = 3
"""Of problems with the same words, how many are shown in full; of the others, the places."""

_PLACES = 30


def plainly(_role: str, text: str) -> str:
    """Text without colours."""
    return text


def format_report(
    problems: Iterable[Problem], files: Files | None = None, paint: Paint = plainly
) -> str:
    """All problems as text, one after the other, and how many there are.

    ``paint`` colours a piece of text by its role: ``place``, ``error``, ``warning``, ``message``,
    ``caret``, ``hint``.
    """
    listed = list(problems)
    shown = [line for group in _by_cause(listed) for line in _tell(group, files or {}, paint)]
    return "\n".join([*shown, sum_up(listed)])


def format_problem(problem: Problem, files: Files | None = None) -> str:
    """One problem as text."""
    return "\n".join(_tell([problem], files or {}, plainly))


def sum_up(problems: Iterable[Problem]) -> str:
    """How many errors and warnings there are."""
    listed = list(problems)
    errors = sum(problem.severity == "error" for problem in listed)
    counts = [(errors, "error"), (len(listed) - errors, "warning")]
    return ", ".join(count(number, word) for number, word in counts if number) or "no problems"


def as_data(problems: Iterable[Problem], receipts: Iterable[Receipt]) -> dict[str, Any]:
    """Problems and receipts for a program: lists, mappings, texts and numbers."""
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


def alike(problems: Iterable[Problem]) -> list[list[Problem]]:
    """Problems with the same words together, in the order of their first places."""
    groups: dict[tuple[str, ...], list[Problem]] = {}
    for problem in problems:
        words = (problem.rule, problem.message, problem.hint, problem.severity)
        groups.setdefault(words, []).append(problem)
    return list(groups.values())


def _by_cause(problems: list[Problem]) -> list[list[Problem]]:
    """What is shown at once: a single problem, or the last shown of many and those after it."""
    pieces = []
    for group in alike(problems):
        if len(group) <= ALIKE + 1:  # "and 1 more" would take as much room as the one
            pieces += [[problem] for problem in group]
        else:
            pieces += [[problem] for problem in group[: ALIKE - 1]]
            pieces.append(group[ALIKE - 1 :])
    order = {problem: index for index, problem in enumerate(problems)}
    return sorted(pieces, key=lambda piece: order[piece[0]])


def _tell(group: list[Problem], files: Files, paint: Paint) -> Iterator[str]:
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
        yield _and_others(others)


def quote(place: Place, files: Files) -> list[str]:
    """The line of a place and the carets under it; nothing where there is no line to quote."""
    if not place.line or place.path not in files:
        return []
    lines = lines_of(files[place.path])
    if place.line > len(lines):
        return []
    return excerpt(lines[place.line - 1], place.column, place.length)


def _and_others(others: list[Problem]) -> str:
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
    """Text without the half characters that a file name of another encoding is read as."""
    return text.encode("utf-8", "replace").decode("utf-8")
