"""Interest: who has a stake in what they say."""

from typing import Any

import pytest

from tests.support.sealed import Keys
from tests.support.world import judge, names, says

BEATS: Keys = {"property": "beats", "value": "ferries/brise"}


def interests(evidence: Keys, of: str = "ferries/alma", **keys: Any) -> str:
    """Why the one witness is interested; empty where it is not."""
    (reason,) = judge(evidence, of=of, **keys).interests
    return reason


@pytest.mark.parametrize(
    ("of", "by", "why"),
    [
        ("operators/solvik", "operators/solvik", "it is the speaker's own word"),
        ("ferries/alma", "operators/solvik", "Solvik Lines is a party to it"),
        ("ferries/alma", "operators/nordic", "Nordic Group is a party to it"),
        ("ferries/alma", "people/ida-berg", "Ida Berg is tied to Nordic Group"),
        ("operators/solvik", "people/ida-berg", "Ida Berg is tied to Nordic Group"),
        ("operators/nordic", "people/ida-berg", "Ida Berg is tied to Nordic Group"),
        ("people/ida-berg", "people/ida-berg", "it is the speaker's own word"),
        ("fairs/boats", "offices/fair", "Fair Office is a party to it"),
        ("ferries/alma", "operators/fjord", "Fjord Lines speaks for Fjord Lines, a rival"),
        ("ferries/alma", "people/tor-lund", "Tor Lund speaks for Fjord Lines, a rival"),
        ("operators/solvik", "people/tor-lund", "Tor Lund speaks for Fjord Lines, a rival"),
        ("ferries/alma", "people/eva-holm", ""),
        ("ferries/alma", "offices/coast", ""),
        ("fairs/boats", "people/ida-berg", ""),
        ("offices/coast", "people/ida-berg", ""),
    ],
)
def test_own_cause_ties_and_rivals(of: str, by: str, why: str) -> None:
    assert interests(says("post", by), of=of) == why


def test_a_vendor_on_its_own_product_is_claimed_whoever_prints_it() -> None:
    standing = judge(says("post", "operators/solvik"), says("letter", "people/ida-berg"))
    assert standing.word == "claimed"
    assert standing.reasons == (
        "2 witnesses: Solvik Lines; Ida Berg",
        "Solvik Lines is a party to it",
        "Ida Berg is tied to Nordic Group",
    )


def test_a_vendor_that_is_its_own_publisher_is_claimed() -> None:
    records: dict[str, Keys] = {"notice": {"publisher": "SOLVIK Lines"}}
    assert judge(says("notice"), records=records).word == "claimed"
    from_there = says("post", via={"publisher": "Solvik Lines"})
    assert judge(from_there).word == "claimed"
    assert judge(from_there, of="fairs/boats").word == "reported"


def test_a_staffer_on_a_rival_is_claimed() -> None:
    assert judge(says("post", "people/tor-lund")).word == "claimed"
    assert judge(says("post", "people/ida-berg"), of="ferries/brise", **BEATS).word == "claimed"


@pytest.mark.parametrize("affiliation", [None, "operators/fjord", "offices/coast", "a bank"])
def test_somebody_unnamed_always_has_a_stake(affiliation: str | None) -> None:
    by = {"anonymous": "a deck hand"} | ({"affiliation": affiliation} if affiliation else {})
    assert interests(says("post", by), of="fairs/boats") == "a deck hand, unnamed"


@pytest.mark.parametrize(
    ("keys", "claimed"),
    [
        ({"about": ["offices/coast"]}, True),
        ({"about": ["people/eva-holm"]}, True),
        ({"about": ["fairs/boats"]}, False),
        ({"property": "beats", "value": "offices/coast"}, True),
        ({"property": "beats", "value": "offices/fair"}, False),
        ({}, False),
    ],
)
def test_who_stands_in_about_or_value_has_a_stake(keys: Keys, claimed: bool) -> None:
    standing = judge(says("post", "people/eva-holm"), **keys)
    assert standing.word == ("claimed" if claimed else "reported")


def test_one_disinterested_asserter_frees_a_joint_witness() -> None:
    records: dict[str, Keys] = {
        "digest": {"derived_from": [{"publisher": "Solvik Lines"}, "letter"], "publisher": "Digest"}
    }
    standing = judge(says("digest"), records=records)
    assert names(standing) == [{"Solvik Lines", "Tide Letter"}]
    assert (standing.word, standing.interests) == ("reported", ("",))
