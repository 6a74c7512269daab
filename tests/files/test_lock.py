"""A lock between processes, and the journal in its file."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer

import pytest

from mkdocs_briefings.files.lock import hold, hold_if_left, lock_of
from mkdocs_briefings.problems.errors import BriefingsError

HOLDER = """
import sys
from pathlib import Path
from mkdocs_briefings.files.lock import hold

with hold(Path(sys.argv[1])) as journal:
    journal.fresh_file(journal.folder / "card.yml")
    print("held", flush=True)
    sys.stdin.read()
    journal.forget()
    Path(sys.argv[1]).with_name("done").write_text("")
"""


@contextmanager
def held_by_another(lock: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process holds the lock until its input ends."""
    command = [sys.executable, "-c", HOLDER, str(lock)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        yield holder


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    return lock_of(tmp_path / "site")


def test_the_file_is_there_as_long_as_the_lock_is_held(lock: Path) -> None:
    assert lock.name == ".site-lock"
    with hold(lock):
        assert lock.exists()
    assert not lock.exists()


def test_who_comes_second_waits_and_says_so(lock: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with held_by_another(lock) as holder:
        with hold_if_left(lock) as journal:
            assert journal is None
        assert holder.stdin
        Timer(0.3, holder.stdin.close).start()
        with hold(lock) as journal:
            assert lock.with_name("done").exists()
            assert journal.begun() == []
    assert not lock.exists()
    assert capsys.readouterr().err.startswith("Another command of briefings is at work in ")


def test_a_killed_holder_holds_nothing_and_leaves_its_journal(lock: Path) -> None:
    with held_by_another(lock) as holder:
        holder.send_signal(signal.SIGKILL)
    with hold_if_left(lock) as journal:
        assert journal
        (name,) = journal.begun()
        assert name.startswith(".card.yml.")
    assert lock.exists()
    with hold(lock) as journal:
        assert journal.begun() == [name]
        journal.forget()
    assert not lock.exists()


def test_nothing_is_made_where_nothing_is_left(lock: Path) -> None:
    with hold_if_left(lock) as journal:
        assert journal is None
    assert not lock.exists()


def test_a_lock_is_that_of_its_file(lock: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A holder removes the file; who had it open already must not hold what nobody else finds."""
    samestat = os.path.samestat
    opened: list[bool] = []

    def remove_once(one: os.stat_result, other: os.stat_result) -> bool:
        if not opened:
            lock.unlink()
            lock.write_bytes(b"")
        opened.append(samestat(one, lock.stat()))
        return opened[-1]

    monkeypatch.setattr("os.path.samestat", remove_once)
    with hold(lock):
        assert opened == [False, True]


def test_the_journal_names_what_is_begun_the_latest_first(lock: Path) -> None:
    with hold(lock) as journal:
        one = journal.fresh_folder(lock.with_name("site"))
        other = journal.fresh_file(lock.parent / "a" / "new\nline é.yml")
        journal.note(lock.parent / "a", "/")
        assert journal.begun() == ["a/", f"a/{other.name}", one.name]
        with lock.open("a") as file:
            file.write('"a/.cut')
        assert journal.begun() == ["a/", f"a/{other.name}", one.name]
        journal.forget()
        assert journal.begun() == []


@pytest.mark.parametrize(
    "text",
    ["notes", "notes\n", '"../.card.yml.0a1b2c3d.new"\n', '"/"\n', '"site"\n', "[1]\n", "\n"],
)
def test_a_file_of_somebody_else_is_left_alone(lock: Path, text: str) -> None:
    lock.write_text(text)
    with pytest.raises(BriefingsError, match="this is not the lock"), hold(lock) as journal:
        journal.begun()
    assert lock.read_text() == text


@pytest.mark.skipif(sys.platform == "win32", reason="no links or pipes")
def test_neither_a_link_nor_a_pipe_nor_a_folder_is_opened(lock: Path) -> None:
    mine = lock.with_name("mine")
    mine.write_text("mine")
    makers: tuple[Callable[[], None], ...] = (
        lambda: lock.symlink_to(mine),
        lambda: os.mkfifo(lock),
        lock.mkdir,
    )
    for make in makers:
        make()
        with pytest.raises(BriefingsError, match="this is not the lock"), hold(lock):
            pass
        lock.rmdir() if lock.is_dir() else lock.unlink()
    assert mine.read_text() == "mine"


def test_where_no_lock_can_be_made_the_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as failed, hold(tmp_path / "gone" / ".site-lock"):
        pass
    assert failed.value.filename == str(tmp_path / "gone")


@pytest.mark.parametrize("room", [0, 1])
def test_a_note_that_cannot_be_written_is_told_of_the_folder(
    lock: Path, monkeypatch: pytest.MonkeyPatch, room: int
) -> None:
    write = os.write
    written: list[bytes] = []

    def fill(file: int, data: bytes) -> int:
        if len(written) == room:
            raise OSError(28, "No space left on device")
        written.append(data[:1])
        return write(file, data[:1])

    with hold(lock) as journal, monkeypatch.context() as patch:
        patch.setattr("os.write", fill)
        with pytest.raises(OSError, match="No space left") as failed:
            journal.fresh_file(lock.with_name("card.yml"))
        assert failed.value.filename == str(lock.parent)
        assert journal.begun() == []
        journal.forget()
