"""The terminal: the only module that prints. Data on stdout, messages on stderr."""

import shutil
import sys
from collections.abc import Iterable

import click

from mkdocs_briefings.holding.coverage import Coverage
from mkdocs_briefings.outcomes import Receipt
from mkdocs_briefings.problems import Problem, format_report


def tell(message: str) -> None:
    """A message to the person at the terminal."""
    click.echo(message, err=True)


def give(data: str) -> None:
    """Data for whoever reads the output."""
    click.echo(data)


def width() -> int:
    """How many characters a line of data may have; 0 where nobody looks at a terminal."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else 0


def report(problems: Iterable[Problem]) -> None:
    """All problems, and how many there are."""
    tell(format_report(problems))


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
        tell(f"{rule:<{widths[0]}}  {checked:>{widths[1]}}  {failed:>{widths[2]}}  {skipped}")


def show_coverage(coverage: Coverage, sentences: dict[str, str]) -> None:
    """A source's items in numbers, and its sentences with what is open in them."""
    waived = ", ".join(f"{reason} {number}" for reason, number in coverage.reasons().items())
    give(
        f"{coverage.source_id}: {len(coverage.items)} items, {coverage.count('cited')} cited, "
        f"{coverage.count('waived')} waived{f' ({waived})' if waived else ''}, "
        f"{coverage.count('open')} open"
    )
    for number, sentence in sentences.items():
        left = [i.words for i in coverage.items if i.state == "open" and i.sentence == number]
        if left:
            give(f"  {number} {_inert(sentence)}\n      open: {', '.join(left)}")


def _inert(text: str) -> str:
    """An article's text without what a terminal would obey."""
    return "".join(char if char.isprintable() else " " for char in text)
