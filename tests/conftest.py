"""Fixtures for all tests: site folders made from a dict, and the command."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import settings

from mkdocs_briefings.cli.main import main

# `pytest --hypothesis-profile=long` tries ten times as many examples.
settings.register_profile("quick", deadline=None, derandomize=True, database=None)
settings.register_profile("long", settings.get_profile("quick"), max_examples=1000)
settings.load_profile("quick")

Briefings = Callable[..., Result]
Project = Callable[[Mapping[str, str | bytes]], Path]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write what the golden cases give now as what they expect; read the diff",
    )


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Make (or add to) a site's folder from ``{path: content}``; returns its root."""

    def make(files: Mapping[str, str | bytes]) -> Path:
        root = tmp_path / "site-folder"
        root.mkdir(exist_ok=True)
        for path, content in files.items():
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return root

    return make


@pytest.fixture
def briefings(monkeypatch: pytest.MonkeyPatch) -> Briefings:
    """Type ``briefings <words>`` in a folder, without a process of its own."""

    def call(folder: Path, *words: str | Path) -> Result:
        monkeypatch.chdir(folder)
        return CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)

    return call
