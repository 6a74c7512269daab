"""``briefings fmt`` on a site: which files, what is written, what the exit code says."""

import sys
from pathlib import Path

import pytest

from tests.conftest import Project
from tests.support.running import files_of, run

CARD = "facts: []\nname: Cora\n"


@pytest.fixture
def site(project: Project) -> Path:
    return project(
        {
            "mkdocs.yml": "site_name: x\n",
            "briefings/kinds.yml": "kinds: {}\n",
            "briefings/ferries/cora.yml": CARD,
            "briefings/ferries/tidy.yml": "name: Tidy\nfacts: []\n",
            "briefings/templates/card.md.j2": "x",
            "seeds/post.yml": "publisher: P\r\ntitle: T\r\n",
            "docs/index.md": "# x\n",
        }
    )


def test_check_names_files_and_writes_nothing(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = files_of(site)
    outcome = run(site, monkeypatch, "fmt", "--check")
    assert outcome.code == 1
    assert outcome.data == "briefings/ferries/cora.yml\nseeds/post.yml\n"
    assert files_of(site) == before


@pytest.mark.skipif(sys.platform == "win32", reason="no file modes")
def test_all_files(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (site / "briefings/ferries/cora.yml").chmod(0o640)
    assert run(site, monkeypatch, "fmt").code == 0
    assert (site / "briefings/ferries/cora.yml").read_bytes() == b"name: Cora\nfacts: []\n"
    assert (site / "briefings/ferries/cora.yml").stat().st_mode & 0o777 == 0o640
    assert (site / "seeds/post.yml").read_bytes() == b"title: T\npublisher: P\n"
    assert run(site, monkeypatch, "fmt", "--check").code == 0


def test_some_files(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outcome = run(site / "briefings", monkeypatch, "fmt", "ferries", "../seeds/post.yml")
    assert outcome.code == 0
    assert outcome.data == "briefings/ferries/cora.yml\nseeds/post.yml\n"


def test_what_is_none_of_ours(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outcome = run(site, monkeypatch, "fmt", "docs/index.md")
    assert outcome.code == 2
    assert "no card, source or kinds.yml" in outcome.messages
    assert run(site, monkeypatch, "fmt", "nowhere.yml").code == 2


def test_a_broken_file_is_told_and_left(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (site / "briefings/ferries/bad.yml").write_text("name: [a\n")
    outcome = run(site, monkeypatch, "fmt")
    assert outcome.code == 1
    assert "briefings/ferries/bad.yml:2:1: error: this is not YAML" in outcome.messages
    assert (site / "briefings/ferries/bad.yml").read_text() == "name: [a\n"
    assert (site / "briefings/ferries/cora.yml").read_text() != CARD


def test_a_full_disk_changes_no_file(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = files_of(site)
    write = Path.write_bytes

    def fail(path: Path, data: bytes) -> int:
        if path.parent.name == "seeds":
            raise OSError(28, "No space left on device")
        return write(path, data)

    monkeypatch.setattr(Path, "write_bytes", fail)
    outcome = run(site, monkeypatch, "fmt")
    assert (outcome.code, outcome.data) == (1, "")
    assert "seeds/post.yml: error: the disk is full [file-system]" in outcome.messages
    assert files_of(site) == before
