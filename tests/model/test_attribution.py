"""Attribution: whose word a fact is, before its statement."""

from typing import Any

import pytest

from mkdocs_briefings.model.attribution import attribute
from tests.support.sealed import Keys
from tests.support.world import says, told, world

HAND = {"anonymous": "a deck hand"}
STAFFER = {"anonymous": "a staffer", "affiliation": "operators/solvik"}


def stated(*evidence: Keys, **keys: Any) -> str:
    facts = {"ferries/alma": [told(*evidence, statement="The Alma is fast.", **keys)]}
    library = world(facts, {"digest": {"publisher": {"unnamed": "a digest"}}}).library
    return attribute(library, library.facts_by_ref["ferries/alma#f"]).removesuffix(
        "The Alma is fast."
    )


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        ([says("post")], ""),
        ([says("post", "people/ida-berg")], "Ida Berg: "),
        ([says("post", "people/ida-berg"), says("letter", "people/ida-berg")], "Ida Berg: "),
        (
            [says("post", "people/ida-berg"), says("letter", "people/eva-holm")],
            "Ida Berg and Eva Holm: ",
        ),
        (
            [
                says("post", "people/ida-berg"),
                says("letter", "people/eva-holm"),
                says("radio", HAND),
            ],
            "Ida Berg, Eva Holm and a deck hand: ",
        ),
        ([says("post", HAND)], "A deck hand: "),
        ([says("post", STAFFER)], "A staffer (Solvik Lines): "),
        ([says("post"), says("letter", "people/ida-berg")], ""),
        ([says("post", "people/ida-berg"), says("letter", refutes=True)], "Ida Berg: "),
    ],
)
def test_a_source_states_what_a_speaker_claims(evidence: list[Keys], expected: str) -> None:
    assert stated(*evidence) == expected


@pytest.mark.parametrize("type_", ["forecast", "opinion"])
@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        (says("post"), "Harbour Post: "),
        (says("digest"), "A digest: "),
        (says("post", via={"publisher": "Coast Radio"}), "Coast Radio: "),
        (says("post", "people/ida-berg"), "Ida Berg: "),
    ],
)
def test_what_is_thought_or_foreseen_is_always_somebodys(
    type_: str, evidence: Keys, expected: str
) -> None:
    assert stated(evidence, type=type_) == expected
