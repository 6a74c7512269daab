"""Witnesses: who independently asserts a fact, and who only repeats it."""

import pytest

from mkdocs_briefings.analysis.witnesses import find_witnesses
from tests.support.sealed import Keys, analysis_of, card, linked, site
from tests.support.world import judge, names, says, told, world

STAFFER = {"anonymous": "a deck hand", "affiliation": "operators/solvik"}
FIGURE: Keys = {"property": "seats", "value": "400 seats"}


@pytest.mark.parametrize(
    ("evidence", "witnesses"),
    [
        ([says("post")], [{"Harbour Post"}]),
        ([says("post"), says("letter")], [{"Harbour Post"}, {"Tide Letter"}]),
        ([says("post"), says("post")], [{"Harbour Post"}]),
        ([says("post", "people/ida-berg")], [{"Ida Berg"}]),
        ([says("post", STAFFER)], [{"a deck hand"}]),
        ([says("post", via={"publisher": "Coast Radio"})], [{"Coast Radio"}]),
    ],
)
def test_speaker_else_outlet_else_publisher(
    evidence: list[Keys], witnesses: list[set[str]]
) -> None:
    assert names(judge(*evidence)) == witnesses


def test_two_papers_quoting_one_person_are_one_witness() -> None:
    standing = judge(says("post", "people/eva-holm"), says("letter", "people/eva-holm"))
    assert names(standing) == [{"Eva Holm"}]
    assert standing.witnesses[0].evidence == (0, 1)


def test_two_papers_quoting_two_people_are_two() -> None:
    standing = judge(says("post", "people/eva-holm"), says("letter", "people/tor-lund"))
    assert names(standing) == [{"Eva Holm"}, {"Tor Lund"}]


def test_a_passage_from_an_outlet_that_speaks_itself_is_one_witness() -> None:
    standing = judge(says("radio"), says("letter", via={"publisher": "Coast Radio"}))
    assert names(standing) == [{"Coast Radio"}]


@pytest.mark.parametrize(
    ("original", "witnesses"),
    [
        (says("post"), [{"Harbour Post"}]),
        (says("post", "people/eva-holm"), [{"Eva Holm"}]),
        (says("post", via={"publisher": "Coast Radio"}), [{"Coast Radio"}]),
    ],
)
def test_a_rewrite_adds_no_witness(original: Keys, witnesses: list[set[str]]) -> None:
    assert names(judge(original, says("echo"))) == witnesses
    assert names(judge(says("echo"), original)) == witnesses


def test_a_rewrite_alone_stands_for_its_origin() -> None:
    assert names(judge(says("echo"))) == [{"Harbour Post"}]
    assert judge(says("echo")).reasons == ("one witness: Echo (after Harbour Post)",)


def test_a_rewrite_with_a_speaker_of_its_own_is_a_witness() -> None:
    standing = judge(says("post"), says("echo", "people/eva-holm"))
    assert names(standing) == [{"Harbour Post"}, {"Eva Holm"}]


def test_a_rewrite_of_a_rewrite_stands_for_the_first() -> None:
    records: dict[str, Keys] = {"echo-of-echo": {"publisher": "Echo Two", "derived_from": ["echo"]}}
    assert names(judge(says("echo-of-echo"), records=records)) == [{"Harbour Post"}]
    standing = judge(says("post", "people/eva-holm"), says("echo-of-echo"), records=records)
    assert standing.reasons == ("one witness: Eva Holm",)


def test_a_digest_of_two_papers_joins_them_into_one_witness() -> None:
    records: dict[str, Keys] = {
        "digest": {"derived_from": ["post", {"publisher": "Coast Radio"}], "publisher": "Digest"}
    }
    assert names(judge(says("digest"), records=records)) == [{"Harbour Post", "Coast Radio"}]
    joined = judge(says("post"), says("radio"), says("digest"), records=records)
    assert names(joined) == [{"Harbour Post", "Coast Radio"}]
    assert joined.witnesses[0].evidence == (0, 1, 2)


def test_refuting_evidence_is_no_witness() -> None:
    assert names(judge(says("post"), says("letter", refutes=True))) == [{"Harbour Post"}]
    assert names(judge(says("post", refutes=True), says("echo"))) == [{"Harbour Post"}]


def test_a_paper_with_a_card_is_the_same_witness_as_its_card() -> None:
    records: dict[str, Keys] = {"notice": {"publisher": "Coast office"}}
    standing = judge(says("notice"), says("post", "offices/coast"), records=records)
    assert names(standing) == [{"Coast Office"}]


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
    assert standings["ferries/alma#again"].word == "reported"
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


def test_sources_in_a_circle_come_to_an_end() -> None:
    circle: dict[str, Keys] = {
        "a": {"publisher": "A", "derived_from": ["b"]},
        "b": {"derived_from": ["a"]},
    }
    cards = {"ferries/alma": card("Alma", told(says("a"), says("b")))}
    analysis = analysis_of(site(cards, {}, circle))
    witnesses = find_witnesses(analysis.library, linked(analysis, "ferries/alma#f"))
    assert witnesses
