"""A fact's property is declared for the kind of its card, and comes with a value."""

from typing import Any

import pytest

from tests.support.findings import findings, passes, receipt_of
from tests.support.sealed import Files, card, fact, site

ALMA = "briefings/ferries/alma.yml"


def harbour(**keys: Any) -> Files:
    cards = {"ferries/alma": card("Alma", fact("it is so", **keys))}
    return site(cards, {}, {"post": {}})


@pytest.mark.parametrize(
    "keys",
    [
        {},
        {"property": "operator", "value": "operators/solvik"},
        {"property": "seats", "value": "400", "bound": "at-least", "per": "trip"},
    ],
)
def test_what_passes(keys: dict[str, Any]) -> None:
    assert passes("property", harbour(**keys))


@pytest.mark.parametrize(
    ("keys", "marks", "hint"),
    [
        ({"property": "operater", "value": "operators/solvik"}, "operater", "'operator'"),
        ({"property": "employer", "value": "operators/solvik"}, "employer", ""),  # of people
        ({"property": "range"}, "range", "'value: ...'"),
        ({"value": "400"}, "400", ""),
        ({"property": "home", "value": "Anna", "bound": "at-least"}, "at-least", ""),
        ({"property": "home", "value": "Anna", "per": "trip"}, "trip", ""),
    ],
    ids=["misspelt", "of another kind", "no value", "no property", "bound", "per"],
)
def test_what_fails(keys: dict[str, Any], marks: str, hint: str) -> None:
    (found,) = findings("property", harbour(**keys))
    assert (found.file, found.marks) == (ALMA, marks)
    assert hint in found.hint


def fleet(number: int, used: str) -> Files:
    cards = {
        f"ferries/f{n}": card(f"F{n}", fact("it is so", property=used, value="40 km"))
        for n in range(number)
    }
    return site(cards, {}, {"post": {}})


def test_five_facts_that_agree_on_a_like_name_blame_the_kind() -> None:
    files = fleet(5, "rnge")
    (found,) = findings("property", files)
    assert (found.file, found.marks) == ("briefings/kinds.yml", "range")
    assert "'rnge'" in found.message
    ((reason, number),) = receipt_of("property", files).skipped
    assert number == 5
    assert "kinds.yml" in reason


@pytest.mark.parametrize(("number", "used"), [(4, "rnge"), (5, "weight")])
def test_fewer_facts_or_an_unlike_name_blame_the_cards(number: int, used: str) -> None:
    found = findings("property", fleet(number, used))
    assert [one.file for one in found] == [f"briefings/ferries/f{n}.yml" for n in range(number)]
