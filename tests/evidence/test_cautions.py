"""The cautions near a quote, in the text and in the seal alike, and what answers them."""

from typing import Any

import pytest

from tests.support.sealed import Files, Keys, analysis_of, card, fact, linked, site

NAMES = {
    "ferries/alma": "Alma",
    "ferries/brise": "Brise",
    "operators/solvik": "Solvik Lines",
    "people/ida-berg": "Ida Berg",
    "people/tor-berg": "Tor Berg",
}


def shore(text: str, *facts: Keys, language: str = "en") -> Files:
    log = {name: f"{name} lay at berth {berth}." for berth, name in enumerate(NAMES.values())}
    cards = {
        card_id: card(name, *(facts if card_id == "ferries/alma" else ()),
                      fact(log[name].rstrip("."), "log", id="logged"))
        for card_id, name in NAMES.items()
    }  # fmt: skip
    records = {"post": {"language": language}}
    return site(cards, {"post": text, "log": "\n".join(log.values())}, records)


def cautions(text: str, quote: str, *more: Keys, language: str = "en", **keys: Any) -> list[str]:
    """The cautions of a fact, each with its answer; the seal must show the same as the text."""
    analysis = analysis_of(shore(text, fact(quote, **keys), *more, language=language))
    one = linked(analysis, "ferries/alma#f")
    (proof,) = analysis.prove(one, analysis.texts)
    (opened,) = analysis.proofs_of(one)
    assert proof
    assert opened

    def show(found: Any) -> list[str]:
        return [f"{c.kind}: {c.words}" + f" -> {c.answer}" * bool(c.answer) for c in found]

    assert show(proof.cautions) == show(opened.cautions)
    assert proof.unsupported == opened.unsupported
    return show(proof.cautions)


@pytest.mark.parametrize(
    ("text", "quote", "found"),
    [
        ("The Alma did not exceed 40 knots.", "exceed 40 knots", ["negation: not"]),
        ("The Alma sails, but the Brise does not.", "The Alma sails", []),
        ("The Alma does not float; it sails fast.", "it sails fast", []),
        ("The Alma (not theirs) has 40 seats.", "has 40 seats", []),
        ("The Alma has 40 seats and may sink.", "has 40 seats", []),
        ("They denied, again, that the Alma sank.", "the Alma sank", ["denial: denied"]),
        ("If it rains, the Alma has 40 seats.", "has 40 seats", ["condition: if"]),
        ("Does the Alma have 40 seats?", "have 40 seats", ["question: does"]),
        ("And the Alma has 40 seats?", "has 40 seats", ["question: has 40 seats"]),
        ("The Alma not only has 40 seats.", "has 40 seats", []),
        ("The Alma sails. It did not rain.", "The Alma sails", []),
        ("In tests, the Alma has 40 seats.", "has 40 seats", ["limit: in tests"]),
        ("The Alma has 40 seats, at least on paper.", "has 40 seats", ["limit: on paper"]),
        ("The Alma has 40 seats, not 50 of them.", "has 40 seats", []),
        ("Some like it, but the Alma has 40 seats.", "has 40 seats", []),
        ("Some boats, like the Alma with 40 seats, sank.", "Alma with 40 seats", []),
        ("In the past two years the Alma had 40 seats.", "had 40 seats", []),
    ],
)
def test_clause_and_sentence(text: str, quote: str, found: list[str]) -> None:
    assert cautions(text, quote) == found


@pytest.mark.parametrize(
    ("text", "quote", "found"),
    [
        ("The Alma has 40 seats, said Ida Berg.", "has 40 seats", ["saying: said"]),
        ("The Alma has 40 seats, Berg said.", "has 40 seats", ["saying: said"]),
        ("Tor said the Alma has 40 seats.", "has 40 seats", ["saying: said"]),
        ("The head of the Alma said that it rained.", "The head of the Alma", []),
        ("Ida, head of the Alma, said at noon that it rained.", "head of the Alma", []),
        ("It rained, said Ida Berg, head of the Alma.", "head of the Alma", []),
        ("Ida, head of the Alma, said Tor came.", "head of the Alma", ["saying: said"]),
    ],
)
def test_somebody_is_speaking_unless_the_quote_only_says_who(
    text: str, quote: str, found: list[str]
) -> None:
    assert cautions(text, quote) == found


