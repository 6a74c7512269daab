import errno
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from mkdocs_briefings.files import atomic
from mkdocs_briefings.files.atomic import replace_folder
from mkdocs_briefings.files.ownership import MARK, carry_over, mark
from mkdocs_briefings.files.recovery import recover
from mkdocs_briefings.problems.errors import BriefingsError


def fill(folder: Path) -> None:
    folder.mkdir()
    (folder / "page.html").write_text("new")


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """A folder of ours, made before."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "page.html").write_text("old")
    (folder / "former.html").write_text("old")
    mark(folder)
    return folder


@pytest.fixture(params=["exchange", "renames"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both ways to swap two folders; the second is for systems that cannot exchange them."""
    if request.param == "renames":
        monkeypatch.setattr(atomic, "exchange", lambda *_: False)
    return str(request.param)


def content(folder: Path) -> dict[str, str]:
    return {file.name: file.read_text() for file in folder.iterdir() if file.name != MARK}


def beside(folder: Path) -> list[str]:
    return [path.name for path in folder.parent.iterdir()]


OLD = {"page.html": "old", "former.html": "old"}


@pytest.mark.usefixtures("way")
def test_a_new_folder_takes_the_place_of_the_old_one(target: Path) -> None:
    replace_folder(target, fill)
    assert content(target) == {"page.html": "new"}
    assert beside(target) == ["site"]


@pytest.mark.parametrize("name", ["site", "deep/er/site"])
@pytest.mark.parametrize("there", [True, False])
def test_a_folder_is_made_where_there_is_none_or_an_empty_one(
    tmp_path: Path, name: str, there: bool
) -> None:
    target = tmp_path / name
    if there:
        target.mkdir(parents=True)
    replace_folder(target, fill)
    assert content(target) == {"page.html": "new"}


@pytest.mark.usefixtures("way")
def test_what_is_not_ours_stays(target: Path) -> None:
    (target / "CNAME").write_text("example.org")
    for _ in range(2):
        replace_folder(target, fill)
        assert content(target) == {"page.html": "new", "CNAME": "example.org"}


@pytest.mark.usefixtures("way")
def test_what_comes_in_the_last_moment_stays_too(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def carry_over_then_write(former: Path, fresh: Path) -> None:
        carry_over(former, fresh)
        (former / "late.txt").write_text("mine")

    monkeypatch.setattr(atomic, "carry_over", carry_over_then_write)
    replace_folder(target, fill)
    assert content(target) == {"page.html": "new", "late.txt": "mine"}
    assert beside(target) == ["site"]


def test_a_file_in_the_way_is_told_and_nothing_is_replaced(target: Path) -> None:
    (target / "new.html").write_text("mine")

    def fill_that_too(folder: Path) -> None:
        fill(folder)
        (folder / "new.html").write_text("ours")

    with pytest.raises(BriefingsError, match=r"site/new\.html: error: this file was put here"):
        replace_folder(target, fill_that_too)
    assert content(target) == OLD | {"new.html": "mine"}
    assert beside(target) == ["site"]


@pytest.mark.parametrize(
    "error", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt(), SystemExit(1)]
)
def test_what_stops_the_filling_leaves_the_old_folder(target: Path, error: BaseException) -> None:
    def fail(folder: Path) -> None:
        fill(folder)
        raise error

    with pytest.raises(type(error)):
        replace_folder(target, fail)
    assert content(target) == OLD
    assert beside(target) == ["site"]


@pytest.mark.parametrize(
    ("names", "told"),
    [
        ([], "site"),
        (["{new}/page.html"], "site/page.html"),
        (["theme/a.css", None, "{new}/a.css"], "site/a.css"),
        (["docs/a.md"], "docs/a.md"),
    ],
)
def test_an_error_names_a_file_that_people_know(
    target: Path, names: list[str | None], told: str
) -> None:
    def fail(folder: Path) -> None:
        fill(folder)
        paths = (str(target.parent / n.format(new=folder)) if n else None for n in names)
        raise OSError(errno.ENOSPC, "No space left on device", *paths)

    with pytest.raises(OSError, match="No space left") as failed:
        replace_folder(target, fail)
    assert failed.value.filename == str(target.parent / told)


