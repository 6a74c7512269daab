"""Stake: who has an interest in what they say, whatever card it is filed on."""

from typing import Any

import pytest

from tests.support.sealed import Keys
from tests.support.world import judge, names, says, told, world

BEATS: Keys = {"property": "beats", "value": "ferries/brise"}


def why(by: Any, of: str = "ferries/alma", **keys: Any) -> str:
    """What the standing says of the one who asserts a fact."""
    (witness,) = judge(says("post", by), of=of, **keys).witnesses
    (voice,) = witness.voices
    return voice.why


@pytest.mark.parametrize(
    ("of", "by", "reason"),
    [
        (
            "operators/solvik",
            "operators/nordic",
            "Nordic Group speaks of Solvik Lines (Part of: Nordic Group)",
        ),
        (
            "ferries/alma",
            "operators/solvik",
            "Solvik Lines (Part of: Nordic Group) speaks of Alma (Operator: Solvik Lines)",
        ),
        (
            "ferries/alma",
            "operators/nordic",
            "Nordic Group speaks of Alma (Operator: Solvik Lines, of Nordic Group)",
        ),
        (
            "ferries/alma",
            "people/ida-berg",
            "Ida Berg (Works at: Solvik Lines) speaks of Alma (Operator: Solvik Lines)",
        ),
        ("fairs/boats", "offices/fair", "Fair Office speaks of Boat Fair (Organizer: Fair Office)"),
        (
            "ferries/alma",
            "people/tor-lund",
            "Tor Lund (Works at: Fjord Lines) speaks of Alma, with which Brise competes",
        ),
        (
            "operators/solvik",
            "operators/fjord",
            "Fjord Lines speaks of Solvik Lines, with which Fjord Lines competes",
        ),
        (
            "ferries/alma",
            "people/eva-holm",
            "Eva Holm (Works at: Coast Office) has no known stake in it",
        ),
        (
            "fairs/boats",
            "people/ida-berg",
            "Ida Berg (Works at: Solvik Lines) has no known stake in it",
        ),
        ("ferries/alma", "offices/coast", "whether Coast Office has a stake in it is not known"),
    ],
)
def test_own_cause_ties_and_rivals(of: str, by: str, reason: str) -> None:
    assert why(by, of) == reason


@pytest.mark.parametrize("card_id", ["people/ida-berg", "people/eva-holm", "offices/coast"])
def test_a_fact_filed_under_its_speaker_is_not_about_them(card_id: str) -> None:
    about: Keys = {"about": ["fairs/boats"]}
    filed = judge(says("post", card_id), of=card_id, **about)
    elsewhere = judge(says("post", card_id), of="fairs/boats")
    assert filed.word == elsewhere.word == "attributed"
    assert filed.reasons == elsewhere.reasons


def test_whom_the_statement_names_has_a_stake_wherever_it_is_filed() -> None:
    statement = "Ida Berg is right about the fair."
    assert why("people/ida-berg", "fairs/boats", statement=statement).endswith("who it is about")
    ships = "The Alma is faster than the rest."
    assert (
        judge(says("post", "people/ida-berg"), of="fairs/boats", statement=ships).word == "claimed"
    )


def test_who_makes_one_of_a_kind_has_a_stake_in_the_kind() -> None:
    ferries: Keys = {"about": ["ferries"]}
    reason = why("people/ida-berg", "fairs/boats", **ferries)
    assert reason == "Ida Berg (Works at: Solvik Lines) speaks of “Ferries”, of which Alma is one"
    assert why("people/eva-holm", "fairs/boats", **ferries).endswith("has no known stake in it")


def test_a_vendor_on_its_own_product_is_claimed_whoever_prints_it() -> None:
    standing = judge(says("post", "operators/solvik"), says("letter", "people/ida-berg"))
    assert standing.word == "claimed"
    assert standing.reasons == (
        "one witness: Solvik Lines and Ida Berg",
        "Solvik Lines (Part of: Nordic Group) speaks of Alma (Operator: Solvik Lines)",
        "Ida Berg (Works at: Solvik Lines) speaks of Alma (Operator: Solvik Lines)",
    )


def test_a_vendor_that_is_its_own_publisher_is_claimed() -> None:
    records: dict[str, Keys] = {"notice": {"publisher": "SOLVIK Lines"}}
    assert judge(says("notice"), records=records).word == "claimed"
    from_there = says("post", via={"publisher": "Solvik Lines"})
    assert judge(from_there).word == "claimed"
    assert judge(from_there, of="fairs/boats").word == "reported"


@pytest.mark.parametrize("affiliation", [None, "operators/fjord", "offices/coast", "a bank"])
def test_somebody_unnamed_always_has_a_stake(affiliation: str | None) -> None:
    by = {"anonymous": "a deck hand"} | ({"affiliation": affiliation} if affiliation else {})
    standing = judge(says("post", by), of="fairs/boats")
    assert standing.word == "claimed"
    assert standing.reasons[1].startswith("who said it is not named: a deck hand")


@pytest.mark.parametrize(
    ("keys", "word"),
    [
        ({"about": ["offices/coast"]}, "claimed"),
        ({"about": ["people/eva-holm"]}, "claimed"),
        ({"about": ["fairs/boats"]}, "attributed"),
        ({"property": "beats", "value": "offices/coast"}, "claimed"),
        ({"property": "beats", "value": "offices/fair"}, "attributed"),
        ({}, "attributed"),
    ],
)
def test_who_stands_in_about_or_value_has_a_stake(keys: Keys, word: str) -> None:
    assert judge(says("post", "people/eva-holm"), **keys).word == word


def test_who_has_authority_or_works_for_a_body_that_has_speaks_officially() -> None:
    authority = told(says("post"), id="a", property="authority", value="state")
    cards = {"offices/coast": [authority], "ferries/alma": [told(says("post", "people/eva-holm"))]}
    standing = world(cards).standings["ferries/alma#f"]
    assert standing.word == "official"
    assert standing.reasons[1] == (
        "Eva Holm (Works at: Coast Office) speaks officially (Speaks for: state)"
    )


def test_a_staffer_on_a_rival_is_claimed() -> None:
    assert judge(says("post", "people/ida-berg"), of="ferries/brise", **BEATS).word == "claimed"
    assert names(judge(says("post", "people/ida-berg"))) == [{"Ida Berg"}]
