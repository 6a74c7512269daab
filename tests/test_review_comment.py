"""The comment with the review sheet: what a stranger's pull request can make it say."""

import io
import json
import stat
import subprocess
import sys
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.support.scripts import load_script

ROOT = Path(__file__).parents[1]
SCRIPT = ROOT / ".github/review_comment.py"


review_comment = load_script(".github/review_comment.py")
RUN = {
    "GITHUB_REPOSITORY": "ferries/site",
    "HEAD_OWNER": "ida",
    "HEAD_BRANCH": "figures",
    "HEAD_SHA": "0123456789abcdef0123456789abcdef01234567",
    "RUN_ID": "7",
}
SHEET = "## Review sheet: 1 fact changed\n"
CARD = "briefings/ferries/alma.yml"


def archive(*entries: tuple[str, str], mode: int = stat.S_IFREG) -> bytes:
    """A zip file of these names and texts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as files:
        for name, text in entries:
            entry = zipfile.ZipInfo(name)
            entry.external_attr = (mode | 0o644) << 16
            files.writestr(entry, text, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


@dataclass
class GitHub:
    """What GitHub knows of a pull request, and what is written to it."""

    files: list[dict[str, str]] = field(default_factory=lambda: [{"filename": CARD}])
    data: bytes = archive(("sheet.md", SHEET))
    artifacts: int = 1
    size: int = 100
    comments: list[dict[str, Any]] = field(default_factory=list)
    heads: list[str] = field(default_factory=lambda: [RUN["HEAD_SHA"]] * 2)
    written: list[tuple[str, str, str]] = field(default_factory=list)

    def __call__(self, path: str, *options: str, given: bytes = b"") -> bytes:
        kind = path.removeprefix("repos/ferries/site/")
        if given:
            method = options[options.index("--method") + 1]
            self.written.append((method, kind, json.loads(given)["body"]))
            return b"{}"
        if kind == "actions/artifacts/5/zip":
            return self.data
        if kind == "pulls":
            assert "head=ida:figures" in options
            head = self.heads.pop(0)
            return json.dumps([{"number": 12, "head": {"sha": head}}]).encode()
        artifact = {"id": 5, "size_in_bytes": self.size}
        answers: dict[str, Any] = {
            "pulls/12/files": [self.files[:2], self.files[2:]],
            "issues/12/comments": [self.comments],
            "actions/runs/7/artifacts": {"artifacts": [artifact] * self.artifacts},
        }
        return json.dumps(answers[kind]).encode()

    def body(self) -> str:
        """The comment that comes of it."""
        review_comment.main(self, RUN)
        ((method, path, body),) = self.written
        assert (method, path) == ("POST", "issues/12/comments")
        return body


def test_facts_and_pages_give_the_sheet_as_it_is() -> None:
    paths = (CARD, "briefings/kinds.yml", "seeds/a.yml", "seeds/a.seal", "docs/x.html", "README.md")
    body = GitHub([{"filename": path} for path in paths]).body()
    assert body == f"<!-- review sheet -->\nOf commit `0123456789`.\n\n{SHEET}"


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("generator/mkdocs_briefings/review/sheet.py", "the generator"),
        ("briefings/templates/card.md.j2", "templates"),
        ("briefings/templates/card.yml", "templates"),
        (".github/workflows/review-sheet.yml", "workflows"),
        (".requirements/site.txt", "pinned packages"),
        ("pyproject.toml", "the package's configuration"),
        ("Makefile", "the Makefile"),
        ("mkdocs.yml", "the site's configuration"),
        ("sitecustomize.py", "files of other kinds"),
        (".venv/bin/briefings", "files of other kinds"),
        ("hooks/x.py", "files of other kinds"),
        ("briefings/ferries/deep/x.yml", "files of other kinds"),
        ("README.md\nMakefile", "files of other kinds"),
    ],
)
def test_what_makes_the_sheet_is_said_above_it(path: str, words: str) -> None:
    for files in ([{"filename": path}], [{"filename": CARD}] * 5 + [{"filename": path}]):
        ours, _, theirs = GitHub(files).body().partition("```text\n")
        assert f"changes what makes the sheet:** {words}." in ours
        assert theirs == f"{SHEET}\n```"
        assert path not in ours or path == "Makefile"


def test_a_file_that_was_moved_away_counts_where_it_was() -> None:
    moved = {"filename": "docs/sheet.py", "previous_filename": "generator/sheet.py"}
    assert "the generator" in GitHub([moved]).body()


def test_more_files_than_are_listed_may_be_anything() -> None:
    assert "files of other kinds" in GitHub([{"filename": CARD}] * 3000).body()


@pytest.mark.parametrize("forged", ["```\n> @all", "````\n```\n`````", "<!-- review sheet -->"])
def test_a_forged_sheet_cannot_leave_its_box(forged: str) -> None:
    github = GitHub([{"filename": "Makefile"}], archive(("sheet.md", forged)))
    lines = github.body().split("\n")
    fence = lines[-1]
    assert set(fence) == {"`"}
    assert fence not in forged
    assert lines.count(f"{fence}text") == lines.count(fence) == 1


@pytest.mark.parametrize(
    "data",
    [
        archive(("sheet.md", "/etc/passwd"), mode=stat.S_IFLNK),
        archive(("sheet.md", SHEET), ("more.md", "x")),
        archive(("../sheet.md", SHEET)),
        archive(),
        b"no archive",
        archive(("sheet.md", SHEET))[:60],
    ],
    ids=["link", "two files", "another place", "empty", "text", "torn"],
)
def test_an_artifact_that_is_not_one_plain_file(data: bytes) -> None:
    assert "There is no sheet: the archive" in GitHub(data=data).body()


@pytest.mark.parametrize(("artifacts", "size"), [(0, 1), (2, 1), (1, 3_000_000)])
def test_no_artifact_two_or_a_large_one(artifacts: int, size: int) -> None:
    github = GitHub(artifacts=artifacts, size=size, data=b"")
    assert "There is no sheet: the run left none" in github.body()


def test_a_small_archive_of_a_large_text_is_cut() -> None:
    data = archive(("sheet.md", "é" * 2_000_000))
    assert len(data) < 10_000
    assert len(GitHub(data=data).body().encode()) < 60_100


def test_our_comment_is_replaced_and_no_other() -> None:
    bot, mark = {"login": "github-actions[bot]"}, review_comment.MARK
    comments = [
        {"id": 1, "user": {"login": "ida"}, "body": mark},
        {"id": 2, "user": bot, "body": "hello"},
        {"id": 3, "user": bot, "body": f"{mark}\nold"},
    ]
    github = GitHub(comments=comments)
    review_comment.main(github, RUN)
    assert [written[:2] for written in github.written] == [("PATCH", "issues/comments/3")]


@pytest.mark.parametrize(
    "heads", [["f" * 40], [RUN["HEAD_SHA"], "f" * 40]], ids=["at once", "late"]
)
def test_a_commit_that_is_not_the_head_any_more(heads: list[str]) -> None:
    github = GitHub(heads=heads)
    assert "commit at its head" in review_comment.main(github, RUN)
    assert github.written == []


@pytest.mark.skipif(sys.platform == "win32", reason="the runner is Linux, and so is this 'gh'")
def test_it_runs_where_nothing_is_installed(tmp_path: Path) -> None:
    """By the Python of the runner, without the package; what ``gh`` refuses is told."""
    gh = tmp_path / "gh"
    gh.write_text('#!/bin/sh\necho "gh: $*" >&2\nexit 1\n', "utf-8")
    gh.chmod(0o755)
    done = subprocess.run(
        [sys.executable, "-I", "-S", SCRIPT],
        env={"PATH": f"{tmp_path}:/usr/bin:/bin", **RUN},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("gh: api repos/ferries/site/pulls --method GET -f state=open")
