"""Names of cards in an article: which words mean which card."""

from typing import Any

import pytest

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.text.canonical import canonical
from mkdocs_briefings.text.tokens import tokens_of_text
from tests.support.sealed import Keys, analysis_of, card, fact, site

CARDS = {
    "ferries/sea-4": card("Sea-4", fact("x"), aliases=["Four of the Sea", "海四号"]),
    "ferries/sea-4-turbo": card("Sea-4 Turbo", fact("x")),
    "ferries/pride": card("Pride of Anna", fact("x"), aliases=["the Pride"]),
    "ferries/pride-two": card("Pride of Berta", fact("x"), aliases=["The Pride", "Pride line two"]),
    "operators/sea": card("Sea", fact("x")),
    "people/ida-berg": card("Ida Berg", fact("x"), aliases=["Captain"]),
    "people/tor-berg": card("Tor Berg", fact("x")),
    "people/li-wei": card("Li Wei", fact("x")),
    "offices/berg": card("Berg Office", fact("x"), aliases=["Bergen Dock Office"]),
}


def world(**record: Any) -> Analysis:
    return analysis_of(site(CARDS, {}, {"post": record}))


def named(text: str, **record: Any) -> list[str]:
    """What is named in a text, in order: ``words = card``."""
    sequence = tokens_of_text(canonical(text))
    found = sorted(
        world(**record).names.find("post", sequence).names, key=lambda name: name.span.start
    )
    spans = ((name, sequence.tokens[name.span.start : name.span.end]) for name in found)
    return [f"{' '.join(filter(None, tokens))} = {name.card_id}" for name, tokens in spans]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Sea-4 sails.", ["sea 4 = ferries/sea-4"]),
        ("The Sea-4 Turbo sails.", ["sea 4 turbo = ferries/sea-4-turbo"]),
        (
            "Sea-4, Sea-4 Turbo and Sea",
            ["sea 4 = ferries/sea-4", "sea 4 turbo = ferries/sea-4-turbo", "sea = operators/sea"],
        ),
        ("The SEA 4’s hull", ["sea 4 = ferries/sea-4"]),
        ("Four of the sea", ["four of the sea = ferries/sea-4"]),
        ("海四号今天开", ["海 四 号 = ferries/sea-4"]),
        ("Seaside and Sea-40", ["sea = operators/sea"]),
        ("By sea.\n4 Turbo", ["sea = operators/sea"]),
        ("Over land.", []),
    ],
)
def test_the_longest_name_first(text: str, found: list[str]) -> None:
    assert named(text) == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "An Ida Berg-backed firm", ["ida berg = people/ida-berg"]),
        ("fr", "le port d'Ida Berg", ["ida berg = people/ida-berg"]),
        ("zh", "海四號今天开", ["海 四 號 = ferries/sea-4"]),
        ("de", "im Auftrag der Berg Offices", ["berg offices = offices/berg"]),
        ("en", "for the Berg Offices", []),
        ("de", "des Seas", ["seas = operators/sea"]),
    ],
)
def test_a_name_is_found_before_a_hyphen_after_an_elision_inflected_and_in_variants(
    language: str, text: str, found: list[str]
) -> None:
    assert named(text, language=language) == found


def test_an_inflected_name_that_is_another_name_means_the_other() -> None:
    cards = {
        "operators/hafenbund": card("Hafenbund", fact("x")),
        "operators/hafenbunds": card("Hafenbunds", fact("x")),
        "ferries/romo": card("Rømø", fact("x")),
        "ferries/romo-two": card("Römö", fact("x")),
    }
    sequence = tokens_of_text(canonical("Hafenbunds, Hafenbundes, Rømø, Romo"))
    names = analysis_of(site(cards, {}, {"post": {"language": "de"}})).names
    assert [name.card_id for name in names.find("post", sequence).names] == [
        "operators/hafenbunds",
        "operators/hafenbund",
        "ferries/romo",
    ]


