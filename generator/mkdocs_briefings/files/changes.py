"""Files written all at once: first each to a file beside its own, then all are renamed.

Whatever goes wrong before the renames changes nothing. A file that was there keeps its permissions.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from mkdocs_briefings.files.lock import Journal, hold
from mkdocs_briefings.files.recovery import LOCK, clear
from mkdocs_briefings.problems.errors import BriefingsError
from mkdocs_briefings.problems.problem import Place, Problem


@dataclass(frozen=True, slots=True)
class _Change:
    """A file, the one that is to replace it, and what must still be in it."""

    path: Path
    fresh: Path
    was: bytes | None


class Changes:
    """Files to be written; their paths are relative to one folder."""

    def __init__(self, folder: Path, journal: Journal) -> None:
        self.folder = folder
        self._journal = journal
        self._waiting: list[_Change] = []

    def write(self, path: str, content: str | bytes, was: bytes | None = None) -> None:
        """Write a file; ``was``: only if this is still in it at the end. Raises ``OSError``."""
        file = self.folder / path
        data = content if isinstance(content, bytes) else content.encode("utf-8")
        self._make_folder(file.parent)
        fresh = self._journal.fresh_file(file)
        with _naming(file):
            fresh.write_bytes(data)
            if file.exists():
                shutil.copymode(file, fresh)
        self._waiting.append(_Change(file, fresh, was))

    def commit(self) -> None:
        """Put all files in their places. Raises ``BriefingsError`` and ``OSError``."""
        for change in self._waiting:
            if change.was is not None and change.path.read_bytes() != change.was:
                raise _changed(change.path.relative_to(self.folder))
        made: list[Path] = []
        try:
            for change in self._waiting:
                if not change.path.exists():
                    made.append(change.path)
                with _naming(change.path):
                    change.fresh.replace(change.path)
        except BaseException:
            for path in made:
                path.unlink(missing_ok=True)
            raise

    def _make_folder(self, folder: Path) -> None:
        if not folder.exists():
            self._make_folder(folder.parent)
            self._journal.note(folder, "/")
            folder.mkdir()


@contextmanager
def changing(folder: Path) -> Iterator[Changes]:
    """Change files below a folder: nobody else does meanwhile, and all are changed at the end.

    Raises ``BriefingsError`` and ``OSError``.
    """
    with hold(folder / LOCK) as journal:
        clear(journal)
        try:
            changes = Changes(folder, journal)
            yield changes
            changes.commit()
        except BaseException:
            clear(journal)
            raise
        journal.forget()


@contextmanager
def _naming(file: Path) -> Iterator[None]:
    """Let an error of the system name a file that people know; that of a full disk names none."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(file)) from None


def _changed(path: Path) -> BriefingsError:
    message = "somebody has changed this file in the meantime, so nothing is written"
    return BriefingsError(Problem(Place(path.as_posix()), "changed-file", message, "run it again"))
