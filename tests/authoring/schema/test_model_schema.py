"""The JSON Schema of a record, as an editor can use it."""

from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft7Validator

from mkdocs_briefings.authoring.schema.model_schema import key_of, model_schema, models_below
from mkdocs_briefings.model.models import Card, Comparison, Fact, Model, Source
from mkdocs_briefings.model.vocabulary import Vocabulary

FILES = [Card, Source, Vocabulary]


def parts_of(schema: Any) -> Iterator[dict[str, Any]]:
    """A schema and all schemas in it."""
    if isinstance(schema, dict):
        yield schema
    inner = schema.values() if isinstance(schema, dict) else schema
    if isinstance(inner, str | int | bool):
        return
    for part in inner:
        if isinstance(part, dict | list):
            yield from parts_of(part)


@pytest.mark.parametrize("model", FILES)
def test_it_is_a_schema_that_an_editor_reads(model: type[Model]) -> None:
    schema = model_schema(model)
    Draft7Validator.check_schema(schema)
    parts = [*parts_of(schema)]
    assert not any(part.get("type") == "null" for part in parts)
    assert not any({"$defs", "oneOf", "default"} & part.keys() for part in parts)
    assert schema["additionalProperties"] is False


@pytest.mark.parametrize("model", FILES)
def test_every_key_of_every_record_is_described(model: type[Model]) -> None:
    schema = model_schema(model)
    for record in {*models_below(model)}:
        part = schema if record is model else schema["definitions"][record.__name__]
        keys = {key_of(name, field.alias) for name, field in record.model_fields.items()}
        assert part["properties"].keys() == keys
        assert all(part["properties"][key]["description"] for key in keys)
        assert part["description"]


def test_a_key_is_what_the_file_calls_it() -> None:
    assert [key_of(n, f.alias) for n, f in Comparison.model_fields.items()] == ["with", "as", "why"]


def test_a_list_that_may_not_be_empty_says_so() -> None:
    properties = model_schema(Card)["properties"]
    assert properties["facts"]["minItems"] == 1
    assert "minItems" not in model_schema(Source)["properties"]["derived_from"]


def test_all_records_below_a_record() -> None:
    assert {Card, Fact, Comparison} <= {*models_below(Card)}
    assert Source not in {*models_below(Card)}
