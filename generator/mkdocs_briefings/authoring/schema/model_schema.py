"""The JSON Schema (draft 7) of a record, made from the model that validates it.

What pydantic makes is turned into what an editor can use: no null (a key is left out instead),
no defaults, descriptions and examples for each key, and words also as an editor may type them.
"""

from collections.abc import Iterator
from typing import Any

from mkdocs_briefings.authoring.schema.guidance import guidance
from mkdocs_briefings.files.docstrings import docstring_of
from mkdocs_briefings.files.yaml_scalars import typed_forms
from mkdocs_briefings.model.models import Model, NonEmpty

Schema = dict[str, Any]

DRAFT = "http://json-schema.org/draft-07/schema#"
_OMITTED = ("default", "title", "examples")  # an editor would propose them all


def model_schema(model: type[Model]) -> Schema:
    """The schema of a file of one record, its parts under ``definitions`` by model name."""
    raw = model.model_json_schema(by_alias=True)
    parts = raw.pop("$defs", {})
    known = {found.__name__: found for found in models_below(model)}
    return {
        "$schema": DRAFT,
        **_of_record(model, raw),
        "definitions": {name: _of_record(known[name], part) for name, part in parts.items()},
    }


def models_below(model: type[Model]) -> Iterator[type[Model]]:
    """The model and all models of its parts, some more than once."""
    yield model
    for field in model.model_fields.values():
        for part in _models_in(field.annotation, *field.metadata):
            yield from models_below(part)


def key_of(name: str, alias: str | None) -> str:
    """The key in a file of a field of a model."""
    return alias or name


def _models_in(*hints: Any) -> Iterator[type[Model]]:
    for hint in hints:
        if isinstance(hint, type) and issubclass(hint, Model):
            yield hint
        yield from _models_in(*getattr(hint, "__args__", ()), *getattr(hint, "__metadata__", ()))


def _of_record(model: type[Model], raw: Schema) -> Schema:
    ours = ("properties", "description")
    schema: Schema = _tidy({key: value for key, value in raw.items() if key not in ours})
    schema["description"] = " ".join(docstring_of(model).replace("``", "`").split())
    properties = schema["properties"] = {}
    for name, field in model.model_fields.items():
        key = key_of(name, field.alias)
        found = _tidy(raw["properties"][key])
        if NonEmpty in field.metadata:
            found["minItems"] = 1
        found["description"] = guidance()[model.__name__, key].describe(field.description or "")
        properties[key] = found
    return schema


def _tidy(raw: Any) -> Any:
    """A schema of pydantic's without what an editor has no use for."""
    if isinstance(raw, list):
        return [_tidy(item) for item in raw]
    if not isinstance(raw, dict):
        return raw
    schema = {key: _tidy(value) for key, value in raw.items() if key not in _OMITTED}
    if "$ref" in schema:
        schema["$ref"] = schema["$ref"].replace("#/$defs/", "#/definitions/")
    for union in ("anyOf", "oneOf"):
        if union in schema:
            branches = [b for b in schema.pop(union) if b.get("type") != "null"]
            schema = {"anyOf": branches, **schema} if len(branches) > 1 else branches[0] | schema
    if schema.get("type") == "string" and (words := _words(schema)):
        schema = {"enum": [form for word in words for form in typed_forms(word)]}
    if "patternProperties" in schema:
        ((pattern, values),) = schema.pop("patternProperties").items()
        schema |= {"propertyNames": {"pattern": pattern}, "additionalProperties": values}
    return schema


def _words(schema: Schema) -> list[str]:
    return [schema["const"]] if "const" in schema else schema.get("enum", [])