def test_a_disk_without_room_for_the_lock_keeps_nothing(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = os.write
    written: list[bytes] = []

    def fail(file: int, data: bytes) -> int:
        if written:
            raise OSError(errno.ENOSPC, "No space left on device")
        written.append(data[:1])
        return write(file, data[:1])

    monkeypatch.setattr(os, "write", fail)
    with pytest.raises(OSError, match="No space left"):
        replace_folder(target, fill)
    assert content(target) == OLD
    assert beside(target) == ["site"]


@pytest.mark.parametrize("failing", [1, 2])
def test_when_a_folder_cannot_be_moved_the_old_one_is_in_its_place(
    target: Path, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    rename = Path.rename
    renames: list[Path] = []

    def fail(path: Path, to: Path) -> Path:
        renames.append(path)
        if len(renames) == failing:
            raise OSError(errno.ENOSPC, "No space left on device")
        return rename(path, to)

    monkeypatch.setattr(atomic, "exchange", lambda *_: False)
    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(OSError, match="No space left"):
        replace_folder(target, fill)
    assert len(renames) >= failing
    assert content(target) == OLD
    assert beside(target) == ["site"]


KILLED = """
import os, signal, sys
from pathlib import Path
from mkdocs_briefings.files import atomic

def fill(folder):
    folder.mkdir()
    (folder / "page.html").write_text("half" if sys.argv[2] == "fill" else "new")
    kill("fill")

def kill(moment):
    if sys.argv[2] == moment:
        os.kill(os.getpid(), signal.SIGKILL)

def exchange(one, other):
    kill("exchange")

rename = Path.rename

def rename_and_die(path, to):
    rename(path, to)
    kill(to.name)

atomic.exchange = exchange
Path.rename = rename_and_die
atomic.replace_folder(Path(sys.argv[1]), fill)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
@pytest.mark.parametrize("moment", ["fill", "exchange", "former", "site"])
@pytest.mark.parametrize("healer", [lambda target: recover(target.parent), None])
def test_what_a_killed_process_leaves_is_cleared_away(
    target: Path, moment: str, healer: Callable[[Path], None] | None
) -> None:
    """``former`` is the moment between two renames; the next command brings the folder back."""
    command = [sys.executable, "-c", KILLED, str(target), moment]
    killed = subprocess.run(command, check=False)
    assert killed.returncode == -signal.SIGKILL
    assert len(beside(target)) == (2 if moment == "former" else 3)
    if healer:
        healer(target)
        assert content(target) == ({"page.html": "new"} if moment == "site" else OLD)
    else:
        replace_folder(target, fill)
        assert content(target) == {"page.html": "new"}
    assert beside(target) == ["site"]


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "thesis"
    target.mkdir()
    (target / "chapter.txt").write_text("years of work")
    with pytest.raises(BriefingsError, match="not empty and not ours"):
        replace_folder(target, fill)
    assert content(target) == {"chapter.txt": "years of work"}
    assert beside(target) == ["thesis"]


@pytest.mark.parametrize("name", [".site-next", ".site-former", ".site-0a1b2c3d"])
def test_hidden_folders_beside_it_are_left_alone(target: Path, name: str) -> None:
    other = target.with_name(name)
    other.mkdir()
    (other / "notes.txt").write_text("mine")
    replace_folder(target, fill)
    assert content(other) == {"notes.txt": "mine"}


def test_neither_a_file_nor_a_link_is_replaced(tmp_path: Path, target: Path) -> None:
    file, link = tmp_path / "file", tmp_path / "link"
    file.write_text("mine")
    link.symlink_to(target, target_is_directory=True)
    for path in (file, link):
        with pytest.raises(BriefingsError, match="not a folder"):
            replace_folder(path, fill)
    assert file.read_text() == "mine"
    assert link.is_symlink()
    assert content(target) == OLD


def test_a_folder_that_may_not_be_written_is_left_as_it_is(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: path != target)
    with pytest.raises(PermissionError) as refused:
        replace_folder(target, fill)
    assert refused.value.filename == str(target)
    assert content(target) == OLD
    assert beside(target) == ["site"]
