"""``briefings init``: a whole sound site, or nothing."""

import shutil
from pathlib import Path

import pytest

from mkdocs_briefings.authoring.scaffold import start_site, starter_files
from mkdocs_briefings.checks.check import check_folder
from mkdocs_briefings.files.folder import read_folder
from mkdocs_briefings.problems.report import format_report
from tests.support.running import files_of, run

pytestmark = pytest.mark.usefixtures("_quiet_theme")


@pytest.fixture
def _quiet_theme(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")


@pytest.fixture
def demo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    outcome = run(tmp_path, monkeypatch, "init", "demo")
    assert outcome.code == 0, outcome.messages
    assert "cd demo" in outcome.messages
    return tmp_path / "demo"


def test_the_sample_passes_its_own_checks(demo: Path) -> None:
    verdict = check_folder(read_folder(demo))
    assert not verdict.problems, format_report(verdict.problems)
    assert all(receipt.checked for receipt in verdict.text_receipts)


def test_it_passes_without_its_articles(demo: Path) -> None:
    shutil.rmtree(demo / "seeds" / ".text")
    assert not check_folder(read_folder(demo)).problems


def test_it_builds_strictly(demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outcome = run(demo, monkeypatch, "build")
    assert outcome.code == 0, outcome.messages
    assert "1,200 m²" in (demo / "site/ships/nordvik-tern/index.html").read_text("utf-8")
    assert "WARNING" not in outcome.messages


def test_its_brief_shows_both_figures(demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(demo, monkeypatch, "render", "out").code == 0
    page = (demo / "out/docs/briefs/how-much-does-a-wing-save.md").read_text("utf-8")
    assert "18 %" in page
    assert "11 %" in page


def test_hidden_files_are_hidden_again(demo: Path) -> None:
    assert "/seeds/.text/" in (demo / ".gitignore").read_text("utf-8")
    assert list((demo / "seeds/.text").glob("*.txt"))
    assert not [path for path in files_of(demo) if "dot-" in path]


def test_the_editor_is_ready(demo: Path) -> None:
    for file in (*demo.glob("briefings/**/*.yml"), *demo.glob("seeds/*.yml")):
        first = file.read_text("utf-8").split("\n")[0]
        mark, _, schema = first.partition("=")
        assert mark == "# yaml-language-server: $schema", file
        assert (file.parent / schema).is_file(), file


def test_the_unread_article_can_be_taken_in(demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = "harbour-sheet-2025-06-20"
    words = [
        "source",
        "add",
        f"seeds/.text/unread/{source}.txt",
        "--title",
        "A kite looks for a ship",
    ]
    words += ["--publisher", "Harbour Sheet", "--published", "2025-06-20", "--language", "en"]
    assert run(demo, monkeypatch, *words).code == 0
    name = "Lofting & Daughters"
    assert run(demo, monkeypatch, "new", "organizations", name, "--source", source).code == 0
    card = demo / "briefings/organizations/lofting-daughters.yml"
    text = card.read_text("utf-8")
    for key, value in {
        "id": "tents",
        "statement": "Lofting & Daughters began with tents.",
        "quote": "who made tents before they made anything that pulls",
    }.items():
        text = text.replace(f"{key}:\n", f"{key}: {value}\n")
    card.write_text(text.replace("    property:\n    value:\n", ""), "utf-8")
    outcome = run(demo, monkeypatch, "seal")
    assert outcome.code == 0, outcome.messages
    assert "no problems" in run(demo, monkeypatch, "check").messages


def test_a_folder_with_something_in_it_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "demo").mkdir()
    (tmp_path / "demo/notes.txt").write_text("mine")
    outcome = run(tmp_path, monkeypatch, "init", "demo")
    assert outcome.code == 1
    assert "not empty (there is 'notes.txt' in it)" in outcome.messages
    assert files_of(tmp_path) == {"demo/notes.txt": b"mine"}


def test_a_file_is_no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "demo").write_text("mine")
    outcome = run(tmp_path, monkeypatch, "init", "demo")
    assert outcome.code == 1
    assert "not a folder" in outcome.messages
    assert files_of(tmp_path) == {"demo": b"mine"}


def test_an_empty_folder_and_one_under_git_are_filled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".git").mkdir()
    outcome = run(tmp_path, monkeypatch, "init", ".")
    assert outcome.code == 0, outcome.messages
    assert "cd " not in outcome.messages
    assert (tmp_path / "mkdocs.yml").is_file()


def test_where_nothing_can_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("mine")
    outcome = run(tmp_path, monkeypatch, "init", "file/demo")
    assert outcome.code == 1
    assert "file/demo: error: Not a directory [file-system]" in outcome.messages
    assert files_of(tmp_path) == {"file": b"mine"}


def test_a_failure_in_between_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "demo"
    target.mkdir()
    replace = Path.replace
    moved: list[Path] = []

    def fail(path: Path, to: Path) -> Path:
        moved.append(path)
        if len(moved) == 3:
            raise OSError(28, "the disk is full")
        return replace(path, to)

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="the disk is full"):
        start_site(target, starter_files())
    assert len(moved) == 3
    assert files_of(tmp_path) == {}
