"""The pages of a site: a path for each, and the Markdown that stands there.

Pure: a library in, ``{path: Markdown}`` out. What becomes of the pages (virtual files of
MkDocs, a tree on disk) is the adapters' business.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from mkdocs_briefings.analysis.analysis import Dossier
from mkdocs_briefings.analysis.queries import LISTS
from mkdocs_briefings.analysis.standings import MEANINGS
from mkdocs_briefings.exports.data import Export
from mkdocs_briefings.markdown.templates import Templates
from mkdocs_briefings.model.reserved_paths import DRAWN
from mkdocs_briefings.model.times import horizon, when_held
from mkdocs_briefings.pages.charts import PICTURES
from mkdocs_briefings.pages.context import Desk
from mkdocs_briefings.pages.settings import Settings
from mkdocs_briefings.problems.problem import count
from mkdocs_briefings.problems.receipt import Receipt


def make_pages(
    dossier: Dossier, settings: Settings, templates: Templates, exports: Sequence[Export]
) -> dict[str, str]:
    """All generated pages by path; raises ``TemplateFault`` for a template that fails."""
    return dict(_pages(dossier, settings, templates, exports))


def make_views(
    dossier: Dossier,
    receipts: Sequence[Receipt],
    settings: Settings,
    templates: Templates,
    path: str,
) -> "Views":
    """The views that the hand-written page at ``path`` may show."""
    return Views(templates, {**_context(Desk(dossier, path, settings)), "receipts": receipts})


class Views:
    """Parts that hand-written pages include by name and words: ``[[_timeline policy]]``."""

    def __init__(self, templates: Templates, context: Mapping[str, Any]) -> None:
        self._templates = templates
        self._context = context

    def write(self, name: str, asked: Sequence[str] = ()) -> str:
        """The Markdown of a view; ``asked`` are the words after its name."""
        context = {**self._context, "asked": asked}
        return self._templates.render(f"views/{name}.md.j2", context).strip()


def _pages(
    dossier: Dossier, settings: Settings, templates: Templates, exports: Sequence[Export]
) -> Iterator[tuple[str, str]]:
    library = dossier.library

    def write(path: str, template: str, **more: Any) -> tuple[str, str]:
        context = _context(Desk(dossier, path, settings))
        return path, templates.render(template, {**context, **more})

    for kind_id, kind in library.kinds.items():
        yield write(f"{kind_id}/index.md", "kind.md.j2", kind_id=kind_id, kind=kind)
        template = templates.choose(f"{kind_id}.md.j2", "card.md.j2")
        for card_id in library.cards_by_kind[kind_id]:
            yield write(f"{card_id}.md", template, card_id=card_id, kind=kind)
    yield write("sources/index.md", "sources.md.j2")
    for name in DRAWN:
        yield write(f"{name}.md", f"{name}.md.j2", exports=exports)
    for source_id in library.sources:
        yield write(f"sources/{source_id}.md", "source.md.j2", source_id=source_id)
    living = {*library.cards, *(f"sources/{source_id}" for source_id in library.sources)}
    for page in dossier.moved:
        if page not in living:
            yield write(f"{page}.md", "moved.md.j2", page=page)


def _context(desk: Desk) -> dict[str, Any]:
    library = desk.library
    return {
        "desk": desk,
        "library": library,
        "count": count,
        "meanings": MEANINGS,
        "when_of": lambda fact: when_held(library, fact),
        "horizon": lambda: horizon(library),
        **{make_list.__name__: partial(make_list, desk.dossier) for make_list in LISTS},
        **{draw.__name__: partial(draw, desk) for draw in PICTURES},
    }
