"""The build, as a table of contents of the program: folder, check, analysis, pages, site.

Its result is the content of a site as plain values. The builders take it from there: the MkDocs
plugin as virtual files, ``render`` as a tree on disk.
"""

import re
from dataclasses import dataclass, replace
from datetime import date
from importlib.resources import files
from pathlib import Path

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.checks.check import Verdict, check_folder
from mkdocs_briefings.exports.data import make_exports
from mkdocs_briefings.exports.keywords import Keywords, find_keywords
from mkdocs_briefings.files.folder import DOCS, Folder, read_folder
from mkdocs_briefings.markdown.templates import TemplateError, Templates
from mkdocs_briefings.model.reserved_paths import SCRIPTS, STYLES
from mkdocs_briefings.pages.context import PageContext
from mkdocs_briefings.pages.page_references import expand_page
from mkdocs_briefings.pages.pages import make_pages, make_views
from mkdocs_briefings.pages.settings import Settings
from mkdocs_briefings.problems.receipt import Receipt


@dataclass(frozen=True, slots=True)
class Site:
    """The content of a site.

    ``pages`` are the generated pages, ``handwritten`` the pages under ``docs/`` with their
    refs filled in, both as Markdown by path; ``assets`` are files by path, data included;
    ``sources`` says which file of the folder a page is edited in; ``keywords`` are what pages and
    facts are found by, by path and anchor; ``as_of`` is the site's clock.
    """

    pages: dict[str, str]
    handwritten: dict[str, str]
    assets: dict[str, bytes]
    sources: dict[str, str]
    keywords: dict[str, Keywords]
    as_of: date


def build_site(
    root: Path, settings: Settings, clock: date | None = None, least_readings: int = 0
) -> tuple[Site | None, Verdict]:
    """Read, check and write the site in ``root``; no site where there are errors."""
    folder = read_folder(root)
    verdict = check_folder(folder, clock, least_readings)
    if verdict.analysis is None or not verdict.clean:
        return None, verdict
    try:
        return write_site(folder, verdict.analysis, verdict.receipts, settings), verdict
    except TemplateError as error:
        return None, replace(verdict, problems=(*verdict.problems, *error.problems))


def write_site(
    folder: Folder, analysis: Analysis, receipts: tuple[Receipt, ...], settings: Settings
) -> Site:
    """The content of the site of a sound library; raises ``TemplateError``."""
    library = analysis.library
    templates = Templates(folder.files)
    handwritten = {
        path: expand_page(
            markdown,
            PageContext(analysis, path, settings),
            make_views(analysis, receipts, settings, templates, path),
        )
        for path, markdown in library.handwritten.items()
    }
    exports = make_exports(analysis, receipts)
    data = {export.path: export.content for export in exports}
    cards = {f"{card_id}.md": card.path for card_id, card in library.cards.items()}
    records = {f"sources/{source_id}.md": s.path for source_id, s in library.sources.items()}
    return Site(
        make_pages(analysis, settings, templates, exports),
        handwritten,
        {STYLES: _without_comments(_joined("styles")), SCRIPTS: _enclosed(_joined("scripts"))}
        | data,
        cards | records | {path: f"{DOCS}/{path}" for path in library.handwritten},
        find_keywords(analysis),
        analysis.as_of,
    )


def _joined(folder: str) -> bytes:
    """The package's assets of one kind, joined in the order of their names."""
    parts = sorted(
        (files("mkdocs_briefings") / "pages" / "assets" / folder).iterdir(), key=lambda p: p.name
    )
    return b"\n".join(part.read_bytes() for part in parts)


def _without_comments(styles: bytes) -> bytes:
    """The CSS without comments."""
    return re.sub(rb" */\*.*?\*/\n?", b"", styles, flags=re.DOTALL)


def _enclosed(script: bytes) -> bytes:
    """A script in a scope of its own."""
    return b"(() => {\n'use strict';\n%s})();\n" % script
