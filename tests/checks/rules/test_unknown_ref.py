"""Every ref leads to a card, of a kind its property allows."""

from typing import Any

import pytest

from tests.support.findings import Finding, findings, passes
from tests.support.sealed import Files, Keys, card, fact, site

ALMA = "briefings/ferries/alma.yml"


def harbour(one: Keys | None = None, record: Keys | None = None, **keys: Any) -> Files:
    cards = {
        "ferries/alma": card("Alma", one or fact("it is so"), fact("it is so", id="seats"), **keys),
        "ferries/brise": card("Brise", fact("it is so"), was=["ferries/old-brise"]),
        "operators/solvik": card("Solvik Lines", fact("it is so")),
    }
    return site(cards, {}, {"post": record or {}})


def the_one(files: Files) -> Finding:
    (found,) = findings("unknown-ref", files)
    return found


# Each key that holds a card's id, with the card left out.
HOLDERS: list[dict[str, Any]] = [
    {"property": "operator", "value": "{}"},
    {"about": ["{}"]},
    {"at": "{}"},
    {"compared_to": "{}"},
    {"by": "{}"},
    {"by": {"anonymous": "a deck hand", "affiliation": "{}"}},
]


def holding(holder: Any, ref: str) -> Any:
    """The keys with a card's id put in."""
    if isinstance(holder, dict):
        return {key: holding(value, ref) for key, value in holder.items()}
    if isinstance(holder, list):
        return [holding(value, ref) for value in holder]
    return holder.replace("{}", ref)


@pytest.mark.parametrize("holder", HOLDERS, ids=str)
def test_every_key_that_names_a_card(holder: dict[str, Any]) -> None:
    assert passes("unknown-ref", harbour(fact("it is so", **holding(holder, "operators/solvik"))))
    found = the_one(harbour(fact("it is so", **holding(holder, "operators/solvig"))))
    assert (found.file, found.marks) == (ALMA, "operators/solvig")
    assert "'operators/solvig'" in found.message
    assert "'operators/solvik'" in found.hint


@pytest.mark.parametrize(
    "keys",
    [
        {"property": "home", "value": "port/anna"},  # text, not a ref
        {"compared_to": "the 12 older ones"},
        {"by": {"anonymous": "a deck hand", "affiliation": "a bank"}},
    ],
)
def test_words_are_no_refs(keys: dict[str, Any]) -> None:
    assert findings("unknown-ref", harbour(fact("it is so", **keys))) == []


def test_the_names_in_a_record() -> None:
    assert passes("unknown-ref", harbour(record={"names": {"the boat": "ferries/alma"}}))
    found = the_one(harbour(record={"names": {"the boat": "ferries/elma"}}))
    assert (found.file, found.marks) == ("seeds/post.yml", "ferries/elma")


@pytest.mark.parametrize(
    ("ref", "hint"),
    [
        ("ferries/alma#seat", "'ferries/alma#seats'"),
        ("ferries/elma#seats", "'ferries/alma'"),
        ("ferries/old-brise#f", "'ferries/brise#f'"),
    ],
)
def test_facts_that_are_compared_or_seen(ref: str, hint: str) -> None:
    compared = fact("it is so", compare=[{"with": ref, "as": "repeats", "why": "the same"}])
    tomb = {"id": "beds", "on": "2031-06-01", "why": "a slip", "see": ref}
    for files in (harbour(compared), harbour(retired=[tomb])):
        found = the_one(files)
        assert (found.file, found.marks) == (ALMA, ref)
        assert hint in found.hint


def test_a_fact_that_is_there_may_be_compared() -> None:
    same = {"with": "ferries/alma#seats", "as": "repeats", "why": "the same"}
    assert passes("unknown-ref", harbour(fact("it is so", compare=[same])))


@pytest.mark.parametrize(
    ("ref", "hint"),
    [
        ("ferries/old-brise", "'ferries/brise' now"),  # renamed
        ("operators/alma", "'ferries/alma'"),  # the right name under another kind
        ("ferries/quite-another", "briefings/ferries/quite-another.yml"),
    ],
)
def test_the_hint_says_what_was_meant(ref: str, hint: str) -> None:
    assert hint in the_one(harbour(fact("it is so", at=ref))).hint


def test_a_card_that_is_not_valid_is_there_all_the_same() -> None:
    files = harbour(fact("it is so", at="ferries/brise"))
    assert findings("unknown-ref", files | {"briefings/ferries/brise.yml": "name: Brise\n"}) == []


def test_a_card_of_a_kind_that_the_property_does_not_allow() -> None:
    (found,) = findings(
        "wrong-kind", harbour(fact("it is so", property="operator", value="ferries/brise"))
    )
    assert (found.file, found.marks) == (ALMA, "ferries/brise")
    assert "operators" in found.message
    assert (
        findings("wrong-kind", harbour(fact("it is so", property="beats", value="ferries/brise")))
        == []
    )


def test_the_subject_of_an_article_is_a_card() -> None:
    assert passes("unknown-ref", harbour(record={"about": "ferries/alma"}))
    found = the_one(harbour(record={"about": "ferries/alme"}))
    assert (found.file, found.marks) == ("seeds/post.yml", "ferries/alme")
    assert "unknown card 'ferries/alme'" in found.message
    assert found.hint == "did you mean 'ferries/alma'?"


def test_a_former_card_is_no_subject() -> None:
    found = the_one(harbour(record={"about": "ferries/old-brise"}))
    assert found.hint == "it is 'ferries/brise' now"
