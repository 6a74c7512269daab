"""Ties of interest: what leads to what, and in how many steps."""

from tests.support.world import says, told, world

TIES = world({}).library.ties


def test_ties_lead_on_at_any_remove_the_nearest_first() -> None:
    above = TIES.above("people/ida-berg")
    assert list(above) == ["operators/solvik", "operators/nordic"]
    first = above["operators/nordic"]  # the first step on the way there
    assert (first.card_id, first.label) == ("operators/solvik", "Works at")


def test_who_is_tied_to_a_house_at_any_remove() -> None:
    assert TIES.below(["operators/nordic"]) == {
        "operators/solvik",
        "ferries/alma",
        "people/ida-berg",
    }
    assert TIES.below(["people/eva-holm"]) == set()


def test_a_card_without_a_tie_of_its_own() -> None:
    assert TIES.has("people/eva-holm")
    assert not TIES.has("offices/coast")
    assert TIES.above("offices/coast") == {}


def test_ties_in_a_circle_come_to_an_end() -> None:
    parent = told(says("post"), id="p", property="parent", value="operators/solvik")
    ties = world({"operators/nordic": [parent]}).library.ties
    assert list(ties.above("operators/solvik")) == ["operators/nordic"]
    assert list(ties.above("operators/nordic")) == ["operators/solvik"]
