"""Ids never die: what a revision answered to, the next one answers to."""

from typing import Any

import pytest

from tests.support.findings import Finding, findings_against
from tests.support.sealed import Files, Keys, card, fact, site

ALMA = "briefings/ferries/alma.yml"


def harbour(*facts: Keys, of: str = "ferries/alma", source: str = "post", **keys: Any) -> Files:
    record = keys.pop("record", {})
    cards = {of: card("Alma", *(facts or [ranged()]), **keys)}
    return site(cards, {}, {source: record})


def ranged(id_: str = "range", **keys: Any) -> Keys:
    return fact("it is so", id=id_, **keys)


def gone(before: Files, now: Files) -> list[Finding]:
    found, _ = findings_against("permalink", before, now)
    return found


TOMB = {"id": "range", "on": "2031-06-01", "why": "a slip"}


@pytest.mark.parametrize(
    "now",
    [
        harbour(),
        harbour(ranged("reach", was=["ferries/alma#range"])),
        harbour(ranged("other"), retired=[TOMB]),
        harbour(of="ferries/alma-one", was=["ferries/alma"]),
        harbour(source="letter", record={"was": ["post"]}),
        harbour(ranged(), ranged("new")),
    ],
    ids=["the same", "renamed fact", "tombstone", "renamed card", "renamed source", "more"],
)
def test_what_is_still_answered_to(now: Files) -> None:
    assert gone(harbour(), now) == []


@pytest.mark.parametrize(
    ("now", "file", "dead", "hint"),
    [
        (harbour(ranged("reach")), ALMA, "ferries/alma#range", "'was: [ferries/alma#range]'"),
        (harbour(ranged("reach")), ALMA, "ferries/alma#range", "retired: [{id: range"),
        (harbour(of="ferries/a-one"), ALMA, "ferries/alma", "'was: [ferries/alma]'"),
        (harbour(source="letter"), "seeds/post.yml", "sources/post", "'was: [post]'"),
    ],
)
def test_what_leads_nowhere(now: Files, file: str, dead: str, hint: str) -> None:
    (found,) = gone(harbour(), now)
    assert (found.file, found.marks) == (file, "")
    assert f" {dead} " in found.message
    assert hint in found.hint


def test_former_ids_and_tombstones_may_not_be_taken_away_either() -> None:
    before = harbour(ranged("reach", was=["ferries/alma#range"]), retired=[TOMB | {"id": "beds"}])
    dead = [one.message for one in gone(before, harbour(ranged("reach")))]
    assert len(dead) == 2
    assert any("ferries/alma#range" in message for message in dead)
    assert any("ferries/alma#beds" in message for message in dead)


@pytest.mark.parametrize(
    "broken",
    [{ALMA: "name: Alma\n"}, {"briefings/ferries/new.yml": "x: y\n"}],
    ids=["its own", "new"],
)
def test_a_card_that_cannot_be_read_may_hold_it(broken: Files) -> None:
    found, reasons = findings_against("permalink", harbour(), harbour(ranged("reach")) | broken)
    assert found == []
    assert "read" in reasons[0]


def test_so_may_a_source() -> None:
    found, reasons = findings_against(
        "permalink", harbour(), harbour() | {"seeds/post.yml": "x: y\n"}
    )
    assert found == []
    assert "read" in reasons[0]
