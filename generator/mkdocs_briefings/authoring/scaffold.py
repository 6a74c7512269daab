"""A new site: the sample site of the package, written to a folder whole or not at all."""

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from mkdocs_briefings.problems.errors import BriefingsError
from mkdocs_briefings.problems.problem import Place, Problem

HIDDEN = "dot-"
"""In the package, the prefix of a file that is hidden in a site.

Some packaging tools leave hidden files out, and a ``.gitignore`` would take effect right here.
"""


def starter_files() -> dict[str, bytes]:
    """The files of the sample site by path, in order."""
    return dict(sorted(_walk(files("mkdocs_briefings") / "authoring" / "starter", PurePosixPath())))


def start_site(target: Path, content: dict[str, bytes]) -> None:
    """Make the site's folder; raises ``BriefingsError`` if there is something already.

    The files are written beside it and moved in at the end, so a failure leaves nothing behind.
    An empty folder is filled, not replaced, since it may be somebody's working directory.
    """
    refuse_occupied(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=target.parent, prefix=".briefings-") as folder:
        fresh = Path(folder) / "site"
        for path, data in content.items():
            file = fresh / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        if target.is_dir():
            _move_into(fresh, target)
        else:
            fresh.rename(target)


def refuse_occupied(target: Path) -> None:
    """Raise ``BriefingsError`` unless ``target`` is missing or empty, ``.git`` aside."""
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        message = "this is not a folder, so no site is made here"
    elif target.is_dir() and (found := _first_file(target)):
        message = f"the folder is not empty (there is '{found}' in it), so it is left alone"
    else:
        return
    hint = "name a folder that does not exist yet"
    raise BriefingsError(Problem(Place(str(target)), "occupied-folder", message, hint))


def _first_file(folder: Path) -> str:
    return min((entry.name for entry in folder.iterdir() if entry.name != ".git"), default="")


def _move_into(fresh: Path, target: Path) -> None:
    moved: list[Path] = []
    try:
        for entry in sorted(fresh.iterdir()):
            moved.append(entry.rename(target / entry.name))
    except BaseException:
        for entry in moved:
            entry.rename(fresh / entry.name)
        raise


def _walk(folder: Traversable, path: PurePosixPath) -> Iterator[tuple[str, bytes]]:
    for entry in folder.iterdir():
        name = entry.name
        here = path / (f".{name.removeprefix(HIDDEN)}" if name.startswith(HIDDEN) else name)
        if entry.is_dir():
            yield from _walk(entry, here)
        else:
            yield str(here), entry.read_bytes()
