"""No two names look alike, and no word of a name mixes alphabets."""

import pytest

from tests.support.findings import findings, passes
from tests.support.sealed import Files, card, fact, site


def named(publisher: str, alias: str = "The Pride") -> Files:
    cards = {"ferries/alma": card("Alma", fact("the Alma sank"), aliases=[alias])}
    texts = {"post": "Then the Alma sank.", "second": "It rained."}
    records = {"post": {"publisher": "Harbour Post"}, "second": {"publisher": publisher}}
    return site(cards, texts, records)


@pytest.mark.parametrize("publisher", ["Harbour Post", "The Harbour post", "Гавань", "Port 10"])
def test_names_in_one_alphabet(publisher: str) -> None:
    assert passes("look-alike", named(publisher))


@pytest.mark.parametrize(
    ("publisher", "told"),
    [
        ("H\u0430rbour Post", "the word 'H\u0430rbour' mixes letters of two alphabets"),
        ("Harb0ur Post", "'Harb0ur Post' looks like 'Harbour Post' in seeds/post.yml"),
        ("\uff28arbour Post", "looks like 'Harbour Post'"),
    ],
)
def test_a_publisher_that_looks_like_another(publisher: str, told: str) -> None:
    (found,) = findings("look-alike", named(publisher))
    assert (found.file, found.marks) == ("seeds/second.yml", publisher)
    assert told in found.message


def test_an_alias_in_other_letters() -> None:
    (found,) = findings("look-alike", named("Harbour Post", "Alm\u0430"))
    assert (found.file, found.marks) == ("briefings/ferries/alma.yml", "Alm\u0430")
