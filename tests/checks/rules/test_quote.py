"""Every quote is proven: its words stand in a row among those the seal opens."""

import pytest

from tests.support.findings import findings, passes, skips
from tests.support.sealed import Files, card, fact, in_public, site

ALMA = "briefings/ferries/alma.yml"
TEXT = """\
The Alma of “Solvik’s” yard led in five of eight key metrics for £40 million.
It rained in five of nine.
"""


def quoted(quote: str) -> Files:
    return site({"ferries/alma": card("Alma", fact(quote))}, {"post": TEXT})


@pytest.mark.parametrize(
    "quote",
    [
        "in five of eight key metrics",
        "IN FIVE of Eight",
        'of "Solvik\'s" yard',
        "for £40 million",
        "in five of nine",
    ],
)
def test_words_that_stand_in_a_row(quote: str) -> None:
    assert passes("quote", quoted(quote))
    assert passes("quote", in_public(quoted(quote)))


@pytest.mark.parametrize(
    ("quote", "nearest"),
    [
        ("in six of eight key metrics", "in five of eight key metrics"),
        ("for £41 million", "for £ 40 million"),
        ("for $40 million", "for £ 40 million"),
        ("40 million It rained in", ""),  # across the end of a paragraph
        ("what nobody ever wrote there", ""),
    ],
)
def test_a_quote_that_is_not_in_the_article(quote: str, nearest: str) -> None:
    (found,) = findings("quote", quoted(quote))
    assert (found.file, found.marks) == (ALMA, quote)
    assert "article" in found.message
    assert nearest in found.hint


def test_without_the_text_nobody_knows_whether_it_only_lacks_a_seal() -> None:
    (found,) = findings("quote", in_public(quoted("in six of eight key metrics")))
    assert (found.file, found.marks) == (ALMA, "in six of eight key metrics")
    assert "'briefings seal post'" in found.hint


def test_a_quote_of_the_article_that_the_seal_does_not_open() -> None:
    files = quoted("in five of eight key metrics")
    new = files[ALMA].replace("in five of eight key metrics", "It rained in five")
    (found,) = findings("quote", files | {ALMA: new})
    assert found.marks == "It rained in five"
    assert "'briefings seal post'" in found.hint


def test_a_source_without_a_sound_seal_is_the_business_of_another_rule() -> None:
    files = quoted("in six of eight key metrics")
    del files["seeds/post.seal"]
    assert findings("quote", files) == []
    assert "seal" in skips("quote", files)[0]


def test_so_is_a_quote_that_is_too_short() -> None:
    assert findings("quote", quoted("Brise")) == []
    assert "short" in skips("quote", quoted("Brise"))[0]
