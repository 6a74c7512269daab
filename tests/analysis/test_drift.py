"""Drift: what a rewrite lost or changed on the way from its origin."""

from typing import Any

import pytest

from tests.support.sealed import Keys
from tests.support.world import judge, says

STAFFER = {"anonymous": "a deck hand"}


def drifts(origin: Keys, copy: Keys, **keys: Any) -> list[str]:
    """What the copy changed, the Post being the origin of the Echo."""
    return [drift.what for drift in judge(origin, copy, **keys).drifts]


@pytest.mark.parametrize(
    ("by", "name"), [("offices/fair", "Fair Office"), (STAFFER, "a deck hand")]
)
def test_a_rewrite_that_drops_the_speaker(by: Any, name: str) -> None:
    found = drifts(says("post", by), says("echo"))
    assert found == [f"states flatly what the original has {name} say"]


@pytest.mark.parametrize(
    ("origin", "copy"),
    [
        (says("post", STAFFER), says("echo", STAFFER)),
        (says("post"), says("echo")),
        (says("post"), says("echo", STAFFER)),
        (says("echo", STAFFER), says("post")),
        (says("post", STAFFER), says("letter")),
    ],
)
def test_nothing_is_lost(origin: Keys, copy: Keys) -> None:
    assert drifts(origin, copy) == []


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        (
            "more than 400 seats in all",
            "has 400 seats in all",
            "says 'exactly' where the original says 'more than'",
        ),
        (
            "has 400 seats in all",
            "nearly 400 seats in all",
            "says 'about' where the original says 'exactly'",
        ),
        (
            "at least 400 seats in all",
            "up to 400 seats in all",
            "says 'up to' where the original says 'at least'",
        ),
        ("more than 400 seats", "over 400 seats in all", None),
        ("more than 400 seats", "a seat for everybody", None),
        ("more than 400 seats", "more than 20 toilets", None),
    ],
)
def test_a_rewrite_that_changes_the_bound(before: str, after: str, what: str | None) -> None:
    origin, copy = says("post"), says("echo")
    found = drifts(
        origin | {"quote": before}, copy | {"quote": after}, property="seats", value="400 seats"
    )
    assert found == ([what] if what else [])


def test_a_drift_names_copy_and_origin() -> None:
    (drift,) = judge(says("letter"), says("echo"), says("post", STAFFER)).drifts
    assert (drift.copy, drift.origin) == (1, 2)
