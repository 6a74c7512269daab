"""``briefings seal``: write the seals of sources from their texts."""

from pathlib import Path

import click

from mkdocs_briefings.authoring.sources import write_seals
from mkdocs_briefings.checks.check import check_folder
from mkdocs_briefings.cli.articles import analyze_with_texts, sources_with_text
from mkdocs_briefings.files.changes import changing
from mkdocs_briefings.files.folder import SEEDS, find_root, read_folder
from mkdocs_briefings.problems.errors import BriefingsError
from mkdocs_briefings.problems.terminal import print_message, report


@click.command()
@click.argument("source_ids", metavar="[SOURCE]...", nargs=-1)
def seal(source_ids: tuple[str, ...]) -> int:
    """Open, in the seals, the words that facts need. Needs the articles' texts."""
    root = find_root(Path.cwd())
    analysis = analyze_with_texts(root)
    wanted = sources_with_text(analysis, source_ids)
    with changing(root) as changes:
        written, problems = write_seals(changes, analysis, wanted)
    for source_id, sealed in written.items():
        print_message(f"{SEEDS}/{source_id}.seal: sealed, {len(sealed.missing)} quotes not found")
    if problems:
        raise BriefingsError(*problems)
    verdict = check_folder(read_folder(root))
    report(verdict.problems, verdict.files)
    return int(not verdict.clean)
