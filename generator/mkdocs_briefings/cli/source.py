"""``briefings source add``: import an article as a source."""

from pathlib import Path

import click

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.authoring.article_import import Extract, import_error, warnings_of
from mkdocs_briefings.authoring.schema_files import SCHEMAS, refresh_schemas, source_modeline
from mkdocs_briefings.authoring.sources import add_text, compare_copy, new_record, read_article
from mkdocs_briefings.checks.check import check_folder
from mkdocs_briefings.files.changes import changing
from mkdocs_briefings.files.folder import SEEDS, TEXTS, find_root, read_folder
from mkdocs_briefings.model.ids import page_slug_error
from mkdocs_briefings.model.models import Source
from mkdocs_briefings.model.parse import read_document, read_mapping
from mkdocs_briefings.problems.errors import BriefingsError
from mkdocs_briefings.problems.terminal import print_message
from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.text.tokens import tokens_of_text

REQUIRED = ("title", "publisher", "published", "language")
KEYS = ("title", "publisher", "authors", "published", "language", "url", "derived_from")

Given = dict[str, str | tuple[str, ...]]
"""What the options say, by the keys of a record."""


@click.group()
def source() -> None:
    """Sources: the articles that facts are quoted from."""


@source.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--id", "source_id", help="The source's id; by default the file's name.")
@click.option("--title", default="", help="As printed; for a new source.")
@click.option("--publisher", default="", help="For a new source.")
@click.option("--published", default="", help="When, in EDTF: 2024-07-05, 2024-07, 2024-07-05~.")
@click.option("--language", default="", help="For a new source, like 'en'.")
@click.option("--url", default="", help="Its address; for a new source.")
@click.option("--author", "authors", multiple=True, help="Once for each; for a new source.")
@click.option(
    "--derived-from",
    multiple=True,
    help="What it retells: a source's id, or a publisher; once for each; for a new source.",
)
@click.option("--replace", is_flag=True, help="Import it even if quotes of the old text are gone.")
@click.option("--unwrap", is_flag=True, help="Lines are hard-wrapped, blank lines part paragraphs.")
def add(
    file: Path, source_id: str | None, unwrap: bool, replace: bool, **given: str | tuple[str, ...]
) -> None:
    """Import the article in FILE (.txt, .md or .html): its record, its root, and its text.

    The text is kept in seeds/.text/ only, which git ignores. Of a source that has a record, only
    the record's 'text' is changed. If quotes from the old text are gone in the new one, they are
    listed and nothing is changed, unless you add --replace.
    """
    root = find_root(Path.cwd())
    source_id = source_id or file.stem
    if why := page_slug_error(source_id):
        raise click.UsageError(f"{why}; give one with --id")
    extract = read_article(file, wrapped=unwrap)
    with changing(root) as changes:
        record = _record(root, source_id, given, extract)
        if not replace:
            _refuse_another(root, source_id, extract)
        text = add_text(changes, source_id, extract, record)
    with changing(root) as changes:
        folder = read_folder(root)
        verdict = check_folder(folder)
        if verdict.analysis and (root / SCHEMAS).is_dir():
            refresh_schemas(changes, folder, verdict.analysis.library.vocabulary.record)
    print_message(
        f"{SEEDS}/{source_id}.yml: {len(text.words)} words committed to; the text is in {TEXTS}/"
    )
    for change in extract.changes:
        print_message(change)
    document, _ = read_document(source_id, (root / SEEDS / f"{source_id}.yml").read_bytes(), Source)
    if document:
        for warning in warnings_of(extract, text, document.record):
            print_message(f"warning: {warning}")
    if verdict.analysis:
        _print_broken(verdict.analysis, source_id)


def _refuse_another(root: Path, source_id: str, extract: Extract) -> None:
    """Raise ``BriefingsError`` where facts quote what another text of this id said."""
    analysis = check_folder(read_folder(root)).analysis
    if analysis is None or source_id not in analysis.library.sources:
        return
    copy = compare_copy(analysis, source_id, extract)
    if copy.missing and analysis.library.sources[source_id].record.text:
        for quote in copy.missing:
            print_message(f"gone: '{quote}'")
        total = copy.found + len(copy.missing)
        message = f"{len(copy.missing)} of {total} quotes from '{source_id}' are not in this text"
        hint = "if it is another article, give it its own id with --id; otherwise add --replace"
        raise import_error(extract.file, message, hint)


def _record(root: Path, source_id: str, given: Given, extract: Extract) -> str:
    """The record's text: as it is, or new from the options and what the page says of itself."""
    path = f"{SEEDS}/{source_id}.yml"
    if (root / path).exists():
        data = (root / path).read_bytes()
        _, problems = read_mapping(path, data)
        if problems:
            raise BriefingsError(*problems, files={path: data})
        return data.decode("utf-8")
    taken = [name for name in extract.origins if not given[name]]
    known = {name: value or getattr(extract, name, "") for name, value in given.items()}
    if missing := [name for name in REQUIRED if not known[name]]:
        hint = f"add {' '.join(f'--{name} ...' for name in missing)}"
        raise import_error(extract.file, f"a new source needs {', '.join(missing)}", hint)
    record = source_modeline() + new_record({name: known[name] for name in KEYS})
    _, problems = read_document(path, record.encode(), Source)
    if problems:
        raise BriefingsError(*problems, files={path: record.encode()})
    for name in taken:
        shown = known[name] if isinstance(known[name], str) else ", ".join(known[name])
        print_message(f"taken from the page: {name} '{shown}' ({extract.origins[name]})")
    return record


def _print_broken(analysis: Analysis, source_id: str) -> None:
    """The quotes that are not in the source's text, and how many facts cite it."""
    sequence = tokens_of_text(analysis.library.texts[source_id])
    facts = analysis.library.facts_by_source.get(source_id, ())
    broken = [
        (fact.ref, evidence.quote)
        for fact in facts
        for evidence in fact.record.evidence
        if evidence.source == source_id and not sequence.find(words_of(evidence.quote))
    ]
    for ref, quote in broken:
        print_message(f"gone: '{quote}', quoted by {ref}")
    if facts:
        print_message(f"{len(facts)} facts cite it: run 'briefings seal {source_id}'")
