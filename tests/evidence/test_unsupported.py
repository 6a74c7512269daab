"""What a quote and a cell of a table lack of a fact's value."""

from typing import Any

import pytest

from mkdocs_briefings.evidence.unsupported import unsupported_in_cell, unsupported_value
from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.values.base import Quote
from tests.support.sealed import analysis_of, card, fact, linked, site


def lacking(quote: str, value: str, cell: dict[str, str] | None = None, **keys: Any) -> list[str]:
    """What a quote, or a cell of a table, lacks of a range."""
    given = {"cell": cell} if cell else {}
    one = fact(quote, **{"property": "range", "value": value, **given, **keys})
    analysis = analysis_of(site({"ferries/alma": card("Alma", one)}, {}, {"post": {}}))
    found, reader = linked(analysis, "ferries/alma#f"), analysis.library.reader_of("post")
    if cell:
        lacks = unsupported_in_cell(found, found.record.evidence[0], reader)
    else:
        lacks = unsupported_value(found, Quote(words_of(quote), reader))
    return [missing.message for missing in lacks]


def test_a_quote_has_figure_and_unit() -> None:
    assert lacking("a range of 40 km", "40 km") == []
    assert lacking("a range of 40", "40 km") != []


@pytest.mark.parametrize("column", ["Range (km)", "Range in kilometres"])
def test_a_cell_has_the_figure_and_a_head_its_unit(column: str) -> None:
    cell = {"row": "Alma", "column": column}
    assert lacking("40", "40 km", cell) == []
    assert lacking("40", "41 km", cell) != []
    assert lacking("40", "40 km", cell | {"column": "Range"}) != []


def test_a_head_that_is_in_doubt_is_not_read() -> None:
    cell = {"row": "Alma", "column": "Range ('000 km)"}
    assert lacking("40", "40 km", cell) == [
        "the cell's figure cannot be read: the number '000' in its head may change the figure"
    ]


def test_other_values_are_in_the_cell_itself() -> None:
    cell = {"row": "Alma", "column": "Battery"}
    assert lacking("battery", "battery", cell, property="drive") == []
    assert lacking("diesel", "battery", cell, property="drive") != []
