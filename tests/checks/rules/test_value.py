"""The quote shows the value, and every figure of the statement."""

from typing import Any

import pytest

from tests.support.findings import findings, passes, skips
from tests.support.sealed import KINDS, Files, Keys, card, fact, site

ALMA = "briefings/ferries/alma.yml"
COUNTED = KINDS.replace(
    "seats: {type: quantity",
    "guests: {type: quantity, label: Guests}\n      seats: {type: quantity",
)


def quoted(quote: str, name: str = "", value: str = "", **keys: Any) -> Files:
    """A fact whose quote stands in its article."""
    given = {"property": name, "value": value} if name else {}
    cards = {"ferries/alma": card("Alma", fact(quote, **given, **keys))}
    text = f"The Alma came. {quote} {quote.split(maxsplit=1)[0]}."
    return site(cards, {"post": text}, kinds=COUNTED)


@pytest.mark.parametrize(
    ("quote", "name", "value", "keys"),
    [
        ("Over 500 companies came", "guests", "500 companies", {"bound": "more-than"}),
        ("an area of 50,000 seats", "seats", "50,000", {}),
        ("its share plunged 16 percent", "fuel-saved", "-16 %", {}),
        ("its traffic doubled since then", "growth", "2 times", {}),
        ("at home in Port Anna", "home", "Port Anna", {}),
        ("500 billion euros at least", "price", "500 billion EUR", {"bound": "at-least"}),
        ("with 400 seats on board", "", "", {"statement": "The Alma has 400 seats."}),
        ("on board are seats", "", "", {"statement": "In 2031 there were seats.", "date": "2031"}),
    ],
)
def test_what_passes(quote: str, name: str, value: str, keys: Keys) -> None:
    assert passes("value", quoted(quote, name, value, **keys))


@pytest.mark.parametrize(
    ("quote", "name", "value", "keys", "says"),
    [
        ("an area of 50,000 seats", "seats", "52,000", {}, ["'52,000'", "'50,000'"]),
        ("500 billion euros in all", "price", "500 million EUR", {}, ["'500 billion euros'"]),
        ("for 500 dollars a trip", "price", "500 EUR", {}, ["'EUR'", "'USD'"]),
        ("over 500 companies came", "guests", "500 companies", {}, ["more-than"]),
        ("its share rose 16 percent", "fuel-saved", "-16 %", {}, ["'-16 %'"]),
        ("at home in Port Berta", "home", "Port Anna", {}, ["'anna'"]),
    ],
)
def test_a_value_that_the_quote_does_not_show(
    quote: str, name: str, value: str, keys: Keys, says: list[str]
) -> None:
    (found,) = findings("value", quoted(quote, name, value, **keys))
    assert (found.file, found.marks) == (ALMA, value)
    assert all(word in found.message for word in says)
    assert "'derivation: value'" in found.hint


def test_a_figure_of_the_statement_that_nothing_shows() -> None:
    (found,) = findings("value", quoted("with 400 seats on board", statement="It has 500 seats."))
    assert (found.file, found.marks) == (ALMA, "It has 500 seats.")
    assert "500" in found.message


def test_a_reason_excuses_it() -> None:
    derived = {"derivation": {"value": "half of the 100,000 that both have"}}
    files = quoted("an area of 50,000 seats", "seats", "52,000", **derived)
    assert findings("value", files) == []
    assert "reason" in skips("value", files)[0]


def test_evidence_against_a_fact_need_not_show_its_value() -> None:
    against = {"source": "post", "quote": "The Alma came", "refutes": "true"}
    assert passes("value", quoted("with 400 seats on board", "seats", "400", evidence=[against]))


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("with 400 seats on board", "with 401 berths on board", "quote"),  # not the article's
        ("with 400 seats on board", "with seats", "quote"),  # too short
        ('"value": "400"', '"value": "many"', "type"),
    ],
)
def test_what_is_wrong_in_another_way_is_not_judged(old: str, new: str, reason: str) -> None:
    files = quoted("with 400 seats on board", "seats", "400")
    files |= {ALMA: files[ALMA].replace(old, new)}
    assert findings("value", files) == []
    assert reason in skips("value", files)[0]


@pytest.mark.parametrize(
    ("value", "shown"), [("1.4 GW", True), ("1,400 MW", True), ("1.4 MW", False), ("14 GW", False)]
)
def test_a_value_may_be_in_any_unit_of_a_family(value: str, shown: bool) -> None:
    kinds = KINDS.replace("units:\n", "units:\n  MW: []\n  GW: {is: 1000 MW}\n", 1)
    kinds = kinds.replace(
        "      home: {type: text",
        "      power: {type: quantity, unit: MW, label: Power}\n      home: {type: text",
    )
    quote = "The Alma draws 1.4 GW of power"
    one = fact(quote, statement="The Alma draws power.", property="power", value=value)
    found = findings(
        "value", site({"ferries/alma": card("Alma", one)}, {"post": quote}, kinds=kinds)
    )
    assert (found == []) is shown
