"""Replace a folder all at once.

The new one is made beside the old one and takes its place when it is whole. On Linux and macOS the
two are exchanged in one step; elsewhere there are two renames, and the next command brings the old
folder back should the process be killed between them.
"""

import errno
import os
from collections.abc import Callable
from pathlib import Path

from mkdocs_briefings.files.exchange import exchange
from mkdocs_briefings.files.lock import hold, lock_of
from mkdocs_briefings.files.ownership import carry_over, mark, refuse_foreign
from mkdocs_briefings.files.recovery import FORMER, NEXT, clear, recover


def replace_folder(target: Path, fill: Callable[[Path], None]) -> None:
    """Replace the folder ``target`` with what ``fill`` writes into the path it is given.

    What somebody else has put into ``target`` stays in it. A folder that is not ours at all
    raises ``BriefingsError``. Whatever ``fill`` raises is raised again once the half-made folder
    is gone. While another process replaces the folder, this one waits.
    """
    refuse_foreign(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    with hold(lock_of(target)) as journal:
        clear(journal)
        recover(target)
        refuse_foreign(target)
        if target.exists() and not os.access(target, os.W_OK | os.X_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
        try:
            workplace = journal.fresh_folder(target)
            workplace.mkdir()
            _fill(workplace / NEXT, fill, target)
            _swap(workplace, target)
        finally:
            clear(journal)


def _fill(fresh: Path, fill: Callable[[Path], None], target: Path) -> None:
    """Make the new folder. An error in it is told as one of the target, which people know."""
    try:
        fill(fresh)
        mark(fresh)
    except OSError as error:
        named = [Path(os.fsdecode(n)) for n in (error.filename2, error.filename) if n] or [fresh]
        made = next((file for file in named if file.is_relative_to(fresh)), None)
        if error.errno is None or made is None:
            raise
        place = target / made.relative_to(fresh)
        raise OSError(error.errno, error.strerror, str(place)) from error


def _swap(workplace: Path, target: Path) -> None:
    fresh = workplace / NEXT
    if target.exists():
        carry_over(target, fresh)
        if exchange(fresh, target):
            return
        target.rename(workplace / FORMER)
    fresh.rename(target)
