import errno
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from mkdocs_briefings.files.atomic import replace_folder
from mkdocs_briefings.problems.errors import BriefingsError

MARK = "mark"


def fill(folder: Path) -> None:
    folder.mkdir()
    (folder / MARK).write_text("new")


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """A folder of ours, made before."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / MARK).write_text("old")
    (folder / "page.html").write_text("old")
    return folder


def content(folder: Path) -> dict[str, str]:
    return {file.name: file.read_text() for file in folder.iterdir()}


def beside(folder: Path) -> list[str]:
    return [path.name for path in folder.parent.iterdir()]


def test_a_new_folder_takes_the_place_of_the_old_one(target: Path) -> None:
    replace_folder(target, fill, MARK)
    assert content(target) == {MARK: "new"}
    assert beside(target) == ["site"]


@pytest.mark.parametrize("there", [True, False])
def test_a_folder_is_made_where_there_is_none_or_an_empty_one(tmp_path: Path, there: bool) -> None:
    target = tmp_path / "site"
    if there:
        target.mkdir()
    replace_folder(target, fill, MARK)
    assert content(target) == {MARK: "new"}


@pytest.mark.parametrize(
    "error", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt(), SystemExit(1)]
)
def test_what_stops_the_filling_leaves_the_old_folder(target: Path, error: BaseException) -> None:
    def fail(folder: Path) -> None:
        fill(folder)
        raise error

    with pytest.raises(type(error)):
        replace_folder(target, fail, MARK)
    assert content(target) == {MARK: "old", "page.html": "old"}
    assert beside(target) == ["site"]


def test_when_the_new_folder_cannot_be_moved_the_old_one_comes_back(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename

    def fail(path: Path, to: Path) -> Path:
        if path.name == ".site-next":
            raise OSError(errno.ENOSPC, "No space left on device")
        return rename(path, to)

    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(OSError, match="No space left"):
        replace_folder(target, fill, MARK)
    assert content(target) == {MARK: "old", "page.html": "old"}


KILLED = """
import os, signal, sys
from pathlib import Path
from mkdocs_briefings.files.atomic import replace_folder
from mkdocs_briefings.problems.errors import BriefingsError

def fill(folder):
    folder.mkdir()
    (folder / "mark").write_text("half")
    os.kill(os.getpid(), signal.SIGKILL)

replace_folder(Path(sys.argv[1]), fill, "mark")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_a_killed_build_leaves_the_old_folder_and_the_next_one_works(target: Path) -> None:
    killed = subprocess.run([sys.executable, "-c", KILLED, str(target)], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert content(target) == {MARK: "old", "page.html": "old"}
    replace_folder(target, fill, MARK)
    assert content(target) == {MARK: "new"}
    assert beside(target) == ["site"]


def test_a_build_killed_between_the_renames_is_healed_by_the_next(target: Path) -> None:
    target.rename(target.with_name(".site-former"))

    def fail(folder: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(OSError, match="No space left"):
        replace_folder(target, fail, MARK)
    assert content(target) == {MARK: "old", "page.html": "old"}


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "thesis"
    target.mkdir()
    (target / "chapter.txt").write_text("years of work")
    with pytest.raises(BriefingsError, match="not empty and not ours"):
        replace_folder(target, fill, MARK)
    assert content(target) == {"chapter.txt": "years of work"}
    assert beside(target) == ["thesis"]


def test_neither_a_file_nor_a_link_is_replaced(tmp_path: Path, target: Path) -> None:
    file, link = tmp_path / "file", tmp_path / "link"
    file.write_text("mine")
    link.symlink_to(target, target_is_directory=True)
    for path in (file, link):
        with pytest.raises(BriefingsError, match="not a folder"):
            replace_folder(path, fill, MARK)
    assert file.read_text() == "mine"
    assert link.is_symlink()
    assert content(target) == {MARK: "old", "page.html": "old"}
