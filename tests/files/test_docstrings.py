"""What is written as a docstring is there however Python was started."""

import inspect
import json
import subprocess
import sys
from typing import Any

import pytest

from mkdocs_briefings.checks.rules import root
from mkdocs_briefings.cli.check import check
from mkdocs_briefings.files.docstrings import docstring_of
from mkdocs_briefings.model.models import Evidence

SAY_ALL = """
import json, sys
from inspect import cleandoc
from mkdocs_briefings.authoring.schema.model_schema import model_schema
from mkdocs_briefings.checks.catalogue import MANUALS
from mkdocs_briefings.cli.main import main
from mkdocs_briefings.model.models import Card
help = {name: cleandoc(command.help) for name, command in main.commands.items()}
help["add"] = cleandoc(main.commands["source"].commands["add"].help)
json.dump([main.help, help, MANUALS, model_schema(Card)], sys.stdout)
"""


def bare() -> None:
    pass


@pytest.mark.parametrize("thing", [root, Evidence, check.callback])
def test_it_is_the_same_in_memory_and_in_the_source(
    thing: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = docstring_of(thing)
    assert kept == inspect.cleandoc(thing.__doc__) != ""
    monkeypatch.setattr(thing, "__doc__", None)
    assert docstring_of(thing) == kept


def test_what_has_none() -> None:
    assert docstring_of(bare) == ""


def test_manuals_and_help_are_the_same_without_docstrings() -> None:
    with_them, without = (
        subprocess.run([sys.executable, *options, "-c", SAY_ALL], capture_output=True, check=True)
        for options in ([], ["-OO"])
    )
    assert all(json.loads(with_them.stdout))
    assert without.stdout == with_them.stdout
