"""The pages of a site, as Markdown by path.

Pure: an analysis in, ``{path: Markdown}`` out. The builders turn pages into virtual files of
MkDocs, or into a tree on disk.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.analysis.queries import QUERIES
from mkdocs_briefings.analysis.standings import MEANINGS
from mkdocs_briefings.exports.data import Export
from mkdocs_briefings.markdown.front_matter import add_description
from mkdocs_briefings.markdown.page_markup import front_matter
from mkdocs_briefings.markdown.templates import Templates
from mkdocs_briefings.model.reserved_paths import DRAWN
from mkdocs_briefings.model.times import first_said, horizon, when_happened
from mkdocs_briefings.pages.charts import CHARTS
from mkdocs_briefings.pages.context import PageContext
from mkdocs_briefings.pages.settings import Settings
from mkdocs_briefings.problems.problem import count
from mkdocs_briefings.problems.receipt import Receipt

BOUNDARY = "bf-generated"
"""The class of the first and the last element that is written from cards.

It separates content from theme in the HTML of any builder.
"""


def make_pages(
    analysis: Analysis, settings: Settings, templates: Templates, exports: Sequence[Export]
) -> dict[str, str]:
    """All generated pages by path; raises ``TemplateError`` for a template that fails."""
    return dict(_write_pages(analysis, settings, templates, exports))


def make_views(
    analysis: Analysis,
    receipts: Sequence[Receipt],
    settings: Settings,
    templates: Templates,
    path: str,
) -> "Views":
    """Make the views that the hand-written page at ``path`` may show."""
    return Views(
        templates, {**_variables(PageContext(analysis, path, settings)), "receipts": receipts}
    )


class Views:
    """Parts that hand-written pages include by name and arguments: ``[[_timeline policy]]``."""

    def __init__(self, templates: Templates, variables: Mapping[str, Any]) -> None:
        self._templates = templates
        self._variables = variables

    def write(self, name: str, asked: Sequence[str] = ()) -> str:
        """Write a view as Markdown; ``asked`` are the words after its name."""
        variables = {**self._variables, "asked": asked}
        return self._templates.render(f"views/{name}.md.j2", variables).strip()


def _write_pages(
    analysis: Analysis, settings: Settings, templates: Templates, exports: Sequence[Export]
) -> Iterator[tuple[str, str]]:
    library = analysis.library

    def write(path: str, template: str, **more: Any) -> tuple[str, str]:
        variables = _variables(PageContext(analysis, path, settings))
        return path, _add_boundaries(add_description(templates.render(template, variables | more)))

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
    for former in analysis.moved:
        if former not in living:
            yield write(f"{former}.md", "moved.md.j2", former=former)


def _add_boundaries(markdown: str) -> str:
    """Put a boundary before and after the content of a generated page."""
    boundary = f'<div class="{BOUNDARY}" hidden></div>'
    end = front_matter(markdown)[1]
    content = markdown[end:].strip("\n")
    return f"{markdown[:end]}\n{boundary}\n\n{content}\n\n{boundary}\n"


def _variables(page: PageContext) -> dict[str, Any]:
    library = page.library
    return {
        "page": page,
        "library": library,
        "count": count,
        "meanings": MEANINGS,
        "happened": partial(when_happened, library),
        "said": partial(first_said, library),
        "horizon": lambda: horizon(library),
        **{name: partial(query, page.analysis) for name, query in QUERIES.items()},
        **{name: partial(draw, page) for name, draw in CHARTS.items()},
    }
