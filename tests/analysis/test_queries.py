"""What pages list: new, contested, claimed, foreseen, changed, dated."""

from mkdocs_briefings.analysis.queries import (
    changes,
    claims,
    compared,
    contested,
    dated,
    forecasts,
    newest,
    stale,
    unanswered,
)
from mkdocs_briefings.model.library import LinkedFact
from tests.support.sealed import Keys, analysis_of, card, fact, site
from tests.support.world import says, told, world

ALMA = "ferries/alma"


def ids(facts: list[LinkedFact]) -> list[str]:
    return [f.record.id for f in facts]


def test_the_newest_entered_last_and_of_those_was_said_last() -> None:
    listed = newest(
        world(
            {
                ALMA: [
                    told(says("letter"), id="late", added="2031-05-01"),
                    told(says("post"), id="early", added="2031-05-01"),
                    told(says("post"), id="newer", added="2031-05-02"),
                ]
            }
        )
    )
    assert ids(listed)[:3] == ["newer", "late", "early"]
    assert "tie" not in ids(listed)


def test_what_something_speaks_against_is_contested_the_disputed_first() -> None:
    refuted = [says("post"), says("letter", refutes=True)]
    beside = {"with": f"{ALMA}#known", "as": "wording", "why": "it was reworded"}
    found = contested(
        world(
            {ALMA: [told(says("post"), id="reworded", compare=[beside]), told(*refuted, id="no")]}
        )
    )
    assert ids(found) == ["no", "reworded"]


def test_claims_go_by_speaker_the_named_first_and_each_once() -> None:
    sailor, tor = {"anonymous": "a sailor"}, "people/tor-lund"
    found = claims(
        world(
            {
                ALMA: [
                    told(says("post", tor), says("letter", tor), id="a"),
                    told(says("post", sailor), id="b"),
                    told(says("post", "people/ida-berg"), id="c"),
                    told(says("post"), id="untold"),
                ]
            }
        )
    )
    assert [(claim.fact.record.id, claim.stake) for claim in found] == [
        ("c", "Ida Berg (Works at: Solvik Lines) speaks of Alma (Operator: Solvik Lines)"),
        ("a", "Tor Lund (Works at: Fjord Lines) speaks of Alma, with which Brise competes"),
        ("b", "who said it is not named: a sailor"),
    ]


def test_forecasts_go_by_the_day_they_fall_due() -> None:
    found = forecasts(
        world(
            {
                ALMA: [
                    told(says("post"), id="undated", type="forecast"),
                    told(says("post"), id="late", type="forecast", due="2040"),
                    told(says("post"), id="soon", type="forecast", due="2032-03"),
                ]
            }
        )
    )
    assert ids(found) == ["soon", "late", "undated"]


def test_only_a_time_of_its_own_puts_a_fact_on_the_timeline() -> None:
    found = dated(
        world(
            {
                ALMA: [
                    told(says("post"), id="held", date="2031-03"),
                    told(says("post"), id="came", property="launched", value="2030"),
                    told(says("post"), id="said"),
                ]
            }
        )
    )
    assert [(str(when), f.record.id) for when, f in found] == [
        ("2030", "came"),
        ("2031-03", "held"),
    ]


def test_changes_come_latest_first_with_where_they_lead() -> None:
    corrected = [{"on": "2031-06-01", "was": "It is slow.", "why": "it is not"}]
    gone: Keys = {"id": "sunk", "on": "2031-07-01", "why": "it floats", "see": f"{ALMA}#f"}
    cards = {
        ALMA: card("Alma", fact("as it is written", corrected=corrected)) | {"retired": [gone]}
    }
    tomb, correction = changes(analysis_of(site(cards, {}, {"post": {}})))
    assert (tomb.ref, tomb.fact, tomb.see) == (f"{ALMA}#sunk", None, f"{ALMA}#f")
    assert (correction.ref, correction.was) == (f"{ALMA}#f", "It is slow.")
    assert correction.card_id == ALMA


def test_what_is_told_again_and_what_stands_side_by_side() -> None:
    beside = {"with": f"{ALMA}#known", "as": "repeats", "why": "it is the same"}
    analysis = world(
        {
            ALMA: [
                told(
                    says("post", "people/ida-berg"),
                    says("yearbook"),
                    id="seats",
                    property="seats",
                    value="400",
                ),
                told(says("post"), id="again", compare=[beside]),
            ]
        }
    )
    assert ids(stale(analysis)) == ["seats"]
    assert [(f.record.id, c.other) for f, c in compared(analysis, "repeats")] == [
        ("again", f"{ALMA}#known")
    ]
    assert compared(analysis, "wording") == []


def test_unanswered_questions_go_by_kind_and_name() -> None:
    why, who = (
        {"question": q, "looked_in": ["post"], "added": "2031-05-01"} for q in ("Why?", "Who?")
    )
    cards = {
        "operators/solvik": card("Solvik Lines", fact("it is so"), unanswered=[why]),
        "ferries/brise": card("Old Brise", fact("it is so"), unanswered=[who, why]),
        "ferries/cora": card("Cora", fact("it is so"), unanswered=[why]),
        "ferries/alma": card("Alma", fact("it is so")),
    }
    asked = unanswered(analysis_of(site(cards, {}, {"post": {}})))
    assert [(card_id, [one.question for one in questions]) for card_id, questions in asked] == [
        ("ferries/cora", ["Why?"]),
        ("ferries/brise", ["Who?", "Why?"]),
        ("operators/solvik", ["Why?"]),
    ]
