"""Fixtures for all tests: site folders made from a dict."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

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
