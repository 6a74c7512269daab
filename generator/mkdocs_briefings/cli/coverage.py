"""``briefings coverage``: what of the articles no fact says."""

import json
from dataclasses import asdict
from pathlib import Path

import click

from mkdocs_briefings.analysis.coverage import Coverage, cover
from mkdocs_briefings.cli.articles import analyze_with_texts, sources_with_text
from mkdocs_briefings.files.folder import find_root
from mkdocs_briefings.problems.excerpt import inert
from mkdocs_briefings.problems.terminal import print_data


@click.command()
@click.argument("source_ids", metavar="[SOURCE]...", nargs=-1)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def coverage(source_ids: tuple[str, ...], form: str) -> None:
    """List the items of the articles that no fact uses, and why. Needs the articles' texts."""
    analysis = analyze_with_texts(find_root(Path.cwd()))
    found = [cover(analysis, source_id) for source_id in sources_with_text(analysis, source_ids)]
    if form == "json":
        print_data(json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=2))
        return
    for one in found:
        text = analysis.library.texts[one.source_id]
        _print(one, {str(sentence.id): sentence.text for sentence in text.sentences})


def _print(coverage: Coverage, sentences: dict[str, str]) -> None:
    """A source's items in numbers, then its sentences with open items, and why they are open."""
    waived = ", ".join(f"{reason} {number}" for reason, number in coverage.reasons().items())
    unexplained = coverage.unexplained
    print_data(
        f"{coverage.source_id}: {len(coverage.items)} items, {coverage.count('cited')} cited, "
        f"{coverage.count('waived')} waived{f' ({waived})' if waived else ''}, "
        f"{coverage.count('open')} open{f' ({unexplained} not explained)' if unexplained else ''}, "
        f"{coverage.count('unread')} not read"
    )
    for number, sentence in sentences.items():
        left, unread = (coverage.items_in(number, state) for state in ("open", "unread"))
        if left or unread:
            print_data(f"  {number} {inert(sentence)}")
        if left:
            print_data(f"      open: {', '.join(item.words for item in left)}")
            why = left[0].reason
            print_data(f"      why: {inert(why)}" if why else "      not explained")
        if unread:
            print_data(f"      not read: {', '.join(item.words for item in unread)}")
