"""Work with local article texts: import one, seal it, compare another copy of it.

Writes only into ``seeds/``: records, seals, and the git-ignored ``seeds/.text/``.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.authoring.article_import import (
    Extract,
    canonical_text,
    import_error,
    refuse_short,
    text_block,
    with_text_block,
)
from mkdocs_briefings.authoring.note_marks import drop_note_marks
from mkdocs_briefings.authoring.pasted_tables import join_cells
from mkdocs_briefings.authoring.sealing import Sealed, seal_source
from mkdocs_briefings.authoring.web_page import extract_html
from mkdocs_briefings.authoring.wrapped_text import unwrap
from mkdocs_briefings.commitment.seal import commit
from mkdocs_briefings.commitment.seal_file import format_seal
from mkdocs_briefings.files.changes import Changes
from mkdocs_briefings.files.folder import SEEDS, TEXTS
from mkdocs_briefings.files.yaml_scalars import write_scalar
from mkdocs_briefings.markdown.page_markup import front_matter
from mkdocs_briefings.model.ids import slug_error
from mkdocs_briefings.model.models import Source
from mkdocs_briefings.model.parse import read_document
from mkdocs_briefings.problems.errors import BriefingsError
from mkdocs_briefings.problems.problem import Place, Problem
from mkdocs_briefings.text.canonical import CanonicalText, words_of
from mkdocs_briefings.text.tokens import tokens_of_text


@dataclass(frozen=True, slots=True)
class Copy:
    """How another copy of an article compares.

    Whether its root is the record's, how many of the quotes are in it, and which are not.
    """

    same_root: bool
    found: int
    missing: tuple[str, ...]


def read_article(file: Path, *, wrapped: bool) -> Extract:
    """The article in a text, Markdown or HTML file; raises ``BriefingsError``, ``OSError``."""
    data = file.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"byte {error.start} is not UTF-8"
        problem = Problem(Place(str(file)), "text-file", message, "save it as UTF-8")
        raise BriefingsError(problem) from None
    match file.suffix.lower():
        case ".html" | ".htm":
            return extract_html(file, text)
        case ".md":
            text = text[front_matter(text)[1] :]
        case ".txt":
            pass
        case other:
            hint = "give a .txt, .md or .html file"
            raise import_error(file, f"'{other}' is not read here", hint)
    return _read_lines(file, text, wrapped=wrapped)


def _read_lines(file: Path, text: str, *, wrapped: bool) -> Extract:
    changes: list[str] = []
    warnings: list[str] = []
    for clean in (join_cells, *([unwrap] if wrapped else []), drop_note_marks):
        text, changed, unclear = clean(text)
        changes += changed
        warnings += unclear
    return Extract(file, text, changes=tuple(changes), warnings=tuple(warnings))


def add_text(changes: Changes, source_id: str, extract: Extract, record: str) -> CanonicalText:
    """Save an article's text and write the record that commits to it.

    ``record`` is the text of the record, without or with a ``text:`` block. For what is not an
    article or not a record, raises ``BriefingsError`` before anything is written.
    """
    text = canonical_text(extract)
    path = f"{SEEDS}/{source_id}.yml"
    document, _ = read_document(path, record.encode(), Source)
    if not (document and document.record.public_domain):
        refuse_short(extract.file, text)
    record = with_text_block(record, text_block(text), path)
    changes.write(f"{TEXTS}/.gitignore", "# Articles are not published.\n*\n")
    changes.write(f"{TEXTS}/{source_id}.txt", extract.text)
    changes.write(path, record)
    return text


def new_record(fields: Mapping[str, str | Sequence[str]]) -> str:
    """The text of a source's record with these fields, in this order; empty ones are left out.

    Of ``derived_from``, what is not the id of a source is the name of a publisher.
    """
    lines = []
    for key, value in fields.items():
        if isinstance(value, str):
            lines += [f"{key}: {write_scalar(value)}\n"] if value else []
        elif value:
            items = [write_scalar(item, flow=True) for item in value]
            if key == "derived_from":
                items = [
                    f"{{publisher: {item}}}" if slug_error(name) else item
                    for name, item in zip(value, items, strict=True)
                ]
            lines.append(f"{key}: [{', '.join(items)}]\n")
    return "".join(lines)


def write_seals(
    changes: Changes, analysis: Analysis, source_ids: Iterable[str]
) -> tuple[dict[str, Sealed], list[Problem]]:
    """Write the seals of sources from their texts, and report those that cannot be sealed."""
    written: dict[str, Sealed] = {}
    problems: list[Problem] = []
    for source_id in source_ids:
        try:
            sealed = seal_source(analysis, source_id, analysis.library.texts[source_id])
        except BriefingsError as error:
            problems += error.problems
        else:
            changes.write(f"{SEEDS}/{source_id}.seal", format_seal(sealed.seal))
            written[source_id] = sealed
    return written, problems


def compare_copy(analysis: Analysis, source_id: str, extract: Extract) -> Copy:
    """How another copy of a source's article compares with the one the record commits to."""
    text = canonical_text(extract)
    sequence = tokens_of_text(text)
    record = analysis.library.sources[source_id].record.text
    quotes = dict.fromkeys(
        evidence.quote
        for fact in analysis.library.facts_by_source[source_id]
        for evidence in fact.record.evidence
        if evidence.source == source_id
    )
    missing = tuple(quote for quote in quotes if not sequence.find(words_of(quote)))
    same = bool(record and text.words and commit(text).root == record.root)
    return Copy(same, len(quotes) - len(missing), missing)
