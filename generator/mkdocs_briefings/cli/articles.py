"""The sources that a command works on when it needs the articles' texts."""

from pathlib import Path

import click

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.checks.check import check_folder
from mkdocs_briefings.files.folder import TEXTS, read_folder
from mkdocs_briefings.model.library import Library
from mkdocs_briefings.problems.errors import BriefingsError
from mkdocs_briefings.problems.problem import Place, Problem, suggest
from mkdocs_briefings.problems.terminal import print_message


def analyze_with_texts(root: Path) -> Analysis:
    """The analysis of a site; raises ``BriefingsError`` where no text of it can be read."""
    verdict = check_folder(read_folder(root))
    if verdict.analysis is None:
        raise BriefingsError(*verdict.problems, files=verdict.files)
    broken = [p for p in verdict.problems if p.place.path.startswith(f"{TEXTS}/")]
    if broken and not verdict.analysis.library.texts:
        raise BriefingsError(*broken)
    return verdict.analysis


def sources_with_text(analysis: Analysis, source_ids: tuple[str, ...]) -> list[str]:
    """Those of the sources named (else of all) whose text is here; says which are skipped."""
    library = analysis.library
    for source_id in source_ids:
        require_source(library, source_id)
    wanted = source_ids or tuple(library.sources)
    for source_id in wanted:
        if source_id not in library.texts:
            print_message(f"{source_id}: skipped, there is no {TEXTS}/{source_id}.txt")
    found = [source_id for source_id in wanted if source_id in library.texts]
    if not found:
        hint = "run 'briefings source add FILE --id ID' where the articles are"
        raise BriefingsError(Problem(Place(TEXTS), "no-text", "no article's text is here", hint))
    return found


def require_source(library: Library, source_id: str) -> None:
    """Refuse the id of a source that the site does not have, as wrong usage."""
    if source_id not in library.sources:
        hint = suggest(source_id, library.sources)
        raise click.UsageError(f"unknown source '{source_id}': {hint}")
