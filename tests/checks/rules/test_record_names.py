"""What a source's record calls a card is a name, and not that of another card."""

import pytest

from tests.support.findings import findings, passes
from tests.support.sealed import Files, card, fact, site


def named(name: str, card_id: str = "ferries/alma", language: str = "en") -> Files:
    cards = {
        "ferries/alma": card("Alma", fact("the Alma sank")),
        "ferries/brise": card("Brise", fact("x"), aliases=["The Breeze"]),
    }
    record = {"names": {name: card_id}, "language": language}
    return site(cards, {"post": "Then the Alma sank."}, {"post": record})


@pytest.mark.parametrize("name", ["the old lady", "Alma", "the Pride", "the company"])
def test_names(name: str) -> None:
    assert passes("record-names", named(name))


@pytest.mark.parametrize(
    ("language", "name"),
    [("en", "it"), ("en", "they"), ("en", "the one"), ("de", "sie"), ("fr", "elle"),
     ("es", "ella"), ("zh", "他们"), ("zh", "我们的"), ("ja", "これ")],
)  # fmt: skip
def test_words_that_every_sentence_may_have(language: str, name: str) -> None:
    (found,) = findings("record-names", named(name, language=language))
    assert (found.file, found.marks) == ("seeds/post.yml", name)
    assert "common" in found.message


@pytest.mark.parametrize("name", ["Brise", "the breeze"])
def test_the_name_of_another_card(name: str) -> None:
    (found,) = findings("record-names", named(name))
    assert "ferries/brise" in found.message
    assert passes("record-names", named(name, "ferries/brise"))
