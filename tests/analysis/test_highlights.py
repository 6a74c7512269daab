"""Which words of a quote carry the fact's value."""

from typing import Any

import pytest

from mkdocs_briefings.analysis.highlights import highlight_value
from tests.support.sealed import Keys, analysis_of, card, fact, site

TEXT = (
    "On 7 March 2031 the Alma was launched. The Alma sails over 300 kilometres, said Ida Berg. "
    "The Brise, its sister, has 400 seats and a price of 20 million euros. "
    "It calls at Havn and at Vik, and it beats the Brise."
)


def marked(quote: str, **keys: Any) -> str:
    """The quote with the words that carry the value in brackets."""
    cards: dict[str, Keys] = {
        "ferries/alma": card("Alma", fact(quote, **keys)),
        "ferries/brise": card("Brise", fact("The Brise its sister")),
    }
    analysis = analysis_of(site(cards, {"post": TEXT}))
    one = analysis.library.facts_by_ref["ferries/alma#f"]
    pieces = highlight_value(analysis, one, one.record.evidence[0])
    assert "".join(words for words, _ in pieces) == quote
    return "".join(f"[{words}]" if carries else words for words, carries in pieces)


@pytest.mark.parametrize(
    ("quote", "keys", "shown"),
    [
        (
            "sails over 300 kilometres",
            {"property": "range", "value": "300 km", "bound": "more-than"},
            "sails over [300 kilometres]",
        ),
        (
            "a price of 20 million euros",
            {"property": "price", "value": "20 million EUR"},
            "a price of [20 million euros]",
        ),
        (
            "On 7 March 2031 the",
            {"property": "launched", "value": "2031-03-07"},
            "On [7 March 2031] the",
        ),
        (
            "it beats the Brise",
            {"property": "beats", "value": "ferries/brise"},
            "it beats the [Brise]",
        ),
        ("calls at Havn and", {"property": "calls-at", "value": "Havn"}, "calls at [Havn] and"),
        ("has 400 seats and", {"statement": "There are 400 seats."}, "has [400] seats and"),
        ("and it beats the", {}, "and it beats the"),
    ],
)
def test_the_words_that_carry_the_value(quote: str, keys: Keys, shown: str) -> None:
    assert marked(quote, **keys) == shown


def test_a_cell_is_highlighted_whole_after_its_heads() -> None:
    cell = {"row": "Alma", "column": "Seats"}
    one = fact("400", property="seats", value="400", cell=cell)
    text = "| Ferry | Seats |\n| Alma | 400 |"
    analysis = analysis_of(site({"ferries/alma": card("Alma", one)}, {"post": text}))
    linked = analysis.library.facts_by_ref["ferries/alma#f"]
    pieces = highlight_value(analysis, linked, linked.record.evidence[0])
    assert pieces == (("Alma / Seats: ", False), ("400", True))
