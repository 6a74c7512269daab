"""The ``briefings`` command as a test runs it: in a folder, in this process."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mkdocs_briefings.cli.main import main

Command = Callable[..., Result]


def command_in(root: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Make ``briefings`` run in a folder; the result has ``exit_code``, ``stdout``, ``stderr``."""
    monkeypatch.chdir(root)

    def briefings(*arguments: str | Path) -> Result:
        result = CliRunner().invoke(main, [str(argument) for argument in arguments])
        assert result.exception is None or isinstance(result.exception, SystemExit)
        return result

    return briefings
