"""Standing: one word for how well a fact is attested, with reasons people can read."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_briefings.analysis.standings import MEANINGS
from tests.support.sealed import Keys, analysis_of, card, fact, site
from tests.support.world import RECORDS, judge, says, told, world

FREE = says("post", "people/eva-holm")
INTERESTED = says("letter", "people/ida-berg")
UNKNOWN = says("letter", "offices/fair")
UNNAMED = says("letter", {"anonymous": "a deck hand"})

POST = "Harbour Post says it in its own voice"
EVA = "Eva Holm (Works at: Coast Office) has no known stake in it"
IDA = "Ida Berg (Works at: Solvik Lines) speaks of Alma (Operator: Solvik Lines)"


@pytest.mark.parametrize(
    ("evidence", "word", "reasons"),
    [
        ([says("post")], "reported", ("one witness: Harbour Post", POST)),
        (
            [says("post"), says("letter")],
            "corroborated",
            (
                "2 witnesses: Harbour Post; Tide Letter",
                POST,
                "Tide Letter says it in its own voice",
                "2 of them have no stake in it",
            ),
        ),
        ([INTERESTED, FREE], "attributed", ("2 witnesses: Ida Berg; Eva Holm", IDA, EVA)),
        (
            [INTERESTED, FREE, says("radio")],
            "corroborated",
            (
                "3 witnesses: Ida Berg; Eva Holm; Coast Radio",
                IDA,
                EVA,
                "Coast Radio says it in its own voice",
                "2 of them have no stake in it",
            ),
        ),
        (
            [UNKNOWN, FREE],
            "attributed",
            (
                "2 witnesses: Fair Office; Eva Holm",
                "whether Fair Office has a stake in it is not known",
                EVA,
            ),
        ),
        ([INTERESTED], "claimed", ("one witness: Ida Berg", IDA)),
        (
            [UNNAMED],
            "claimed",
            ("one witness: a deck hand", "who said it is not named: a deck hand"),
        ),
        (
            [says("post"), says("letter", refutes=True)],
            "disputed",
            ("Tide Letter says otherwise", "one witness: Harbour Post", POST),
        ),
    ],
)
def test_the_first_that_fits(evidence: list[Keys], word: str, reasons: tuple[str, ...]) -> None:
    standing = judge(*evidence)
    assert (standing.word, standing.reasons) == (word, reasons)


def test_what_a_copy_states_does_not_make_its_original_sure() -> None:
    """The Post gives no date; its copy does, and a derived date corroborates nothing."""
    texts = {
        "post": "The Alma sails far.",
        "echo": "On 4 April 2031 the Alma sails far.",
        "letter": "The Alma sails far on 4 April 2031.",
    }
    quotes = [fact("the Alma sails far", source)["evidence"][0] for source in texts]
    dated = fact("x") | {"date": "2031-04-04", "derivation": {"date": "so"}, "evidence": quotes}
    analysis = analysis_of(site({"ferries/alma": card("Alma", dated)}, texts, dict(RECORDS)))
    standing = analysis.standings["ferries/alma#f"]
    assert standing.word == "reported"
    assert standing.reasons[-1] == "a value or date that is derived corroborates nothing"


@pytest.mark.parametrize("type_", ["forecast", "opinion"])
def test_forecasts_and_opinions_are_somebodys_word(type_: str) -> None:
    papers = says("post"), says("letter")
    assert judge(*papers, type=type_).word == "unattributed"
    assert judge(*papers, type=type_, date="2035").word == "attributed"
    assert judge(says("post", via={"publisher": "Coast Radio"}), type=type_).word == "attributed"
    assert judge(FREE, *papers, type=type_).word == "attributed"
    assert judge(INTERESTED, type=type_).word == "claimed"


def test_a_rewrite_is_disputed_where_it_contrasts_with_its_original() -> None:
    contrast = {"compare": [{"with": "ferries/alma#one", "as": "contrasts", "why": "the opposite"}]}
    facts = [
        told(says("post"), id="one", statement="The Alma is slow."),
        told(says("echo"), id="two", statement="The Alma is fast.", **contrast),
    ]
    standings = world({"ferries/alma": facts}).standings
    assert standings["ferries/alma#one"].word == "reported"
    assert standings["ferries/alma#two"].word == "disputed"
    assert standings["ferries/alma#two"].reasons[0] == (
        "its original, Harbour Post, says: The Alma is slow."
    )


def test_two_papers_that_contrast_are_both_reported() -> None:
    contrast = {"compare": [{"with": "ferries/alma#one", "as": "contrasts", "why": "the opposite"}]}
    found = words(told(says("post"), id="one"), told(says("letter"), id="two", **contrast))
    assert found == {"one": "reported", "two": "reported"}


def seats(value: str, name: str, *evidence: Keys, **keys: Any) -> Keys:
    return told(
        *(evidence or [says("post")]),
        id=name,
        property="seats",
        value=value,
        statement=f"The Alma seats {value}.",
        **keys,
    )


def answer(relation: str, other: str = "one") -> dict[str, list[Keys]]:
    return {"compare": [{"with": f"ferries/alma#{other}", "as": relation, "why": "so it is"}]}


def words(*facts: Keys) -> dict[str, str]:
    standings = world({"ferries/alma": list(facts)}).standings
    return {fact["id"]: standings[f"ferries/alma#{fact['id']}"].word for fact in facts}


def test_an_unanswered_conflict_makes_both_disputed() -> None:
    analysis = world({"ferries/alma": [seats("400", "one"), seats("500", "two")]})
    one, two = (analysis.standings[f"ferries/alma#{name}"] for name in ("one", "two"))
    assert (one.word, two.word) == ("disputed", "disputed")
    assert one.reasons == (
        "in conflict with: The Alma seats 500.",
        "one witness: Harbour Post",
        POST,
    )
    assert two.reasons[0] == "in conflict with: The Alma seats 400."


@pytest.mark.parametrize("relation", ["scope", "rounding"])
def test_an_answered_conflict_disputes_nothing(relation: str) -> None:
    found = words(seats("400", "one"), seats("500", "two", **answer(relation)))
    assert found == {"one": "reported", "two": "reported"}


def test_an_answer_may_stand_on_either_fact() -> None:
    found = words(seats("400", "one", **answer("scope", "two")), seats("500", "two"))
    assert found == {"one": "reported", "two": "reported"}


@pytest.mark.parametrize("relation", ["repeats", "wording", "disputed"])
def test_what_answers_no_conflict_leaves_it_open(relation: str) -> None:
    found = words(seats("400", "one"), seats("500", "two", **answer(relation)))
    assert found == {"one": "disputed", "two": "disputed"}


def test_a_superseded_fact_says_by_what() -> None:
    facts = [
        seats("400", "one", says("post"), says("letter", refutes=True)),
        seats("500", "two", **answer("supersedes")),
    ]
    standings = world({"ferries/alma": facts}).standings
    assert standings["ferries/alma#one"].word == "superseded"  # before disputed
    assert standings["ferries/alma#one"].reasons == (
        "superseded by: The Alma seats 500.",
        "one witness: Harbour Post",
        POST,
    )
    assert standings["ferries/alma#two"].word == "reported"


def test_a_conflict_with_a_third_fact_stays_open() -> None:
    found = words(
        seats("400", "one"), seats("500", "two", **answer("scope")), seats("600", "three")
    )
    assert set(found.values()) == {"disputed"}


SPEAKERS = [
    None,
    "people/ida-berg",
    "people/tor-lund",
    "people/eva-holm",
    "operators/solvik",
    "offices/coast",
    {"anonymous": "a deck hand", "affiliation": "operators/fjord"},
]
evidence_lists = st.lists(
    st.builds(
        lambda source, by, refutes: says(source, by, **({"refutes": "true"} if refutes else {})),
        st.sampled_from(sorted(RECORDS)),
        st.sampled_from(SPEAKERS),
        st.sampled_from([False, False, False, True]),
    ),
    min_size=1,
    max_size=5,
)
shapes = st.fixed_dictionaries(
    {},
    optional={
        "type": st.sampled_from(["forecast", "opinion"]),
        "about": st.sampled_from([["operators/fjord"], ["offices/coast"]]),
        "date": st.sampled_from(["2031", "2033"]),
    },
)
values = st.sampled_from(["400 seats", "500 seats", "501 seats"])


@settings(deadline=None, derandomize=True, database=None, max_examples=60)
@given(st.lists(st.tuples(evidence_lists, shapes, values), min_size=1, max_size=3))
def test_any_fact_has_one_word_and_a_reason(
    drawn: list[tuple[list[Keys], Keys, str]],
) -> None:
    facts = [
        told(*evidence, id=f"f{n}", property="seats", value=value, **shape)
        for n, (evidence, shape, value) in enumerate(drawn)
    ]
    standings = world({"ferries/alma": facts}).standings
    for one in facts:
        standing = standings[f"ferries/alma#{one['id']}"]
        assert standing.word in MEANINGS
        assert standing.reasons
        assert all(reason.strip() == reason != "" for reason in standing.reasons)
        assert len(set(standing.reasons)) == len(standing.reasons)
        if standing.word == "corroborated":
            assert sum(witness.is_free for witness in standing.witnesses) >= 2
        if one.get("type"):
            assert standing.word not in ("corroborated", "reported")
        if standing.word == "claimed":
            assert {witness.weight for witness in standing.witnesses} <= {"claimed", "unattributed"}


@settings(deadline=None, derandomize=True, database=None, max_examples=60)
@given(evidence_lists, st.data())
def test_a_copy_of_evidence_never_adds_a_witness(evidence: list[Keys], data: st.DataObject) -> None:
    copied = data.draw(st.sampled_from(evidence))
    copy = copied | {"source": "copy"}
    if data.draw(st.booleans()):
        copy.pop("by", None)  # the rewrite leaves out who said it
    copy.pop("refutes", None)
    if copied.get("refutes"):
        return
    records: dict[str, Keys] = {
        "copy": {
            "publisher": "Copy",
            "published": "2031-04-20",
            "derived_from": [copied["source"]],
        }
    }
    before = judge(*evidence, records=records, property="seats", value="400 seats")
    after = judge(*evidence, copy, records=records, property="seats", value="400 seats")
    assert len(after.witnesses) <= len(before.witnesses)
    assert not (before.word != "corroborated" and after.word == "corroborated")
