"""The prose of a hand-written page: its canonical words, and where each stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_briefings.markdown.page_markup import BLANK, Span, blanked, verbatim, without_markup
from mkdocs_briefings.markdown.references import InlineRef, find_refs
from mkdocs_briefings.text.canonical import find_words

_BORDER = re.compile(rf"[{BLANK}|]|\n[ \t\r>]*(?:\n|[-*+]\s|\#)", re.VERBOSE)


@dataclass(frozen=True, slots=True)
class Prose:
    """Canonical words, and the span of the page each stands in.

    ``None`` stands where markup, a table cell, a list item or a paragraph parts two words, so that
    words in a row are read in a row.
    """

    tokens: tuple[str | None, ...]
    spans: tuple[Span, ...]


def read_prose(markdown: str) -> Prose:
    """What a page says in its own words.

    Not in code, markup and addresses, and not by refs: of a ref to a card the words count, for
    they are no evidence; those of a ref to a fact or source do not.
    """
    text = blanked(markdown, verbatim(markdown).spans)
    text = blanked(text, (span for ref in find_refs(markdown) for span in _hidden(ref)))
    text = without_markup(text)
    tokens: list[str | None] = []
    spans: list[Span] = []
    end = 0
    for form, start, stop in find_words(text):
        if _BORDER.search(text, end, start):
            tokens.append(None)
            spans.append((end, start))
        tokens.append(form)
        spans.append((start, stop))
        end = stop
    return Prose(tuple(tokens), tuple(spans))


def _hidden(ref: InlineRef) -> Iterator[Span]:
    """The parts of a ref that are not the page's own words."""
    if ref.is_of_fact or ref.source or not ref.words:
        yield ref.start, ref.end
    else:
        start, end = ref.words_span
        yield ref.start, start
        yield end, ref.end
