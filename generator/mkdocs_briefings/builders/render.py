"""The Markdown tree of a site on disk, for any builder that reads MkDocs' configuration."""

import os
import re
import shutil
from collections.abc import Sequence
from pathlib import Path

from mkdocs_briefings.build import Site
from mkdocs_briefings.files.atomic import replace_folder
from mkdocs_briefings.files.folder import DOCS

NAME = "briefings"

_INDEX = re.compile(
    r"(?P<indent>\s*)- (?:(?P<label>[^#{\[][^#]*?): )?\s*"
    r"(?P<quote>[\"']?)(?P<folder>[\w-]+)/index\.md(?P=quote)\s*(?:#.*)?"
)
_PATH = re.compile(r"[\w/-]+\.md\b")
_ENTRY = re.compile(rf"\s*(?:-\s+)?([\"']?){NAME}\1\s*(?::.*|#.*)?$")
_FLOW = re.compile(r"plugins:\s*\[(?P<items>[^\[\]{}]*)\](?P<end>.*)", re.DOTALL)


def render_tree(root: Path, site: Site, target: Path) -> None:
    """Write ``target/docs/`` and ``target/mkdocs.yml``; raises ``BriefingsError``, ``OSError``."""

    def fill(fresh: Path) -> None:
        _copy_shown(root / DOCS, fresh / DOCS)
        made: dict[str, str | bytes] = {**site.handwritten, **site.pages, **site.assets}
        for path, content in made.items():
            file = fresh / DOCS / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        config = (root / "mkdocs.yml").read_text("utf-8")
        cards = [path for path in site.pages if path in site.sources]
        config = add_to_nav(remove_plugin(config), cards)
        (fresh / "mkdocs.yml").write_text(config, "utf-8", newline="\n")

    replace_folder(target, fill)


def _copy_shown(docs: Path, target: Path) -> None:
    """Copy what is not hidden. ``shutil.copytree`` would raise a list of all that fails."""

    def fail(error: OSError) -> None:
        raise error

    for above, names, files in os.walk(docs, followlinks=True, onerror=fail):
        names[:] = [name for name in names if not name.startswith(".")]
        here = target / Path(above).relative_to(docs)
        here.mkdir(parents=True)
        for name in files:
            if not name.startswith("."):
                shutil.copy2(Path(above, name), here / name)


def add_to_nav(config: str, pages: Sequence[str]) -> str:
    """Add pages to the ``nav`` in the text of a ``mkdocs.yml``, after the index of their folder.

    Folders without an index there, and pages that are there, are left alone.
    """
    head, nav, rest = _split_at("nav", config)
    listed = set(_PATH.findall("".join(nav)))
    written: list[str] = []
    for line in nav:
        index = _INDEX.fullmatch(line.rstrip())
        if index is None:
            written.append(line)
            continue
        folder, indent = f"{index['folder']}/", index["indent"]
        if index["label"]:  # becomes a section
            written.append(f"{indent}- {index['label']}:\n")
            indent += "    "
        paths = (path for path in pages if path.startswith(folder) and path not in listed)
        written += (f"{indent}- {path}\n" for path in (f"{folder}index.md", *paths))
    return "".join([*head, *written, *rest])


def remove_plugin(config: str) -> str:
    """Remove the plugin ``briefings`` and its options from the text of a ``mkdocs.yml``."""
    head, plugins, rest = _split_at("plugins", config)
    if not plugins:
        return config
    key, *entries = plugins
    if flow := _FLOW.match(key):
        items = [item.strip() for item in flow["items"].split(",")]
        others = [item for item in items if item.strip("\"'") != NAME]
        return "".join([*head, f"plugins: [{', '.join(others)}]{flow['end']}", *entries, *rest])
    kept: list[str] = []
    level = min((_depth(line) for line in entries if _says_something(line)), default=0)
    ours = False
    for line in entries:
        if _says_something(line) and _depth(line) == level:
            ours = bool(_ENTRY.match(line))
        if not ours:
            kept.append(line)
    if not any(map(_says_something, kept)):
        key = key.replace("plugins:", "plugins: []", 1)  # without, MkDocs takes its default
    return "".join([*head, key, *kept, *rest])


def _split_at(key: str, config: str) -> tuple[list[str], list[str], list[str]]:
    """The lines before, of and after a top-level key and its value."""
    lines = config.splitlines(keepends=True)
    start = next((n for n, line in enumerate(lines) if line.startswith(f"{key}:")), len(lines))
    end = start + 1
    while end < len(lines) and (lines[end][0] in " -" or not _says_something(lines[end])):
        end += 1
    return lines[:start], lines[start:end], lines[end:]


def _says_something(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())
