"""The same report where a build stops: MkDocs' own commands, ours, and the live preview."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from mkdocs_briefings.build import build_site
from mkdocs_briefings.builders.live_preview import Preview
from mkdocs_briefings.builders.plugin import ChecksFailed, build_mkdocs
from mkdocs_briefings.cli.main import main
from mkdocs_briefings.pages.settings import Settings
from tests.conftest import Project
from tests.support.harbour import HARBOUR, changed

BROKEN = changed(HARBOUR, "briefings/ferries/alma.yml", "name: Alma", "nmae: <b>日")
REPORT = """\
briefings/ferries/alma.yml:1:1: error: unknown field 'nmae' [unknown-field]
  | nmae: <b>日
  | ^^^^
  hint: did you mean 'name'?
1 error"""


def test_a_build_that_stops(project: Project, tmp_path: Path) -> None:
    with pytest.raises(ChecksFailed) as failed:
        build_mkdocs(project(BROKEN), tmp_path / "site")
    assert str(failed.value) == REPORT


@pytest.mark.parametrize("command", [["build"], ["render", "out"]])
def test_our_commands(
    project: Project, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    monkeypatch.chdir(project(BROKEN))
    result = CliRunner().invoke(main, command)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr == f"{REPORT}\n"


def test_the_banner_of_the_preview(project: Project) -> None:
    root = project(BROKEN)

    def build() -> None:
        _, verdict = build_site(root, Settings())
        raise ChecksFailed(verdict)

    def page(_: object, start: object) -> list[bytes]:
        start("200 OK", [("Content-Type", "text/html")])  # type: ignore[operator]
        return [b"<body></body>"]

    preview = Preview(page, build)
    preview.build()
    shown = b"".join(preview({}, lambda *_: None)).decode("utf-8")
    assert "\n  | nmae: &lt;b&gt;日\n  | ^^^^\n  hint: did you mean &#x27;name&#x27;?" in shown
