"""What editors say of each key is said once, and its examples are what the models make of them."""

from typing import Any, get_type_hints

import pytest
from pydantic import TypeAdapter, ValidationError

from mkdocs_briefings.authoring.schema.guidance import guidance
from mkdocs_briefings.authoring.schema.model_schema import key_of, models_below
from mkdocs_briefings.files.yaml_nodes import parse_yaml
from mkdocs_briefings.files.yaml_tree import plain
from mkdocs_briefings.model.models import Card, Model, Source
from mkdocs_briefings.model.vocabulary import Vocabulary

MODELS = {m.__name__: m for top in (Card, Source, Vocabulary) for m in models_below(top)}
FIELDS = {
    (name, key_of(field, info.alias)): (model, field)
    for name, model in MODELS.items()
    for field, info in model.model_fields.items()
}


def read(model: type[Model], field: str, example: str) -> Any:
    """What a field makes of an example, as somebody types it."""
    node, problems = parse_yaml("example", f"x: {example}".encode())
    if not node or problems:
        node, problems = parse_yaml("example", f"x: '{example}'".encode())
    assert node
    typed = plain(node)
    assert isinstance(typed, dict)
    hint: Any = get_type_hints(model, include_extras=True)[field]
    adapter: TypeAdapter[Any] = TypeAdapter(hint)
    value = typed["x"]
    many = "tuple[" in str(hint) and "dict[" not in str(hint)
    return adapter.validate_python([value] if many and not isinstance(value, list) else value)


def test_every_key_is_told_and_no_other() -> None:
    assert guidance().keys() == FIELDS.keys()


@pytest.mark.parametrize("at", FIELDS, ids=".".join)
def test_a_key_is_described_once(at: tuple[str, str]) -> None:
    model, field = FIELDS[at]
    assert bool(model.model_fields[field].description) != bool(guidance()[at].says)


@pytest.mark.parametrize("at", FIELDS, ids=".".join)
def test_examples_hold(at: tuple[str, str]) -> None:
    model, field = FIELDS[at]
    for example in (*guidance()[at].good, *guidance()[at].bad):
        read(model, field, example)
    for example in guidance()[at].refused:
        with pytest.raises(ValidationError):
            read(model, field, example)
