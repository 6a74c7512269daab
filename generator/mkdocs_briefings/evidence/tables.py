"""The tables of an article: which paragraphs are rows, and where their cells are.

The import keeps a row on one line, its cells between bars, the heads of the columns first. Only the
text shows this: canonical words have no bars.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mkdocs_briefings.text.canonical import CanonicalText, Paragraph
from mkdocs_briefings.text.characters import SEPARATORS
from mkdocs_briefings.text.tokens import Span, TokenSequence

_BAR = "|"
_LETTERS = re.compile(r"[^\W\d_]{2}")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its cells, as positions in the article, and the cells of its head."""

    cells: tuple[Span, ...]
    head: tuple[Span, ...]


Rows = Mapping[int, Row]
"""The rows of all tables by the numbers of their paragraphs; heads of tables are none."""


def find_rows(text: CanonicalText, sequence: TokenSequence) -> Rows:
    """Find the rows of an article's tables."""
    found: dict[int, Row] = {}
    position_of = _positions(text, sequence)
    for table in _tables(text):
        cells = [_cells(paragraph, position_of) for paragraph in table]
        for paragraph, own in zip(table[1:], cells[1:], strict=True):
            found[paragraph.number] = Row(own, cells[0])
    return found


def _positions(text: CanonicalText, sequence: TokenSequence) -> dict[int, int]:
    """The positions of a text's words in its sequence, by their indexes in the text."""
    return {
        word.index: start + word.place.position
        for sentence, start in zip(text.sentences, sequence.starts, strict=True)
        for word in sentence.words
    }


def _tables(text: CanonicalText) -> Iterator[list[Paragraph]]:
    """The tables of a text, as the paragraphs of their rows, the head first.

    Nothing is left between two tables that follow each other. So the second begins where the number
    of cells changes, the first cell of the head comes again, or a row has only words, as heads do.
    """
    table: list[Paragraph] = []
    for paragraph in text.paragraphs:
        if _BAR in paragraph.text and not paragraph.sentences:  # a line under the head
            continue
        if _BAR not in paragraph.text:
            yield table
            table = []
            continue
        if table and _begins_another(_split(table[0].text), _split(paragraph.text)):
            yield table
            table = []
        table.append(paragraph)
    yield table


def _begins_another(head: list[str], row: list[str]) -> bool:
    same_first = row[0].strip() == head[0].strip() != ""
    return len(row) != len(head) or same_first or (_has_words_only(head) and _has_words_only(row))


def _has_words_only(row: list[str]) -> bool:
    return all(_LETTERS.search(cell) and not re.search(r"\d", cell) for cell in row)


def _split(text: str) -> list[str]:
    return [text[start:end] for start, end in _find_cells(text)]


def _find_cells(text: str) -> Iterator[tuple[int, int]]:
    """The start and end of each cell of a row, bars at its ends or not."""
    start = 1 if text.startswith(_BAR) else 0
    while start < len(text):
        end = text.find(_BAR, start)
        end = len(text) if end < 0 else end
        yield start, end
        start = end + 1


def _cells(paragraph: Paragraph, position_of: Mapping[int, int]) -> tuple[Span, ...]:
    words = [word for sentence in paragraph.sentences for word in sentence.words]
    cells: list[Span] = []
    for start, end in _find_cells(paragraph.text):
        own = [word for word in words if start <= word.start < end]
        while own and own[-1].form in SEPARATORS - {"-"}:
            own.pop()  # a mark before the bar, which a following digit makes a word
        at = position_of[own[0].index] if own else 0
        cells.append(Span(at, position_of[own[-1].index] + 1 if own else at))
    return tuple(cells)