def test_a_numeral_after_a_name_makes_it_another() -> None:
    assert named("Their Sea-4 Turbo II sank.") == []
    assert named("Their Sea-4 Turbo sank twice.") == ["sea 4 turbo = ferries/sea-4-turbo"]


def test_a_shared_name_means_nobody() -> None:
    assert named("The Pride sails.") == []
    assert named("Pride line two sails.") == ["pride line two = ferries/pride-two"]


def test_a_record_settles_a_shared_name() -> None:
    found = named("The Pride sails.", names={"The Pride": "ferries/pride"})
    assert found == ["the pride = ferries/pride"]


def test_a_record_beats_names_and_aliases() -> None:
    names = {"Sea-4": "ferries/sea-4-turbo", "the company": "operators/sea"}
    found = named("The company has the Sea-4.", names=names)
    assert found == ["the company = operators/sea", "sea 4 = ferries/sea-4-turbo"]


def test_a_longer_name_beats_a_record() -> None:
    found = named("The Sea-4 Turbo sails.", names={"Sea-4": "operators/sea"})
    assert found == ["sea 4 turbo = ferries/sea-4-turbo"]


def test_a_record_counts_in_its_own_article_only() -> None:
    records: dict[str, Keys] = {"post": {"names": {"the boat": "ferries/sea-4"}}, "letter": {}}
    book = analysis_of(site(CARDS, {}, records)).names
    sequence = tokens_of_text(canonical("So the boat sails."))
    assert [name.card_id for name in book.find("post", sequence).names] == ["ferries/sea-4"]
    assert book.find("letter", sequence).names == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Ida Berg came. Berg said no.",
            ["ida berg = people/ida-berg", "berg = people/ida-berg"],
        ),
        ("Berg said no. Ida Berg came.", ["ida berg = people/ida-berg"]),
        (
            "Li Wei came. Li said no, Wei said yes.",
            ["li wei = people/li-wei", "li = people/li-wei", "wei = people/li-wei"],
        ),
        (
            "Ida Berg came. So did Tor Berg. Berg said no. Ida said yes.",
            [
                "ida berg = people/ida-berg",
                "tor berg = people/tor-berg",
                "berg = people/tor-berg",
                "ida = people/ida-berg",
            ],
        ),
        (
            "Ida Berg came. The Berg Office said no.",
            ["ida berg = people/ida-berg", "berg office = offices/berg"],
        ),
        ("The Captain came. Berg said no.", ["captain = people/ida-berg"]),
        ("Sea-4 Turbo came. Turbo was fast.", ["sea 4 turbo = ferries/sea-4-turbo"]),
    ],
)
def test_a_surname_stands_for_the_full_name_before_it(text: str, found: list[str]) -> None:
    assert named(text) == found


def test_a_surname_in_a_shared_name_means_nobody() -> None:
    cards = {
        "people/ida-berg": card("Ida Berg", fact("x")),
        "offices/one": card("Berg Hall", fact("x")),
        "offices/two": card("Two", fact("x"), aliases=["Berg hall"]),
    }
    sequence = tokens_of_text(canonical("Ida Berg spoke in the Berg Hall."))
    found = analysis_of(site(cards, {}, {"post": {}})).names.find("post", sequence)
    assert [name.card_id for name in found.names] == ["people/ida-berg"]


def test_a_record_that_names_no_card_is_a_fault_and_no_crash() -> None:
    cards = {"people/ida-berg": card("Ida Berg", fact("Ida Berg was there"))}
    records: dict[str, Keys] = {"post": {"names": {"the boat": "nokind/x"}}}
    files = site(cards, {"post": "Ida Berg was there with the boat."}, records)
    analysis = analysis_of(files)
    (one,) = analysis.library.all_facts()
    assert analysis.proofs_of(one)


def test_names_in_our_own_words() -> None:
    found = list(world().names.names_in_text("post", "The Sea-4 Turbo of the Pride"))
    assert [card_id for card_id, _ in found] == ["ferries/sea-4-turbo"]
