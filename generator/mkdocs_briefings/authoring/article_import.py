"""Importing an article: its text from a file, and whether it looks like the article at all.

The text itself goes to ``seeds/.text/``, which git ignores; the record keeps the root.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mkdocs_briefings.commitment.seal import commit
from mkdocs_briefings.files.yaml_nodes import Mapping
from mkdocs_briefings.model.models import Source
from mkdocs_briefings.model.parse import read_mapping
from mkdocs_briefings.problems.errors import BriefingsError
from mkdocs_briefings.problems.problem import Place, Problem
from mkdocs_briefings.text.canonical import VERSION, CanonicalText, canonical, words_of
from mkdocs_briefings.text.characters import CanonicalError
from mkdocs_briefings.text.tokens import tokens_of_text

LEAST_WORDS = 150
_WRAPPED = 100  # characters: no longer lines come of hard wrapping
_ENOUGH_LINES = 8
_FURNITURE = re.compile(
    r"\b(accept (all )?cookies|we use cookies|cookie policy|close (\w+ )?banner|share (this|on) \w+"
    r"|sign up for|subscribe to|verify you are human|enable javascript|access denied"
    r"|also read|read more|all rights reserved|advertisement)\b"
)
_CAPTCHA = ("verify you are human", "enable javascript", "are you a robot", "access denied")


@dataclass(frozen=True, slots=True)
class Extract:
    """An article's text as paragraphs, one a line, and what its page says of itself."""

    file: Path
    text: str
    title: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    published: str = ""
    language: str = ""
    url: str = ""


def import_error(file: Path, message: str, hint: str) -> BriefingsError:
    """The error for a file that cannot be an article."""
    return BriefingsError(Problem(Place(str(file)), "source", message, hint))


def extract_html(file: Path, page: str) -> Extract:
    """The article in a web page; raises ``BriefingsError`` where there is none."""
    try:
        import trafilatura  # type: ignore[import-not-found,unused-ignore]
    except ImportError:
        hint = "pip install 'mkdocs-briefings[html]', or save the article's text as a .txt file"
        raise import_error(file, "reading HTML needs an extra package", hint) from None
    found = trafilatura.bare_extraction(page, with_metadata=True, include_comments=False)
    if found is None or isinstance(found, dict) or not found.text:
        hint = "save its text as a .txt file"
        raise import_error(file, "no article was found in this page", hint)
    return Extract(
        file,
        found.text,
        found.title or "",
        tuple(filter(None, (found.author or "").split("; "))),
        found.sitename or "",
        found.date or "",
        found.language or "",
        found.url or "",
    )


def unwrap(text: str) -> str:
    """Hard-wrapped text with each paragraph on one line: blank lines are its borders."""
    paragraphs = re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n"))
    return "\n".join(" ".join(paragraph.split()) for paragraph in paragraphs) + "\n"


def canonical_text(extract: Extract) -> CanonicalText:
    """The canonical text of an article; raises ``BriefingsError`` for one that has none."""
    try:
        return canonical(extract.text)
    except CanonicalError as error:
        place = Place(str(extract.file))
        raise BriefingsError(Problem(place, "text-file", str(error), "delete them")) from None


def refuse_short(file: Path, text: CanonicalText) -> None:
    """Raise ``BriefingsError`` for a text too short to be an article, or for a captcha page."""
    joined = " ".join(word.form for word in text.words)
    found = next((phrase for phrase in _CAPTCHA if phrase in joined), "")
    if len(text.words) < LEAST_WORDS:
        what = f"it says '{found}'" if found else "is it the whole article?"
        message = f"the text has {len(text.words)} words, expected at least {LEAST_WORDS}: {what}"
        raise import_error(file, message, "save the article's whole text")


def warnings_of(text: CanonicalText, source: Source) -> Iterator[str]:
    """Signs that this text is not the article of that record, or not only that."""
    sequence = tokens_of_text(text)
    for sentence in text.sentences:
        joined = " ".join(word.form for word in sentence.words)
        if found := _FURNITURE.search(joined):
            what = f"'{found[0]}' in {sentence.id}"
            yield f"{what} looks like page furniture: waive it, or delete it"
    if _looks_wrapped(text):
        yield "its lines end within sentences: if they are hard-wrapped, add it with --unwrap"
    if not source.descriptive and not sequence.find(words_of(source.title)):
        yield "the title is not in the text (if it is your own, add 'descriptive: true')"
    if not sequence.find(words_of(source.publisher)):
        yield f"the publisher '{source.publisher}' is not named in the text"
    year = str(source.published.first.year)
    if year not in sequence.positions:
        yield f"the year {year} is not in the text: check the date of publication"


def _looks_wrapped(text: CanonicalText) -> bool:
    lines = [paragraph.text for paragraph in text.paragraphs]
    cut = [line for line in lines if len(line) <= _WRAPPED and line[-1].isalnum()]
    return len(lines) >= _ENOUGH_LINES and len(cut) * 2 > len(lines)


def text_block(text: CanonicalText) -> str:
    """The lines of a record that commit it to a text."""
    root = commit(text).root
    return f"text:\n  words: {len(text.words)}\n  canonical: {VERSION}\n  root: {root}\n"


def with_text_block(record: str, block: str, path: str = "record") -> str:
    """The text of a record with its ``text:`` block added or replaced, all else as it was.

    Raises ``BriefingsError`` where the record in ``path`` is not valid YAML.
    """
    node, problems = read_mapping(path, record.encode())
    if node is None or problems:
        raise BriefingsError(*problems, files={path: record.encode()})
    lines = record.splitlines(keepends=True)
    if not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    if "text" not in node.entries:
        return "".join([*lines, block])
    key, value = node.entries["text"]
    start, end = key.line - 1, key.line
    if isinstance(value, Mapping) and value.entries:
        end = max(inner.line for _, inner in value.entries.values())
    while end < len(lines) and lines[end][0] in " \t}":
        end += 1
    return "".join([*lines[:start], block, *lines[end:]])
