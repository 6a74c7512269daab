"""The ``briefings`` command, put together from its subcommands."""

import click

from mkdocs_briefings import __version__
from mkdocs_briefings.cli.build import build
from mkdocs_briefings.cli.check import check
from mkdocs_briefings.cli.coverage import coverage
from mkdocs_briefings.cli.diff import diff
from mkdocs_briefings.cli.finish import finish
from mkdocs_briefings.cli.fmt import fmt
from mkdocs_briefings.cli.handler import CommandGroup
from mkdocs_briefings.cli.init import init
from mkdocs_briefings.cli.new import new
from mkdocs_briefings.cli.read import read
from mkdocs_briefings.cli.render import render
from mkdocs_briefings.cli.schema import schema
from mkdocs_briefings.cli.seal import seal
from mkdocs_briefings.cli.source import source
from mkdocs_briefings.files.docstrings import docstring_of


@click.group(cls=CommandGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefings")
def main() -> None:
    """Static briefing sites whose every fact can be checked."""


for command in (build, check, coverage, diff, finish, fmt, init, new, read, render, schema, seal):
    main.add_command(command)
main.add_command(source)

for command in (main, *main.commands.values(), *source.commands.values()):
    if command.help is None and command.callback:
        command.help = docstring_of(command.callback)
