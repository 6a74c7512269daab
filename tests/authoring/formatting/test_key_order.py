"""Keys stand in the order of the models, or as they are where keys are free."""

from typing import Any

from mkdocs_briefings.authoring.formatting.key_order import hint_of_items, order_keys
from mkdocs_briefings.files.yaml_nodes import parse_yaml
from mkdocs_briefings.files.yaml_tree import Mapping
from mkdocs_briefings.model.models import Card, Fact, Source
from mkdocs_briefings.model.vocabulary import Vocabulary


def ordered(text: str, hint: Any) -> dict[str, Any]:
    node, _ = parse_yaml("x.yml", text.encode())
    assert isinstance(node, Mapping)
    return dict(order_keys(node, hint))


def test_the_keys_of_a_record_stand_in_the_order_of_its_fields() -> None:
    assert [*ordered("facts: []\nwas: []\nname: Alma\n", Card)] == ["name", "was", "facts"]


def test_keys_that_no_model_knows_come_last() -> None:
    assert [*ordered("zeal: 1\nfacts: []\nage: 2\nname: A\n", Card)] == [
        "name",
        "facts",
        "zeal",
        "age",
    ]


def test_a_key_is_known_by_what_the_file_calls_it() -> None:
    text = "why: x\nas: scope\nwith: a/b#c\n"
    items = hint_of_items(ordered("compare: []\n", Fact)["compare"])
    assert [*ordered(text, items)] == ["with", "as", "why"]


def test_free_keys_stay_as_they_stand() -> None:
    names = ordered("names: {}\n", Source)["names"]
    assert [*ordered("Zed: a/b\nAlma: a/c\n", names)] == ["Zed", "Alma"]


def test_below_free_keys_records_are_ordered_again() -> None:
    kinds = ordered("kinds: {}\n", Vocabulary)["kinds"]
    kind = ordered("b: {}\na: {}\n", kinds)["a"]
    assert [*ordered("summary: x\nlabel: y\n", kind)] == ["label", "summary"]


def test_one_of_several_shapes() -> None:
    facts = hint_of_items(ordered("facts: []\n", Card)["facts"])
    evidence = hint_of_items(ordered("evidence: []\n", facts)["evidence"])
    speaker = ordered("by: {}\n", evidence)["by"]
    assert [*ordered("affiliation: x\nanonymous: y\n", speaker)] == ["anonymous", "affiliation"]


def test_text_has_no_items() -> None:
    assert hint_of_items(ordered("name: A\n", Card)["name"]) is None
