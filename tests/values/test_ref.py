"""The property type ``ref``."""

import re

from mkdocs_briefings.model.vocabulary import Property
from mkdocs_briefings.text.tokens import Span
from mkdocs_briefings.values.base import Quote, SchemaParts
from mkdocs_briefings.values.ref import Ref
from tests.support.readers import reader

DECLARED = Property.model_validate({"type": "ref", "label": "Operator", "kinds": ["operators"]})
SOLVIK = Ref.parse("operators/solvik", DECLARED)


def test_a_ref_names_its_card() -> None:
    assert SOLVIK.card_id == "operators/solvik"


def test_it_is_highlighted_where_the_quote_names_the_card() -> None:
    names = (("operators/solvik", Span(2, 4)), ("ferries/alma", Span(0, 1)))
    said = Quote(("alma", "of", "solvik", "lines"), reader(), None, names)
    assert [*SOLVIK.spans_in(said)] == [Span(2, 4)]


def test_refs_agree_only_if_they_are_the_same_card() -> None:
    assert SOLVIK.agrees(Ref("operators/solvik"), None, None)
    assert not SOLVIK.agrees(Ref("operators/Solvik"), None, None)


def test_digits_of_an_id_are_not_figures() -> None:
    assert Ref("models/gpt-4").figures(reader()) == set()


def test_an_editor_offers_the_cards_of_the_declared_kinds() -> None:
    schema = Ref.schema(DECLARED, SchemaParts({}, {}, ["ferries/alma", "operators/solvik"]))
    offered, shape = schema["anyOf"]
    assert offered == {"enum": ["operators/solvik"]}
    assert re.search(shape["pattern"], "operators/new")
    assert not re.search(shape["pattern"], "ferries/alma")
    assert Ref.description(DECLARED) == "the id of a card of operators"
    assert Ref.example(DECLARED) == "operators/..."
