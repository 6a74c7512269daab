"""Commands run as a person runs them: in a folder, with what comes out on both streams."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from mkdocs_briefings.cli.main import main


@dataclass(frozen=True)
class Outcome:
    code: int
    data: str
    messages: str


def run(where: Path, monkeypatch: pytest.MonkeyPatch, *words: str) -> Outcome:
    """Run ``briefings`` with these words in a folder; never with a traceback."""
    monkeypatch.chdir(where)
    result = CliRunner().invoke(main, words, prog_name="briefings")
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return Outcome(result.exit_code, result.stdout, result.stderr)


def files_of(folder: Path) -> dict[str, bytes]:
    """All files below a folder by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
