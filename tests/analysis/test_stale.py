"""Stale evidence: figures that somebody repeats long after they were given."""

import pytest

from tests.support.sealed import Keys
from tests.support.world import judge, names, says, told, world

FIGURE: Keys = {"property": "seats", "value": "400 seats"}


@pytest.mark.parametrize(
    ("published", "stale"),
    [("2031-06-30", ()), ("2031-07-01", (1,)), ("2032", (1,)), ("2031-07", (1,))],
)
def test_a_figure_given_again_after_90_days_adds_none(
    published: str, stale: tuple[int, ...]
) -> None:
    records: dict[str, Keys] = {"later": {"publisher": "Later", "published": published}}
    standing = judge(says("post"), says("later"), records=records, **FIGURE)
    assert standing.stale == stale
    assert len(standing.witnesses) == (1 if stale else 2)
    assert ("Later repeats an older figure" in " ".join(standing.reasons)) == bool(stale)


@pytest.mark.parametrize(
    "again",
    [
        says("yearbook", "people/eva-holm"),
        says("yearbook", via={"publisher": "Coast Radio"}),
    ],
)
def test_somebody_who_gives_the_figure_anew_is_a_witness(again: Keys) -> None:
    standing = judge(says("post"), again, **FIGURE)
    assert standing.stale == ()
    assert len(standing.witnesses) == 2


def test_only_figures_grow_stale() -> None:
    standing = judge(says("post"), says("yearbook"), property="drive", value="battery")
    assert standing.stale == ()
    assert standing.word == "corroborated"


def test_a_figure_grows_stale_across_the_facts_of_a_card() -> None:
    old = told(says("post"), id="old", **FIGURE)
    again = told(says("yearbook"), id="again", date="2032", **FIGURE)
    other = told(says("yearbook"), id="other", property="seats", value="401 seats", date="2033")
    standings = world({"ferries/alma": [old, again, other]}).standings
    assert standings["ferries/alma#old"].stale == ()
    assert standings["ferries/alma#again"].stale == (0,)
    assert standings["ferries/alma#again"].witnesses == ()
    assert standings["ferries/alma#again"].word == "unattributed"
    assert standings["ferries/alma#again"].reasons[0] == "no witness of its own"
    assert standings["ferries/alma#other"].stale == ()


def test_a_figure_of_another_card_does_not_age_this_one() -> None:
    facts = {
        "ferries/brise": [told(says("post"), **FIGURE)],
        "ferries/alma": [told(says("yearbook"), **FIGURE)],
    }
    assert world(facts).standings["ferries/alma#f"].stale == ()


def test_who_refuted_a_figure_did_not_give_it() -> None:
    standing = judge(says("post", refutes=True), says("yearbook"), **FIGURE)
    assert standing.stale == ()
    assert names(standing) == [{"Yearbook"}]
