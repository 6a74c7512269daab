"""Ferries, who runs them, who speaks of them, and papers that report it: a world to judge facts in.

The Alma is of Solvik Lines, part of the Nordic Group; the Brise of Fjord Lines, its rival. Ida
Berg works at Solvik Lines, Tor Lund at Fjord Lines, Eva Holm at the Coast Office, which has no
part in it. The Boat Fair is run by the Fair Office. The Echo copies the Post.
"""

from collections.abc import Mapping
from typing import Any

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.analysis.standings import Standing
from tests.support.sealed import Keys, analysis_of, card, fact, site

RECORDS: dict[str, Keys] = {
    "post": {"publisher": "Harbour Post", "published": "2031-04-02"},
    "letter": {"publisher": "Tide Letter", "published": "2031-04-09"},
    "radio": {"publisher": "Coast Radio", "published": "2031-04-10"},
    "echo": {"publisher": "Echo", "published": "2031-04-03", "derived_from": ["post"]},
    "yearbook": {"publisher": "Yearbook", "published": "2032-01-01"},
}
CARDS: dict[str, Keys] = {
    "ferries/alma": card("Alma"),
    "ferries/brise": card("Brise"),
    "operators/solvik": card("Solvik Lines"),
    "operators/nordic": card("Nordic Group"),
    "operators/fjord": card("Fjord Lines"),
    "offices/coast": card("Coast Office"),
    "offices/fair": card("Fair Office"),
    "fairs/boats": card("Boat Fair"),
    "people/ida-berg": card("Ida Berg"),
    "people/tor-lund": card("Tor Lund"),
    "people/eva-holm": card("Eva Holm"),
}
TIES = {
    "ferries/alma": ("operator", "operators/solvik"),
    "ferries/brise": ("operator", "operators/fjord"),
    "operators/solvik": ("parent", "operators/nordic"),
    "fairs/boats": ("organizer", "offices/fair"),
    "people/ida-berg": ("employer", "operators/solvik"),
    "people/tor-lund": ("employer", "operators/fjord"),
    "people/eva-holm": ("employer", "offices/coast"),
}


def says(source: str, by: Any = None, **keys: Any) -> Keys:
    """Evidence from a source, in its own voice or that of ``by``."""
    return {"source": source, "quote": "as it is written"} | ({"by": by} if by else {}) | keys


def told(*evidence: Keys, **keys: Any) -> Keys:
    """A fact with such evidence."""
    return fact("x") | keys | {"evidence": list(evidence)}


def world(
    facts: Mapping[str, list[Keys]],
    records: Mapping[str, Keys] | None = None,
    *,
    bare: bool = False,
    ties: Mapping[str, tuple[str, str] | None] = TIES,
) -> Analysis:
    """The world with some more facts on its cards.

    ``records`` are added to those of the world, or replace them where ``bare``; ``ties`` replace
    those of the world.
    """
    cards = {}
    for card_id, empty in CARDS.items():
        known = [told(says("post"), id="known")]
        if tie := {**TIES, **ties}.get(card_id):
            known = [told(says("post"), id="tie", property=tie[0], value=tie[1])]
        cards[card_id] = card(empty["name"], *facts.get(card_id, ()), *known)
    sources: dict[str, Keys] = {
        source: {} if bare and source in (records or {}) else RECORDS[source] for source in RECORDS
    }
    sources |= {s: sources.get(s, {}) | record for s, record in (records or {}).items()}
    return analysis_of(site(cards, {}, sources))


def judge(
    *evidence: Keys,
    of: str = "ferries/alma",
    records: Mapping[str, Keys] | None = None,
    **keys: Any,
) -> Standing:
    """The standing of a fact with such evidence."""
    return world({of: [told(*evidence, **keys)]}, records).standings[f"{of}#f"]


def names(standing: Standing) -> list[set[str]]:
    """Who the witnesses are: a set of names for each."""
    return [set(witness.names) for witness in standing.witnesses]
