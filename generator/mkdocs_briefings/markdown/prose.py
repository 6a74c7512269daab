"""The prose of a hand-written page: its canonical words and their places."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_briefings.markdown.page_markup import BLANK, Span, blank_markup, blank_out, verbatim
from mkdocs_briefings.markdown.references import InlineRef, find_refs
from mkdocs_briefings.text.canonical import find_words

_BORDER = re.compile(
    rf"[{BLANK}|] | \n[ \t\r>]*(?:\n|[-*+]\s|\#) | (?<=\w{{3}})[.!?]\s+(?=[A-Z])", re.VERBOSE
)


@dataclass(frozen=True, slots=True)
class Prose:
    """Canonical words, and the span of the page of each.

    A ``None`` separates words that markup, a cell, a list item, a paragraph or the end of a
    sentence separates, so adjacent words are read consecutively.
    """

    tokens: tuple[str | None, ...]
    spans: tuple[Span, ...]


def read_prose(markdown: str) -> Prose:
    """Read what a page says in its own words.

    Code, markup and addresses are skipped. The text of a ref to a card counts, because it is not
    evidence; that of a ref to a fact or source does not.
    """
    text = blank_out(markdown, verbatim(markdown).spans)
    text = blank_out(text, (span for ref in find_refs(markdown) for span in _find_hidden(ref)))
    text = blank_markup(text)
    tokens: list[str | None] = []
    spans: list[Span] = []
    end = 0
    for first, last in _find_stretches(text):
        words = [(form, first + a, first + b) for form, a, b in find_words(text[first:last])]
        if first and words:
            tokens.append(None)
            spans.append((end, words[0][1]))
        for form, start, end in words:
            tokens.append(form)
            spans.append((start, end))
    return Prose(tuple(tokens), tuple(spans))


def _find_stretches(text: str) -> Iterator[Span]:
    """What is between borders; each is read alone, since marks between digits would be words."""
    start = 0
    for border in _BORDER.finditer(text):
        yield start, border.start()
        start = border.end()
    yield start, len(text)


def _find_hidden(ref: InlineRef) -> Iterator[Span]:
    """The parts of a ref that are not the page's own words."""
    if ref.is_of_fact or ref.source or not ref.words:
        yield ref.start, ref.end
    else:
        start, end = ref.words_span
        yield ref.start, start
        yield end, ref.end
