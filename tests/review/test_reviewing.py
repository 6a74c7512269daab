"""``briefings diff`` in real repositories."""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from mkdocs_briefings.cli.main import main
from mkdocs_briefings.review.reviewing import review_revisions
from tests.support.articles import ARTICLES, SITE, sealed
from tests.support.repositories import Repo, new_repo

ALMA = "briefings/ferries/alma.yml"


@pytest.fixture(scope="module")
def site() -> dict[str, str]:
    return sealed(SITE, ARTICLES)


@pytest.fixture
def repo(tmp_path: Path, site: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> Repo:
    repo = new_repo(tmp_path / "ferry-site")
    repo.commit(site)
    monkeypatch.chdir(repo.top)
    return repo


def run(*arguments: str) -> tuple[int, str, str]:
    ran = CliRunner().invoke(main, ["diff", *arguments])
    assert ran.exception is None or isinstance(ran.exception, SystemExit)
    return ran.exit_code, ran.stdout, ran.stderr


def test_nothing_changed(repo: Repo) -> None:
    code, sheet, messages = run("HEAD")
    assert (code, messages) == (0, "")
    assert sheet.startswith("Review sheet: no facts changed\n")
    assert run("main", "HEAD", "--format", "markdown")[1].startswith("## Review sheet: no facts")


def test_the_work_tree_counts_with_all_that_is_not_committed(
    repo: Repo, site: dict[str, str]
) -> None:
    repo.write({"briefings/ferries/new.yml": site["briefings/ferries/brise.yml"]})
    assert run("HEAD")[1].startswith("Review sheet: 1 fact added\n")
    assert run("HEAD", "HEAD")[1].startswith("Review sheet: no facts changed\n")


def test_a_branch_is_compared_with_where_it_began(repo: Repo, site: dict[str, str]) -> None:
    repo.git("checkout", "-q", "-b", "change")
    repo.commit({ALMA: site[ALMA].replace("on one charge.", "on a charge.")})
    repo.git("checkout", "-q", "main")
    repo.commit({"briefings/ferries/later.yml": site["briefings/ferries/brise.yml"]})
    sheet = run("main", "change")[1]
    assert sheet.startswith("Review sheet: 1 fact changed\n")
    assert "later" not in sheet


def test_the_change_that_brings_the_site(tmp_path: Path, site: dict[str, str]) -> None:
    repo = new_repo(tmp_path / "new")
    first = repo.commit({"README.md": "# Soon\n"})
    repo.commit(site)
    found = review_revisions(repo.top, first, "HEAD")
    assert [change.kind for change in found.changes.facts] == ["added"] * 9
    assert found.new_problems == ()


CODE: dict[str, tuple[str, str]] = {
    "docs/x.html": ("<script>1</script>", "markup of the site"),
    "docs/assets/x.js": ("1", "script of the site"),
    "docs/index.md": ("# Ferries\n\n<script>1</script>\n", "page that may hold new HTML"),
    "mkdocs.yml": ("site_name: Ferries\nhooks: [docs/hook.py]\n", "configuration"),
    "docs/hook.py": ("print()", "program"),
    "briefings/templates/ferries.md.j2": ("{{ 1 }}", "template"),
    ".github/workflows/x.yml": ("on: push", "workflow"),
}


@pytest.mark.parametrize("path", CODE)
@pytest.mark.parametrize("is_committed", [False, True], ids=["work tree", "commit"])
def test_code_is_named_where_no_fact_changed(repo: Repo, path: str, is_committed: bool) -> None:
    text, sort = CODE[path]
    base = repo.git("rev-parse", "HEAD")
    (repo.commit if is_committed else repo.write)({path: text})
    sheet = run(base, *(["HEAD"] if is_committed else []))[1]
    title = "Review sheet: no facts changed, 1 file of code or configuration\n"
    assert sheet.startswith(title)
    assert f"  - {path} " in sheet
    assert f": {sort}" in sheet


def test_a_comment_in_a_card_is_told(repo: Repo, site: dict[str, str]) -> None:
    repo.write({ALMA: f"# not checked by anyone\n{site[ALMA]}"})
    sheet = run("HEAD")[1]
    assert sheet.startswith("Review sheet: no facts changed\n")
    assert "    - added: # not checked by anyone\n" in f"{sheet}\n"


def test_a_revision_that_does_not_exist(repo: Repo) -> None:
    code, sheet, messages = run("mian")
    assert (code, sheet) == (1, "")
    assert messages == (
        "mian: error: there is no such revision here [revision]\n"
        "  hint: did you mean 'main'?\n1 error\n"
    )


def test_kinds_that_cannot_be_read(repo: Repo, site: dict[str, str]) -> None:
    repo.commit({"briefings/kinds.yml": "kinds: 5\n"})
    code, sheet, messages = run("HEAD~1")
    assert (code, sheet) == (1, "")
    assert "briefings/kinds.yml:1:8: error" in messages
    repo.write({"briefings/kinds.yml": site["briefings/kinds.yml"]})
    code, sheet, messages = run("HEAD")
    assert (code, sheet) == (1, "")
    assert "its briefings/kinds.yml is not valid" in messages


def test_a_change_with_errors_has_a_sheet(repo: Repo, site: dict[str, str]) -> None:
    repo.write({ALMA: site[ALMA].replace("source: harbour-post", "source: harbour-pots")})
    code, sheet, _ = run("HEAD")
    assert code == 0
    assert "New problems: " in sheet
    assert "unknown source 'harbour-pots'" in sheet
    assert "not judged (it has errors)" in sheet


def test_old_problems_are_only_counted(repo: Repo, site: dict[str, str]) -> None:
    repo.commit({ALMA: site[ALMA].replace("value: 40 km", "value: 45 km")})
    repo.write({"docs/index.md": "# Again\n"})
    sheet = run("HEAD")[1]
    assert "1 old problem" in sheet
    assert "New problems" not in sheet


def test_a_template_that_fails_does_not_prevent_the_sheet(repo: Repo) -> None:
    repo.write({"briefings/templates/card.md.j2": "{{ nothing.here }}"})
    code, sheet, _ = run("HEAD")
    assert code == 0
    assert "/method/" not in sheet


def test_a_read_only_folder(repo: Repo) -> None:
    folders = [Path(folder) for folder, _, _ in os.walk(repo.top)]
    for folder in folders:
        folder.chmod(0o555)
    try:
        assert run("HEAD")[0] == 0
    finally:
        for folder in folders:
            folder.chmod(0o755)


def test_nothing_is_written(repo: Repo, site: dict[str, str]) -> None:
    repo.commit({ALMA: None})
    repo.write({"docs/index.md": "# Not committed\n"})
    before = {path: path.stat().st_mtime_ns for path in sorted(repo.top.rglob("*"))}
    run("HEAD~1", "HEAD")
    assert {path: path.stat().st_mtime_ns for path in sorted(repo.top.rglob("*"))} == before
