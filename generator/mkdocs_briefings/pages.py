"""The pages of a site: a path for each, and the Markdown that stands there.

Pure: a library in, ``{path: Markdown}`` out. What becomes of the pages (virtual files of
MkDocs, a tree on disk) is the adapters' business.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from mkdocs_briefings.dossier import Dossier
from mkdocs_briefings.library import Library, LinkedFact
from mkdocs_briefings.outcomes import Receipt
from mkdocs_briefings.templates import Templates
from mkdocs_briefings.timing import horizon, when_held
from mkdocs_briefings.writing import Desk, Settings

NEWEST = 8


def make_pages(dossier: Dossier, settings: Settings, templates: Templates) -> dict[str, str]:
    """All generated pages by path; raises ``TemplateFault`` for a template that fails."""
    return dict(_pages(dossier, settings, templates))


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
    """Parts that hand-written pages include by name: ``[[_newest]]``."""

    def __init__(self, templates: Templates, context: Mapping[str, Any]) -> None:
        self._templates = templates
        self._context = context

    def write(self, name: str) -> str:
        """The Markdown of a view."""
        return self._templates.render(f"views/{name}.md.j2", self._context).strip()


def _pages(dossier: Dossier, settings: Settings, templates: Templates) -> Iterator[tuple[str, str]]:
    library = dossier.library

    def write(path: str, template: str, **more: Any) -> tuple[str, str]:
        context = _context(Desk(dossier, path, settings))
        return path, templates.render(template, {**context, **more})

    for kind_id, kind in library.kinds.items():
        yield write(f"{kind_id}/index.md", "kind.md.j2", kind_id=kind_id, kind=kind)
        template = templates.choose(f"{kind_id}.md.j2", "card.md.j2")
        for card_id in library.cards_by_kind[kind_id]:
            yield write(f"{card_id}.md", template, card_id=card_id, kind=kind)
            for former in library.cards[card_id].record.was:
                yield write(f"{former}.md", "moved.md.j2", card_id=card_id)
    yield write("sources/index.md", "sources.md.j2")
    yield write("conflicts.md", "conflicts.md.j2")
    for source_id in library.sources:
        yield write(f"sources/{source_id}.md", "source.md.j2", source_id=source_id)


def _context(desk: Desk) -> dict[str, Any]:
    library = desk.library
    return {
        "desk": desk,
        "library": library,
        "horizon": lambda: horizon(library),
        "newest": lambda: _newest(library),
    }


def _newest(library: Library) -> list[LinkedFact]:
    """The facts that entered last; of those of one day, what is told of the latest time.

    Ties of interest (whose chip it is, who works where) are context, not news.
    """
    told = (f for f in library.all_facts() if not (f.property and f.property.interest))
    facts = sorted(told, key=lambda fact: fact.ref)
    facts.sort(key=lambda fact: when_held(library, fact).last, reverse=True)
    facts.sort(key=lambda fact: fact.record.added.last, reverse=True)
    return facts[:NEWEST]
