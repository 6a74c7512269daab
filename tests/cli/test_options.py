"""The options of the plugin that commands obey which build nothing."""

import json
import re
from pathlib import Path

import pytest

from mkdocs_briefings.builders.plugin import ChecksFailed, build_mkdocs
from mkdocs_briefings.cli.options import check_options
from tests.conftest import Project
from tests.support.ferries import FERRIES, MKDOCS
from tests.support.running import run


def test_without_a_configuration(tmp_path: Path) -> None:
    assert check_options(tmp_path) == (None, 0)


def test_the_build_obeys_them_too(project: Project, tmp_path: Path) -> None:
    config = MKDOCS.replace("  - briefings", "  - briefings: {readings: 1}")
    with pytest.raises(ChecksFailed, match="the site asks for 1 reading by people, found 0"):
        build_mkdocs(project(FERRIES | {"mkdocs.yml": config}), tmp_path / "site")


def test_the_check_obeys_the_options_of_the_plugin(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = "  - briefings: {readings: 1, as_of: 2040-01-01}\n  - of-another-machine"
    root = project(FERRIES | {"mkdocs.yml": MKDOCS.replace("  - briefings", asked)})
    outcome = run(root, monkeypatch, "check")
    assert outcome.code == 1
    assert "the site asks for 1 reading by people, found 0" in outcome.messages
    assert "run 'briefings read ferries/alma#range'" in outcome.messages
    assert "the site is as of 2040-01-01" in outcome.messages
    assert "the site is as of" not in run(root, monkeypatch, "check", "--today=2031-05-02").messages


@pytest.mark.parametrize("value", ["-1", "true", "two", "[2]"])
def test_a_number_of_readings_that_is_none(
    project: Project, monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    config = MKDOCS.replace("  - briefings", f"  - briefings: {{readings: {value}}}")
    outcome = run(project(FERRIES | {"mkdocs.yml": config}), monkeypatch, "check")
    assert outcome.code == 1
    assert "mkdocs.yml:31:27: error: option 'readings' of the plugin" in outcome.messages


@pytest.mark.parametrize("command", [("check",), ("build",), ("render", "out"), ("diff", "HEAD")])
@pytest.mark.parametrize(
    ("option", "message"),
    [
        ("as_of: 2031-05-02 10:00:00", "expected a day like 2026-11-21, found 2031-05-02 10:00:00"),
        ("asof: 2031-05-02", "the plugin 'briefings' has no option 'asof'"),
        ("5", "expected options of the plugin 'briefings' as a mapping, found '5'"),
    ],
)
def test_options_that_are_none(
    project: Project,
    monkeypatch: pytest.MonkeyPatch,
    command: tuple[str, ...],
    option: str,
    message: str,
) -> None:
    options = f"{{{option}}}" if ":" in option else option
    config = MKDOCS.replace("  - briefings", f"  - briefings: {options}")
    outcome = run(project(FERRIES | {"mkdocs.yml": config}), monkeypatch, *command)
    assert outcome.code == 1
    assert re.search(r"^mkdocs\.yml:(29:1|31:\d+): error: ", outcome.messages, re.MULTILINE)
    assert message in outcome.messages


@pytest.mark.parametrize("command", [("check",), ("build",), ("render", "out")])
@pytest.mark.parametrize(
    ("config", "place"),
    [
        ("", "mkdocs.yml: error: the file is empty"),
        ("- a list\n", "mkdocs.yml:1:1: error: expected a mapping"),
        (f"site_name: x\ny: {'[' * 3000}", "mkdocs.yml:2:4"),
    ],
)
def test_every_command_says_where_the_configuration_is_wrong(
    project: Project,
    monkeypatch: pytest.MonkeyPatch,
    command: tuple[str, ...],
    config: str,
    place: str,
) -> None:
    root = project(FERRIES | {"mkdocs.yml": config})
    outcome = run(root, monkeypatch, *command)
    assert outcome.code == 1
    assert f"\n{place}" in f"\n{outcome.messages}"


@pytest.mark.parametrize("command", [("check",), ("build",), ("render", "out")])
def test_a_markdown_extension_that_is_missing(
    project: Project, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    config = MKDOCS.replace("  - footnotes\n", "")
    outcome = run(project(FERRIES | {"mkdocs.yml": config}), monkeypatch, *command)
    assert outcome.code == 1
    told = "mkdocs.yml:32:1: error: pages of facts need the Markdown extension 'footnotes' [config]"
    assert told in outcome.messages.splitlines()


def test_cards_are_judged_beside_a_configuration_that_is_wrong(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = FERRIES | {"mkdocs.yml": "- x\n", "docs/index.md": "[[ferries/elma]]\n"}
    outcome = run(project(files), monkeypatch, "check", "--format=json")
    assert {p["rule"] for p in json.loads(outcome.data)["problems"]} == {"config", "page-ref"}


@pytest.mark.parametrize("config", ["", "plugins: 5\n", "plugins: [search]\n"])
def test_a_configuration_without_options(
    project: Project, monkeypatch: pytest.MonkeyPatch, config: str
) -> None:
    root = project(FERRIES | {"mkdocs.yml": f"site_name: Ferries\n{config}"})
    assert run(root, monkeypatch, "check").code == 0


def test_the_check_runs_no_code_that_the_configuration_names(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = "extra: !!python/object/apply:os.mkdir [ran]\nhooks: !relative here\n"
    root = project(FERRIES | {"mkdocs.yml": MKDOCS + code})
    assert run(root, monkeypatch, "check").code == 0
    assert not (root / "ran").exists()
