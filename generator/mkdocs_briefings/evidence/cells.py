"""Cells of tables as evidence: where a cell is, with the head of its row and of its column.

With the text the cell is in that row and that column. The seal tells only where cells may end, so
in public the words of the two heads and of the cell are shown, and that they may be whole cells.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_briefings.evidence.article import Article, Match
from mkdocs_briefings.evidence.cell_values import has_unit_or_scale
from mkdocs_briefings.evidence.tables import Row
from mkdocs_briefings.model.models import Cell, Evidence
from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.text.edtf import Edtf
from mkdocs_briefings.text.tokens import Span, TokenSequence

REACH = 40
"""The head of a column is at most so many paragraphs before the cell."""


@dataclass(frozen=True, slots=True)
class CellPlace:
    """Where the words of a cell, of its row's head and of its column's head are."""

    row: Span
    cell: Span
    column: Span

    @property
    def spans(self) -> tuple[Span, Span, Span]:
        """All three, in the order in which names and dates are looked for."""
        return self.row, self.cell, self.column


def find_cells(article: Article, evidence: Evidence, cell: Cell) -> list[CellPlace]:
    """Find where an article has a cell: in its table, or among the words of its seal."""
    places = _find_in_tables if article.rows is not None else _find_in_words
    sequence = article.sequence
    return [
        place
        for place in places(article, words_of(evidence.quote), cell)
        if evidence.paragraph in (None, str(sequence.place(place.cell.start).sentence))
        and 0 < _paragraph(sequence, place.cell) - _paragraph(sequence, place.column) <= REACH
    ]


def _find_in_tables(article: Article, quote: tuple[str, ...], cell: Cell) -> Iterator[CellPlace]:
    for row in _rows_headed(article, cell.row):
        if has_unit_or_scale(_words(article, row.head[0]), article.reader):
            continue
        for column, own in zip(row.head[1:], row.cells[1:], strict=True):
            if _words(article, column) == words_of(cell.column) and _words(article, own) == quote:
                yield CellPlace(row.cells[0], own, column)


def _rows_headed(article: Article, head: str) -> list[Row]:
    wanted = words_of(head)
    rows = (article.rows or {}).values()
    return [row for row in rows if wanted and _words(article, row.cells[0]) == wanted]


def _find_in_words(article: Article, quote: tuple[str, ...], cell: Cell) -> Iterator[CellPlace]:
    sequence = article.sequence
    cells, heads = (
        [span for span in sequence.find(words) if _may_be_cell(sequence, span)]
        for words in (quote, words_of(cell.column))
    )
    for row in sequence.find(words_of(cell.row)):
        if not (_starts_paragraph(sequence, row.start) and _may_be_cell(sequence, row)):
            continue
        for own in cells:
            if own.start >= row.end and _paragraph(sequence, own) == _paragraph(sequence, row):
                yield from (CellPlace(row, own, head) for head in heads)


def explain_missing(article: Article, evidence: Evidence, cell: Cell) -> tuple[str, str]:
    """Why a text does not have a cell, and what to do about it."""
    rows = _rows_headed(article, cell.row)
    if not rows:
        hint = "write the first cell of the row as it is"
        return f"no row of a table begins with the cell '{cell.row}'", hint
    columns = [
        (row, index)
        for row in rows
        for index, head in enumerate(row.head)
        if index and _words(article, head) == words_of(cell.column)
    ]
    if not columns:
        heads = ", ".join(f"'{_shown(article, head)}'" for head in rows[0].head[1:])
        message = f"the table has no column '{cell.column}', its columns are {heads}"
        return message, "write the head of the column as it is"
    row, index = columns[0]
    held = _shown(article, row.cells[index])
    if _words(article, row.cells[index]) != words_of(evidence.quote):
        message = f"the cell '{cell.row}' / '{cell.column}' is '{held}'"
        return message, "quote the whole cell, or fix 'row' or 'column'"
    corner = _shown(article, row.head[0])
    if has_unit_or_scale(_words(article, row.head[0]), article.reader):
        message = f"the first head of the table, '{corner}', may change what its figures mean"
        return message, "quote the words of the row without 'cell'"
    if evidence.paragraph:
        return f"the cell is not in {evidence.paragraph}", "fix or remove 'paragraph'"
    return f"the head of the column is more than {REACH} paragraphs before the cell", (
        "quote the words of the row without 'cell'"
    )


def find_name(article: Article, place: CellPlace, card_id: str) -> Match:
    """Find a card's name in the head of the row or the cell, else in the head of the column.

    The head of the column counts only if the row names no card of that kind.
    """
    kind = f"{card_id.partition('/')[0]}/"
    for part in ((place.row, place.cell), (place.column,)):
        names = [
            name
            for span in part
            for name in article.names.in_sentences(article.sentences_of(span))
            if span.start <= name.span.start and name.span.end <= span.end
        ]
        if found := [name for name in names if name.card_id == card_id]:
            return Match(True, found[0].spans)
        if other := [name for name in names if name.card_id.startswith(kind)]:
            return Match(False, other[0].spans)
    return Match(False)


def find_date(article: Article, place: CellPlace, stated: Edtf, published: Edtf) -> Match:
    """Find words that support a date in the cell or one of its heads."""
    for span in place.spans:
        for found in article.reader.find_dates(_words(article, span), published):
            if found.shows(stated):
                return Match(True, (Span(span.start + found.start, span.start + found.end),))
    return Match(False)


def find_borders(sequence: TokenSequence, place: CellPlace) -> Iterator[int]:
    """Yield the words that stand for bars between digits, and show where the cells end."""
    for span in place.spans:
        for position in (span.start - 1, span.end):
            if sequence.tokens[max(position, 0)] in _BORDERS:
                yield position


_BORDERS = (",", ".", ":")


def _may_be_cell(sequence: TokenSequence, span: Span) -> bool:
    """Whether some words may be a whole cell: something that parts words is on either side."""
    tokens, breaks = sequence.tokens, sequence.breaks
    begins = (
        _starts_paragraph(sequence, span.start)
        or span.start in breaks
        or tokens[span.start - 1] == ","
    )
    ends = (
        _ends_paragraph(sequence, span.end)
        or span.end in breaks
        or tokens[span.end] == ","
        or (tokens[span.end] in _BORDERS and span.end + 1 in breaks)
    )
    return begins and ends


def _starts_paragraph(sequence: TokenSequence, position: int) -> bool:
    index = sequence.sentence_at(position)
    is_first = index == 0 or sequence.ids[index - 1].paragraph != sequence.ids[index].paragraph
    return is_first and position == sequence.starts[index]


def _ends_paragraph(sequence: TokenSequence, end: int) -> bool:
    index = sequence.sentence_at(end - 1)
    following = sequence.ids[index + 1 : index + 2]
    is_last = not following or following[0].paragraph != sequence.ids[index].paragraph
    return is_last and end == sequence.sentence(index).end - 1


def _paragraph(sequence: TokenSequence, span: Span) -> int:
    return sequence.place(span.start).sentence.paragraph


def _words(article: Article, span: Span) -> tuple[str, ...]:
    return tuple(word or "" for word in article.sequence.tokens[span.start : span.end])


def _shown(article: Article, span: Span) -> str:
    return " ".join(_words(article, span))
