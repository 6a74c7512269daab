"""A quote has 3 to 12 words, or 4 to 24 characters of a script without spaces."""

import pytest

from tests.support.findings import findings, passes
from tests.support.sealed import Files, card, fact, site


def quoted(quote: str) -> Files:
    return site({"ferries/alma": card("Alma", fact(quote))}, {}, {"post": {}})


@pytest.mark.parametrize(
    "quote",
    [
        "in five of eight key metrics",
        "one two three",
        "one two three four five six seven eight nine ten eleven twelve",
        "state-of-the-art battery ferry",
        "the ferry's berth",
        "四个汉字",
        "字" * 24,
        "ferry 四个汉字",
        "sells 昇腾 chips",
        "growth of 3.5% in 2023",
        "one two three four five six seven eight nine ten 四个汉字",
        "เรือลำนี้สร้างเสร็จ",
    ],
)
def test_what_passes(quote: str) -> None:
    assert passes("quote-length", quoted(quote))


@pytest.mark.parametrize(
    ("quote", "counted"),
    [
        ("five", "1 word, expected 3 to 12"),
        ("five metrics", "2 words,"),
        ("state-of-the-art ferry", "2 words,"),
        ("one two three four five six seven eight nine ten eleven twelve more", "13 words,"),
        ("字", "1 character,"),
        ("三个字", "3 characters,"),
        ("字" * 25, "25 characters, expected 4 to 24"),
        ("昇腾 chips", "1 word and 2 characters, expected 4 to 12"),
        (
            f"it says of 商汤科技 {'that ' * 7}that",
            "11 words and 4 characters, expected 4 to 12, two",
        ),
        ("3.5% $ +", "1 word,"),
    ],
)
def test_what_fails(quote: str, counted: str) -> None:
    (found,) = findings("quote-length", quoted(quote))
    assert (found.file, found.marks) == ("briefings/ferries/alma.yml", quote)
    assert counted in found.message


def test_each_quote_of_a_fact_is_looked_at() -> None:
    one = fact("one two three", evidence=[{"source": "post", "quote": "five"}])
    found = findings("quote-length", site({"ferries/alma": card("Alma", one)}, {}, {"post": {}}))
    assert [problem.marks for problem in found] == ["five"]


FREE = {"post": {"public_domain": "true", "license": "a work of the government"}}


@pytest.mark.parametrize("quote", ["long " * 40 + "quote", "字" * 60])
def test_a_quote_from_the_public_domain_may_be_long(quote: str) -> None:
    files = site({"ferries/alma": card("Alma", fact(quote))}, {}, FREE)
    assert passes("quote-length", files)
    assert findings("quote-length", quoted(quote))


@pytest.mark.parametrize("quote", ["five", "三个字"])
def test_but_it_still_has_to_show_something(quote: str) -> None:
    assert findings("quote-length", site({"ferries/alma": card("Alma", fact(quote))}, {}, FREE))


def test_a_cell_of_a_table_may_have_one_word() -> None:
    cell = {"row": "Alma", "column": "Seats"}
    files = site({"ferries/alma": card("Alma", fact("400", cell=cell))}, {}, {"post": {}})
    assert passes("quote-length", files)
    files = site({"ferries/alma": card("Alma", fact("—", cell=cell))}, {}, {"post": {}})
    (found,) = findings("quote-length", files)
    assert found.message == "the quote has 0 words, expected 1 to 12"
