"""Files that are changed together: all of them or none."""

import errno
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from mkdocs_briefings.files.changes import changing
from mkdocs_briefings.problems.errors import BriefingsError
from tests.conftest import Project
from tests.support.sites import tree

OLD = {"a.yml": b"old", "b/c.yml": b"old"}


@pytest.fixture
def root(project: Project) -> Path:
    return project(OLD)


def change(root: Path, files: Mapping[str, str], error: BaseException | None = None) -> None:
    """Write these files; then raise an error, if there is one."""
    with changing(root) as changes:
        for path, content in files.items():
            changes.write(path, content)
        if error:
            raise error


def test_nothing_is_changed_until_the_end(root: Path) -> None:
    with changing(root) as changes:
        changes.write("a.yml", "new")
        changes.write("new/deep/er.yml", b"new\r\n")
        assert {path: data for path, data in tree(root).items() if path in OLD} == OLD
        assert not (root / "new/deep/er.yml").exists()
    assert tree(root) == OLD | {"a.yml": b"new", "new/deep/er.yml": b"new\r\n"}


def test_what_stops_it_changes_nothing(root: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        change(root, {"a.yml": "new", "new/deep/er.yml": "new"}, KeyboardInterrupt())
    assert tree(root) == OLD
    assert {path.name for path in root.iterdir()} == {"a.yml", "b"}


@pytest.mark.skipif(sys.platform == "win32", reason="no file modes")
def test_permissions_stay(root: Path) -> None:
    (root / "a.yml").chmod(0o640)
    with changing(root) as changes:
        changes.write("a.yml", "new")
    assert (root / "a.yml").stat().st_mode & 0o777 == 0o640


def test_what_somebody_else_has_changed_meanwhile_is_kept(root: Path) -> None:
    def change_both() -> None:
        with changing(root) as changes:
            changes.write("b/c.yml", "new", was=b"old")
            changes.write("a.yml", "new", was=b"old")
            (root / "a.yml").write_text("theirs")

    with pytest.raises(BriefingsError) as refused:
        change_both()
    (problem,) = refused.value.problems
    assert (problem.place.path, problem.rule) == ("a.yml", "changed-file")
    assert tree(root) == OLD | {"a.yml": b"theirs"}


def test_a_full_disk_names_the_file_and_changes_nothing(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = Path.write_bytes

    def fail(path: Path, data: bytes) -> int:
        if path.parent.name == "b":
            write(path, data[:1])
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(path, data)

    monkeypatch.setattr(Path, "write_bytes", fail)
    with pytest.raises(OSError, match="No space left") as failed:
        change(root, {"a.yml": "new", "b/c.yml": "new"})
    assert failed.value.filename == str(root / "b/c.yml")
    assert tree(root) == OLD


def test_what_cannot_be_put_in_its_place_takes_new_files_back(root: Path) -> None:
    with pytest.raises(OSError, match="b") as failed:
        change(root, {"new/a.yml": "new", "b": "new"})
    assert failed.value.filename == str(root / "b")
    assert tree(root) == OLD


def test_a_folder_that_cannot_be_made_is_told(root: Path) -> None:
    with pytest.raises(OSError, match=r"a\.yml"):
        change(root, {"a.yml/b.yml": "new"})
    assert tree(root) == OLD
