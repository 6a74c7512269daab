"""A new site: the sample site of the package, written to a folder whole or not at all."""

import shutil
from collections.abc import Iterator
from contextlib import suppress
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path, PurePosixPath

from mkdocs_briefings.authoring.schema_files import OWN, refresh_schemas
from mkdocs_briefings.files.changes import changing
from mkdocs_briefings.files.folder import Folder
from mkdocs_briefings.files.ownership import walk
from mkdocs_briefings.files.recovery import LOCK, recover
from mkdocs_briefings.model.kinds_file import read_kinds
from mkdocs_briefings.problems.errors import BriefingsError
from mkdocs_briefings.problems.problem import Place, Problem

HIDDEN = "dot-"
"""In the package, the prefix of a file that is hidden in a site.

Some packaging tools leave hidden files out, and a ``.gitignore`` would take effect right here.
"""


_NEUTRAL = {".git", LOCK, OWN}


def starter_files() -> dict[str, bytes]:
    """The files of the sample site by path, in order."""
    return dict(sorted(_walk(files("mkdocs_briefings") / "authoring" / "starter", PurePosixPath())))


def start_site(target: Path, content: dict[str, bytes]) -> None:
    """Make the site's folder, with schemas for editors.

    Raises ``BriefingsError`` if there is something else already. All files are put in their places
    at the end, so a failure leaves nothing behind. If that is where the process is killed, the next
    try completes the site.
    """
    recover(target)
    refuse_occupied(target, content)
    was_there, had_schemas = target.is_dir(), (target / OWN).is_dir()
    target.mkdir(parents=True, exist_ok=True)
    try:
        with changing(target) as changes:
            folder = Folder(content)
            refresh_schemas(changes, folder, read_kinds(folder))
            for path, data in content.items():  # last: a folder with all of it counts as complete
                changes.write(path, data)
    except BaseException:
        if not had_schemas:
            shutil.rmtree(target / OWN, ignore_errors=True)
        if not was_there:
            with suppress(OSError):
                target.rmdir()
        raise


def refuse_occupied(target: Path, content: dict[str, bytes]) -> None:
    """Raise ``BriefingsError`` unless ``target`` is missing, empty, or has a part of the content.

    A ``.git`` in it is fine.
    """
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        message = "this is not a folder, so no site is made here"
    elif target.is_dir() and (found := _find_other(target, content)):
        message = f"the folder is not empty (there is '{found}' in it), so it is left alone"
    else:
        return
    hint = "name a folder that does not exist yet"
    raise BriefingsError(Problem(Place(str(target)), "occupied-folder", message, hint))


def _find_other(target: Path, content: dict[str, bytes]) -> str:
    """What in a folder is not a part of the content; any of it if all of the content is there."""
    fine = {path.partition("/")[0] for path in content} | _NEUTRAL
    if others := {entry.name for entry in target.iterdir()} - fine:
        return min(others)
    there = {path for path in walk(target) if path.partition("/")[0] not in _NEUTRAL}
    if len(there) >= len(content):
        return min(there)
    return min((path for path in there if not _is_part(target, path, content)), default="")


def _is_part(target: Path, path: str, content: dict[str, bytes]) -> bool:
    return path in content and (target / path).read_bytes() == content[path]


def _walk(folder: Traversable, path: PurePosixPath) -> Iterator[tuple[str, bytes]]:
    for entry in folder.iterdir():
        name = entry.name
        here = path / (f".{name.removeprefix(HIDDEN)}" if name.startswith(HIDDEN) else name)
        if entry.is_dir():
            yield from _walk(entry, here)
        else:
            yield str(here), entry.read_bytes()
