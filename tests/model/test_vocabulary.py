"""Vocabulary: kinds, properties and units as ``kinds.yml`` says them."""

from typing import Any

import pytest
from pydantic import ValidationError

from mkdocs_briefings.model.vocabulary import Property, Vocabulary


def vocabulary(units: dict[str, Any], unit: str = "MW") -> Vocabulary:
    size = {"type": "quantity", "unit": unit, "label": "Size"}
    kind = {"label": "Farms", "singular": "Farm", "summary": "Farm", "properties": {"size": size}}
    return Vocabulary.model_validate({"units": units, "kinds": {"farms": kind}})


def test_units_of_one_family_are_values_of_a_property_of_either() -> None:
    units = {"MW": ["megawatts"], "GW": {"is": "1000 MW"}, "km": []}
    sizes = vocabulary(units).kinds["farms"].properties["size"].sizes
    assert {unit: size.factor for unit, size in sizes.items()} == {"MW": 1, "GW": 1000}


def test_a_unit_that_only_a_property_names_is_read_too() -> None:
    assert "MW" in vocabulary({}).units_read.spellings


@pytest.mark.parametrize("size", ["1000", "many MW", "0 MW", "1,000 MW"])
def test_a_size_is_a_number_of_another_unit(size: str) -> None:
    with pytest.raises(ValidationError, match="is no size"):
        vocabulary({"GW": {"is": size}})


@pytest.mark.parametrize(
    ("values", "read"),
    [
        (["on", "off"], {"on": (), "off": ()}),
        ({"off": ["called off"]}, {"off": ("called off",)}),
    ],
)
def test_the_words_of_an_enum_may_have_spellings(values: Any, read: dict[str, Any]) -> None:
    assert (
        Property.model_validate({"type": "enum", "label": "State", "values": values}).values == read
    )
