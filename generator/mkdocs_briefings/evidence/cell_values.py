"""Values in cells of tables: the figure is in the cell, its unit and scale may be in a head.

The words of the cell and of the head with the unit are put together as prose would have them ("8"
under "Cost (EUR million)" is "cost 8 million EUR") and read like any other words. A head that may
say more than that is not read.
"""

import re
from typing import NamedTuple

from mkdocs_briefings.reading.number_words import number_words_of
from mkdocs_briefings.reading.phrases import phrases_of
from mkdocs_briefings.reading.readers import Reader
from mkdocs_briefings.reading.sums import Role
from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.text.tokens import Span
from mkdocs_briefings.values.base import Quote

Words = tuple[str, ...]

_YEAR = re.compile(r"[12][0-9]{3}")
_THOUSANDS = re.compile(r"1?0{2,}")
_FALLS = ("falls", "falls-nouns", "falls-after", "down")


class CellQuote(NamedTuple):
    """The words that say what a cell says, and why they cannot be read, if they cannot."""

    quote: Quote
    unread: str = ""


class _Head(NamedTuple):
    """The words of a head, its units with their places, and the places of its scales."""

    words: Words
    units: tuple[tuple[str, Span], ...]
    measures: tuple[Span, ...]
    scales: tuple[Span, ...]


def read_cell(cell: str, row: str, column: str, reader: Reader) -> CellQuote:
    """Put the words of a cell and of its heads together, to read the value in them."""
    own = words_of(cell)
    heads = [_read_head(words_of(head), reader) for head in (column, row)]
    giving = next((head for head in heads if head.units), None)
    plain = Quote(own, reader)
    if unread := _find_doubt(heads, giving, reader):
        return CellQuote(plain, unread)
    if giving is None:
        return CellQuote(plain)
    units = {figure.unit for figure in plain.figures} - {""}
    if units:
        is_same = units == {name for name, _ in giving.units} and not giving.scales
        return CellQuote(plain, "" if is_same else "the cell and its head have a unit each")
    if giving.scales and not all(map(_is_plain, own)):
        return CellQuote(plain, "the cell and its head have a scale each")
    return _compose(own, giving, reader, is_row=giving is not heads[0])


def has_unit_or_scale(head: Words, reader: Reader) -> bool:
    """Whether a head has a unit of measure, or a scale such as "million"."""
    read = _read_head(head, reader)
    return bool(read.measures or read.scales or any(map(_is_thousands, head)))


def _compose(own: Words, head: _Head, reader: Reader, *, is_row: bool) -> CellQuote:
    """Put a figure before the unit of a head, and see that it is read to the end."""
    scaled = {position for span in head.scales for position in range(span.start, span.end)}
    start = (head.measures or tuple(span for _, span in head.units))[0].start
    before = [w for i, w in enumerate(head.words[:start]) if i not in scaled]
    if any(map(_has_digit, before)):
        before = []
    scale = [head.words[position] for position in sorted(scaled)]
    tail = [w for i, w in enumerate(head.words[start:], start) if i not in scaled]
    words, first = (*before, *own, *scale, *tail), len(before)
    end = first + len(own) + len(scale)
    end = max([end, *(f.end for f in reader.find_figures(words) if first <= f.start < end)])
    quote = Quote(words, reader, Span(first, end))
    rest = _read_head(words[end:], reader)
    if rest.measures or (is_row and rest.words):
        return CellQuote(quote, "its head says more than one unit")
    return CellQuote(quote)


def _find_doubt(heads: list[_Head], giving: _Head | None, reader: Reader) -> str:
    """Why heads cannot be read with their cell; ``giving`` is the one that has the unit."""
    for head in heads:
        numbers = [word for word in head.words if _is_thousands(word)]
        if head is giving:
            numbers += [w for w in head.words if _has_digit(w) and not _YEAR.fullmatch(w)]
        if numbers:
            return f"the number '{numbers[0]}' in its head may change the figure"
        if head.scales and not (head is giving and _is_beside_unit(head)):
            scale = " ".join(head.words[head.scales[0].start : head.scales[0].end])
            return f"'{scale}' in its head may change the figure"
    if giving and not giving.measures and len({name for name, _ in giving.units}) > 1:
        return "its head has more than one unit"
    falls = phrases_of(reader.language, *_FALLS)
    for words in (head.words for head in heads):
        for at in range(len(words)):
            if falls.at(words, at)[0]:
                return f"'{words[at]}' in its head may mean a fall"
    return ""


def _is_beside_unit(head: _Head) -> bool:
    """Whether a head has one scale, directly before or after a unit: millions of euros."""
    if len(head.scales) > 1:
        return False
    (scale,) = head.scales
    return any(
        unit.end == scale.start or scale.end <= unit.start <= scale.end + 1
        for _, unit in head.units
    )


def _read_head(words: Words, reader: Reader) -> _Head:
    units = reader.units.read_in(reader.language)
    found: list[tuple[str, Span]] = []
    position = 0
    while position < len(words):
        name, end = units.exactly_at(words, position)
        if name:
            found.append((name, Span(position, end)))
        position = max(end, position + 1)
    scales = _find_scales(words, reader, has_currency=any(units.is_currency(n) for n, _ in found))
    found = [(name, span) for name, span in found if not any(map(span.overlaps, scales))]
    measures = tuple(span for name, span in found if units.is_measure(name))
    return _Head(words, tuple(found), measures, tuple(scales))


def _find_scales(words: Words, reader: Reader, *, has_currency: bool) -> list[Span]:
    """The runs of words that multiply the figures: million, bn; m where there is a currency."""
    numbers = number_words_of(reader.language)
    found: list[Span] = []
    position = 0
    while position < len(words):
        part, end = numbers.at(words, position)
        short = numbers.scale(words[position])
        parts = (part,) if part else numbers.split(words[position])
        is_scale = any(one.role is Role.MULTIPLIER for one in parts)
        is_scale = is_scale or bool(short and (has_currency or not short.is_money))
        end = max(end, position + 1)
        if is_scale and found and found[-1].end == position:
            found[-1] = Span(found[-1].start, end)
        elif is_scale:
            found.append(Span(position, end))
        position = end
    return found


def _has_digit(word: str) -> bool:
    return any(map(str.isdecimal, word))


def _is_plain(word: str) -> bool:
    """Whether a word of a figure is only digits or a sign."""
    return not any(map(str.isalpha, word))


def _is_thousands(word: str) -> bool:
    return bool(_THOUSANDS.fullmatch(re.sub(r"[.,]", "", word)))
