"""Clear away what a command has begun and not finished: its own, or that of one that was killed."""

import os
import shutil
import stat
from contextlib import suppress
from pathlib import Path

from mkdocs_briefings.files.lock import Journal, hold_if_left, insist, lock_of
from mkdocs_briefings.files.ownership import carry_over
from mkdocs_briefings.problems.errors import BriefingsError

SITE = "site"
LOCK = ".site-edit-lock"
"""In a site's folder: the lock on its cards, sources and seals. In a built one: on its pages."""

NEXT, FORMER = "next", "former"
"""In the folder in which a new one is made: the new one, and the one that it replaces."""


def recover(root: Path) -> None:
    """Clear away what killed commands have left in a folder, as far as that can be done."""
    for lock in (root / LOCK, lock_of(root / SITE)):
        with suppress(OSError, BriefingsError), hold_if_left(lock) as journal:
            if journal:
                clear(journal)


def clear(journal: Journal) -> None:
    """Remove what a journal names. Raises ``OSError``; what is left then stays in the journal.

    A folder that was being replaced comes back, should it be missing.
    """
    insist(lambda: _clear(journal))


def _clear(journal: Journal) -> None:
    for name in journal.begun():
        path = journal.folder / name
        if name.endswith("/"):
            with suppress(OSError):
                path.rmdir()
        elif name.endswith(".new"):
            with suppress(FileNotFoundError, NotADirectoryError):
                path.unlink()
        elif path.is_dir() and not path.is_symlink():
            _clear_workplace(path, journal.folder / name[1:].rpartition("-")[0])
    journal.forget()


def _clear_workplace(workplace: Path, target: Path) -> None:
    former = workplace / FORMER
    if former.exists() and not target.exists():
        former.rename(target)
    for folder in (workplace / NEXT, former):
        if folder.is_dir() and target.is_dir():
            carry_over(folder, target)  # what somebody put there while it was being replaced
    try:
        shutil.rmtree(workplace)
    except PermissionError:  # somebody made folders of ours read-only
        for above, names, _ in os.walk(workplace):
            for folder in (Path(above, name) for name in names):
                if not folder.is_symlink():
                    folder.chmod(stat.S_IRWXU)
        shutil.rmtree(workplace)
