"""The terminal: the only module that prints. Data on stdout, messages on stderr."""

import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Any

import click

from mkdocs_briefings.problems.problem import Problem
from mkdocs_briefings.problems.progress import Progress, silent
from mkdocs_briefings.problems.receipt import Receipt
from mkdocs_briefings.problems.report import Files, format_report

_PATIENCE = 1.0  # seconds
_CLEAR = "\r\x1b[2K"

_STYLES: dict[str, dict[str, Any]] = {
    "place": {"bold": True},
    "error": {"fg": "red", "bold": True},
    "warning": {"fg": "yellow", "bold": True},
    "message": {"bold": True},
    "caret": {"fg": "red", "bold": True},
    "hint": {"fg": "cyan"},
}


def print_message(message: str) -> None:
    """A message to the person at the terminal."""
    click.echo(message, err=True, color=_colour())


def print_data(data: str) -> None:
    """Data for whoever reads the output."""
    click.echo(data)


def width() -> int:
    """How many characters a line of data may have; 0 where nobody looks at a terminal."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else 0


def report(problems: Iterable[Problem], files: Files | None = None) -> None:
    """All problems, with the lines of the files they are in, and how many there are."""
    print_message(format_report(problems, files, _paint))


@contextmanager
def progress() -> Iterator[Progress]:
    """A listener that shows how far a run has come, if somebody waits at a terminal."""
    if not sys.stderr.isatty():
        yield silent
        return
    bar = _Bar()
    try:
        yield bar.show
    finally:
        bar.close()


class _Bar:
    """One line with a bar that appears once a run has lasted a second, and goes when it ends."""

    def __init__(self) -> None:
        self._began = monotonic()
        self._shown = ""

    def show(self, stage: str, done: int, total: int) -> None:
        if monotonic() - self._began < _PATIENCE:
            return
        share = done * 100 // max(total, 1)
        line = f"{stage}  [{'#' * (share // 4):<25}] {share:3} %"
        if line != self._shown:
            click.echo(f"{_CLEAR}{line}", err=True, nl=False)
            self._shown = line

    def close(self) -> None:
        if self._shown:
            click.echo(_CLEAR, err=True, nl=False)


def show_receipts(receipts: Iterable[Receipt]) -> None:
    """The table of what each rule looked at."""
    rows = [("rule", "checked", "failed", "skipped")]
    for receipt in receipts:
        skipped = "; ".join(f"{number} ({reason})" for reason, number in receipt.skipped)
        empty = not (receipt.checked or receipt.skipped)
        checked = "nothing to check" if empty else f"{receipt.checked:,}"
        rows.append((receipt.rule, checked, str(receipt.failed), skipped or "0"))
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    for rule, checked, failed, skipped in rows:
        print_message(
            f"{rule:<{widths[0]}}  {checked:>{widths[1]}}  {failed:>{widths[2]}}  {skipped}"
        )


def _paint(role: str, text: str) -> str:
    return click.style(text, **_STYLES[role]) if role in _STYLES else text


def _colour() -> bool | None:
    """Whether to colour: ``None`` leaves it to click, which does on terminals only."""
    return False if os.environ.get("NO_COLOR") else None
