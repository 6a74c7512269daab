"""The sound sites that a fuzzed one begins as: a small one, and one that uses every key.

``SITES`` are their files by name, with the articles; all of it is invented.
"""

from mkdocs_briefings.files.config_file import CONFIG
from tests.fuzz.trees import read_tree, write_tree
from tests.support.ferries import MKDOCS
from tests.support.harbour import HELD
from tests.support.sealed import KINDS, Files, Keys, card, fact, site

POST = """\
The Alma of Solvik Lines left the quay on Monday, 31 March 2031.
In calm sea the Alma sails at least 40 kilometres on one charge, said Ida Berg of Solvik Lines.
Ida Berg works at Solvik Lines.
The Alma has 120 seats, and the fuel bill of the Alma fell by 60 percent.
At the Boat Fair the Alma beat the older Brise on three of five routes, according to a deck hand.
Solvik Lines expects that the Alma will sail to Nesvik by 2035.
The Boat Fair opened on 4 July 2030 and had 52,000 exhibitors.
The old mate, aged 61, sat on 3 crates.
"""
LETTER = """\
The Alma of Solvik Lines has 124 seats, Coast Radio said.
The Nordic Group owns Solvik Lines.
The Brise burns diesel, and the Brise cost $3.5 million.
The Coast Office, which speaks for the state, has a blue door. Nobody opened it.
"""
KUAI_BAO = """\
工程师伊达说，阿尔玛号一次充电可航行至少40公里。阿尔玛号载客120人。船很静。
"""
DECK_HAND = {"anonymous": "a deck hand", "affiliation": "operators/solvik"}
READING = {"by": {"machine": "a reader"}, "on": "2031-05-02", "of": "0123456789abcdef"}

ALMA = card(
    "Alma",
    fact(
        "Alma of Solvik Lines left", property="operator", value="operators/solvik", read=[READING]
    ),
    fact("Monday, 31 March 2031", property="launched", value="2031-03-31", was=["ferries/a#f"]),
    fact(
        "sails at least 40 kilometres on one charge",
        property="range",
        value="40 km",
        bound="at-least",
        scope="in calm sea",
        by="people/ida-berg",
        note="On one charge.",
        about=["operators/solvik", "ferries"],
        evidence=[{"source": "kuai-bao", "quote": "航行至少40公里", "by": "people/ida-berg"}],
    ),
    fact(
        "The Alma has 120 seats",
        property="seats",
        value="120",
        compare=[{"with": "ferries/alma#f5", "as": "disputed", "why": "Two papers count."}],
        corrected=[{"on": "2031-05-03", "was": "130 seats", "why": "A slip."}],
    ),
    fact(
        "Lines has 124 seats",
        "letter",
        property="seats",
        value="124",
        via={"publisher": "Coast Radio", "published": "2031-04-08~"},
    ),
    fact(
        "Alma beat the older Brise",
        property="beats",
        value="ferries/brise",
        at="fairs/boats",
        by=DECK_HAND,
        scope="three of five routes",
    ),
    fact(
        "fuel bill of the Alma fell by 60 percent",
        property="fuel-saved",
        value="60 %",
        derivation={"value": "a bill that falls saves fuel"},
    ),
    fact("will sail to Nesvik by 2035", type="forecast", due="2035", by="operators/solvik"),
    aliases=["阿尔玛号"],
    was=["ferries/a"],
    unanswered=[{"question": "Who built her?", "looked_in": ["post"], "added": "2031-05-01"}],
    retired=[{"id": "old", "on": "2031-05-01", "why": "Twice.", "see": "ferries/alma#f"}],
)
CARDS: dict[str, Keys] = {
    "ferries/alma": ALMA,
    "ferries/brise": card(
        "Brise",
        fact("The Brise burns diesel", "letter", property="drive", value="diesel"),
        fact("Brise cost $3.5 million", "letter", property="price", value="3.5 million USD"),
    ),
    "operators/solvik": card(
        "Solvik Lines",
        fact(
            "The Nordic Group owns Solvik Lines",
            "letter",
            property="parent",
            value="operators/nordic",
        ),
    ),
    "operators/nordic": card("Nordic Group", fact("The Nordic Group owns", "letter")),
    "people/ida-berg": card(
        "Ida Berg",
        fact("Ida Berg works at Solvik Lines", property="employer", value="operators/solvik"),
        aliases=["工程师伊达"],
    ),
    "fairs/boats": card(
        "Boat Fair",
        fact("Boat Fair opened on", property="held", value="2030-07-04"),
        fact("and had 52,000 exhibitors", property="exhibitors", value="52,000 exhibitors"),
    ),
    "offices/coast": card(
        "Coast Office",
        fact(
            "Coast Office, which speaks for the state",
            "letter",
            property="authority",
            value="state",
        ),
    ),
}

RECORDS: dict[str, Keys] = {
    "post": {
        "authors": ["Jon Dahl"],
        "names": {"the line": "operators/solvik"},
        "waived": {"8.1": "rhetoric"},
        "url": "https://example.org/post",
        "retrieved": "2031-05-01",
        "was": ["old-post"],
    },
    "letter": {
        "publisher": "Tide Letter",
        "published": "2031-04-09~",
        "derived_from": ["post", {"publisher": "Coast Radio", "published": "2031-04-08"}],
        "note": "A rewrite.",
    },
    "kuai-bao": {
        "publisher": {"unnamed": "a sheet"},
        "language": "zh",
        "published": "2031-04-16",
        "translated": {"from": "en", "by": "machine"},
        "about": "ferries/alma",
    },
}
HOME = """\
---
title: Ferries
---
# Ferries

[[_kinds]]

[[_timeline ferries]]

The [[ferries/alma]] sails [[ferries/alma#f3]] and [[ferries/alma#f3|far]].[^1]

[^1]: As of `2031`.
"""


def in_lines(files: Files) -> Files:
    """The files with one key or item in a line, as people write YAML."""
    return files | {
        path: write_tree(tree).decode()
        for path, text in files.items()
        if path.endswith(".yml") and path != CONFIG and (tree := read_tree(text.encode()))
    }


def _fjord() -> Files:
    kinds = KINDS.replace("km: [", "km: [公里, ")
    articles = {"post": POST, "letter": LETTER, "kuai-bao": KUAI_BAO}
    files = in_lines(site(CARDS, articles, RECORDS, kinds))
    return files | {CONFIG: MKDOCS, "docs/index.md": HOME, "docs/briefs/one.md": "# One\n"}


SITES = {"harbour": HELD, "fjord": _fjord()}
