"""To what the models say the schemas add what this site says."""

from typing import Any

import pytest
from jsonschema import Draft7Validator

from mkdocs_briefings.authoring.schema.schemas import make_schemas
from mkdocs_briefings.files.folder import Folder
from mkdocs_briefings.model.kinds_file import read_kinds
from tests.support.sealed import KINDS

VOCABULARY = read_kinds(Folder({"briefings/kinds.yml": KINDS.encode()}))
SCHEMAS = make_schemas(VOCABULARY, ["operators/solvik", "ferries/alma"], ["post"])
FERRIES = Draft7Validator(SCHEMAS["cards/ferries.json"])


def of_fact(**keys: Any) -> list[str]:
    """What an editor has against a ferry with such a fact."""
    fact = {"id": "f", "statement": "It is so.", "added": "2031-05-01", **keys}
    fact["evidence"] = [{"source": "post", "quote": "the old cranes"}]
    return [error.message for error in FERRIES.iter_errors({"name": "Alma", "facts": [fact]})]


def test_a_schema_for_each_kind_for_sources_and_for_the_kinds() -> None:
    assert {f"cards/{kind}.json" for kind in VOCABULARY.kinds} < SCHEMAS.keys()
    assert {"source.json", "kinds.json"} < SCHEMAS.keys()
    assert SCHEMAS["cards/ferries.json"]["title"] == "Ferry"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("range", "40 km"),
        ("range", "1,200..1,300 km"),
        ("seats", "400"),
        ("seats", 12),
        ("price", "2.5 million EUR"),
        ("launched", "2031-03"),
        ("drive", "battery"),
        ("operator", "operators/solvik"),
        ("operator", "operators/nobody-yet"),  # ids are offered, never insisted on
        ("home", "Port Anna"),
    ],
)
def test_values_that_an_editor_takes(name: str, value: object) -> None:
    assert of_fact(property=name, value=value) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("range", "40 miles"),
        ("range", "40"),
        ("range", "far"),
        ("seats", "many"),
        ("launched", "soon"),
        ("drive", "sail"),
        ("operator", "people/ida-berg"),
        ("operator", "Solvik Lines"),
        ("rnge", "40 km"),
    ],
)
def test_values_that_it_marks(name: str, value: object) -> None:
    assert of_fact(property=name, value=value)


@pytest.mark.parametrize(
    "keys",
    [
        {"property": "range"},
        {"value": "40 km"},
        {"property": "home", "value": "Anna", "bound": "about"},
        {"property": "drive", "value": "battery", "per": "trip"},
    ],
    ids=str,
)
def test_keys_that_do_not_go_together(keys: dict[str, str]) -> None:
    assert of_fact(**keys)


def test_the_properties_of_a_kind_are_told_with_what_they_hold() -> None:
    said = SCHEMAS["cards/ferries.json"]["definitions"]["Fact"]["properties"]["property"]
    assert {"operator", "range"} <= {*said["enum"]}
    for words in ("`range`: Range", "km", "battery, diesel", "operators"):
        assert words in said["description"]


def test_ids_are_offered_in_order() -> None:
    parts = SCHEMAS["cards/ferries.json"]["definitions"]
    assert parts["Ids"] == {"enum": ["ferries/alma", "operators/solvik"]}
    assert {"$ref": "#/definitions/Ids"} in parts["Fact"]["properties"]["at"]["anyOf"]
    assert {"enum": ["post"]} in parts["Evidence"]["properties"]["source"]["anyOf"]
    about = SCHEMAS["source.json"]["properties"]["about"]
    assert {"$ref": "#/definitions/Ids"} in about["anyOf"]
    kinds = SCHEMAS["kinds.json"]["definitions"]["Property"]["properties"]["kinds"]["items"]
    assert {"enum": [*VOCABULARY.kinds]} in kinds["anyOf"]
