"""The build, as a table of contents of the program: folder, check, library, pages, site.

What comes out is the content of a site as plain values. The adapters take it from here: the
MkDocs plugin (``plugin``) as virtual files, ``render`` as a tree on disk.
"""

from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path

from mkdocs_briefings.check import Verdict, check_folder
from mkdocs_briefings.folder import Folder, read_folder
from mkdocs_briefings.handwritten import expand_page
from mkdocs_briefings.library import Library
from mkdocs_briefings.pages import make_pages, make_views
from mkdocs_briefings.problems import Problem
from mkdocs_briefings.templates import TemplateFault, Templates
from mkdocs_briefings.writing import Desk, Settings

ASSETS = ("briefings.css",)


@dataclass(frozen=True, slots=True)
class Site:
    """The content of a site.

    ``pages`` are the generated pages, ``handwritten`` the pages under ``docs/`` with their
    refs filled in, both as Markdown by path; ``assets`` are files by path; ``sources`` says
    which file of the folder a generated page is edited in; ``as_of`` is the site's clock.
    """

    pages: dict[str, str]
    handwritten: dict[str, str]
    assets: dict[str, bytes]
    sources: dict[str, str]
    as_of: date


def build_site(root: Path, settings: Settings) -> tuple[Site | None, Verdict]:
    """Read, check and write the site in ``root``; no site where there are errors."""
    folder = read_folder(root)
    verdict = check_folder(folder)
    if verdict.library is None or not verdict.clean:
        return None, verdict
    try:
        return write_site(folder, verdict.library, settings), verdict
    except TemplateFault as fault:
        problems: tuple[Problem, ...] = (*verdict.problems, fault.problem)
        return None, Verdict(verdict.library, problems, verdict.receipts)


def write_site(folder: Folder, library: Library, settings: Settings) -> Site:
    """The content of the site of a sound library; raises ``TemplateFault``."""
    templates = Templates(folder.files)
    handwritten = {
        path: expand_page(
            markdown,
            Desk(library, settings, path),
            make_views(library, settings, templates, path),
        )
        for path, markdown in library.handwritten.items()
    }
    cards = {f"{card_id}.md": card.path for card_id, card in library.cards.items()}
    records = {f"sources/{source_id}.md": s.path for source_id, s in library.sources.items()}
    package = files("mkdocs_briefings") / "assets"
    return Site(
        make_pages(library, settings, templates),
        handwritten,
        {f"assets/{name}": (package / name).read_bytes() for name in ASSETS},
        cards | records,
        max(fact.record.added.last for fact in library.all_facts()),
    )
