"""A fact's id is its own on the card, and a former id belongs to nobody now."""

from typing import Any

import pytest

from tests.support.findings import findings, passes
from tests.support.sealed import Files, Keys, card, fact, site

ALMA = "briefings/ferries/alma.yml"


def harbour(*facts: Keys, record: Keys | None = None, **keys: Any) -> Files:
    cards = {
        "ferries/alma": card("Alma", *facts, **keys),
        "ferries/brise": card("Brise", fact("it is so", id="range")),
    }
    return site(cards, {}, {"post": record or {}})


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


def test_a_former_id_that_nobody_has() -> None:
    one = fact("it is so", was=["ferries/alma#reach", "ferries/cora#range"])
    files = harbour(one, record={"was": ["old-post"]}, was=["ferries/almaa"])
    assert passes("duplicate-fact", files)


@pytest.mark.parametrize(
    ("files", "file", "living"),
    [
        (harbour(fact("it is so"), was=["ferries/brise"]), ALMA, "ferries/brise"),
        (harbour(fact("it is so", was=["ferries/brise#range"])), ALMA, "ferries/brise#range"),
        (harbour(fact("it is so"), record={"was": ["post"]}), "seeds/post.yml", "post"),
    ],
    ids=["card", "fact", "source"],
)
def test_a_former_id_that_is_alive(files: Files, file: str, living: str) -> None:
    (found,) = findings("duplicate-fact", files)
    assert (found.file, found.marks) == (file, living)
    assert living in found.message