@pytest.mark.parametrize(
    ("text", "keys", "found"),
    [
        ("The Alma does not have 40 seats.", {"refutes": "true"}, "negation: not -> refutes"),
        ("The Alma does not have 40 seats.", {"statement": "It is not so."}, "-> statement"),
        ("Solvik Lines denied that the Alma has 40 seats.",
         {"statement": "Solvik Lines denies it."}, "denial: denied -> statement"),
        ("The Alma may have 40 seats.", {"type": "opinion"}, "possibility: may -> type"),
        ("The Alma will have 40 seats.", {"type": "forecast"}, "plan: will -> type"),
        ("At peak the Alma has 40 seats.", {"scope": "at peak"}, "limit: at peak -> scope"),
        ("In 2029 the Alma once had 40 seats.", {"date": "2029"}, "past: once -> date"),
        ("The Alma has 40 seats, said Ida Berg.", {"by": "people/ida-berg"}, "saying: said -> by"),
        ("The Alma has 40 seats, Tor Berg and Ida Berg said.", {"by": "people/ida-berg"},
         "saying: said -> by"),
        ("The Alma has 40 seats, said Tor Berg and Ida Berg.", {"by": "people/ida-berg"},
         "saying: said -> by"),
        ("Solvik Lines said the Alma has 40 seats. Ida Berg is its head.",
         {"by": "people/ida-berg"}, "saying: said -> by"),
        ("The Alma will have 40 seats in 2035.", {"date": "2035"}, "plan: will -> date"),
        ("The Alma has 40 seats, according to Coast Radio.",
         {"via": {"publisher": "Coast Radio"}}, "saying: according to -> via"),
    ],
)  # fmt: skip
def test_what_answers(text: str, keys: Keys, found: str) -> None:
    quote = next(q for q in ("has 40 seats", "have 40 seats", "had 40 seats") if q in text)
    (only,) = cautions(text, quote, **keys)
    assert only.endswith(found)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Tor Berg said the Alma has 40 seats. Ida Berg slept.", {"by": "people/ida-berg"}),
        ("Tor Berg said Ida Berg knew the Alma has 40 seats.", {"by": "people/ida-berg"}),
        ("The Alma has 40 seats, said Tor Berg. Ida Berg slept.", {"by": "people/ida-berg"}),
        ("Ida Berg slept; the Alma has 40 seats, said Tor Berg.", {"by": "people/ida-berg"}),
        ("The Alma will have 40 seats, as in 2030.", {"date": "2030"}),
    ],
)
def test_what_does_not_answer(text: str, keys: Keys) -> None:
    (only,) = cautions(
        text, next(q for q in ("has 40 seats", "have 40 seats") if q in text), **keys
    )
    assert "->" not in only


def test_a_statement_answers_nothing_where_a_value_speaks_for_itself() -> None:
    keys = {"property": "seats", "value": "40", "statement": "It may have 40 seats."}
    assert cautions("The Alma may have 40 seats.", "have 40 seats", **keys) == ["possibility: may"]


def test_a_word_that_another_fact_opens_in_another_clause_is_no_caution() -> None:
    text = "The Alma has 40 seats, and the Brise does not sail."
    other = fact("Brise does not sail", id="other", derivation={"meaning": "it is meant so"})
    assert cautions(text, "has 40 seats", other) == []


def test_another_subject_between_name_and_value() -> None:
    seats = {"property": "seats", "value": "40"}
    text = "The Alma met the Brise with 40 seats on board."
    assert cautions(text, "with 40 seats on", **seats) == ["subject: brise"]
    text = "The Brise met the Alma with 40 seats on board."
    assert cautions(text, "with 40 seats on", **seats) == []
    text = "The Alma came. It met the Brise with a crew of 40 seats."
    assert cautions(text, "It met the", about=["ferries/brise"]) == []


def test_another_figure_nearer_to_the_name() -> None:
    range_ = {"property": "range", "value": "40 km"}
    text = "The Alma swapped 30 km for 40 km today."
    assert cautions(text, "for 40 km today", **range_) == ["figure: 30 km"]
    assert cautions(text, "for 40 km today", **range_, compared_to="the old range") == [
        "figure: 30 km -> compared_to"
    ]


@pytest.mark.parametrize(
    ("language", "text", "quote", "found"),
    [
        ("de", "Die Alma hat nicht 40 Plätze.", "nicht 40 Plätze", ["negation: nicht"]),
        ("de", "Die Alma hat 40 Plätze, sagte Ida.", "hat 40 Plätze", ["saying: sagte"]),
        ("fr", "L'Alma a 40 places, selon Ida Berg.", "a 40 places", ["saying: selon"]),
        ("es", "El Alma tiene 40 plazas, dijo Ida.", "tiene 40 plazas", ["saying: dijo"]),
        ("zh", "公司否认Alma有40个座位。", "有40个座位", ["denial: 否 认"]),
        ("ja", "Almaは40席あると述べた。", "は40席ある", ["saying: 述 べ"]),
    ],
)
def test_other_languages(language: str, text: str, quote: str, found: list[str]) -> None:
    assert cautions(text, quote, language=language) == found


def test_the_message_names_the_word_and_what_it_may_do() -> None:
    files = shore("They denied that the Alma sank.", fact("the Alma sank"))
    analysis = analysis_of(files)
    (proof,) = analysis.proofs_of(linked(analysis, "ferries/alma#f"))
    assert proof
    (missing,) = proof.unsupported
    assert (missing.need, missing.message) == (
        "meaning",
        "'denied' in the quote's sentence may deny it",
    )
    assert "'refutes: true'" in missing.hint
    assert "'derivation: meaning'" in missing.hint
