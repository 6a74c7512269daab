"""What a change does besides facts: to code and configuration, and to the comments in YAML.

A sheet compares facts, and a change can do harm without touching any: a script, a template, a hook,
a link. So every file of the change that is not data is named with what it is. What it does, only
its reader can tell.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase

from mkdocs_briefings.authoring.formatting.comments import find_comments
from mkdocs_briefings.files.folder import DOCS, TEMPLATES, Folder
from mkdocs_briefings.files.git import FileChange
from mkdocs_briefings.files.yaml_nodes import parse_yaml

OTHER = "other file"
LINK, SUBMODULE = "link", "submodule"
PAGE = "page that may hold new HTML or script"

# The first that fits, by the path without what leads out of the site. '*' passes slashes too.
_SORTS = (
    (f"{TEMPLATES}/*", "template"),
    (".github/* .gitea/* .forgejo/* .ci/* .circleci/* .gitlab-ci* .pre-commit*", "workflow"),
    ("*.py *.pyc *.pyd *.pth *.so *.dll *.exe *.sh *.bash *.ps1 *.bat *.cmd", "program"),
    (f"{DOCS}/*.js {DOCS}/*.mjs {DOCS}/*.wasm", "script of the site"),
    (f"{DOCS}/*.html {DOCS}/*.htm {DOCS}/*.xhtml {DOCS}/*.xml", "markup of the site"),
    ("*.css *.svg", "style or drawing, which may load or run something"),
    ("*.js *.mjs *.cjs *.ts Makefile *.mk *Dockerfile* generator/*", "program"),
    ("*.j2 *.html *.htm", "template"),
    ("mkdocs.yml *.toml *.cfg *.ini *.yml *.yaml *.json *requirements*/* .*", "configuration"),
)
_ACTIVE = re.compile(rb"<[a-z][\w-]*(?=[\s/>])[^>]*|\bon[a-z]+ *=|javascript:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OtherFile:
    """A file that is no data: its path, whether it is new, changed or removed, and what it is."""

    path: str
    change: str
    sort: str


@dataclass(frozen=True, slots=True)
class CommentChange:
    """The comments that a YAML file lost, and those that it got."""

    path: str
    removed: tuple[str, ...]
    added: tuple[str, ...]


def find_other_files(
    changes: Iterable[FileChange], before: Folder, after: Folder
) -> Iterator[OtherFile]:
    """Yield the changed files whose content the sheet does not show, in order of their paths."""
    for found in changes:
        if sort := _sort(found, before.files.get(found.path), after.files.get(found.path)):
            yield OtherFile(found.path, found.change, sort)


def find_comment_changes(before: Folder, after: Folder) -> Iterator[CommentChange]:
    """Yield what changed in the comments of cards, kinds and records; of a new file, all."""
    for path, data in after.files.items():
        old = before.files.get(path, b"")
        if path.endswith(".yml") and data != old:
            was, now = _comments(path, old), _comments(path, data)
            if was is not None and now is not None and was != now:
                removed, added = (tuple(some.elements()) for some in (was - now, now - was))
                yield CommentChange(path, removed, added)


def _sort(found: FileChange, old: bytes | None, new: bytes | None) -> str:
    """What a changed file is, with its content where it is one that is read; empty for data."""
    if found.is_link or found.is_submodule:
        return LINK if found.is_link else SUBMODULE
    is_read = old is not None or new is not None
    if is_read and not found.path.startswith(f"{TEMPLATES}/"):
        is_page = found.path.endswith(".md")
        grew = Counter(_ACTIVE.findall(new or b"")) - Counter(_ACTIVE.findall(old or b""))
        return PAGE if is_page and grew else ""
    path = re.sub(r"^(\.\./)+", "", found.path)
    return next((sort for patterns, sort in _SORTS if _fits(path, patterns)), OTHER)


def _fits(path: str, patterns: str) -> bool:
    name = path.rpartition("/")[2]
    return any(
        fnmatchcase(path.lower(), p.lower()) or fnmatchcase(name.lower(), p.lower())
        for p in patterns.split()
    )


def _comments(path: str, data: bytes) -> Counter[str] | None:
    """The comments of a YAML file by how often they stand in it; ``None`` if it is not valid."""
    if not data:
        return Counter()
    if parse_yaml(path, data)[0] is None:
        return None
    text = data.decode("utf-8-sig").replace("\r\n", "\n")
    return Counter(comment.text for comment in find_comments(text) if comment.text)
