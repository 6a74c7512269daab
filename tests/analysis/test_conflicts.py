"""Conflicts: which facts cannot both hold, and what answers them."""

from typing import Any

import pytest

from tests.support.sealed import Keys, card, faults, site
from tests.support.world import CARDS, says, told, world


def clash(one: Keys, other: Keys, of: str = "ferries/alma") -> bool:
    """Whether two facts conflict; told in either order it is the same."""
    facts = [told(says("post"), id="one") | one, told(says("post"), id="two") | other]
    found = [bool(world({of: order}).conflicts) for order in (facts, facts[::-1])]
    assert found[0] == found[1]
    return found[0]


def seats(value: str, bound: str | None = None, **keys: Any) -> Keys:
    return {"property": "seats", "value": value} | ({"bound": bound} if bound else {}) | keys


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        (seats("400"), seats("401"), True),
        (seats("400"), seats("400"), False),
        (seats("400", "more-than"), seats("420"), False),
        (seats("400", "more-than"), seats("380"), True),
        (seats("400", "at-least"), seats("400"), False),
        (seats("400", "less-than"), seats("420"), True),
        (seats("400", "up-to"), seats("380"), False),
        (seats("400", "more-than"), seats("500", "less-than"), False),
        (seats("500", "more-than"), seats("400", "less-than"), True),
        (seats("400", "more-than"), seats("500", "more-than"), False),
        (seats("400", "about"), seats("420"), False),
        (seats("400", "about"), seats("430"), True),
        (seats("300..400"), seats("350"), False),
        (seats("300..400"), seats("390..500"), False),
        (seats("300..400"), seats("402"), True),
        (seats("1.7 million"), seats("1.73 million"), False),
        (seats("1.7 million"), seats("1,740 thousand"), False),
        (seats("1.7 million"), seats("1.76 million"), True),
        (seats("1.70 million"), seats("1.73 million"), True),
        (seats("0.5 billion EUR"), seats("500 million EUR"), False),
        (seats("500 EUR"), seats("600 USD"), False),
        (seats("-16"), seats("16"), True),
    ],
)
def test_numbers(one: Keys, other: Keys, conflict: bool) -> None:
    assert clash(one, other) == conflict


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        ({}, {}, True),
        ({"scope": "main deck"}, {"scope": "Main deck"}, True),
        ({"scope": "main deck"}, {"scope": "both decks"}, False),
        ({"scope": "main deck"}, {}, False),
        ({"compared_to": "ferries/brise"}, {}, False),
        ({"compared_to": "ferries/brise"}, {"compared_to": "ferries/brise"}, True),
        ({"per": "year"}, {"per": "day"}, False),
        ({"date": "2030"}, {"date": "2031"}, False),
        ({"date": "2030"}, {"date": "2030-05"}, True),
        ({"date": "2030-05"}, {"date": "2030-06"}, False),
        ({"date": "2030/2032"}, {"date": "2031-07"}, True),
        ({"due": "2035"}, {"due": "2040"}, False),
        ({"date": "2031-04-02"}, {}, True),  # the day of print is within a year of it
        ({"date": "2030-04-02"}, {}, True),
        ({"date": "2030-03"}, {}, False),
    ],
)
def test_only_like_is_compared_with_like(one: Keys, other: Keys, conflict: bool) -> None:
    assert clash(seats("400", **one), seats("500", **other)) == conflict


@pytest.mark.parametrize(
    ("name", "one", "other", "conflict"),
    [
        ("launched", "2031-03", "2031-04", True),
        ("launched", "2031-03", "2031-03-05", False),
        ("launched", "2031", "2030~", True),
        ("launched", "2030-07-04/2030-07-06", "2030-07-06", False),
        ("drive", "battery", "diesel", True),
        ("home", "Port Anna", "port anna", False),
        ("home", "Port Anna", "Port Berta", True),
        ("calls-at", "Port Anna", "Port Berta", False),
        ("beats", "ferries/brise", "ferries/alma", False),
        ("sister", "ferries/brise", "ferries/alma", True),
        ("sister", "ferries/sea-star", "ferries/seastar", True),
        ("sister", "ferries/brise", "ferries/brise", False),
    ],
)
def test_dates_texts_and_refs(name: str, one: str, other: str, conflict: bool) -> None:
    facts = [{"property": name, "value": value} for value in (one, other)]
    assert clash(facts[0], facts[1]) == conflict


@pytest.mark.parametrize(
    ("printed", "conflict"),
    [("2031-04-02", True), ("2031-04-03", True), ("2032-04-01", True), ("2032-04-09", False)],
)
def test_the_day_of_print_excuses_no_difference_for_a_year(printed: str, conflict: bool) -> None:
    records: dict[str, Keys] = {"later": {"publisher": "Later", "published": printed}}
    facts = [
        told(says("post"), id="one", **seats("400")),
        told(says("later"), id="two", **seats("400,000")),
    ]
    assert bool(world({"ferries/alma": facts}, records).conflicts) == conflict


def test_facts_of_two_cards_never_conflict() -> None:
    facts = {"ferries/alma": [told(says("post"), **seats("400"))]}
    facts["ferries/brise"] = [told(says("post"), **seats("500"))]
    assert world(facts).conflicts == ()


def comparing(relation: str, other: Keys) -> list[str]:
    """What the rule says of two facts, the second of which answers the first."""
    compare = [{"with": "ferries/alma#one", "as": relation, "why": "so it is"}]
    facts = [
        told(says("post"), id="one", **seats("400")),
        told(says("post"), id="two", compare=compare, **other),
    ]
    files = site({**CARDS, "ferries/alma": card("Alma", *facts)}, {}, {"post": {}})
    return [fault for fault in faults(files) if fault.startswith("compare:")]


@pytest.mark.parametrize("relation", ["scope", "rounding", "supersedes", "disputed"])
def test_an_answer_to_no_conflict_is_an_error(relation: str) -> None:
    fault = f"compare: these two facts do not conflict, so '{relation}' does not apply"
    assert comparing(relation, seats("420", "about")) == [fault]
    assert comparing(relation, seats("500")) == []


@pytest.mark.parametrize("relation", ["repeats", "wording"])
def test_two_facts_may_be_set_side_by_side(relation: str) -> None:
    assert comparing(relation, seats("400")) == []


def test_a_conflict_that_nothing_answers_is_a_warning() -> None:
    (fault,) = comparing("wording", seats("500"))
    assert fault == "compare: '500' conflicts with '400' in line 2"


def test_the_other_fact_of_a_conflict() -> None:
    facts = [told(says("post"), id="one") | seats("400"), told(says("post"), id="two") | seats("9")]
    (conflict,) = world({"ferries/alma": facts}).conflicts
    assert conflict.other_than(conflict.one.ref) == conflict.other
    assert conflict.other_than(conflict.other.ref) == conflict.one
