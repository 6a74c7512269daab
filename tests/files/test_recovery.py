"""What a command has begun and not finished is cleared away. See also ``test_atomic.py``."""

import shutil
import sys
from pathlib import Path

import pytest

from mkdocs_briefings.files.lock import Journal, hold, lock_of
from mkdocs_briefings.files.ownership import mark
from mkdocs_briefings.files.recovery import FORMER, LOCK, NEXT, clear, recover
from tests.support.sites import tree


def begin(journal: Journal) -> None:
    """Begin a card in a new folder, and a new site."""
    cards = journal.note(journal.folder / "briefings", "/")
    cards.mkdir()
    journal.fresh_file(cards / "alma.yml").write_text("half")
    new = journal.fresh_folder(journal.folder / "site") / NEXT
    new.mkdir(parents=True)
    (new / "index.html").write_text("half")


def test_all_that_was_begun_is_removed(tmp_path: Path) -> None:
    with hold(tmp_path / LOCK) as journal:
        begin(journal)
        clear(journal)
        assert journal.begun() == []
    assert list(tmp_path.iterdir()) == []


def test_a_signal_while_it_is_removed_comes_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    remove = shutil.rmtree
    tries: list[Path] = []

    def interrupt_once(folder: Path) -> None:
        tries.append(folder)
        if len(tries) == 1:
            raise KeyboardInterrupt
        remove(folder)

    monkeypatch.setattr(shutil, "rmtree", interrupt_once)
    with hold(tmp_path / LOCK) as journal:
        begin(journal)
        with pytest.raises(KeyboardInterrupt):
            clear(journal)
    assert len(tries) == 2
    assert list(tmp_path.iterdir()) == []


def test_what_was_noted_and_not_made_is_no_hindrance(tmp_path: Path) -> None:
    with hold(tmp_path / LOCK) as journal:
        journal.fresh_folder(tmp_path / "site")
        journal.fresh_file(tmp_path / "a" / "alma.yml")
        journal.note(tmp_path / "a", "/")
        clear(journal)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_in_use_stays(tmp_path: Path) -> None:
    with hold(tmp_path / LOCK) as journal:
        begin(journal)
        (tmp_path / "briefings" / "brise.yml").write_text("name: Brise\n")
        clear(journal)
    assert tree(tmp_path) == {"briefings/brise.yml": b"name: Brise\n"}


def test_files_put_into_the_former_folder_go_to_the_new_one(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    with hold(lock_of(tmp_path / "site")) as journal:
        former = journal.fresh_folder(tmp_path / "site") / FORMER
        former.mkdir(parents=True)
        mark(former)
        (former / "CNAME").write_text("example.org")
        clear(journal)
    assert tree(tmp_path) == {"site/CNAME": b"example.org"}


@pytest.mark.skipif(sys.platform == "win32", reason="no file modes")
def test_read_only_folders_of_ours_are_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Root may remove what is read-only, so here the system refuses once."""
    remove = shutil.rmtree
    modes: list[int] = []

    def refuse_once(folder: Path) -> None:
        modes.append((folder / NEXT).stat().st_mode & 0o777)
        if len(modes) == 1:
            raise PermissionError
        remove(folder)

    monkeypatch.setattr(shutil, "rmtree", refuse_once)
    with hold(lock_of(tmp_path / "site")) as journal:
        folder = journal.fresh_folder(tmp_path / "site") / NEXT
        folder.mkdir(parents=True, mode=0o555)
        (folder / "link").symlink_to(tmp_path, target_is_directory=True)
        mode = tmp_path.stat().st_mode
        clear(journal)
    assert modes == [0o555, 0o700]
    assert tmp_path.stat().st_mode == mode
    assert list(tmp_path.iterdir()) == []


def test_a_site_is_recovered_from_both_its_locks(tmp_path: Path) -> None:
    for lock in (tmp_path / LOCK, lock_of(tmp_path / "site")):
        with hold(lock) as journal:
            journal.fresh_folder(tmp_path / "site").mkdir()
        assert lock.exists()
    recover(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_recovered_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / LOCK).write_text("notes")
    lock_of(tmp_path / "site").mkdir()
    recover(tmp_path)
    assert (tmp_path / LOCK).read_text() == "notes"
    assert lock_of(tmp_path / "site").is_dir()
