"""The guide says what the program does: its references are made from the program.

``pytest tests/test_docs.py --update-golden`` rewrites ``docs/guide/commands.md`` and
``docs/guide/template-reference.md``.
"""

import inspect
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import click
import pytest

from mkdocs_briefings.analysis.queries import QUERIES
from mkdocs_briefings.checks.catalogue import OTHERS, gist_of
from mkdocs_briefings.checks.rules import KNOWN
from mkdocs_briefings.cli.main import main
from mkdocs_briefings.pages.charts import CHARTS
from mkdocs_briefings.pages.context import PageContext

ROOT = Path(__file__).parents[1]
REFERENCE = ROOT / "docs" / "guide" / "commands.md"
TEMPLATES = ROOT / "docs" / "guide" / "template-reference.md"

TEMPLATES_HEAD = """\
---
search: {boost: 0.5}
---

# Template reference

What a template can use besides `library` (cards, sources, kinds, facts). See
[Templates](templates.md) for how to write one.
"""

HEAD = """\
---
search: {boost: 0.5}
---

# Commands

Data goes to stdout, messages to stderr. A command exits with 0 if all is well, 1 if it found
problems, 2 if it was used wrongly. All but
`init` work from any folder of a site. `mkdocs serve` and
`mkdocs build` work as everywhere.

"""


def reference() -> str:
    """The command reference as Markdown."""
    return HEAD + "\n".join(_sections(main, "briefings")) + _problems()


def template_reference() -> str:
    """What templates can use, as Markdown."""
    members = [
        (name, getattr(PageContext, name)) for name in dir(PageContext) if not name.startswith("_")
    ]
    methods = [(f"page.{name}", function) for name, function in members if callable(function)]
    return "\n".join(
        [
            TEMPLATES_HEAD,
            *_functions("Of the page", methods, drop=1),
            *_functions("Queries", QUERIES.items(), drop=1),
            *_functions("Charts", CHARTS.items(), drop=1),
        ]
    )


def _functions(
    title: str, functions: Iterable[tuple[str, Callable[..., object]]], drop: int
) -> Iterator[str]:
    """A table of functions; templates do not give the first ``drop`` parameters."""
    yield f"## {title}\n\n| write | to get |\n|---|---|"
    for name, function in functions:
        parameters = list(inspect.signature(function).parameters)[drop:]
        gist = inspect.cleandoc(function.__doc__ or "").partition("\n\n")[0].replace("\n", " ")
        yield f"| `{name}({', '.join(parameters)})` | {gist.replace('``', '`')} |"
    yield ""


def _sections(group: click.Group, path: str) -> list[str]:
    found = []
    for name in sorted(group.commands):
        command = group.commands[name]
        if isinstance(command, click.Group):
            found += _sections(command, f"{path} {name}")
        else:
            found.append(_section(command, f"{path} {name}"))
    return found


def _section(command: click.Command, path: str) -> str:
    context = click.Context(command, info_name=path, **main.context_settings)
    usage = " ".join([path, *command.collect_usage_pieces(context)])
    formatter = click.HelpFormatter(width=96)
    command.format_options(context, formatter)
    text = "\n".join(line.strip() for line in (command.help or "").splitlines())
    options = formatter.getvalue().strip().removeprefix("Options:\n")
    return f"## {path}\n\n{text.strip()}\n\n```text\n{usage}\n\n{options}\n```\n"


def _problems() -> str:
    intro = (
        "`briefings check --explain ID` prints the manual of a problem, `--explain list` all ids."
    )
    rules = _table("rule", [rule.id for rule in KNOWN])
    others = _table("id", OTHERS)
    return f"\n## Rules\n\n{intro}\n\n{rules}\n## Other problems\n\n{others}"


def _table(head: str, ids: Iterable[str]) -> str:
    rows = "".join(f"| `{problem_id}` | {gist_of(problem_id)} |\n" for problem_id in ids)
    return f"| {head} | what must hold |\n|---|---|\n{rows}"


def test_the_command_reference_is_that_of_the_commands(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-golden"):
        REFERENCE.write_text(reference(), "utf-8")
    assert REFERENCE.read_text("utf-8") == reference()


def test_the_template_reference_is_that_of_the_templates(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-golden"):
        TEMPLATES.write_text(template_reference(), "utf-8")
    assert TEMPLATES.read_text("utf-8") == template_reference()


def test_the_readme_names_every_command() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    for name in main.commands:
        assert f"`briefings {name}" in readme or f"`{name}" in readme, name
