"""A lock that no killed process leaves behind, and what its holder has begun.

The system holds the lock and lets go of it when the process ends, however it ends. The file lists
what the holder makes and means to remove or rename again, each noted before it is made: whoever
holds the lock next finds there what a killed process has left, and nobody has to guess by a name.
"""

import errno
import json
import os
import re
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex

from mkdocs_briefings.problems.errors import BriefingsError
from mkdocs_briefings.problems.problem import Place, Problem
from mkdocs_briefings.problems.terminal import print_message

# A file of ours, a folder that we fill, or (with a slash at its end) a folder made for files.
_NAME = re.compile(r"\.(?P<target>[^/]+)-[0-9a-f]{8}|(?:[^/]+/)*(?:\.[^/]+\.[0-9a-f]{8}\.new)?")
_FLAGS = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
_PLAIN_FILES_ONLY = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


def lock_of(folder: Path) -> Path:
    """The lock on a folder that is replaced or finished as a whole: a hidden file beside it."""
    return folder.with_name(f".{folder.name}-lock")


class Journal:
    """What the holder of a lock has begun: files and folders, by their paths beside the lock."""

    def __init__(self, lock: Path, file: int) -> None:
        self.folder = lock.parent
        self._lock = lock
        self._file = file

    def fresh_folder(self, target: Path) -> Path:
        """The path of a folder that nobody has, beside ``target``; noted, not made."""
        return self.note(target.with_name(f".{target.name}-{token_hex(4)}"))

    def fresh_file(self, target: Path) -> Path:
        """The path of a file that nobody has, beside ``target``; noted, not made."""
        return self.note(target.with_name(f".{target.name}.{token_hex(4)}.new"))

    def note(self, path: Path, end: str = "") -> Path:
        """Note a path and return it; ``end`` is a slash for a folder that stays if it is used."""
        name = path.relative_to(self.folder).as_posix()
        line = f"{json.dumps(name + end)}\n".encode("ascii")
        try:
            while line:  # a disk with a little room takes a part, and refuses the rest
                line = line[os.write(self._file, line) :]
        except OSError as error:
            raise OSError(error.errno, error.strerror, str(self.folder)) from None
        return path

    def begun(self) -> list[str]:
        """What was noted, the latest first. Raises ``BriefingsError`` for a file of somebody else.

        A last line that is cut short is left out: nothing was made after it.
        """
        os.lseek(self._file, 0, os.SEEK_SET)
        text = os.read(self._file, os.fstat(self._file).st_size).decode("utf-8", "replace")
        names = [_read_name(line) for line in text.split("\n")[:-1]]
        if None in names or (text and not text.startswith('"')):
            raise _foreign(self._lock)
        return [name for name in reversed(names) if name]

    def forget(self) -> None:
        """Forget all, once it is removed or in its place."""
        os.ftruncate(self._file, 0)


def insist(clean_up: Callable[[], None]) -> None:
    """Clean up, and once more if a signal or an error comes in between, which is raised then."""
    try:
        clean_up()
    except BaseException:
        clean_up()
        raise


@contextmanager
def hold(lock: Path) -> Iterator[Journal]:
    """Hold a lock, after waiting for whoever holds it. Raises ``BriefingsError``, ``OSError``."""
    file = _acquire(lock, wait=True)
    assert file is not None  # it was waited for
    with _held(lock, file) as journal:
        yield journal


@contextmanager
def hold_if_left(lock: Path) -> Iterator[Journal | None]:
    """Hold a lock whose file is there although nobody holds it; else ``None``."""
    file = _acquire(lock, wait=False) if lock.exists() else None
    if file is None:
        yield None
        return
    with _held(lock, file) as journal:
        yield journal


@contextmanager
def _held(lock: Path, file: int) -> Iterator[Journal]:
    try:
        yield Journal(lock, file)
    finally:
        if os.fstat(file).st_size == 0 and sys.platform != "win32":
            insist(lambda: lock.unlink(missing_ok=True))
        os.close(file)
        if sys.platform == "win32":  # an open file cannot be removed there
            with suppress(OSError):
                if lock.stat().st_size == 0:
                    lock.unlink()


def _acquire(lock: Path, *, wait: bool) -> int | None:
    """The lock's file, open and locked; ``None`` if somebody has it and ``wait`` is off."""
    while True:
        file = _open(lock)
        try:
            if not stat.S_ISREG(os.fstat(file).st_mode):
                raise _foreign(lock)
            if not _lock(file) and (not wait or not _wait_for(lock, file)):
                os.close(file)
                return None
            with suppress(FileNotFoundError):
                if os.path.samestat(os.fstat(file), lock.stat()):
                    return file
        except BaseException:
            os.close(file)
            raise
        os.close(file)  # whoever held it has removed it: its successor is another file


def _open(lock: Path) -> int:
    try:
        return os.open(lock, _FLAGS | _PLAIN_FILES_ONLY, 0o666)
    except OSError as error:
        if error.errno in (errno.ELOOP, errno.EISDIR, errno.ENXIO):
            raise _foreign(lock) from None
        # It is the folder in which nothing may be written; people do not know the lock.
        raise OSError(error.errno, error.strerror, str(lock.parent)) from None


def _wait_for(lock: Path, file: int) -> bool:
    print_message(
        f"Another command of briefings is at work in {lock.parent}: waiting until it is done "
        "(Ctrl-C to stop)."
    )
    return _lock(file, wait=True)


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int, *, wait: bool = False) -> bool:
        os.lseek(file, 2**30, os.SEEK_SET)  # a locked byte cannot be read, so it is a far one
        while True:
            try:
                msvcrt.locking(file, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
            except OSError:
                if not wait:
                    return False
            else:
                return True
else:
    import fcntl

    def _lock(file: int, *, wait: bool = False) -> bool:
        """Lock an open file; false if another process has it."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def _read_name(line: str) -> str | None:
    """A noted path; ``None`` where a line is none of ours."""
    try:
        name = json.loads(line)
    except ValueError:
        return None
    known = isinstance(name, str) and _NAME.fullmatch(name) and ".." not in name.split("/")
    return name if known else None


def _foreign(lock: Path) -> BriefingsError:
    message = "this is not the lock that a command makes here for as long as it works"
    hint = "move it away: no command starts while something else has this name"
    return BriefingsError(Problem(Place(str(lock)), "foreign-file", message, hint))
