"""What a change loosens: what a mark or a check rested on and that is gone."""

from typing import Any

import pytest

from mkdocs_briefings.review.compare import compare
from tests.support.sealed import Keys, analysis_of, card, site
from tests.support.world import RECORDS, says, told, world

IDA = says("post", "people/ida-berg")
CLERK = {"anonymous": "a clerk", "affiliation": "offices/coast"}


def loosened(before: Keys, after: Keys, records: dict[str, Keys] | None = None) -> list[str]:
    """What is said of the change of one fact, or of a record."""
    old, new = (
        world({"ferries/alma": [before]}),
        world({"ferries/alma": [after]}, records, bare=records is not None),
    )
    return [f"{where}: {what}" for where, what in compare(old, new).loosened]


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        (told(IDA), told(says("post")), "no longer said by Ida Berg"),
        (
            told(says("post", CLERK)),
            told(says("post", {"anonymous": "a clerk"})),
            "a clerk no longer of offices/coast",
        ),
        (told(IDA), told(says("post", "people/eva-holm")), "no longer said by Ida Berg"),
        (told(says("post", CLERK)), told(IDA), "no longer said by a clerk (Coast Office)"),
        (
            told(says("post", via={"publisher": "Radio"})),
            told(says("post")),
            "no longer from Radio",
        ),
        (
            told(IDA, corrected=[{"on": "2031-05-02", "was": "It was.", "why": "a slip"}]),
            told(IDA),
            "its correction of 2 May 2031 is no longer told",
        ),
        (told(IDA, type="opinion"), told(IDA), "no longer marked as an opinion"),
        (told(IDA, about=["fairs/boats"]), told(IDA), "no longer about fairs/boats"),
        (told(IDA), told(IDA, derivation={"value": "so"}), "the value is now derived"),
        (
            told(IDA, derivation={"date": "so"}),
            told(IDA),
            "the date is no longer marked as derived",
        ),
        (
            told(IDA, says("letter", refutes=True)),
            told(IDA),
            "evidence against it was removed: “as it is written”",
        ),
        (
            told(says("post", refutes=True)),
            told(says("post")),
            "evidence no longer against it: “as it is written”",
        ),
    ],
)
def test_what_is_taken_from_a_fact(before: Keys, after: Keys, what: str) -> None:
    assert loosened(before, after) == [f"ferries/alma#f: {what}"]


@pytest.mark.parametrize(
    "change",
    [
        (told(says("post")), told(IDA)),
        (told(IDA), told(IDA, type="opinion")),
        (told(says("post", {"anonymous": "a clerk"})), told(says("post", CLERK))),
    ],
)
def test_what_is_given_to_a_fact_loosens_nothing(change: tuple[Keys, Keys]) -> None:
    assert loosened(*change) == []


def test_an_outlet_that_is_given_to_a_fact_may_be_a_witness() -> None:
    assert loosened(told(says("post")), told(says("post", via={"publisher": "Radio"}))) == [
        "ferries/alma#f: from Radio now, which may make it a witness"
    ]


def test_a_speaker_whose_card_is_renamed_is_the_same() -> None:
    known = told(says("post"))
    before, after = (
        analysis_of(
            site(
                {
                    "ferries/alma": card("Alma", told(says("post", speaker))),
                    speaker: card("Ida", known, **was),
                },
                {},
                {"post": {}},
            )
        )
        for speaker, was in (("people/ida", {}), ("people/ida-berg", {"was": ["people/ida"]}))
    )
    assert compare(before, after).loosened == ()


def test_a_name_that_a_card_gets() -> None:
    before, after = (
        analysis_of(
            site({"ferries/alma": card("Alma", told(says("post")), **keys)}, {}, {"post": {}})
        )
        for keys in ({}, {"aliases": ["the"]})
    )
    assert compare(before, after).loosened == (("ferries/alma", "“the” names it now"),)


@pytest.mark.parametrize(
    "change",
    [{"statement": "It is so."}, {"note": "A note."}, {"type": "opinion"}, {"about": ["ferries"]}],
)
def test_what_adds_or_rewords_loosens_nothing(change: dict[str, Any]) -> None:
    assert loosened(told(IDA), told(IDA) | change) == []


def test_a_tie_that_goes() -> None:
    full, poor = world({}), world({}, ties={"people/ida-berg": None})
    assert compare(full, poor).loosened == (
        ("people/ida-berg#known", "the tie of Ida Berg to Solvik Lines (Works at) was changed"),
    )


def test_a_fact_that_refutes_or_ties_and_is_gone() -> None:
    tie = told(IDA, id="t", property="parent", value="operators/fjord", statement="Fjord owns it.")
    with_it, without_it = world({"operators/nordic": [tie]}), world({})
    assert compare(with_it, without_it).loosened == (
        ("operators/nordic#t", "the tie of Nordic Group to Fjord Lines (Part of) was removed"),
    )


def test_one_of_two_quotes_that_are_alike_loses_its_speaker() -> None:
    """A counter-example that the second law of standing found."""
    assert loosened(told(IDA, IDA), told(says("post"), IDA)) == [
        "ferries/alma#f: no longer said by Ida Berg"
    ]


@pytest.mark.parametrize(
    ("record", "what"),
    [
        ({"derived_from": []}, "no longer derived from post"),
        (
            {"derived_from": ["post"], "names": {"ship": "ferries/alma"}},
            "“ship” means ferries/alma now",
        ),
        ({"derived_from": ["post"], "waived": {"1.1": "rhetoric"}}, "sentences waived: 1.1"),
        ({"publisher": "Ec\u04bbo"}, "its publisher is Ec\u04bbo now"),
        (
            {"public_domain": True},
            "in the public domain now, so that no limit of rights holds",
        ),
        ({"language": "de"}, "read as de now, no longer as en"),
        (
            {"about": "ferries/alma"},
            "about ferries/alma now, so that facts there need no other naming",
        ),
    ],
)
def test_what_a_record_loosens(record: Keys, what: str) -> None:
    echo = RECORDS["echo"] | record
    assert loosened(told(IDA), told(IDA), {"echo": echo}) == [f"seeds/echo.yml: {what}"]
