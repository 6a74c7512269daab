"""Golden reports: a change to a sound site, and the exact text that a curator reads of it.

``golden/<case>.yml`` says in a comment what it shows, then ``files`` (whole files; none takes one
away) or ``change`` (by path, what is said otherwise: ``{old: new}``), then the ``report``.
``pytest tests/reports --update-golden`` writes what comes out now; read the diff.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from mkdocs_briefings.build import build_site
from mkdocs_briefings.pages.settings import Settings
from mkdocs_briefings.problems.report import format_report
from tests.conftest import Project
from tests.support.harbour import HARBOUR, HELD, changed
from tests.test_golden import update

CASES = sorted((Path(__file__).parent / "golden").glob("*.yml"))


def written(project: Project, case: dict[str, Any]) -> Path:
    """The folder that a case describes."""
    files: dict[str, Any] = HELD if case.pop("held", False) else HARBOUR
    for path, changes in case.pop("change", {}).items():
        for old, new in changes.items():
            files = changed(files, path, old, new)
    files = files | case.pop("files", {})
    return project({path: text for path, text in files.items() if text is not None})


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_report(path: Path, project: Project, request: pytest.FixtureRequest) -> None:
    case = yaml.safe_load(path.read_text("utf-8"))
    root = written(project, case)
    assert case.keys() == {"report"}
    _, verdict = build_site(root, Settings())
    found = format_report(verdict.problems, verdict.files) + "\n"
    if request.config.getoption("--update-golden"):
        update(path, {"report": found})
    else:
        assert found == case["report"]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_every_problem_says_what_to_do(path: Path, project: Project) -> None:
    root = written(project, yaml.safe_load(path.read_text("utf-8")))
    _, verdict = build_site(root, Settings())
    assert all(problem.hint for problem in verdict.problems)


def test_the_site_itself_is_sound(project: Project) -> None:
    for files in (HARBOUR, HELD):
        _, verdict = build_site(project(files), Settings())
        assert format_report(verdict.problems) == "no problems"
