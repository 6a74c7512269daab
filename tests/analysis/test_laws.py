"""The two laws of standing, over random facts in a world of ties.

Moving a fact to another of its parties, the old card then in ``about``, never changes its standing.
Taking something away never raises it without a word: from the check, or in the review sheet.
"""

from collections.abc import Mapping
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.analysis.parties import find_parties
from mkdocs_briefings.analysis.standings import Word
from mkdocs_briefings.review.compare import compare
from tests.support.sealed import Keys, card, fact, faults, site
from tests.support.world import CARDS, RECORDS, says, told, world

STAFFER = {"anonymous": "a deck hand", "affiliation": "operators/fjord"}
PEOPLE = [c for c in CARDS if c.startswith(("people/", "operators/", "offices/"))]
SOURCES: dict[str, Keys] = RECORDS | {
    "digest": {"publisher": {"unnamed": "a digest"}},
    "notice": {"publisher": "Solvik Lines"},
}
evidence = st.builds(
    says, st.sampled_from(sorted(SOURCES)), st.sampled_from([None, None, *PEOPLE, STAFFER])
)
facts = st.fixed_dictionaries(
    {
        "evidence": st.lists(evidence, min_size=1, max_size=3),
        "statement": st.sampled_from(
            ["It is as it is.", "Solvik Lines wins.", "Ida Berg likes the Boat Fair."]
        ),
    },
    optional={
        "about": st.lists(st.sampled_from([*CARDS, "ferries"]), min_size=1, max_size=2),
        "type": st.sampled_from(["opinion", "forecast"]),
        "date": st.just("2031"),
        "beats": st.sampled_from(sorted(CARDS)),
    },
)


ALONE = SOURCES | {"echo": {k: v for k, v in SOURCES["echo"].items() if k != "derived_from"}}
"""The sources, the echo without the origin that it copies."""


def filed(card_id: str, keys: Keys, sources: Mapping[str, Keys] = SOURCES) -> Analysis:
    """The world with such a fact on a card; ``beats`` is a property with that value."""
    keys = dict(keys)
    if value := keys.pop("beats", None):
        keys |= {"property": "beats", "value": value}
    return world({card_id: [fact("x") | keys]}, sources, bare=True)


def told_of(analysis: Analysis, card_id: str) -> tuple[Word, tuple[str, ...]]:
    standing = analysis.standings[f"{card_id}#f"]
    return standing.word, standing.reasons


@given(st.sampled_from(sorted(CARDS)), facts)
def test_where_a_fact_is_filed_changes_nothing(card_id: str, keys: Keys) -> None:
    before = filed(card_id, keys)
    stated = before.library.facts_by_ref[f"{card_id}#f"]
    parties = find_parties(before.library, before.names, stated).cards
    if card_id in parties:
        for other in parties - {card_id}:
            after = filed(other, keys | {"about": [*keys.get("about", ()), card_id]})
            assert told_of(after, other) == told_of(before, card_id)


@given(st.sampled_from(sorted(CARDS)), facts)
def test_a_page_of_a_speaker_or_their_house_makes_no_party(card_id: str, keys: Keys) -> None:
    keys = {k: v for k, v in keys.items() if k != "beats"}
    speakers = [e["by"] for e in keys["evidence"] if isinstance(e.get("by"), str)]
    found = filed("fairs/boats", keys | {"about": [*keys.get("about", ()), "fairs/boats"]})
    for speaker in speakers:
        on_theirs = filed(speaker, keys | {"about": [*keys.get("about", ()), "fairs/boats"]})
        assert told_of(on_theirs, speaker) == told_of(found, "fairs/boats")


RANKS: dict[Word, int] = {
    "disputed": 0,
    "superseded": 0,
    "unattributed": 1,
    "claimed": 2,
    "attributed": 3,
    "official": 4,
    "reported": 5,
    "corroborated": 6,
}


def without(keys: Keys, what: str, index: int) -> Keys | None:
    """The fact without one thing; ``None`` if it has no such thing."""
    if what in keys:
        return {key: value for key, value in keys.items() if key != what}
    pieces = [dict(piece) for piece in keys["evidence"]]
    piece = pieces[index % len(pieces)]
    by = piece.get("by")
    if what == "speaker" and by:
        del piece["by"]
    elif what == "affiliation" and isinstance(by, dict):
        piece["by"] = {"anonymous": by["anonymous"]}
    else:
        return None
    return keys | {"evidence": pieces}


@given(
    st.sampled_from(sorted(CARDS)),
    facts,
    st.sampled_from(["speaker", "affiliation", "type", "about"]),
    st.integers(0, 2),
)
def test_taking_away_from_a_fact_never_raises_it_unseen(
    card_id: str, keys: Keys, what: str, index: int
) -> None:
    changed = without(keys, what, index)
    if changed is not None:
        judge_change(filed(card_id, keys), filed(card_id, changed), f"{card_id}#f")


@given(st.sampled_from(sorted(CARDS)), facts)
def test_taking_away_an_origin_never_raises_a_fact_unseen(card_id: str, keys: Keys) -> None:
    judge_change(filed(card_id, keys), filed(card_id, keys, ALONE), f"{card_id}#f")


def judge_change(before: Analysis, after: Analysis, ref: str) -> None:
    rank = [RANKS[analysis.standings[ref].word] for analysis in (before, after)]
    assert rank[1] <= rank[0] or compare(before, after).loosened


def test_the_check_asks_for_a_speaker_beside_a_verb_of_saying() -> None:
    text = (
        "The Alma sails far, said Ida Berg of the yard.\nA gull sat there.\nIda Berg likes gulls."
    )
    quoted: dict[str, Any] = {"quote": "The Alma sails far"}
    cards = {
        "people/ida-berg": card("Ida Berg", fact("Ida Berg likes gulls")),
        "ferries/alma": card("Alma", fact(**quoted, by="people/ida-berg")),
    }
    assert faults(site(cards, {"post": text})) == []
    cards["ferries/alma"] = card("Alma", fact(**quoted))
    assert [fault.partition(":")[0] for fault in faults(site(cards, {"post": text}))] == ["caution"]


def test_what_was_told_once_is_not_taken_for_told_twice() -> None:
    """A counter-example that the second law found: the copy of a paper without its origin."""
    copied = {"ferries/alma": [told(says("post"), says("echo"))]}
    before, after = world(copied, SOURCES, bare=True), world(copied, ALONE, bare=True)
    words = [analysis.standings["ferries/alma#f"].word for analysis in (before, after)]
    assert words == ["reported", "corroborated"]
    assert compare(before, after).loosened == (("seeds/echo.yml", "no longer derived from post"),)
