"""A new site is put into a folder whole or not at all."""

from pathlib import Path

import pytest

from mkdocs_briefings.authoring.scaffold import (
    HIDDEN,
    refuse_occupied,
    start_site,
    starter_files,
)
from mkdocs_briefings.authoring.schema_files import OWN
from mkdocs_briefings.checks.check import check_folder
from mkdocs_briefings.files.folder import Folder
from mkdocs_briefings.problems.errors import BriefingsError

CONTENT = {
    "mkdocs.yml": b"site_name: X\n",
    "docs/index.md": b"# X\n",
    ".gitignore": b"site/\n",
    "briefings/kinds.yml": b"kinds: {}\n",
}


def tree(folder: Path) -> dict[str, bytes]:
    """The files of a folder, the schemas for editors aside."""
    files = (file.relative_to(folder) for file in folder.rglob("*") if file.is_file())
    return {
        file.as_posix(): (folder / file).read_bytes() for file in files if OWN not in file.parts
    }


def test_the_sample_is_sound_and_hides_what_is_hidden() -> None:
    files = starter_files()
    assert check_folder(Folder(files)).problems == ()
    assert {".gitignore", "mkdocs.yml", "briefings/kinds.yml"} <= files.keys()
    assert not any(part.startswith(HIDDEN) for path in files for part in path.split("/"))


@pytest.mark.parametrize("target", ["new", "deep/er/new"])
def test_a_folder_that_is_not_there_is_made(tmp_path: Path, target: str) -> None:
    start_site(tmp_path / target, CONTENT)
    assert tree(tmp_path / target) == CONTENT
    assert [entry.name for entry in tmp_path.iterdir()] == [target.partition("/")[0]]


def test_an_empty_folder_and_a_fresh_repository_are_filled(tmp_path: Path) -> None:
    (tmp_path / "site" / ".git").mkdir(parents=True)
    start_site(tmp_path / "site", CONTENT)
    assert tree(tmp_path / "site") == CONTENT
    assert (tmp_path / "site" / OWN).is_dir()


def test_what_holds_a_file_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", "utf-8")
    with pytest.raises(BriefingsError) as refused:
        start_site(tmp_path, CONTENT)
    assert refused.value.problems[0].rule == "occupied-folder"
    assert "'notes.txt'" in refused.value.problems[0].message
    assert tree(tmp_path) == {"notes.txt": b"mine"}


def test_a_file_or_a_link_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", "utf-8")
    (tmp_path / "link").symlink_to(tmp_path)
    for name in ("file", "link"):
        with pytest.raises(BriefingsError):
            refuse_occupied(tmp_path / name, CONTENT)


def test_a_failure_leaves_nothing_behind(tmp_path: Path) -> None:
    target = tmp_path / "site"
    target.mkdir()
    with pytest.raises(OSError, match="directory"):
        start_site(target, CONTENT | {"b/c": b"1", "b": b"2"})
    assert tree(tmp_path) == {}
    assert [*target.iterdir()] == []
    with pytest.raises(OSError, match="directory"):
        start_site(tmp_path / "new", CONTENT | {"b/c": b"1", "b": b"2"})
    assert [entry.name for entry in tmp_path.iterdir()] == ["site"]


def test_a_site_of_which_only_a_part_was_written_is_completed(tmp_path: Path) -> None:
    """A process may be killed while the files are put in their places."""
    for path in ("mkdocs.yml", "docs/index.md"):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(CONTENT[path])
    start_site(tmp_path, CONTENT)
    assert tree(tmp_path) == CONTENT
    with pytest.raises(BriefingsError):
        start_site(tmp_path, CONTENT)


@pytest.mark.parametrize("path", ["docs/index.md", "docs/mine.md"])
def test_a_part_that_somebody_has_changed_is_left_alone(tmp_path: Path, path: str) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / path).write_text("mine", "utf-8")
    with pytest.raises(BriefingsError):
        start_site(tmp_path, CONTENT)
    assert tree(tmp_path) == {path: b"mine"}
