"""A cell of a table as evidence, by the text and by the words that its seal opens."""

from typing import Any

import pytest

from tests.support.sealed import (
    KINDS,
    Files,
    analysis_of,
    card,
    fact,
    faults,
    in_public,
    seal,
    site,
    yaml_of,
)

KINDS_WITH_POWER = KINDS.replace("units:\n", "units:\n  MW: [megawatts]\n").replace(
    "      home:", "      power: {type: quantity, unit: MW, label: Power}\n      home:"
)
TABLE = """\
The yard gives these figures.
| Ferry | Size (MW) | Start | Spare (MW) |
| Alma | 1,080 | 2033 | 12 |
| Brise | 294 | 2035 | 1,080 |
The gulls of the Brise were loud.
"""


def table(quote: str, row: str, column: str, text: str = TABLE, **keys: Any) -> Files:
    """A site with a fact on the Alma that a cell of a table shows."""
    given = {"statement": "It has 1080 MW.", "property": "power", "value": "1,080 MW"} | keys
    one = fact(quote, cell={"row": row, "column": column}, **given)
    other = fact("gulls of the Brise")
    cards = {"ferries/alma": card("Alma", one), "ferries/brise": card("Brise", other)}
    return site(cards, {"post": text}, kinds=KINDS_WITH_POWER)


def both(files: Files) -> list[str]:
    """The faults where the text is, which must be those of the seal alone."""
    found = faults(files)
    assert faults(in_public(files)) == found
    return found


def test_a_cell_shows_a_value_with_the_unit_of_its_column() -> None:
    assert both(table("1,080", "Alma", "Size (MW)")) == []


def test_the_seal_opens_the_cell_with_the_heads_of_its_row_and_column() -> None:
    (source,) = analysis_of(in_public(table("1,080", "Alma", "Size (MW)"))).articles.values()
    opened = [word for word in source.sequence.tokens if word]
    assert opened == ["size", "mw", "alma", "1,080", ",", "gulls", "of", "the", "brise"]


@pytest.mark.parametrize(
    ("quote", "row", "column", "message"),
    [
        ("1,080", "Alma", "Start", "the cell 'Alma' / 'Start' is '2033'"),
        ("1,080", "Brise", "Size (MW)", "the cell 'Brise' / 'Size (MW)' is '294'"),
        ("1,080", "Cora", "Size (MW)", "no row of a table begins with the cell 'Cora'"),
        (
            "1,080", "Alma", "Size",
            "the table has no column 'Size', its columns are 'size mw', 'start', 'spare mw'",
        ),
        ("080", "Alma", "Size (MW)", "the cell 'Alma' / 'Size (MW)' is '1,080'"),
    ],
)  # fmt: skip
def test_a_cell_is_in_its_row_and_column(quote: str, row: str, column: str, message: str) -> None:
    files = table(quote, row, column)
    assert f"quote: {message}" in faults(files)
    assert "quote: the quote is not sealed, so nothing proves it" in faults(in_public(files))


def test_only_the_text_shows_that_opened_words_are_of_another_column() -> None:
    """A forged card names the words of two cells that a sound card has opened."""
    spare = {"statement": "It has 12 MW.", "property": "power", "value": "12 MW", "scope": "spare"}
    size = spare | {"statement": "It has 1080 MW.", "value": "1,080 MW", "scope": "all"}

    def with_column(column: str) -> str:
        one = fact("12", cell={"row": "Alma", "column": column}, **spare)
        other = fact("1,080", cell={"row": "Alma", "column": "Size (MW)"}, **size)
        return yaml_of(card("Alma", one, other))

    path = "briefings/ferries/alma.yml"
    sound = seal(table("1,080", "Alma", "Size (MW)") | {path: with_column("Spare (MW)")})
    forged = sound | {path: with_column("Size (MW)")}
    message = "verified: in the whole text, the cell 'Alma' / 'Size (MW)' is '1,080'"
    assert both(sound) == []
    assert message in faults(forged)
    assert not [found for found in faults(in_public(forged)) if found.startswith("quote:")]


def test_part_of_a_figure_is_no_cell_in_public_either() -> None:
    text = TABLE.replace("1,080 | 2033", "1 080 | 2033")
    files = table("1 080", "Alma", "Size (MW)", text)
    assert both(files) == []
    for part in ("1", "080"):
        cut = files["briefings/ferries/alma.yml"].replace('"quote": "1 080"', f'"quote": "{part}"')
        found = faults(in_public(files | {"briefings/ferries/alma.yml": cut}))
        assert "quote: the quote is not sealed, so nothing proves it" in found


def test_the_subject_is_in_a_head() -> None:
    assert both(table("294", "Brise", "Size (MW)", statement="It has 294 MW.", value="294 MW")) == [
        "context: 'Alma' is not named in the quote's sentence"
    ]
    turned = "| MW | Alma | Brise |\n| Size | 1,080 | 294 |\nThe gulls of the Brise were loud."
    found = faults(table("1,080", "Size", "Alma", turned))
    assert "quote: the first head of the table, 'mw', may change what its figures mean" in found
    turned = turned.replace("| MW |", "| Ferry |").replace("| Size |", "| Size (MW) |")
    assert both(table("1,080", "Size (MW)", "Alma", turned)) == []


def test_the_row_above_names_no_subject() -> None:
    text = TABLE.replace("| Brise |", "| Total |")
    found = both(table("294", "Total", "Size (MW)", text, statement="294 MW.", value="294 MW"))
    assert found == ["context: 'Alma' is not named in the quote's sentence"]


def test_a_date_is_in_the_cell_or_a_head() -> None:
    years = "| Ferry (MW) | 2033 | 2034 |\n".replace(" (MW)", "")
    text = f"{years}| Alma | 1,080 MW | 12 MW |\nThe gulls of the Brise were loud."
    assert both(table("1,080 MW", "Alma", "2033", text, date="2033")) == []
    assert both(table("1,080 MW", "Alma", "2033", text, date="2034")) == [
        "context: no words in the quote's sentence mean 2034"
    ]
    keys = {"property": "launched", "value": "2033", "statement": "It starts in 2033."}
    assert both(table("2033", "Alma", "Start", **keys)) == []


def test_a_caution_in_a_head_asks_for_an_answer() -> None:
    planned = TABLE.replace("Size (MW)", "Planned size (MW)")
    (found,) = both(table("1,080", "Alma", "Planned size (MW)", planned))
    assert found.startswith("caution: 'planned'")
    assert both(table("1,080", "Alma", "Planned size (MW)", planned, type="forecast")) == []


def test_a_row_that_two_tables_have_needs_its_sentence() -> None:
    again = TABLE.replace("The gulls", "Then.\n| Ferry | Size (MW) |\n| Alma | 1,080 |\nThe gulls")
    (found,) = faults(table("1,080", "Alma", "Size (MW)", again))
    assert found == "quote-unique: the quote occurs 2 times in the article, in 3.1, 7.1"
    assert both(table("1,080", "Alma", "Size (MW)", again, paragraph="7.1")) == []


def test_a_head_far_above_is_not_found() -> None:
    rows = "".join(f"| Boat {n} | {n} | 2033 | 1 |\n" for n in range(40))
    text = TABLE.replace("| Alma", f"{rows}| Alma")
    found = faults(table("1,080", "Alma", "Size (MW)", text))
    assert "quote: the head of the column is more than 40 paragraphs before the cell" in found
