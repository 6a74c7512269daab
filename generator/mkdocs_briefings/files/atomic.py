"""Replace a folder or a file all at once.

The new content is written beside the old; once it is whole, two renames swap the two. A
build that fails, is killed or fills the disk leaves the old folder where it was.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

from mkdocs_briefings.problems.errors import BriefingsError
from mkdocs_briefings.problems.problem import Place, Problem


def replace_folder(target: Path, fill: Callable[[Path], None], mark: str) -> None:
    """Replace the folder ``target`` with what ``fill`` writes into the path it is given.

    ``mark`` is a file in every folder of ours: a folder without it that is not empty
    belongs to somebody else and raises ``BriefingsError``. Whatever ``fill`` raises is raised
    again once the half-made folder is gone.
    """
    _refuse_foreign(target, mark)
    fresh = target.with_name(f".{target.name}-next")
    former = target.with_name(f".{target.name}-former")
    if former.exists() and not target.exists():  # a swap was killed between its two renames
        former.rename(target)
    _remove(fresh)
    _remove(former)
    try:
        fill(fresh)
        if target.exists():
            target.rename(former)
        fresh.rename(target)
    except BaseException:
        if former.exists() and not target.exists():
            former.rename(target)
        raise
    finally:
        _remove(fresh)
        _remove(former)


def write_file(path: Path, content: str) -> None:
    """Write a file all at once: to a file beside it, which is then renamed. Raises ``OSError``.

    Folders are made as needed; a file that was there keeps its permissions.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.new")
    try:
        fresh.write_text(content, "utf-8", newline="\n")
        if path.exists():
            shutil.copymode(path, fresh)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)


def _refuse_foreign(target: Path, mark: str) -> None:
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        message = "this is not a folder, so nothing is written here"
    elif target.is_dir() and any(target.iterdir()) and not (target / mark).exists():
        message = f"the folder is not empty and not ours (it has no {mark}), so it is left alone"
    else:
        return
    hint = "name another folder, or remove this one yourself"
    raise BriefingsError(Problem(Place(str(target)), "foreign-folder", message, hint))


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)
