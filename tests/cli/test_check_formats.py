"""``briefings check`` as people and programs run it."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from mkdocs_briefings.cli.main import main
from mkdocs_briefings.problems import terminal
from mkdocs_briefings.problems.problem import Place, Problem
from tests.conftest import Project
from tests.support.harbour import HARBOUR, changed

ALMA = "briefings/ferries/alma.yml"
BROKEN = changed(HARBOUR, ALMA, "by: people/ida-berg", "by: people/idaberg")

Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    def run(root: Path, *arguments: str, **environment: str) -> Result:
        monkeypatch.chdir(root)
        for name in ("GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "NO_COLOR"):
            monkeypatch.delenv(name, raising=False)
        return CliRunner().invoke(main, ["check", *arguments], env=environment)

    return run


def test_text_goes_to_stderr(project: Project, run: Run) -> None:
    result = run(project(BROKEN))
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.endswith(
        "briefings/ferries/alma.yml:20:13: error: unknown card 'people/idaberg' [unknown-ref]\n"
        "  |         by: people/idaberg\n"
        "  |             ^^^^^^^^^^^^^^\n"
        "  hint: did you mean 'people/ida-berg'?\n"
        "1 error\n"
    )
    assert "\x1b" not in result.output


def test_a_sound_site_is_clean(project: Project, run: Run) -> None:
    result = run(project(HARBOUR))
    assert result.exit_code == 0
    assert result.stderr.endswith("\nno problems\n")


def test_json_goes_to_stdout(project: Project, run: Run) -> None:
    result = run(project(BROKEN), "--format", "json")
    assert result.exit_code == 1
    data = json.loads(result.stdout)
    assert [(p["path"], p["line"], p["column"], p["rule"]) for p in data["problems"]] == [
        (ALMA, 20, 13, "unknown-ref")
    ]
    assert {"rule": "root", "checked": 1, "failed": 0, "skipped": {}} in data["receipts"]
    assert result.stderr == "1 error\n"


def test_annotations_and_a_summary_for_github(project: Project, run: Run, tmp_path: Path) -> None:
    root = project({f"sites/one/{path}": text for path, text in BROKEN.items()})
    summary = tmp_path / "summary.md"
    summary.write_text("before\n")
    environment = {"GITHUB_STEP_SUMMARY": str(summary), "GITHUB_WORKSPACE": str(root)}
    result = run(root / "sites" / "one", "--format", "github", **environment)
    assert result.exit_code == 1
    assert result.stdout == (
        "::error file=sites/one/briefings/ferries/alma.yml,line=20,col=13,title=unknown-ref::"
        "unknown card 'people/idaberg'%0Ahint: did you mean 'people/ida-berg'?\n"
    )
    assert "  |             ^^^^^^^^^^^^^^\n" in result.stderr
    written = summary.read_text("utf-8")
    assert written.startswith("before\n## briefings check: 1 error\n\n```text\n")
    assert "| root | 1 | 0 |  |" in written


def test_github_without_a_summary(project: Project, run: Run) -> None:
    assert run(project(HARBOUR), "--format", "github").stdout == ""


def test_a_summary_that_cannot_be_written(project: Project, run: Run, tmp_path: Path) -> None:
    environment = {"GITHUB_STEP_SUMMARY": str(tmp_path / "none" / "x.md")}
    result = run(project(HARBOUR), "--format", "github", **environment)
    assert result.exit_code == 1
    assert "x.md: error: No such file or directory [file-system]" in result.stderr


@pytest.mark.parametrize(
    ("paths", "told"),
    [
        ([ALMA], True),
        (["briefings"], True),
        (["."], True),
        (["seeds/post.yml"], True),  # what rests on it
        (["briefings/people"], False),
        (["docs/index.md"], False),
        (["docs", "briefings/ferries"], True),
    ],
)
def test_paths(project: Project, run: Run, paths: list[str], told: bool) -> None:
    result = run(project(BROKEN), *paths)
    assert result.exit_code == int(told)
    assert ("unknown card" in result.stderr) == told
    assert ("1 more in other files: run 'briefings check' to see them" in result.stderr) != told
    assert "checked" not in result.stderr


def test_a_path_from_within_the_site(project: Project, run: Run) -> None:
    root = project(BROKEN)
    assert run(root / "briefings" / "ferries", "alma.yml").exit_code == 1
    assert run(root / "briefings" / "people", "../ferries/alma.yml").exit_code == 1
    assert run(root / "briefings" / "people", str(root / ALMA)).exit_code == 1
    assert run(root / "briefings" / "people", ".").exit_code == 0


def test_with_a_card_comes_what_it_rests_on(project: Project, run: Run) -> None:
    files = {path: text for path, text in HARBOUR.items() if path != "seeds/post.seal"}
    result = run(project(files), ALMA)
    assert "seeds/post.yml: error: there is no seeds/post.seal [root]" in result.stderr
    broken = changed(HARBOUR, "briefings/kinds.yml", "kinds:", "kinds: [")
    assert "briefings/kinds.yml:" in run(project(broken), ALMA).stderr


def test_an_unknown_kind_is_told_of_its_cards(project: Project, run: Run) -> None:
    root = project({**HARBOUR, "briefings/feries/brise.yml": HARBOUR[ALMA]})
    assert "unknown kind 'feries'" in run(root, "briefings/feries/brise.yml").stderr


def test_a_path_that_nothing_looks_at_is_said_to_be_one(project: Project, run: Run) -> None:
    result = run(project(HARBOUR), "mkdocs.yml")
    assert result.stderr == ("mkdocs.yml: there is nothing to check here\nno problems\n")


def test_a_path_that_is_not_there_or_lies_outside_is_refused(project: Project, run: Run) -> None:
    root = project(BROKEN)
    for path in ("briefings/ferries/none.yml", "..", "/"):
        result = run(root, path)
        assert result.exit_code == 2
        assert result.stdout == ""
    assert "is outside the site's folder" in run(root, "..").stderr


@pytest.mark.skipif(os.name != "posix", reason="file names of other encodings")
def test_a_file_name_of_another_encoding(project: Project, run: Run) -> None:
    root = project(HARBOUR)
    try:
        Path(os.fsdecode(os.fsencode(root) + b"/briefings/ferries/\xe4.yml")).write_text("x")
    except OSError:
        pytest.skip("this file system takes no such name")
    for form in ("text", "json", "github"):
        result = run(root, "--format", form)
        assert result.exit_code == 1
        assert "is not an id" in result.output


def test_colour_is_for_terminals(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[bool | None] = []
    monkeypatch.setattr(click, "echo", lambda *_, color=None, **__: shown.append(color))
    monkeypatch.setenv("NO_COLOR", "1")
    terminal.report([Problem(Place("a.yml"), "rule", "m")])
    monkeypatch.setenv("NO_COLOR", "")
    terminal.report([Problem(Place("a.yml"), "rule", "m")])
    assert shown == [False, None]
