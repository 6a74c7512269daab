"""Every address that a library answers to, and where each leads now."""

from mkdocs_briefings.model.permalinks import permalinks, unreadable_cards
from tests.support.sealed import analysis_of, card, fact, site

TOMB = {"id": "beds", "on": "2031-06-01", "why": "a slip"}
FILES = site(
    {
        "ferries/alma": card(
            "Alma",
            fact("it is so", id="range", was=["ferries/alma#reach", "ferries/brise#range"]),
            was=["ferries/old-alma", "ferries/brise"],
            retired=[TOMB],
        ),
        "ferries/brise": card("Brise", fact("it is so", id="drive")),
    },
    {},
    {"post": {"was": ["old-post", "letter"]}, "letter": {}},
)
LINKS = permalinks(analysis_of(FILES).library)


def test_what_is_there_leads_to_itself() -> None:
    for link in ("ferries/alma", "ferries/alma#range", "ferries/alma#beds", "sources/post"):
        assert LINKS[link] == link


def test_what_had_another_id_leads_to_where_it_is_now() -> None:
    assert LINKS["ferries/old-alma"] == "ferries/alma"
    assert LINKS["ferries/alma#reach"] == "ferries/alma#range"
    assert LINKS["sources/old-post"] == "sources/post"


def test_facts_and_tombstones_move_with_their_card() -> None:
    assert LINKS["ferries/old-alma#range"] == "ferries/alma#range"
    assert LINKS["ferries/old-alma#beds"] == "ferries/alma#beds"


def test_a_fact_that_moved_by_itself_is_not_taken_for_one_that_moved_with_its_card() -> None:
    files = site(
        {
            "ferries/alma": card("Alma", fact("it is so", was=["ferries/old#range"])),
            "ferries/brise": card("Brise", fact("it is so", id="range"), was=["ferries/old"]),
        },
        {},
        {"post": {}},
    )
    links = permalinks(analysis_of(files).library)
    assert links["ferries/old#range"] == "ferries/alma#f"
    assert links["ferries/old"] == "ferries/brise"


def test_a_living_card_or_source_wins_over_one_that_claims_its_name() -> None:
    assert LINKS["ferries/brise"] == "ferries/brise"
    assert LINKS["sources/letter"] == "sources/letter"
    assert LINKS["ferries/brise#range"] == "ferries/alma#range"  # nothing has that id now


def test_nothing_else_leads_anywhere() -> None:
    assert "ferries/alma#seats" not in LINKS
    assert "ferries/cora" not in LINKS


def test_a_card_that_is_not_valid_is_not_readable() -> None:
    broken = FILES | {"briefings/ferries/cora.yml": "name: Cora\n"}
    assert unreadable_cards(analysis_of(broken).library) == {"ferries/cora"}
