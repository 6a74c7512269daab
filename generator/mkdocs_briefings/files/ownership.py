"""What in a folder is ours: the list that is written into it, and what becomes of the rest.

A folder without this list belongs to somebody else. In one that has it, what is not listed does:
such files are carried over into the folder that replaces it.
"""

import json
import os
import shutil
from collections.abc import Iterator
from filecmp import cmp
from pathlib import Path

from mkdocs_briefings.problems.errors import BriefingsError
from mkdocs_briefings.problems.problem import Place, Problem

MARK = ".made-by-briefings"
_ABOUT = "Written by mkdocs-briefings: the files that it made here. It replaces no others."


def mark(folder: Path, *, hidden: bool = True) -> None:
    """List what is in a folder as ours; ``hidden``: also what is hidden at its top."""
    listed = [path for path in walk(folder) if hidden or not path.startswith(".")]
    text = json.dumps({"about": _ABOUT, "files": sorted({*listed} - {MARK})}, indent=1)
    (folder / MARK).write_text(f"{text}\n", "ascii", newline="\n")


def refuse_foreign(target: Path) -> None:
    """Raise ``BriefingsError`` unless a folder is missing, empty, or ours."""
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        message = "this is not a folder, so nothing is written here"
    elif target.is_dir() and any(target.iterdir()) and _read_mark(target) is None:
        message = f"the folder is not empty and not ours (it has no {MARK}), so it is left alone"
    else:
        return
    hint = "name another folder, or remove or rename this one yourself"
    raise BriefingsError(Problem(Place(str(target)), "foreign-folder", message, hint))


def carry_over(former: Path, fresh: Path) -> None:
    """Put what is not ours in a folder into the one that replaces it too, unless it is there.

    Raises ``BriefingsError`` where that has another file of ours in this place. A folder without
    our list is half made, so all of it is ours.
    """
    ours = _read_mark(former)
    if ours is None:
        return
    for path in walk(former):
        if path == MARK or path in ours or _is_same(former / path, fresh / path):
            continue
        _make_way(former, fresh, path)
        if path.endswith("/"):
            (fresh / path).mkdir()
        else:
            _link(former / path, fresh / path)


def walk(folder: Path) -> Iterator[str]:
    """All files and links below a folder by path, and empty folders with a slash at the end."""
    waiting = [""]
    while waiting:
        above = waiting.pop()
        with os.scandir(folder / above) as entries:
            empty = True
            for entry in entries:
                empty = False
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{above}{entry.name}/")
                else:
                    yield f"{above}{entry.name}"
        if empty and above:
            yield above


def _read_mark(folder: Path) -> frozenset[str] | None:
    try:
        content = json.loads((folder / MARK).read_bytes())
        return frozenset(content["files"]) if content["about"] == _ABOUT else None
    except (FileNotFoundError, ValueError, KeyError, TypeError, RecursionError):
        return None


def _is_same(one: Path, other: Path) -> bool:
    """Whether two files or links say the same, or both are folders."""
    if one.is_symlink() or other.is_symlink():
        return one.is_symlink() and other.is_symlink() and one.readlink() == other.readlink()
    if one.is_dir() or other.is_dir():
        return one.is_dir() and other.is_dir()
    return one.is_file() and other.is_file() and cmp(one, other, shallow=False)


def _make_way(former: Path, fresh: Path, path: str) -> None:
    """Make the folders that lead to a path; raises ``BriefingsError`` if something is there."""
    *above, _ = path.rstrip("/").split("/")
    here = fresh
    for name in above:
        here /= name
        if not here.exists():
            here.mkdir()
            shutil.copystat(former / here.relative_to(fresh), here)
        elif here.is_symlink() or not here.is_dir():
            raise _in_the_way(former / path)
    if (fresh / path).exists() or (fresh / path).is_symlink():
        raise _in_the_way(former / path)


def _link(one: Path, other: Path) -> None:
    """Put a file into another place too: the same file where the system can, else a copy."""
    try:
        os.link(one, other, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(one, other, follow_symlinks=False)


def _in_the_way(path: Path) -> BriefingsError:
    message = "this file was put here by hand, and now there is a page or file of ours by this name"
    hint = "move it out of this folder, or remove it"
    return BriefingsError(Problem(Place(str(path)), "foreign-file", message, hint))
