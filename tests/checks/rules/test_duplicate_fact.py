"""A fact's id is its own on the card."""

from typing import Any

from tests.support.findings import findings, passes
from tests.support.sealed import Files, Keys, card, fact, site

ALMA = "briefings/ferries/alma.yml"


def harbour(*facts: Keys, **keys: Any) -> Files:
    cards = {
        "ferries/alma": card("Alma", *facts, **keys),
        "ferries/brise": card("Brise", fact("it is so", id="range")),
    }
    return site(cards, {}, {"post": {}})


def test_each_id_once_on_its_card() -> None:
    tomb = {"id": "beds", "on": "2031-06-01", "why": "a slip"}
    files = harbour(fact("it is so", id="range"), fact("it is so", id="seats"), retired=[tomb])
    assert passes("duplicate-fact", files)


def test_the_same_id_a_second_time() -> None:
    files = harbour(fact("it is so", id="range"), fact("it is not", id="range"))
    (found,) = findings("duplicate-fact", files)
    assert (found.file, found.marks) == (ALMA, "range")
    assert "'range'" in found.message
    assert "line 2" in found.message


def test_a_fact_that_is_retired_and_alive() -> None:
    tomb = {"id": "range", "on": "2031-06-01", "why": "a slip"}
    files = harbour(fact("it is so", id="range"), retired=[tomb])
    (found,) = findings("duplicate-fact", files)
    assert (found.file, found.marks) == (ALMA, "range")
    assert "retired" in found.message


def test_a_fact_that_is_retired_twice() -> None:
    tomb = {"id": "beds", "on": "2031-06-01", "why": "a slip"}
    (found,) = findings("duplicate-fact", harbour(fact("it is so"), retired=[tomb, tomb]))
    assert found.marks == "beds"
