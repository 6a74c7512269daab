import os
from pathlib import Path

import pytest

from mkdocs_briefings.builders.render import add_to_nav, remove_plugin
from tests.conftest import Briefings, Project
from tests.support.ferries import FERRIES
from tests.support.sites import tree


@pytest.mark.parametrize(
    ("config", "expected"),
    [
        ("plugins:\n  - search\n  - briefings\n", "plugins:\n  - search\n"),
        (
            "plugins:\n  - briefings:\n      repository: x\n\n      more: y\n  - search\n",
            "plugins:\n  - search\n",
        ),
        ("plugins:\n- briefings # ours\n- search\n", "plugins:\n- search\n"),
        ("plugins:\n  - 'briefings'\n  - \"search\"\n", 'plugins:\n  - "search"\n'),
        ("plugins:\n  briefings:\n    repository: x\n  search: {}\n", "plugins:\n  search: {}\n"),
        ("plugins:\n  - briefings\nextra: x\n", "plugins: []\nextra: x\n"),
        ("plugins: [search, briefings]\nextra: x\n", "plugins: [search]\nextra: x\n"),
        ("plugins: [briefings, search]\n", "plugins: [search]\n"),
        ("plugins: [briefings]\n", "plugins: []\n"),
        (
            "nav:\n  - briefings: index.md\nplugins:\n  - briefings\n  - search\n",
            "nav:\n  - briefings: index.md\nplugins:\n  - search\n",
        ),
        ("site_name: briefings\n", "site_name: briefings\n"),
        ("plugins:\r\n  - search\r\n  - briefings\r\n", "plugins:\r\n  - search\r\n"),
    ],
)
def test_the_plugin_is_taken_out_and_nothing_else(config: str, expected: str) -> None:
    assert remove_plugin(config) == expected


CARDS = ["ferries/alma.md", "ferries/brise.md", "people/ida-berg.md"]


@pytest.mark.parametrize(
    ("config", "expected"),
    [
        (
            "nav:\n  - Ferries:\n      - ferries/index.md\nx: 1\n",
            "nav:\n  - Ferries:\n      - ferries/index.md\n"
            "      - ferries/alma.md\n      - ferries/brise.md\nx: 1\n",
        ),
        (
            "nav:\n- Home: index.md\n- 'Our people': people/index.md  # all of them\n",
            "nav:\n- Home: index.md\n- 'Our people':\n    - people/index.md\n"
            "    - people/ida-berg.md\n",
        ),
        (
            "nav:\n  - ferries/index.md\n  - Alma: ferries/alma.md\n",
            "nav:\n  - ferries/index.md\n  - ferries/brise.md\n  - Alma: ferries/alma.md\n",
        ),
        ("nav: [index.md, ferries/index.md]\n", "nav: [index.md, ferries/index.md]\n"),
        ("not_in_nav: |\n  ferries/index.md\n", "not_in_nav: |\n  ferries/index.md\n"),
    ],
)
def test_cards_follow_the_index_of_their_kind(config: str, expected: str) -> None:
    assert add_to_nav(config, CARDS) == expected


SHOWN = {"docs/a/b.txt": "b", "docs/.hidden/c.txt": "c", "docs/a/.d": "d"}


def test_what_is_not_hidden_is_copied(briefings: Briefings, project: Project) -> None:
    root = project(FERRIES | SHOWN)
    assert briefings(root, "render", "out").exit_code == 0
    made = tree(root / "out")
    assert made["docs/a/b.txt"] == b"b"
    assert not made.keys() & {"docs/.hidden/c.txt", "docs/a/.d"}


@pytest.mark.parametrize("there", [True, False])
def test_a_file_that_cannot_be_copied_is_told_by_its_name(
    briefings: Briefings, project: Project, monkeypatch: pytest.MonkeyPatch, there: bool
) -> None:
    def fail(source: Path, target: Path) -> None:
        raise OSError(28, "No space left on device", str(source), None, str(target))

    root = project(FERRIES | SHOWN)
    if there:
        assert briefings(root, "render", "out").exit_code == 0
    before = tree(root)
    monkeypatch.setattr("shutil.copy2", fail)
    told = briefings(root, "render", "out")
    assert told.exit_code == 1
    assert f"{os.sep}out{os.sep}docs{os.sep}" in told.stderr
    assert "error: the disk is full [file-system]" in told.stderr
    assert tree(root) == before
