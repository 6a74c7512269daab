"""What evidence does not show, and what a quote lacks of a fact's value."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from mkdocs_briefings.evidence.cell_values import read_cell
from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.model.models import Evidence
from mkdocs_briefings.reading.readers import Reader
from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.values.base import Qualified, Quote

Need = Literal["value", "date", "subject", "speaker", "meaning"]


@dataclass(frozen=True, slots=True)
class Unsupported:
    """Something that evidence does not show.

    ``need`` is the ``derivation`` that would excuse it, ``key`` the key of the fact it concerns,
    ``message`` what was expected and found, ``hint`` what to do if that depends on the words.
    """

    need: Need
    key: str
    message: str
    hint: str = ""


def unsupported_value(fact: LinkedFact, quote: Quote) -> Iterator[Unsupported]:
    """What a quote lacks of the value."""
    if fact.value:
        qualified = Qualified(fact.record.bound, fact.record.per)
        for message in fact.value.unsupported_by(quote, qualified):
            yield Unsupported("value", "value", message)


def unsupported_in_cell(
    fact: LinkedFact, evidence: Evidence, reader: Reader
) -> Iterator[Unsupported]:
    """What a cell lacks of the value; the unit of a figure may be in one of its heads."""
    cell = evidence.cell
    if cell is None or fact.value is None or not fact.value.is_measured:
        yield from unsupported_value(fact, Quote(words_of(evidence.quote), reader))
        return
    quote, unread = read_cell(evidence.quote, cell.row, cell.column, reader)
    if unread:
        yield Unsupported("value", "value", f"the cell's figure cannot be read: {unread}")
    else:
        yield from unsupported_value(fact, quote)
