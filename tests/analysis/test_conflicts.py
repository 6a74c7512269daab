"""Conflicts: which facts cannot both hold, and what answers them."""

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_briefings.analysis.conflicts import are_in_conflict, join_conflicts
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


def seating(*values: str, **keys: Any) -> Keys:
    """The Alma with facts of these numbers of seats."""
    return {
        "ferries/alma": [
            told(says("post"), id=f"s{number}", **seats(value, **keys))
            for number, value in enumerate(values)
        ]
    }


def test_in_a_small_group_every_pair_is_told() -> None:
    found = world(seating("400", "500", "600")).conflicts
    assert [(c.one.record.id, c.other.record.id) for c in found] == [
        ("s0", "s1"),
        ("s0", "s2"),
        ("s1", "s2"),
    ]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["1", "2", "3..5", "4", "10"]),
            st.sampled_from([None, "at-least", "up-to", "about"]),
            st.sampled_from([None, "2030", "2031", "2031-05", "2029/2031"]),
        ),
        min_size=13,
        max_size=20,
    )
)
@settings(max_examples=25, deadline=None)
def test_in_a_large_group_no_fact_in_conflict_is_missed(
    told_: list[tuple[str, str | None, str | None]],
) -> None:
    facts = [
        told(says("post"), id=f"s{n}", **seats(value, bound, **({"date": date} if date else {})))
        for n, (value, bound, date) in enumerate(told_)
    ]
    analysis = world({"ferries/alma": facts})
    of_seats = [f for f in analysis.library.all_facts() if f.record.property == "seats"]
    in_conflict = {
        fact.ref
        for pair in combinations(of_seats, 2)
        if are_in_conflict(analysis.library, *pair)
        for fact in pair
    }
    assert {f.ref for c in analysis.conflicts for f in (c.one, c.other)} == in_conflict
    assert all(are_in_conflict(analysis.library, c.one, c.other) for c in analysis.conflicts)


def test_in_a_large_group_conflicts_do_not_grow_with_its_square() -> None:
    found = world(seating(*(str(1000 + number) for number in range(60)))).conflicts
    assert 60 <= len(found) <= 180


def test_an_answer_in_a_large_group_is_found() -> None:
    facts = seating(*(str(1000 + number) for number in range(30)))
    answer = [{"with": "ferries/alma#s20", "as": "scope", "why": "one is the main deck"}]
    facts["ferries/alma"][10]["compare"] = answer
    (answered,) = [c for c in world(facts).conflicts if c.answer]
    assert (answered.one.record.id, answered.other.record.id) == ("s10", "s20")


def test_conflicts_join_facts_to_groups() -> None:
    facts = seating("400", "500", "600")
    facts["ferries/brise"] = [
        told(says("post"), id=id_, property="range", value=value)
        for id_, value in (("a", "1 km"), ("b", "5 km"), ("c", "1 km"))
    ]
    groups = join_conflicts(world(facts).conflicts)
    assert [[fact.record.id for fact in group] for group in groups] == [
        ["s0", "s1", "s2"],
        ["a", "b", "c"],
    ]


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
