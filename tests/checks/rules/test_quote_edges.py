"""A quote is of one sentence, and takes figures whole."""

import pytest

from tests.support.findings import findings, passes
from tests.support.sealed import Files, card, fact, in_public, site

TEXT = """\
The crowd saw the Alma. Bankrupt within a year, read a poster. Mr. Holm of St. Anna laughed.
The Alma has carried 5 million lorries, up to 30 a day, and a goat.
"""


def quoted(quote: str) -> Files:
    return site({"ferries/alma": card("Alma", fact(quote))}, {"post": TEXT})


@pytest.mark.parametrize(
    "quote",
    [
        "The crowd saw the Alma",
        "read a poster",
        "Mr. Holm of St. Anna laughed",
        "carried 5 million lorries",
        "lorries, up to 30 a day",
    ],
)
def test_whole_figures_of_one_sentence(quote: str) -> None:
    assert passes("quote-edges", quoted(quote))


@pytest.mark.parametrize(
    ("quote", "told"),
    [
        ("the Alma. Bankrupt within a year", "the end of a sentence"),
        ("30 a day, and a goat", "leaves out words that say 'up-to' of its figure"),
        ("the crowd saw the ≠ Alma", "'≠' in the quote is no word"),
        ("the crowd saw the ☂ Alma", "'☂' in the quote is no word"),
    ],
)
def test_what_nobody_wrote(quote: str, told: str) -> None:
    (found,) = findings("quote-edges", quoted(quote))
    assert (found.file, found.marks) == ("briefings/ferries/alma.yml", quote)
    assert told in found.message
    assert findings("quote-edges", in_public(quoted(quote))) == [found]


@pytest.mark.parametrize("quote", ["Alma has carried 5", "million lorries, up to"])
def test_a_part_of_a_figure_shows_where_the_words_beside_it_do(quote: str) -> None:
    (found,) = findings("verified", quoted(quote))
    assert "a part of '5 million'" in found.message or "a part of 'up to 30" in found.message
    assert findings("verified", in_public(quoted(quote))) == []
