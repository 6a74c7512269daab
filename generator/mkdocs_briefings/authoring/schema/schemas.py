"""The schemas of a site's files: of the cards of each kind, of sources, of ``kinds.yml``.

To what the models say they add what this site says: the properties of a kind, what their values
look like, and the ids there are. Ids are offered, never insisted on, because a schema is older
than the card that was written last.
"""

import re
from collections.abc import Iterable
from typing import Any

from mkdocs_briefings.authoring.schema.model_schema import Schema, model_schema
from mkdocs_briefings.files.yaml_scalars import typed_forms
from mkdocs_briefings.model.models import Card, Kind, Property, Source, Vocabulary
from mkdocs_briefings.values.quantity import LITERAL_FORM


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
        f"\n\n`{name}`: {declared.label}, {_in_words(declared)}"
        for name, declared in kind.properties.items()
    )
    parts["Fact"]["dependencies"] = {"property": ["value"], "value": ["property"]}
    text, date = (
        {key: value for key, value in fact[name].items() if key != "description"}
        for name in ("value", "date")
    )
    if kind.properties:
        parts["Fact"]["allOf"] = [
            _when_property(name, _value_schema(declared, text, date, cards), declared)
            for name, declared in kind.properties.items()
        ]
    return {"title": kind.singular, **schema}


def _source_schema(cards: list[str], sources: list[str]) -> Schema:
    schema = model_schema(Source)
    schema["definitions"] |= {"Ids": {"enum": cards}} if cards else {}
    _offer(schema["properties"]["names"], "additionalProperties", cards)
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
    is_cards = "/" in ids[0]  # long lists stand in a schema once
    return {"$ref": "#/definitions/Ids"} if is_cards else {"enum": ids}


def _words(words: Iterable[str]) -> Schema:
    forms = [form for word in words for form in typed_forms(word)]
    return {"enum": forms} if forms else _never("kinds.yml declares none here")


def _never(why: str) -> Schema:
    """A schema that nothing fits: unlike an empty enum or ``not``, editors take it and say why."""
    return {"type": "string", "pattern": "(?!)", "patternErrorMessage": why, "errorMessage": why}


def _when_property(name: str, value: Schema, declared: Property) -> Schema:
    then: Schema = {"value": value}
    if declared.type != "quantity":
        then |= dict.fromkeys(("bound", "per"), _never("this belongs to a quantity"))
    described = {"description": f"{declared.label}: {_in_words(declared)}."}
    then["value"] = described | value
    return {
        "if": {"properties": {"property": _words([name])}, "required": ["property"]},
        "then": {"properties": then},
    }


def _value_schema(declared: Property, text: Schema, date: Schema, cards: list[str]) -> Schema:
    match declared.type:
        case "date":
            return date
        case "enum":
            return _words(declared.values)
        case "url":
            return {"type": "string", "pattern": r"^https?://\S+(?![\s\S])"}
        case "ref":
            return _ref_schema(declared, cards)
        case "quantity":
            unit = f" {_escape(declared.unit)}" if declared.unit else r"(?: \S[^\n]*)?"
            pattern = rf"^{LITERAL_FORM}{unit}(?![\s\S])"
            types = "string" if declared.unit else ["string", "number"]
            told = f"expected {_in_words(declared)}, like {_example(declared)}"
            return {"type": types, "pattern": pattern, "errorMessage": told}
        case _:
            return text


def _ref_schema(declared: Property, cards: list[str]) -> Schema:
    """Cards of the kinds a ref may lead to: those there are, and any other id."""
    kinds = "|".join(map(_escape, declared.kinds)) or "[a-z0-9-]+"
    shape: dict[str, Any] = {"type": "string", "pattern": rf"^(?:{kinds})/[a-z0-9-]+(?![\s\S])"}
    known = [
        card for card in cards if not declared.kinds or card.partition("/")[0] in declared.kinds
    ]
    return {"anyOf": [{"enum": known}, shape]} if known else shape


def _example(declared: Property) -> str:
    return f"1,200 {declared.unit}" if declared.unit else "1,200"


def _in_words(declared: Property) -> str:
    match declared.type:
        case "quantity":
            return f"a quantity in {declared.unit}" if declared.unit else "a quantity"
        case "ref":
            return f"the id of a card of {' or '.join(declared.kinds) or 'any kind'}"
        case "enum":
            return f"one of {', '.join(declared.values)}"
        case "date":
            return "a date"
        case "url":
            return "a web address"
        case _:
            return "words of the quote"


def _escape(text: str) -> str:
    """A text in a pattern, with no more escapes than JavaScript takes."""
    return re.sub(r"[\\^$.*+?()\[\]{}|/]", r"\\\g<0>", text)
