"""Which paragraphs of an article are rows of a table, and where their cells are."""

from mkdocs_briefings.evidence.tables import find_rows
from mkdocs_briefings.text.canonical import canonical
from mkdocs_briefings.text.tokens import Span, tokens_of_text


def rows(text: str) -> dict[int, list[str]]:
    """The cells of each row, each with the head of its column: ``start: 2033``."""
    read = canonical(text)
    sequence = tokens_of_text(read)

    def shown(span: Span) -> str:
        return " ".join(str(word) for word in sequence.tokens[span.start : span.end])

    return {
        number: [
            f"{shown(head)}: {shown(cell)}" for head, cell in zip(row.head, row.cells, strict=True)
        ]
        for number, row in find_rows(read, sequence).items()
    }


def test_the_first_row_is_the_head_of_the_others() -> None:
    text = "Quiet.\n| Site | Size (MW) | Start |\n| Shoal | 1,080 | 2033 |\n| Bank | 294 | |\nLoud."
    assert rows(text) == {
        3: ["site: shoal", "size mw: 1,080", "start: 2033"],
        4: ["site: bank", "size mw: 294", "start: "],
    }


def test_bars_at_the_ends_and_a_line_under_the_head_do_not_matter() -> None:
    assert rows("Site | Size\n--- | ---\nShoal | 5 MW\nBank | -4") == {
        3: ["site: shoal", "size: 5 mw"],
        4: ["site: bank", "size: - 4"],
    }


def test_marks_before_a_bar_are_no_words_of_the_cell() -> None:
    text = "| Site | A | B | C |\n| Shoal | (5) | 6. | 7* |\n| Bank | 8* | 9 | 1 |"
    assert rows(text) == {
        2: ["site: shoal", "a: 5", "b: 6", "c: 7"],
        3: ["site: bank", "a: 8", "b: 9", "c: 1"],
    }


def test_another_table_has_a_head_of_its_own() -> None:
    first = "| Site | Size |\n| Shoal | 5 |\n"
    assert rows(f"{first}| Site | Cost |\n| Shoal | 7 |")[4] == ["site: shoal", "cost: 7"]
    assert rows(f"{first}| Place | Cost |\n| Shoal | 7 |")[4] == ["place: shoal", "cost: 7"]
    assert rows(f"{first}| Site | Cost | Start |\n| Shoal | 7 | 8 |")[4][1] == "cost: 7"
    assert rows(f"{first}| Bank | n/a |\n| Bay | 7 |")[4] == ["site: bay", "size: 7"]
