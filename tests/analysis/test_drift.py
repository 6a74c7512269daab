"""Drift: what a rewrite lost or changed on the way from its origin."""

from typing import Any

import pytest

from tests.support.sealed import Keys, analysis_of, card, fact, site
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


def test_a_rewrite_that_adds_a_speaker() -> None:
    found = drifts(says("post"), says("echo", STAFFER))
    assert found == ["has a deck hand say what the original states itself"]


@pytest.mark.parametrize(
    ("original", "copied", "what"),
    [
        ("may sail", "sails", ["leaves out 'may', which the original has"]),
        ("sails", "may sail", ["has 'may', which the original does not"]),
        ("may sail", "could sail", []),
        ("sails", "sails", []),
    ],
)
def test_a_rewrite_that_drops_or_adds_a_doubt(original: str, copied: str, what: list[str]) -> None:
    texts = {"post": f"The Alma {original} at dawn.", "echo": f"The Alma {copied} at dawn."}
    quotes = [fact(text.rstrip("."), source)["evidence"][0] for source, text in texts.items()]
    told = fact("x") | {"evidence": quotes, "derivation": {"meaning": "as it is"}}
    records: dict[str, Keys] = {"echo": {"derived_from": ["post"]}}
    analysis = analysis_of(site({"ferries/alma": card("Alma", told)}, texts, records))
    assert [drift.what for drift in analysis.standings["ferries/alma#f"].drifts] == what


@pytest.mark.parametrize(
    ("origin", "copy"),
    [
        (says("post", STAFFER), says("echo", STAFFER)),
        (says("post"), says("echo")),
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
