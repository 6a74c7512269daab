"""Where a ref leads, and what is to be said of one that leads nowhere."""

import pytest

from mkdocs_briefings.checks.ref_lookup import RefBook, unknown_card_hint
from tests.support.sealed import analysis_of, card, fact, site

TOMBS = [
    {"id": "beds", "on": "2031-06-01", "why": "a slip", "see": "ferries/alma#range"},
    {"id": "sails", "on": "2031-06-01", "why": "never said"},
]
ALMA = card(
    "Alma",
    fact("it is so", id="range", was=["ferries/alma#reach"]),
    was=["ferries/old-alma"],
    retired=TOMBS,
)
BROKEN = {"briefings/ferries/brise.yml": "name: Brise\n", "seeds/letter.yml": "title: X\n"}
CARDS = {"ferries/alma": ALMA, "operators/solvik-lines": card("Solvik Lines", fact("it is so"))}
LIBRARY = analysis_of(site(CARDS, {}, {"post": {"was": ["old-post"]}}) | BROKEN).library
BOOK = RefBook(LIBRARY)


@pytest.mark.parametrize("ref", ["ferries/alma", "ferries/alma#range", "sources/post"])
def test_a_ref_that_leads_somewhere(ref: str) -> None:
    assert BOOK.error(ref) is None


@pytest.mark.parametrize(
    ("ref", "says", "hint"),
    [
        ("ferries/elma", "ferries/elma", "ferries/alma"),
        ("ferries/elma#range", "ferries/elma", "ferries/alma"),
        ("ferries/alma#rnge", "ferries/alma#rnge", "ferries/alma#range"),
        ("ferries/old-alma", "ferries/old-alma", "ferries/alma"),
        ("ferries/alma#reach", "ferries/alma#reach", "ferries/alma#range"),
        ("ferries/alma#beds", "a slip", "ferries/alma#range"),
        ("ferries/alma#sails", "never said", "nothing"),
        ("sources/pots", "pots", "post"),
        ("sources/old-post", "old-post", "sources/post"),
        ("sources/post#range", "sources/post#range", "[[sources/post]]"),
    ],
)
def test_a_ref_that_leads_nowhere(ref: str, says: str, hint: str) -> None:
    fault = BOOK.error(ref)
    assert fault
    assert says in fault[0]
    assert hint in fault[1]


@pytest.mark.parametrize(
    ("ref", "readable"),
    [
        ("ferries/alma", True),
        ("ferries/cora", True),  # there is no such file at all
        ("ferries/brise", False),
        ("ferries/brise#range", False),
        ("sources/post", True),
        ("sources/letter", False),
        ("sources/radio", True),
    ],
)
def test_of_a_file_that_is_not_valid_nobody_knows_what_it_holds(ref: str, readable: bool) -> None:
    assert BOOK.is_readable(ref) is readable


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("ferries/old-alma", "'ferries/alma' now"),
        ("people/alma", "'ferries/alma'"),  # under another kind
        ("Solvik Lines", "'operators/solvik-lines'"),  # its name
        ("operators/solvik-line", "'operators/solvik-lines'"),
        ("nobody", "<kind>/<slug>"),
        ("zoos/quite-another-thing", "briefings/zoos/quite-another-thing.yml"),
    ],
)
def test_what_may_have_been_meant(written: str, hint: str) -> None:
    assert hint in unknown_card_hint(LIBRARY, written)
