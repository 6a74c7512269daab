"""The property type ``enum``."""

import pytest

from mkdocs_briefings.model.vocabulary import Property
from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.values.base import Qualified, Quote, SchemaParts
from mkdocs_briefings.values.enum import Enum
from tests.support.readers import reader

DECLARED = Property.model_validate(
    {"type": "enum", "label": "Drive", "values": ["battery", "diesel", "no"]}
)


def test_only_a_declared_word_is_a_value() -> None:
    assert Enum.parse("battery", DECLARED).text == "battery"
    with pytest.raises(ValueError, match="expected one of: battery, diesel, no"):
        Enum.parse("steam", DECLARED)


def test_its_words_must_be_in_the_quote() -> None:
    said = Quote(words_of("the Alma runs on battery power"), reader())
    assert not [*Enum("battery").unsupported_by(said, Qualified())]
    assert [*Enum("diesel").unsupported_by(said, Qualified())]


def test_signs_without_a_word_are_in_no_quote() -> None:
    said = Quote(words_of("the Alma runs on battery power"), reader())
    assert [*Enum("***").unsupported_by(said, Qualified())]
    assert not [*Enum("***").spans_in(said)]


def test_an_editor_offers_the_words_in_every_form_yaml_gives_them() -> None:
    schema = Enum.schema(DECLARED, SchemaParts({}, {}, []))
    assert schema == {"enum": ["battery", "diesel", "no", False]}
    assert Enum.description(DECLARED) == "one of battery, diesel, no"
    assert Enum.example(DECLARED) == "battery | diesel | no"
