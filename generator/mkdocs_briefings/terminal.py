"""The terminal: the only module that prints. Data on stdout, messages on stderr."""

from collections.abc import Iterable

import click

from mkdocs_briefings.problems import Problem, format_report


def tell(message: str) -> None:
    """A message to the person at the terminal."""
    click.echo(message, err=True)


def report(problems: Iterable[Problem]) -> None:
    """All problems, and how many there are."""
    tell(format_report(problems))
