"""Featured properties that no fact gives, and what time has overtaken."""

from datetime import date
from typing import Any

import pytest

from mkdocs_briefings.analysis.gaps import find_gaps, find_overdue
from tests.support.sealed import KINDS, Keys, analysis_of, card, fact, site

FEATURED = KINDS.replace(
    "label: Ferries\n",
    "label: Ferries\n    featured: [operator, drive, calls-at, beats, sister]\n",
).replace(
    "summary: Operator of ferries\n",
    "summary: Operator of ferries\n    featured: [fleet, parent]\n",
)
FEATURED = FEATURED.replace(
    "      parent:", "      fleet: {type: ref, label: Fleet, kinds: [ferries]}\n      parent:"
)


def gaps(records: dict[str, Keys] | None = None, **cards: list[Keys]) -> dict[str, set[str]]:
    """The names that lack each featured property, of ferries with these facts and an operator."""
    found = {f"ferries/{name}": card(name, *facts) for name, facts in cards.items()}
    found["operators/solvik"] = card("solvik", fact("it is so"))
    library = analysis_of(site(found, {}, {"post": {}} | (records or {}), FEATURED)).library
    return {
        gap.property_id: {card_id.partition("/")[2] for card_id in gap.cards}
        for gap in find_gaps(library)
    }


def has(name: str, value: str, **keys: Any) -> Keys:
    return fact("it is so", property=name, value=value, **keys)


PLAIN = fact("it is so")


def test_the_cards_that_lack_a_featured_property() -> None:
    lacking = gaps(alma=[has("drive", "battery"), has("calls-at", "Nesvik")], brise=[PLAIN])
    assert lacking["drive"] == lacking["calls-at"] == {"brise"}
    assert lacking["operator"] == {"alma", "brise"}


@pytest.mark.parametrize("name", ["beats", "sister", "parent"])
def test_no_card_must_beat_or_be_part_of_another_of_its_kind(name: str) -> None:
    assert name not in gaps(alma=[PLAIN])


def test_a_fact_of_another_card_of_the_kind_gives_it_to_whom_it_is_about() -> None:
    told = has("drive", "battery", about=["ferries/brise"])
    assert "drive" not in gaps(alma=[told], brise=[PLAIN])
    assert gaps(alma=[{**told, "about": ["operators/solvik"]}], brise=[PLAIN])["drive"] == {"brise"}


def test_a_ref_gives_the_property_that_it_is_from_the_other_side() -> None:
    assert gaps(alma=[PLAIN])["fleet"] == {"solvik"}
    assert "fleet" not in gaps(alma=[has("operator", "operators/solvik")])


def test_who_speaks_says_nothing_about_themselves() -> None:
    assert gaps(alma=[has("drive", "battery", by="ferries/brise")], brise=[PLAIN])["drive"] == {
        "brise"
    }


def test_the_sources_that_name_a_card() -> None:
    cards = {
        "ferries/alma": card("Alma", has("drive", "battery")),
        "ferries/brise": card("Brise", fact("it is so", "letter", about=["ferries/cora"])),
        "ferries/cora": card("Cora", fact("it is so", "post")),
    }
    names: dict[str, Keys] = {"notes": {"names": {"the old one": "ferries/brise"}}}
    records = {"post": {}, "letter": {}, "echo": {"about": "ferries/cora"}} | names
    library = analysis_of(site(cards, {}, records, FEATURED)).library
    (gap,) = (gap for gap in find_gaps(library) if gap.property_id == "drive")
    assert gap.cards == ("ferries/brise", "ferries/cora")
    assert {*gap.sources} == {"post", "letter", "echo", "notes"}


def test_forecasts_that_fell_due_before_a_day() -> None:
    due = ["2030", "2031-05", "2031-05-02"]
    facts = [fact("it will be", type="forecast", due=when) for when in due]
    library = analysis_of(site({"ferries/alma": card("Alma", *facts)}, {}, {"post": {}})).library
    overdue = {day: len([*find_overdue(library, date(2031, 5, day))]) for day in (1, 2, 3)}
    assert overdue == {1: 1, 2: 1, 3: 2}
