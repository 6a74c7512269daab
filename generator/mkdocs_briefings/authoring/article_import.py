"""Importing an article: its text from a file, and whether it looks like the article at all.

The text itself goes to ``seeds/.text/``, which git ignores; the record keeps the root.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import ceil
from pathlib import Path

from mkdocs_briefings.authoring.damage import find_damage, find_phrases
from mkdocs_briefings.authoring.sealing import LEAST_CLOSED, SHORT
from mkdocs_briefings.commitment.seal import commit
from mkdocs_briefings.files.yaml_tree import Mapping
from mkdocs_briefings.model.models import Source
from mkdocs_briefings.model.parse import read_mapping
from mkdocs_briefings.problems.errors import BriefingsError
from mkdocs_briefings.problems.problem import Place, Problem
from mkdocs_briefings.reading.dates import find_dates
from mkdocs_briefings.reading.language import language_of
from mkdocs_briefings.text.canonical import (
    VERSION,
    CanonicalText,
    canonical,
    length_of,
    words_of,
)
from mkdocs_briefings.text.characters import CanonicalError
from mkdocs_briefings.text.tokens import TokenSequence, tokens_of_text

SHORTEST_QUOTE = 3
_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class Extract:
    """An article's text as paragraphs, one a line, and what its page says of itself.

    ``origins`` says from where on the page a field was taken; ``changes`` what was put right in the
    text, ``warnings`` what is doubtful.
    """

    file: Path
    text: str
    title: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    published: str = ""
    language: str = ""
    url: str = ""
    origins: dict[str, str] = field(default_factory=dict)
    changes: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


def import_error(file: Path, message: str, hint: str) -> BriefingsError:
    """The error for a file that cannot be an article."""
    return BriefingsError(Problem(Place(str(file)), "source", message, hint))


def canonical_text(extract: Extract) -> CanonicalText:
    """The canonical text of an article; raises ``BriefingsError`` for one that has none."""
    try:
        text = canonical(extract.text)
    except CanonicalError as error:
        place = Place(str(extract.file))
        raise BriefingsError(Problem(place, "text-file", str(error), "delete them")) from None
    if not text.words:
        raise import_error(extract.file, "the text has no words", "save the article's whole text")
    return text


def refuse_short(file: Path, text: CanonicalText) -> None:
    """Raise ``BriefingsError`` for a text too short to quote from, or for a captcha page."""
    length = ceil(length_of(word.form for word in text.words))
    least = LEAST_CLOSED + SHORTEST_QUOTE
    captcha, _ = next(find_phrases(tokens_of_text(text), "captcha"), ("", 0))
    if captcha and length < SHORT:
        message = f"the text says '{captcha}' and has only {length} words"
        raise import_error(file, message, "save the article's whole text")
    if length < least:
        message = f"the text has {length} words, expected at least {least}"
        hint = (
            "save the article's whole text; if this is all of it and it is in the public domain, "
            "write its record with 'public_domain: true' first"
        )
        raise import_error(file, f"{message}: is it the whole article?", hint)


def warnings_of(extract: Extract, text: CanonicalText, source: Source) -> Iterator[str]:
    """Signs that this text is not the article of that record, or not only that."""
    yield from extract.warnings
    yield from find_damage(extract.text, text)
    sequence = tokens_of_text(text)
    if not source.descriptive and not sequence.find(words_of(source.title)):
        yield "the title is not in the text (if it is your own, add 'descriptive: true')"
    for author in source.authors:
        if author not in extract.authors and not sequence.find(words_of(author)):
            yield f"the author '{author}' is named neither in the text nor by the page"
    yield from _early_day(sequence, source)


def _early_day(sequence: TokenSequence, source: Source) -> Iterator[str]:
    """Warn if an article is to be older than every year it names."""
    language = language_of(source.language)
    named = [
        date
        for date in find_dates(sequence.tokens, source.published, language)
        if not date.unread
        and any(map(_YEAR.fullmatch, filter(None, sequence.tokens[date.start : date.end])))
    ]
    if named and all(date.first > source.published.last for date in named):
        earliest = min(named, key=lambda date: date.first)
        words = " ".join(word or "" for word in sequence.tokens[earliest.start : earliest.end])
        place = sequence.place(earliest.start).sentence
        yield (
            f"all dates in the text are after {source.published.in_words()}, the first is "
            f"'{words}' in {place}: check the date of publication"
        )


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
