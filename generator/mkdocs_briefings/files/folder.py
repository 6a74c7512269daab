"""The site's folder: which files are read, as bytes, and which are refused.

The one place that reads the curators' files. Everything after it is a pure function of a
``Folder``.
"""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mkdocs_briefings.problems.errors import BriefingsError
from mkdocs_briefings.problems.problem import Place, Problem

CARDS, SEEDS, DOCS, TEMPLATES = "briefings", "seeds", "docs", "briefings/templates"
TEXTS = "seeds/.text"
KINDS = "briefings/kinds.yml"
_UNREADABLE = "check its permissions"


@dataclass(frozen=True, slots=True)
class Folder:
    """The files of a site by path (relative to its root, with ``/``), in order.

    ``problems`` say what was wrong with files that could not be read.
    """

    files: dict[str, bytes]
    problems: tuple[Problem, ...] = ()

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
    for path in sorted(_walk(root, problems)):
        if is_ours(path):
            try:
                files[path] = (root / path).read_bytes()
            except OSError as error:
                reason = f"the file cannot be read: {error.strerror}"
                problems.append(Problem(Place(path), "unreadable-file", reason, _UNREADABLE))
        else:
            problems += report_stray(path)
    return Folder(files, tuple(problems))


def is_hidden(name: str) -> bool:
    """Whether a file or folder of this name is ignored."""
    return name.startswith(".") or name.endswith("~")


def refuse_link(path: str) -> list[Problem]:
    """The problem for a link or device where a file would be read."""
    if path.startswith(f"{DOCS}/") and not path.endswith(".md"):
        return []
    message = "only plain files are read, not links or devices"
    return [Problem(Place(path), "refused-file", message, "replace it with the file itself")]


def report_stray(path: str) -> list[Problem]:
    """The problem for a file we do not read but that looks as if we should."""
    hint = _stray_hint(path)
    message = "a file of this name is not read here"
    return [Problem(Place(path), "stray-file", message, hint)] if hint else []


def _walk(root: Path, problems: list[Problem]) -> Iterator[str]:
    folders = [name for name in (CARDS, SEEDS, DOCS, TEXTS) if (root / name).is_dir()]
    while folders:
        folder = folders.pop()
        try:
            entries = list(os.scandir(root / folder))
        except OSError as error:
            reason = f"the folder cannot be read: {error.strerror}"
            problems.append(Problem(Place(folder), "unreadable-file", reason, _UNREADABLE))
            continue
        for entry in entries:
            path = f"{folder}/{entry.name}"
            if is_hidden(entry.name):
                continue
            mode = entry.stat(follow_symlinks=False).st_mode
            if stat.S_ISDIR(mode):
                folders.append(path)
                if path.endswith(".yml"):
                    message = "this is a folder, and a file is expected"
                    problems.append(Problem(Place(path), "refused-file", message, "rename it"))
            elif stat.S_ISREG(mode):
                yield path
            else:
                problems += refuse_link(path)


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
    """What to do with a file in ``briefings/`` or ``seeds/`` that is not read."""
    top = path.partition("/")[0]
    if path.endswith("README.md") or top == DOCS or path.startswith(TEXTS):
        return ""
    if path.endswith(".yaml"):
        return f"rename it to {path[:-5]}.yml"
    if path.endswith(".yml"):
        return "cards are briefings/<kind>/<slug>.yml, sources seeds/<id>.yml"
    if top == SEEDS and path.endswith((".txt", ".html")):
        return "articles do not belong in the repository: keep them in seeds/.text/"
    return "move it out of this folder"
