from dataclasses import FrozenInstanceError
from decimal import Decimal

import pytest
from pydantic import ValidationError

from mkdocs_briefings.checks.check import check_folder
from mkdocs_briefings.files.folder import Folder
from mkdocs_briefings.model.library import Library
from mkdocs_briefings.values.date import Date
from mkdocs_briefings.values.quantity import Quantity
from mkdocs_briefings.values.ref import Ref
from tests.support.ferries import BRISE, FERRIES


def shelve(**changed: str) -> Library:
    files = {path: text.encode() for path, text in FERRIES.items()}
    files |= {f"briefings/ferries/{name}.yml": text.encode() for name, text in changed.items()}
    analysis = check_folder(Folder(files)).analysis
    assert analysis
    return analysis.library


def test_facts_stand_under_their_card_with_typed_values() -> None:
    facts = {fact.ref: fact for fact in shelve().all_facts()}
    assert list(facts)[:2] == ["ferries/alma#operator", "ferries/alma#in-service"]
    assert facts["ferries/alma#operator"].value == Ref("operators/solvik")
    assert isinstance(facts["ferries/alma#in-service"].value, Date)
    range_ = facts["ferries/alma#range"].value
    assert isinstance(range_, Quantity)
    assert range_.low == Decimal(40)
    assert facts["ferries/alma#fleet-forecast"].value is None
    assert str(facts["ferries/alma#range"].place("value")) == "briefings/ferries/alma.yml:23:12"


def test_links_go_both_ways() -> None:
    library = shelve()
    told = {
        (mention.relation, mention.fact.ref) for mention in library.mentions["operators/solvik"]
    }
    assert told == {
        ("value", "ferries/alma#operator"),
        ("value", "people/ida-berg#employer"),
        ("about", "ferries/alma#fleet-forecast"),
        ("by", "ferries/alma#beats-brise"),
    }
    assert {mention.relation for mention in library.mentions["ferries/brise"]} == {"value", "at"}


def test_every_mention_has_its_other_end() -> None:
    library = shelve()
    forth = {
        (card, relation, fact.ref)
        for fact in library.all_facts()
        for relation, card in fact.mentions()
        if card != fact.card_id
    }
    back = {
        (card, mention.relation, mention.fact.ref)
        for card, mentions in library.mentions.items()
        for mention in mentions
    }
    assert forth == back


def test_a_card_is_not_told_of_by_itself() -> None:
    own = BRISE.replace("    value: diesel\n", "    value: diesel\n    about: [ferries/brise]\n")
    mentions = shelve(brise=own).mentions["ferries/brise"]
    assert {mention.fact.card_id for mention in mentions} == {"ferries/alma"}


def test_sources_know_their_facts_each_once() -> None:
    library = shelve()
    refs = [fact.ref for fact in library.facts_by_source["tide-letter"]]
    assert refs == ["ferries/alma#beats-brise", "ferries/alma#fleet-forecast"]


def test_cards_of_a_kind_are_sorted_by_name() -> None:
    library = shelve(zora=BRISE.replace("Brise", "alba"))
    cards = library.cards_by_kind["ferries"]
    assert cards == ("ferries/zora", "ferries/alma", "ferries/brise")
    assert [library.name(card) for card in cards] == ["alba", "Alma", "Brise"]


def test_a_broken_card_is_missing_but_known() -> None:
    library = shelve(brise="- broken\n")
    assert "ferries/brise" not in library.cards
    assert "ferries/brise" in library.known_cards


def test_a_library_does_not_change() -> None:
    library = shelve()
    with pytest.raises(TypeError):
        library.cards["ferries/new"] = library.cards["ferries/alma"]  # type: ignore[index]
    with pytest.raises(FrozenInstanceError):
        library.known_cards = frozenset()  # type: ignore[misc]
    with pytest.raises(ValidationError):
        library.cards["ferries/alma"].record.name = "Elsa"  # type: ignore[misc]
