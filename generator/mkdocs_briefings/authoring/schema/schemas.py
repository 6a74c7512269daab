"""The schemas of a site's files: of the cards of each kind, of sources, of ``kinds.yml``.

To what the models say they add what this site says: the properties of a kind, what their values
look like, and the ids there are. Ids are offered, never insisted on, because a schema is older
than the card that was written last.
"""

from collections.abc import Iterable

from mkdocs_briefings.authoring.schema.model_schema import Schema, model_schema
from mkdocs_briefings.files.yaml_scalars import typed_forms
from mkdocs_briefings.model.models import Card, Source
from mkdocs_briefings.model.vocabulary import Kind, Property, Vocabulary
from mkdocs_briefings.values.base import SchemaParts, enum_schema, never_schema


def make_schemas(
    vocabulary: Vocabulary, card_ids: Iterable[str], source_ids: Iterable[str]
) -> dict[str, Schema]:
    """All schemas by file name: ``cards/<kind>.json``, ``source.json``, ``kinds.json``."""
    cards, sources = sorted(card_ids), sorted(source_ids)
    schemas = {
        f"cards/{kind_id}.json": _card_schema(kind, cards, sources)
        for kind_id, kind in vocabulary.kinds.items()
    }
    schemas["source.json"] = _source_schema(cards, sources)
    schemas["kinds.json"] = _kinds_schema(vocabulary)
    return schemas


def _card_schema(kind: Kind, cards: list[str], sources: list[str]) -> Schema:
    schema = model_schema(Card)
    parts = schema["definitions"]
    parts |= {"Ids": {"enum": cards}} if cards else {}
    fact, evidence = parts["Fact"]["properties"], parts["Evidence"]["properties"]
    _offer(evidence, "source", sources)
    for keys, key in ((evidence, "by"), (fact, "at"), (fact, "compared_to")):
        _offer(keys, key, cards)
    _offer(parts["Anonymous"]["properties"], "affiliation", cards)
    _offer(fact["about"], "items", cards)
    fact["property"] = _words(kind.properties) | {"description": fact["property"]["description"]}
    fact["property"]["description"] += "".join(
        f"\n\n`{name}`: {declared.label}, {declared.value_type.description(declared)}"
        for name, declared in kind.properties.items()
    )
    parts["Fact"]["dependencies"] = {"property": ["value"], "value": ["property"]}
    text, date = (
        {key: value for key, value in fact[name].items() if key != "description"}
        for name in ("value", "date")
    )
    if kind.properties:
        parts["Fact"]["allOf"] = [
            _when_property(
                name, declared.value_type.schema(declared, SchemaParts(text, date, cards)), declared
            )
            for name, declared in kind.properties.items()
        ]
    return {"title": kind.singular, **schema}


def _source_schema(cards: list[str], sources: list[str]) -> Schema:
    schema = model_schema(Source)
    schema["definitions"] |= {"Ids": {"enum": cards}} if cards else {}
    _offer(schema["properties"]["names"], "additionalProperties", cards)
    _offer(schema["properties"], "about", cards)
    _offer(schema["properties"]["derived_from"], "items", sources)
    return {"title": "Source", **schema}


def _kinds_schema(vocabulary: Vocabulary) -> Schema:
    schema = model_schema(Vocabulary)
    parts = schema["definitions"]
    _offer(parts["Property"]["properties"]["kinds"], "items", list(vocabulary.kinds))
    return {"title": "Kinds", **schema}


def _offer(owner: Schema, key: str, ids: list[str]) -> None:
    """Let an editor propose ids where the schema takes any."""
    if not ids:
        return
    schema = owner[key]
    said = {"description": schema["description"]} if "description" in schema else {}
    branches = schema.get("anyOf", [{k: v for k, v in schema.items() if k != "description"}])
    owner[key] = {**said, "anyOf": [_ids(ids), *branches]}


def _ids(ids: list[str]) -> Schema:
    is_cards = "/" in ids[0]  # long lists are defined once
    return {"$ref": "#/definitions/Ids"} if is_cards else {"enum": ids}


def _words(words: Iterable[str]) -> Schema:
    forms = (form for word in words for form in typed_forms(word))
    return enum_schema(forms, "kinds.yml declares none here")


def _when_property(name: str, value: Schema, declared: Property) -> Schema:
    then: Schema = {"value": value}
    for key in ("bound", "per"):
        if key not in declared.value_type.qualifiers:
            then[key] = never_schema(f"'{key}' does not apply to this property")
    described = {"description": f"{declared.label}: {declared.value_type.description(declared)}."}
    then["value"] = described | value
    return {
        "if": {"properties": {"property": _words([name])}, "required": ["property"]},
        "then": {"properties": then},
    }
