"""The Markdown tree of a site on disk, for any builder that reads MkDocs' configuration."""

import re
import shutil
from pathlib import Path

from mkdocs_briefings.build import Site
from mkdocs_briefings.folder import DOCS
from mkdocs_briefings.swap import replace_folder

MARK = ".briefings-render"


def render_tree(root: Path, site: Site, target: Path) -> None:
    """Write ``target/docs/`` and ``target/mkdocs.yml``; raises ``ForeignFolder``, ``OSError``."""

    def fill(fresh: Path) -> None:
        shutil.copytree(root / DOCS, fresh / DOCS, ignore=shutil.ignore_patterns(".*"))
        for path, content in {**site.handwritten, **site.pages, **site.assets}.items():
            file = fresh / DOCS / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        config = (root / "mkdocs.yml").read_text("utf-8")
        (fresh / "mkdocs.yml").write_text(without_plugin(config), "utf-8", newline="\n")
        (fresh / MARK).write_text("Written by `briefings render`; written anew each time.\n")

    replace_folder(target, fill, MARK)


def without_plugin(config: str) -> str:
    """The text of a ``mkdocs.yml`` without the plugin ``briefings`` and its options."""
    kept: list[str] = []
    indent = None
    for line in config.splitlines(keepends=True):
        depth = len(line) - len(line.lstrip())
        if indent is not None and (not line.strip() or depth > indent):
            continue
        indent = None
        if re.match(r"\s*- briefings\s*(:.*)?(#.*)?$", line):
            indent = depth
            continue
        kept.append(line)
    return "".join(kept)
