"""Quantities that can be set side by side: of a card over time, of the cards of a kind."""

from typing import Any

from mkdocs_briefings.analysis.series import over_time, side_by_side
from mkdocs_briefings.model.library import Library
from tests.support.sealed import Keys, analysis_of, card, fact, site


def said(name: str, value: str, when: str = "", **keys: Any) -> Keys:
    dated = {"date": when} if when else {}
    return fact("it is so", property=name, value=value, **dated, **keys)


def library(**ferries: list[Keys]) -> Library:
    cards = {f"ferries/{name}": card(name, *facts) for name, facts in ferries.items()}
    return analysis_of(site(cards, {}, {"post": {}})).library


def series(facts: list[Keys], *asked: str) -> dict[str, list[str | None]]:
    found = over_time(library(alma=facts), "ferries/alma", asked)
    return {name: [one.record.value for _, one in dated] for name, dated in found}


def test_the_values_of_a_property_in_order_of_time() -> None:
    facts = [said("range", "50 km", "2032"), said("range", "40 km", "2030-05"), said("seats", "4")]
    assert series(facts) == {"range": ["40 km", "50 km"]}


def test_two_values_of_one_time_are_no_series() -> None:
    assert series([said("range", "50 km", "2032"), said("range", "40 km", "2032")]) == {}


def test_what_is_measured_in_another_way_is_another_series() -> None:
    prices = [("5 EUR", {}), ("6 USD", {}), ("7 EUR", {"per": "trip"})]
    facts = [said("price", v, when, **k) for v, k in prices for when in ("2030", "2031")]
    assert [*series(facts)] == ["price", "price-2", "price-3"]


def test_only_what_was_asked_for() -> None:
    values, years = (("range", "4 km"), ("seats", "4")), ("2030", "2031")
    facts = [said(name, value, year) for name, value in values for year in years]
    assert [*series(facts)] == ["range", "seats"]
    assert [*series(facts, "seats")] == ["seats"]


def test_cards_side_by_side_in_the_order_of_their_own_dates() -> None:
    launched = [said("launched", when) for when in ("2032", "2030", "2031")]
    found = library(
        alma=[launched[0], said("range", "40 km")],
        brise=[launched[1], said("range", "50 km"), said("seats", "4")],
        cora=[said("range", "60 km")],  # not dated
        dora=[launched[2], said("home", "Anna")],
    )
    (name, facts), *more = side_by_side(found, "ferries")
    assert (name, [one.card_id for one in facts]) == ("range", ["ferries/brise", "ferries/alma"])
    assert more == []
