"""The value of a cell: its figure, with the unit and scale of a head."""

import pytest

from mkdocs_briefings.evidence.cell_values import has_unit_or_scale, read_cell
from mkdocs_briefings.reading.readers import Readers
from mkdocs_briefings.reading.units import Units
from mkdocs_briefings.text.canonical import words_of

UNITS = Units(
    {"MW": ["megawatts"], "EUR": ["€", "euros"], "t": ["tonnes"], "m": [], "guests": []}, {}
)


def figures(cell: str, column: str, row: str = "Grey Shoal", language: str = "en") -> list[str]:
    """The figures that a cell says with its heads, or why it is not read."""
    quote, unread = read_cell(cell, row, column, Readers(UNITS).of(language))
    if unread:
        return [unread]
    return [figure.unread or f"{figure.low} {figure.unit}".strip() for figure in quote.figures]


@pytest.mark.parametrize(
    ("cell", "column", "row", "figure"),
    [
        ("1,080", "Size (MW)", "Grey Shoal", "1080 MW"),
        ("1,080", "Size in megawatts", "Grey Shoal", "1080 MW"),
        ("1,080", "Grey Shoal", "Size (MW)", "1080 MW"),
        ("12", "Share (%)", "Grey Shoal", "12 %"),
        ("1,080 MW", "Size", "Grey Shoal", "1080 MW"),
        ("1,080 MW", "Size (MW)", "Grey Shoal", "1080 MW"),
        ("1.5", "Size (MW) in 2033", "Grey Shoal", "3/2 MW"),
        ("400", "Number of guests", "Grey Shoal", "400 guests"),
        ("8", "Cost (EUR million)", "Grey Shoal", "8000000 EUR"),
        ("8", "Cost (EUR m)", "Grey Shoal", "8000000 EUR"),
        ("8", "Cost, € bn", "Grey Shoal", "8000000000 EUR"),
        ("8", "Cost in millions of euros", "Grey Shoal", "8000000 EUR"),
        ("8", "Start", "Grey Shoal", "8"),
    ],
)
def test_what_a_cell_says(cell: str, column: str, row: str, figure: str) -> None:
    assert figures(cell, column, row) == [figure]


@pytest.mark.parametrize(
    ("cell", "column", "row"),
    [
        ("8", "Cost (EUR '000)", "Grey Shoal"),
        ("8", "Cost (1,000 EUR)", "Grey Shoal"),
        ("8", "Number (thousands)", "Grey Shoal"),
        ("8", "2033", "Sales (millions)"),
        ("8", "Cost (EUR)", "Million Dollar Bay"),
        ("8 million", "Cost (EUR million)", "Grey Shoal"),
        ("8 MW", "Cost (EUR)", "Grey Shoal"),
        ("8", "Price per tonne (EUR)", "Grey Shoal"),
        ("8", "Decline (%)", "Grey Shoal"),
        ("8", "Depth (m), size (MW)", "Grey Shoal"),
    ],
)
def test_heads_that_may_say_more_are_not_read(cell: str, column: str, row: str) -> None:
    (found,) = figures(cell, column, row)
    assert " head" in found


def test_a_bound_in_the_head_counts() -> None:
    quote, _ = read_cell("5", "Grey Shoal", "Maximum (MW)", Readers(UNITS).of("en"))
    assert [figure.bounds for figure in quote.figures] == [("up-to",)]


@pytest.mark.parametrize(
    ("column", "language", "figure"),
    [("Kosten (Mio. €)", "de", "8000000 EUR"), ("Coût (millions d’euros)", "fr", "8000000 EUR")],
)
def test_scales_of_other_languages(column: str, language: str, figure: str) -> None:
    assert figures("8", column, language=language) == [figure]


def test_heads_that_change_figures() -> None:
    reader = Readers(UNITS).of("en")
    for head in ("EUR million", "MW", "thousands", "EUR", "'000"):
        assert has_unit_or_scale(words_of(head), reader)
    for head in ("Site", "Guests", "2033"):
        assert not has_unit_or_scale(words_of(head), reader)
