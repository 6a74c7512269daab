import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.files.yaml_nodes import MAX_PROBLEMS
from mkdocs_briefings.model.models import Card, Source
from mkdocs_briefings.model.parse import read_document
from mkdocs_briefings.model.vocabulary import Vocabulary
from mkdocs_briefings.problems.problem import Place
from tests.support.ferries import ALMA, HARBOUR_POST, KINDS, TIDE_LETTER


def test_a_document_is_a_record_that_knows_where_it_stands() -> None:
    card, problems = read_document("alma.yml", ALMA.encode(), Card)
    assert card
    assert problems == []
    assert card.record.name == "Alma"
    assert card.record.facts[2].bound == "at-least"
    assert card.place("facts", 2, "value") == Place("alma.yml", 23, 12)
    assert card.place("facts", 2, "value", key=True) == Place("alma.yml", 23, 5)
    assert card.place("facts", 3, "evidence", 0, "by", "anonymous") == Place("alma.yml", 40, 25)


def test_a_speaker_is_a_card_or_nameless() -> None:
    card, _ = read_document("alma.yml", ALMA.encode(), Card)
    assert card
    speakers = [fact.evidence[0].by for fact in card.record.facts]
    assert speakers[2] == "people/ida-berg"
    assert speakers[3].anonymous == "a deck hand"  # type: ignore[union-attr]


def test_an_origin_is_a_source_or_an_outlet() -> None:
    source, _ = read_document("tide-letter.yml", TIDE_LETTER.encode(), Source)
    assert source
    first, second = source.record.derived_from
    assert first == "harbour-post"
    assert second.publisher == "Coast Radio"  # type: ignore[union-attr]


def test_a_duplicate_key_is_told_beside_the_record() -> None:
    source, problems = read_document("s.yml", f"{HARBOUR_POST}language: de\n".encode(), Source)
    assert source
    assert source.record.language == "en"
    assert [problem.rule for problem in problems] == ["yaml-duplicate-key"]


def mistakes(text: str, model: type[Card | Source | Vocabulary] = Card) -> list[str]:
    document, problems = read_document("x.yml", text.encode(), model)
    assert document is None
    return [str(problem) for problem in problems]


def test_an_empty_key_is_no_value_even_where_it_may_be_left_out() -> None:
    assert mistakes(HARBOUR_POST + "note:\n", Source) == [
        "x.yml:7:1: error: 'note' has no value [empty-value]\n  hint: fill it in or remove the key"
    ]


def test_an_empty_item_is_no_value() -> None:
    assert mistakes("name: Cora\naliases: [Corrie, ]\nfacts:\n  -\n") == [
        "x.yml:4:4: error: item 1 has no value [empty-value]\n  hint: fill it in or remove the key"
    ]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("derived_from: [{publsher: Coast Radio}]", "unknown field 'publsher'"),
        ("derived_from: [Coast Radio]", "'Coast Radio' is not an id"),
        ("derived_from: [[a]]", "expected an id, found a list"),
        ("names: {the Alma: Alma}", "'Alma' is not a card's id"),
        ("names: [the Alma]", "'names': expected a mapping, found a list"),
        ("archived_url: ferry", "'ferry' is not a web address"),
        ("archived_url: javascript:alert(1)", "'javascript:alert(1)' is not a web address"),
        ("text: {words: 5, canonical: 2, root: x}", "expected one of: 1; found '2'"),
        ("retrieved: 2031", "'2031' is not a plain day"),
        ("translated: machine", "'translated': expected a mapping, found 'machine'"),
    ],
)
def test_mistakes_in_a_source(line: str, found: str) -> None:
    (problem,) = mistakes(f"{HARBOUR_POST}{line}\n", Source)
    assert problem.startswith("x.yml:7:")
    assert found in problem


def test_a_bad_key_is_where_the_error_points() -> None:
    kinds = KINDS.replace("  people:", "  Our People:")
    (problem,) = mistakes(kinds, Vocabulary)
    assert problem.startswith("x.yml:27:3: error: 'Our People' is not an id")


def test_of_very_many_mistakes_the_first_are_told() -> None:
    lines = "".join(f"k{number}: x\n" for number in range(MAX_PROBLEMS + 1_234))
    *told, rest = mistakes(lines)
    assert len(told) == MAX_PROBLEMS
    assert "1,236 more mistakes in this file [many-mistakes]" in rest  # two keys are missing too


keys = st.sampled_from(
    "name aliases facts id statement value evidence source quote by at about date note".split()
)
trees = st.recursive(
    st.none() | st.sampled_from(["a", "2031", "harbour-post", "ferries/alma", "true", "[]", "{}"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=5),
    max_leaves=20,
)


def flow(tree: object) -> str:
    if isinstance(tree, dict):
        return "{" + ", ".join(f"{key}: {flow(value)}" for key, value in tree.items()) + "}"
    return "[" + ", ".join(map(flow, tree)) + "]" if isinstance(tree, list) else str(tree or "''")


@given(trees)
def test_any_shape_is_a_card_or_has_mistakes_with_places(tree: object) -> None:
    text = flow(tree)
    card, problems = read_document("x.yml", text.encode(), Card)
    assert card or problems
    assert all(problem.place.line == 1 for problem in problems)
    assert all(problem.place.column <= len(text) for problem in problems)
