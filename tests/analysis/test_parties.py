"""Parties: whom a fact is about, wherever it is filed."""

from typing import Any

import pytest

from mkdocs_briefings.analysis.parties import find_parties
from tests.support.sealed import Keys
from tests.support.world import says, told, world


def parties(*evidence: Keys, of: str = "ferries/alma", **keys: Any) -> set[str]:
    analysis = world({of: [told(*(evidence or [says("post")]), **keys)]})
    found = find_parties(analysis.library, analysis.names, analysis.library.facts_by_ref[f"{of}#f"])
    return {*found.cards, *found.kinds}


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({}, {"ferries/alma"}),
        ({"property": "beats", "value": "ferries/brise"}, {"ferries/alma", "ferries/brise"}),
        ({"about": ["fairs/boats", "ferries"]}, {"ferries/alma", "fairs/boats", "ferries"}),
        ({"statement": "Fjord Lines waits."}, {"ferries/alma", "operators/fjord"}),
        ({"at": "fairs/boats"}, {"ferries/alma"}),  # where something is said is no party
        ({"about": ["ferries/unknown"]}, {"ferries/alma"}),
    ],
)
def test_value_about_and_statement(keys: Keys, expected: set[str]) -> None:
    assert parties(**keys) == expected


IDA = says("post", "people/ida-berg")


@pytest.mark.parametrize("card_id", ["people/ida-berg", "operators/solvik", "operators/nordic"])
def test_a_speakers_card_is_a_party_only_if_something_is_said_of_it(card_id: str) -> None:
    assert parties(IDA, of=card_id) == set()
    assert parties(IDA, of=card_id, property="name", value="x") == {card_id}
    assert parties(IDA, of=card_id, about=["fairs/boats"]) == {"fairs/boats"}


def test_a_name_in_the_statement_counts_on_any_card() -> None:
    statement = "Ida Berg waits."
    assert parties(IDA, of="people/ida-berg", statement=statement) == {"people/ida-berg"}
    assert parties(IDA, of="fairs/boats", statement=statement) == {"fairs/boats", "people/ida-berg"}


def test_an_unnamed_speakers_house_is_a_side_too() -> None:
    clerk = says("post", {"anonymous": "a clerk", "affiliation": "offices/coast"})
    assert parties(clerk, of="offices/coast") == set()
