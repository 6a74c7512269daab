from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.model.models import Card, Fact, Source
from mkdocs_briefings.review.fields import FieldChange, field_changes

EVIDENCE = {"source": "harbour-post", "quote": "at least 40 kilometres"}
FACT: dict[str, Any] = {
    "id": "range",
    "statement": "The Alma sails at least 40 km.",
    "added": "2031-05-01",
    "evidence": [EVIDENCE],
}

words = st.text("abc 渡轮,;:", min_size=1, max_size=12).map(str.strip).filter(bool)
slugs = st.sampled_from(["a", "b", "c-1"])
cards = st.sampled_from(["ferries/alma", "ferries/brise", "people/ida"])
speakers = cards | st.fixed_dictionaries({"anonymous": words}, optional={"affiliation": words})
dates = st.sampled_from(["2031", "2031-04", "2031-04-02~", "2031-04-02/2031-04-05"])
evidence = st.fixed_dictionaries(
    {"source": slugs, "quote": words},
    optional={
        "by": speakers,
        "said": dates,
        "via": st.fixed_dictionaries({"publisher": words}, optional={"published": dates}),
        "refutes": st.just("true"),
    },
)
comparisons = st.fixed_dictionaries(
    {
        "with": st.sampled_from(["ferries/alma#a", "ferries/alma#b"]),
        "as": st.sampled_from(["scope", "wording"]),
        "why": words,
    }
)
facts = st.fixed_dictionaries(
    {
        "id": st.just("range"),
        "statement": words,
        "added": st.just("2031-05-01"),
        "evidence": st.lists(evidence, min_size=1, max_size=4),
    },
    optional={
        "type": st.sampled_from(["forecast", "opinion"]),
        "property": slugs,
        "value": words,
        "bound": st.sampled_from(["about", "up-to"]),
        "compared_to": words,
        "per": words,
        "scope": words,
        "date": dates,
        "due": dates,
        "about": st.lists(cards, min_size=1, max_size=3),
        "at": cards,
        "derivation": st.dictionaries(st.sampled_from(["value", "date"]), words, min_size=1),
        "compare": st.lists(comparisons, min_size=1, max_size=3),
        "note": words,
        "was": st.just(["ferries/alma#old"]),
    },
)


def between(before: dict[str, Any], after: dict[str, Any]) -> list[FieldChange]:
    return list(field_changes(Fact.model_validate(before), Fact.model_validate(after)))


@given(facts, facts)
def test_every_change_to_a_fact_shows_and_nothing_else(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    same = Fact.model_validate(one) == Fact.model_validate(other)
    changes = between(one, other)
    assert bool(changes) != same
    assert all(change.before != change.after for change in changes)
    named = {change.key.removeprefix("order of ").split(" ")[0].split(".")[0] for change in changes}
    unlike = {key for key in {**one, **other} if one.get(key) != other.get(key)}
    assert named == unlike


@given(facts)
def test_a_fact_does_not_differ_from_itself(fact: dict[str, Any]) -> None:
    assert between(fact, dict(reversed(fact.items()))) == []


def test_evidence_is_paired_by_its_source() -> None:
    second = {"source": "tide-letter", "quote": "outlasts the older"}
    changed = {**EVIDENCE, "quote": "40 kilometres"}
    assert between(FACT, FACT | {"evidence": [second, changed]}) == [
        FieldChange("evidence 1", "", "source: tide-letter; quote: outlasts the older"),
        FieldChange("evidence 2.quote", "at least 40 kilometres", "40 kilometres"),
    ]
    assert between(FACT | {"evidence": [EVIDENCE, second]}, FACT) == [
        FieldChange("evidence 2", "source: tide-letter; quote: outlasts the older", "")
    ]


def test_an_order_that_changed_is_told() -> None:
    second = {"source": "tide-letter", "quote": "x"}
    (change,) = between(
        FACT | {"evidence": [EVIDENCE, second]}, FACT | {"evidence": [second, EVIDENCE]}
    )
    assert change.key == "order of evidence"


def test_one_of_two_equal_items() -> None:
    (change,) = between(FACT | {"evidence": [EVIDENCE, EVIDENCE]}, FACT)
    assert change.key == "evidence 2"


def test_words_added_to_a_list_and_taken_from_it() -> None:
    base = {"name": "Alma", "facts": [FACT]}
    without = frozenset({"facts"})

    def aliases(before: list[str], after: list[str]) -> FieldChange:
        one, other = (Card.model_validate(base | {"aliases": names}) for names in (before, after))
        (change,) = field_changes(one, other, without)
        return change

    assert aliases(["A", "B"], ["A", "C", "B"]) == FieldChange("aliases", "", "C")
    assert aliases(["A", "B"], ["B"]) == FieldChange("aliases", "A", "")
    assert aliases(["A", "B"], ["B", "A"]) == FieldChange("aliases", "A, B", "B, A")
    assert aliases(["A", "B"], ["B", "C"]) == FieldChange("aliases", "A, B", "B, C")


def test_a_mapping_shows_its_keys_by_path() -> None:
    base = {"title": "T", "publisher": "P", "published": "2031", "language": "en"}
    one = Source.model_validate(base | {"names": {"the ship": "ferries/alma"}})
    other = Source.model_validate(base | {"names": {"the ship": "ferries/brise"}})
    assert field_changes(one, other) == (
        FieldChange("names.the ship", "ferries/alma", "ferries/brise"),
    )
