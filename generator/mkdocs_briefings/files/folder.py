"""The site's folder: which files are read, as bytes, and which are refused.

The one place that reads the curators' files. Everything after it is a pure function of a
``Folder``.
"""

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from mkdocs_briefings.problems.errors import BriefingsError
from mkdocs_briefings.problems.problem import Place, Problem

CARDS, SEEDS, DOCS, TEMPLATES = "briefings", "seeds", "docs", "briefings/templates"
TEXTS = "seeds/.text"
KINDS = "briefings/kinds.yml"
MAX_BYTES = 1024 * 1024
"""The largest file that is read."""

_UNREADABLE = "check its permissions"
_OTHER_PAGES = (".markdown", ".mdown", ".mkdn", ".mkd")  # of MkDocs


@dataclass(frozen=True, slots=True)
class Folder:
    """The files of a site by path (relative to its root, with ``/``), in order.

    ``problems`` say what was wrong with files that could not be read. ``assets`` are the paths of
    the files under ``docs/`` that are not read and published as they are.
    """

    files: dict[str, bytes]
    problems: tuple[Problem, ...] = ()
    assets: tuple[str, ...] = ()

    def under(self, folder: str, ending: str) -> Iterator[tuple[str, bytes]]:
        """The files below a folder whose names have this ending, in order."""
        for path, data in self.files.items():
            if path.startswith(f"{folder}/") and path.endswith(ending):
                yield path, data


def find_root(start: Path) -> Path:
    """The nearest folder from ``start`` upwards with a ``mkdocs.yml``; else ``start``."""
    start = start.resolve()
    return next((d for d in (start, *start.parents) if (d / "mkdocs.yml").is_file()), start)


def find_configured_root(start: Path) -> Path:
    """As ``find_root``; raises ``BriefingsError`` where there is no ``mkdocs.yml``."""
    root = find_root(start)
    if not (root / "mkdocs.yml").is_file():
        message = "there is no mkdocs.yml in this folder or above it"
        hint = "go to a site's folder, or start one with 'briefings init DIR'"
        raise BriefingsError(Problem(Place("mkdocs.yml"), "no-config", message, hint))
    return root


def read_folder(root: Path) -> Folder:
    """Read the cards, sources, templates and hand-written pages of the site in ``root``."""
    files: dict[str, bytes] = {}
    problems: list[Problem] = []
    others: list[str] = []
    for path, size in sorted(_walk(root, problems)):
        if not is_ours(path):
            others.append(path)
        elif too_large := refuse_size(path, size):
            problems += too_large
        else:
            try:
                files[path] = (root / path).read_bytes()
            except OSError as error:
                reason = f"the file cannot be read: {error.strerror}"
                problems.append(Problem(Place(path), "unreadable-file", reason, _UNREADABLE))
    return make_folder(files, problems, others)


def make_folder(
    files: dict[str, bytes], problems: Iterable[Problem], others: Iterable[str]
) -> Folder:
    """A folder with these files and problems; ``others`` are the paths of what is not read."""
    stray = [problem for path in others for problem in report_stray(path)]
    places = {problem.place.path for problem in stray}
    assets = (path for path in others if path.startswith(f"{DOCS}/") and path not in places)
    return Folder(files, tuple(sorted((*problems, *stray))), tuple(sorted(assets)))


def is_hidden(path: str) -> bool:
    """Whether a file or folder of this path is ignored, by its name.

    Backups of editors are, but not under ``docs/``, where MkDocs would publish them.
    """
    name = path.rpartition("/")[2]
    return name.startswith(".") or (name.endswith("~") and not path.startswith(f"{DOCS}/"))


def refuse_link(path: str) -> list[Problem]:
    """The problem for a link or device: what is behind it could come from anywhere."""
    message = "only plain files are read, not links or devices"
    return [Problem(Place(path), "refused-file", message, "replace it with the file itself")]


def refuse_size(path: str, size: int) -> list[Problem]:
    """The problem for a file with more bytes than are read."""
    if size <= MAX_BYTES:
        return []
    message = f"the file is over {MAX_BYTES:,} bytes"
    return [Problem(Place(path), "too-large", message, "split it")]


def report_stray(path: str) -> list[Problem]:
    """The problem for a file we do not read but that looks as if we should."""
    hint = _stray_hint(path)
    message = "a file of this name is not read here"
    return [Problem(Place(path), "stray-file", message, hint)] if hint else []


def _walk(root: Path, problems: list[Problem]) -> Iterator[tuple[str, int]]:
    """Yield the path and size of every plain file."""
    folders = [*_roots(root, problems)]
    while folders:
        folder = folders.pop()
        try:
            entries = [(entry, entry.stat(follow_symlinks=False)) for entry in _scan(root / folder)]
        except OSError as error:
            reason = f"the folder cannot be read: {error.strerror}"
            problems.append(Problem(Place(folder), "unreadable-file", reason, _UNREADABLE))
            continue
        for entry, about in entries:
            path = f"{folder}/{entry.name}"
            if is_hidden(path):
                continue
            if stat.S_ISDIR(about.st_mode):
                folders.append(path)
                if path.endswith(".yml"):
                    message = "this is a folder, and a file is expected"
                    problems.append(Problem(Place(path), "refused-file", message, "rename it"))
            elif stat.S_ISREG(about.st_mode):
                yield path, about.st_size
            else:
                problems += refuse_link(path)


def _roots(root: Path, problems: list[Problem]) -> Iterator[str]:
    """Yield the folders that are read; one that is a link is refused, with all that is in it."""
    for name in (CARDS, SEEDS, DOCS):
        if (root / name).is_symlink():
            problems += refuse_link(name)
        elif (root / name).is_dir():
            yield name
            if name == SEEDS and (root / TEXTS).is_dir():  # where a link may be of use
                yield TEXTS


def _scan(folder: Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        return list(entries)


def is_ours(path: str) -> bool:
    """Whether a file at this path is read."""
    top, _, rest = path.partition("/")
    depth = rest.count("/")
    if path.startswith(f"{TEMPLATES}/"):
        return path.endswith(".j2")
    if path.startswith(f"{TEXTS}/"):
        return depth == 1 and path.endswith(".txt")
    if top == CARDS:
        return path == KINDS or (depth == 1 and path.endswith(".yml"))
    if top == SEEDS:
        return depth == 0 and path.endswith((".yml", ".seal"))
    return path.endswith(".md")


def _stray_hint(path: str) -> str:
    """What to do with a file that is not read; empty where that is right."""
    top = path.partition("/")[0]
    if top == DOCS and path.endswith(_OTHER_PAGES):
        return f"rename it to {path.rpartition('.')[0]}.md"
    if path.endswith("README.md") or top == DOCS or path.startswith(TEXTS):
        return ""
    if path.endswith(".yaml"):
        return f"rename it to {path[:-5]}.yml"
    if path.endswith(".yml"):
        return "cards are briefings/<kind>/<slug>.yml, sources seeds/<id>.yml"
    if top == SEEDS and path.endswith((".txt", ".html")):
        return "articles do not belong in the repository: keep them in seeds/.text/"
    return "move it out of this folder"
