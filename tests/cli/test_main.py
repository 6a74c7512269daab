"""What the command says, where, and how it ends."""

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from mkdocs_briefings import __version__
from mkdocs_briefings.cli.main import main
from mkdocs_briefings.files.ownership import mark
from tests.conftest import Briefings, Project
from tests.support.ferries import ALMA, FERRIES
from tests.support.sites import run

COMMANDS = sorted(main.commands)
BROKEN = {"briefings/ferries/alma.yml": ALMA.replace("operators/solvik", "operators/slovik")}


def test_a_sound_site_ends_with_0(briefings: Briefings, project: Project) -> None:
    result = briefings(project(FERRIES), "check")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.endswith("\nno problems\n")


def test_problems_end_with_1_and_stand_on_stderr(briefings: Briefings, project: Project) -> None:
    result = briefings(project(FERRIES | BROKEN), "check")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.splitlines()[-13:] == [
        "briefings/ferries/alma.yml:7:12: error: unknown card 'operators/slovik' [unknown-ref]",
        "  |     value: operators/slovik",
        "  |            ^^^^^^^^^^^^^^^^",
        "  hint: did you mean 'operators/solvik'?",
        "briefings/ferries/alma.yml:40:51: error: unknown card 'operators/slovik' [unknown-ref]",
        "  |         by: {anonymous: a deck hand, affiliation: operators/slovik}",
        "  |                                                   ^^^^^^^^^^^^^^^^",
        "  hint: did you mean 'operators/solvik'?",
        "briefings/ferries/alma.yml:45:13: error: unknown card 'operators/slovik' [unknown-ref]",
        "  |     about: [operators/slovik]",
        "  |             ^^^^^^^^^^^^^^^^",
        "  hint: did you mean 'operators/solvik'?",
        "3 errors",
    ]


def test_warnings_end_with_0(briefings: Briefings, project: Project) -> None:
    new = {"seeds/new.yml": "title: New\npublisher: N\npublished: 2031\nlanguage: en\n"}
    result = briefings(project(FERRIES | new), "check")
    assert result.exit_code == 0
    assert result.stderr.splitlines()[-1] == "1 warning"


@pytest.mark.parametrize(
    "words", [["chek"], ["check", "--nonsense"], ["render"], ["render", "a", "b"], []]
)
def test_wrong_usage_ends_with_2(briefings: Briefings, tmp_path: Path, words: list[str]) -> None:
    result = briefings(tmp_path, *words)
    assert result.exit_code == 2
    assert "Usage: " in result.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(briefings: Briefings, tmp_path: Path, command: str) -> None:
    result = briefings(tmp_path, command, "--help")
    assert result.exit_code == 0
    assert f"main {command}" in result.stdout
    help_ = main.commands[command].help
    assert help_
    assert help_.split("\n")[0].split(",")[0] in result.stdout
    assert f"  {command} " in briefings(tmp_path, "--help").stdout


def test_the_version_is_told(briefings: Briefings, tmp_path: Path) -> None:
    assert __version__ in briefings(tmp_path, "--version").stdout


@pytest.mark.parametrize("below", ["docs", "briefings/ferries", "seeds"])
def test_commands_work_from_any_folder_of_the_site(
    briefings: Briefings, project: Project, below: str
) -> None:
    root = project(FERRIES | BROKEN)
    result = briefings(root / below, "check")
    assert result.exit_code == 1
    assert "\nbriefings/ferries/alma.yml:7:12: error:" in result.stderr


def test_the_site_is_built_at_its_root(project: Project) -> None:
    root = project(FERRIES)
    done = run("mkdocs_briefings", "build", cwd=root / "docs")
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert (root / "site" / "index.html").as_uri() in done.stderr
    assert (root / "site" / "ferries" / "alma" / "index.html").is_file()


def test_a_folder_that_is_no_site_is_told(briefings: Briefings, tmp_path: Path) -> None:
    for command in ("check", "build"):
        result = briefings(tmp_path, command)
        assert result.exit_code == 1
        assert "error:" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_site_folder_of_somebody_else_is_left_alone(
    briefings: Briefings, project: Project
) -> None:
    root = project(FERRIES | {"site/thesis.txt": "years of work"})
    result = briefings(root, "build")
    assert result.exit_code == 1
    assert "not empty and not ours" in result.stderr
    assert (root / "site" / "thesis.txt").read_text() == "years of work"


def test_a_full_disk_is_told_and_costs_no_site(
    briefings: Briefings, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = project(FERRIES | {"site/sitemap.xml": "the last good site"})
    mark(root / "site")

    def fail(root: Path, site_dir: Path) -> None:
        site_dir.mkdir()
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("mkdocs_briefings.builders.plugin.build_mkdocs", fail)
    result = briefings(root, "build")
    assert result.exit_code == 1
    assert "site-folder/site: error: the disk is full [file-system]" in result.stderr
    assert (root / "site" / "sitemap.xml").read_text() == "the last good site"


def test_checking_loads_neither_mkdocs_nor_its_theme() -> None:
    code = "import mkdocs_briefings.cli.main, sys; sys.exit('mkdocs' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
