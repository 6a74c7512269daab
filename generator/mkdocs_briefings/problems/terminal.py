"""The terminal: the only module that prints. Data on stdout, messages on stderr."""

import os
import shutil
import sys
from collections.abc import Callable, Iterable
from typing import Any

import click

from mkdocs_briefings.problems.problem import Problem
from mkdocs_briefings.problems.receipt import Receipt
from mkdocs_briefings.problems.report import Files, format_report

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
    """Data for the reader of stdout."""
    click.echo(data)


def width() -> int:
    """How many characters a line of data may have; 0 where stdout is not a terminal."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else 0


def is_interactive() -> bool:
    """Whether a person can answer questions here."""
    return sys.stdin.isatty()


def ask_letter(question: str, letters: str) -> str:
    """One of these letters; empty where the answer is the end of the input or an interrupt."""
    choice = click.Choice(list(letters), case_sensitive=False)
    try:
        return str(click.prompt(question, type=choice, show_choices=False, err=True))
    except click.Abort:
        print_message("")
        return ""


def ask_text(question: str, find_error: Callable[[str], str]) -> str:
    """A text in which nothing is wrong; empty as ``ask_letter``."""
    while True:
        try:
            text = str(click.prompt(question, type=str, err=True)).strip()
        except click.Abort:
            print_message("")
            return ""
        if not (error := find_error(text)):
            return text
        print_message(f"Error: {error}")


def report(problems: Iterable[Problem], files: Files | None = None) -> None:
    """All problems with the lines of their files, and then their number."""
    print_message(format_report(problems, files, _paint))


def show_receipts(receipts: Iterable[Receipt]) -> None:
    """The table of what each rule looked at."""
    rows = [("rule", "checked", "failed", "skipped")]
    for receipt in receipts:
        skipped = "; ".join(f"{number} ({reason})" for reason, number in receipt.skipped)
        empty = not (receipt.checked or receipt.skipped)
        checked = "nothing to check" if empty else f"{receipt.checked:,}"
        rows.append((receipt.rule, checked, str(receipt.failed), skipped or "0"))
    if not rows[1:]:
        return
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    for rule, checked, failed, skipped in rows:
        print_message(
            f"{rule:<{widths[0]}}  {checked:>{widths[1]}}  {failed:>{widths[2]}}  {skipped}"
        )


def _paint(role: str, text: str) -> str:
    return click.style(text, **_STYLES[role]) if role in _STYLES else text


def _colour() -> bool | None:
    """Whether to colour: ``None`` leaves it to click, which colours terminals only."""
    return False if os.environ.get("NO_COLOR") else None
