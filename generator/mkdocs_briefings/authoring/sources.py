"""What a holder of the articles does with files: take a text in, seal it, compare another copy.

Writes only into ``seeds/``: records, seals, and the git-ignored ``seeds/.text/``.
"""

from dataclasses import dataclass
from pathlib import Path

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.authoring.article_import import (
    Extract,
    IntakeRefused,
    extract_html,
    refuse_short,
    text_block,
    unwrap,
    with_text_block,
)
from mkdocs_briefings.authoring.sealing import Sealed, seal_source
from mkdocs_briefings.commitment.seal import commit
from mkdocs_briefings.commitment.seal_file import format_seal
from mkdocs_briefings.files.atomic import write_file
from mkdocs_briefings.files.folder import SEEDS, TEXTS
from mkdocs_briefings.files.yaml_scalars import write_scalar
from mkdocs_briefings.text.canonical import CanonicalText, canonical, words_of
from mkdocs_briefings.text.tokens import tokens_of_text


@dataclass(frozen=True, slots=True)
class Copy:
    """How another copy of an article compares.

    Whether its root is the record's, how many of the quotes stand in it, and which do not.
    """

    same_root: bool
    found: int
    missing: tuple[str, ...]


def read_article(file: Path, *, wrapped: bool) -> Extract:
    """The article in a text or HTML file; raises ``IntakeRefused``, ``OSError``."""
    data = file.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise IntakeRefused(f"byte {error.start} is not UTF-8", "save it as UTF-8") from None
    if file.suffix.lower() in (".html", ".htm"):
        return extract_html(text)
    if file.suffix.lower() != ".txt":
        raise IntakeRefused(f"'{file.suffix}' is not read here", "give a .txt or .html file")
    return Extract(unwrap(text) if wrapped else text)


def add_text(root: Path, source_id: str, extract: Extract, record: str) -> CanonicalText:
    """Keep an article's text and write the record that commits to it.

    ``record`` is the text of the record without or with a ``text:`` block. Raises, before anything
    is written, ``IntakeRefused`` for what is no article or no record; and ``OSError``.
    """
    text = canonical(extract.text)
    refuse_short(text)
    record = with_text_block(record, text_block(text))
    texts = root / TEXTS
    write_file(texts / ".gitignore", "# Articles stay with those who hold them.\n*\n")
    write_file(texts / f"{source_id}.txt", extract.text)
    write_file(root / SEEDS / f"{source_id}.yml", record)
    return text


def new_record(fields: dict[str, str | list[str]]) -> str:
    """The text of a source's record with these fields, in this order; empty ones are left out."""
    lines = []
    for key, value in fields.items():
        if isinstance(value, list) and value:
            lines.append(f"{key}: [{', '.join(write_scalar(item, flow=True) for item in value)}]\n")
        elif value and isinstance(value, str):
            lines.append(f"{key}: {write_scalar(value)}\n")
    return "".join(lines)


def write_seal(root: Path, analysis: Analysis, source_id: str) -> Sealed:
    """Seal a source anew from its text; raises ``SealingRefused``, ``OSError``."""
    sealed = seal_source(analysis, source_id, analysis.library.texts[source_id])
    write_file(root / SEEDS / f"{source_id}.seal", format_seal(sealed.seal))
    return sealed


def compare_copy(analysis: Analysis, source_id: str, extract: Extract) -> Copy:
    """How another copy of a source's article compares with the one the record commits to."""
    text = canonical(extract.text)
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
