"""Witnesses: who independently asserts a fact, and who only repeats it."""

import pytest

from tests.support.sealed import Keys
from tests.support.world import judge, names, says

STAFFER = {"anonymous": "a deck hand", "affiliation": "operators/solvik"}


@pytest.mark.parametrize(
    ("evidence", "witnesses"),
    [
        ([says("post")], [{"Harbour Post"}]),
        ([says("post"), says("letter")], [{"Harbour Post"}, {"Tide Letter"}]),
        ([says("post"), says("post")], [{"Harbour Post"}]),
        ([says("post", "people/ida-berg")], [{"Ida Berg"}]),
        ([says("post", STAFFER)], [{"a deck hand (Solvik Lines)"}]),
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


def test_what_a_rewrite_adds_is_its_own() -> None:
    assert names(judge(says("echo"))) == [{"Echo"}]
    assert judge(says("echo")).reasons == (
        "one witness: Echo",
        "Echo says it in its own voice, in a text made from Harbour Post",
    )


def test_two_rewrites_of_one_outlet_are_one_witness() -> None:
    of_radio: Keys = {"derived_from": [{"publisher": "Coast Radio"}]}
    records = {"a": {"publisher": "A"} | of_radio, "b": {"publisher": "B"} | of_radio}
    assert names(judge(says("a"), says("b"), records=records)) == [{"A", "B"}]


def test_a_speaker_that_only_a_rewrite_names_is_no_witness() -> None:
    standing = judge(says("post"), says("echo", "people/eva-holm"))
    assert names(standing) == [{"Harbour Post"}]
    assert standing.word == "reported"


def test_a_rewrite_of_a_rewrite_stands_for_the_first() -> None:
    records: dict[str, Keys] = {"echo-of-echo": {"publisher": "Echo Two", "derived_from": ["echo"]}}
    standing = judge(says("post", "people/eva-holm"), says("echo-of-echo"), records=records)
    assert names(standing) == [{"Eva Holm"}]
    assert standing.witnesses[0].evidence == (0,)
    all_three = judge(says("echo-of-echo"), says("echo"), says("post"), records=records)
    assert names(all_three) == [{"Harbour Post"}]
    assert all_three.witnesses[0].evidence == (2,)


def test_a_digest_of_two_papers_leaves_them_two() -> None:
    records: dict[str, Keys] = {
        "digest": {"derived_from": ["post", "radio"], "publisher": "Digest"}
    }
    standing = judge(says("post"), says("radio"), says("digest"), records=records)
    assert names(standing) == [{"Harbour Post"}, {"Coast Radio"}]
    assert [witness.evidence for witness in standing.witnesses] == [(0,), (1,)]


def test_two_people_of_one_house_are_one_witness() -> None:
    evidence = [says("post", "people/eva-holm"), says("letter", "offices/coast")]
    assert names(judge(*evidence)) == [{"Eva Holm", "Coast Office"}]
    unnamed = {"anonymous": "a clerk", "affiliation": "offices/coast"}
    evidence = [says("post", "people/eva-holm"), says("letter", unnamed)]
    assert names(judge(*evidence)) == [{"Eva Holm", "a clerk (Coast Office)"}]


@pytest.mark.parametrize("again", ["The Harbour Post", "HARBOUR POST", "Harbour Post (weekend)"])
def test_two_spellings_and_editions_are_one_witness(again: str) -> None:
    records: dict[str, Keys] = {"again": {"publisher": again}}
    assert len(judge(says("post"), says("again"), records=records).witnesses) == 1


def test_a_source_without_a_named_publisher_answers_for_nothing() -> None:
    records: dict[str, Keys] = {"digest": {"publisher": {"unnamed": "a digest"}}}
    standing = judge(says("digest"), records=records)
    assert standing.word == "unattributed"
    assert standing.reasons == (
        "one witness: a digest",
        "the publisher of a digest is not named",
    )
    assert judge(says("post"), says("digest"), records=records).word == "reported"
    assert judge(says("digest", "people/eva-holm"), records=records).word == "attributed"


def test_refuting_evidence_is_no_witness() -> None:
    assert names(judge(says("post"), says("letter", refutes=True))) == [{"Harbour Post"}]
    assert names(judge(says("post", refutes=True), says("echo"))) == [{"Echo"}]


def test_a_paper_with_a_card_is_the_same_witness_as_its_card() -> None:
    records: dict[str, Keys] = {"notice": {"publisher": "Coast office"}}
    standing = judge(says("notice"), says("post", "offices/coast"), records=records)
    assert names(standing) == [{"Coast office", "Coast Office"}]


def test_sources_in_a_circle_are_no_originals_of_each_other() -> None:
    circle: dict[str, Keys] = {
        "a": {"publisher": "A", "derived_from": ["b"]},
        "b": {"publisher": "B", "derived_from": ["a"]},
    }
    assert names(judge(says("a"), says("b"), records=circle)) == [{"A", "B"}]
