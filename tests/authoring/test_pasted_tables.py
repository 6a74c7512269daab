"""Tables that were pasted with a cell a line become rows, where that is certain."""

import pytest

from mkdocs_briefings.authoring.pasted_tables import join_cells

CELLS = "Site |\nSize (MW) |\nGrey Shoal |\n1,080 |\nLantern Bank |\n294 |"
ROWS = "| Site | Size (MW) |\n| Grey Shoal | 1,080 |\n| Lantern Bank | 294 |\n\n\n"


def test_cells_become_rows_and_line_numbers_stay() -> None:
    clean, changes, warnings = join_cells(f"Rope.\n{CELLS}\nOil.")
    assert clean == f"Rope.\n{ROWS}\nOil."
    assert changes == ("lines 2 to 7: a table with a cell a line, joined to 3 rows",)
    assert warnings == ()


def test_blank_lines_part_the_rows() -> None:
    clean, changes, _ = join_cells("Site |\n2030 |\n2031 |\n\nGrey Shoal |\n80 |\n94 |\n")
    assert clean.startswith("| Site | 2030 | 2031 |\n| Grey Shoal | 80 | 94 |\n")
    assert changes


@pytest.mark.parametrize(
    "table",
    [
        pytest.param("Site |\n2030 |\n2031 |\nGrey Shoal |\n80 |\n94 |", id="figures-in-the-head"),
        pytest.param("Site |\nOwner |\nGrey Shoal |\nSkerry |", id="no-figures"),
        pytest.param("Site |\nSize |\nGrey Shoal |\n80 |\n94 |", id="a-cell-too-many"),
        pytest.param("Site |\n\nSize |\nGrey Shoal |\n80 |", id="uneven-rows"),
    ],
)
def test_what_is_not_certain_is_reported_and_left(table: str) -> None:
    clean, changes, (warning,) = join_cells(f"Rope.\n\n{table}\nOil.")
    assert table in clean
    assert changes == ()
    assert warning.startswith("lines 3 to ")
    assert "write each row on one line" in warning


@pytest.mark.parametrize("text", ["| Site | Size |\n| Grey Shoal | 80 |\n", "Either |\nor |\n", ""])
def test_rows_and_other_lines_are_left_alone(text: str) -> None:
    assert join_cells(text) == (text, (), ())
