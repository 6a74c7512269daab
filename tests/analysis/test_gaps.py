"""What no source says, and what time has overtaken."""

from datetime import date

from mkdocs_briefings.analysis.gaps import find_gaps, find_overdue
from tests.support.sealed import KINDS, analysis_of, card, fact, site

FEATURED = KINDS.replace("label: Ferries\n", "label: Ferries\n    featured: [range, drive]\n")
RANGE = fact("it is so", property="range", value="40 km")
DRIVE = fact("it is so", property="drive", value="battery")


def test_the_cards_that_lack_a_featured_property() -> None:
    cards = {
        "ferries/alma": card("Alma", RANGE, DRIVE),
        "ferries/brise": card("Brise", RANGE),
        "ferries/cora": card("Cora", RANGE),
        "operators/solvik": card("Solvik", fact("it is so")),
    }
    library = analysis_of(site(cards, {}, {"post": {}}, FEATURED)).library
    assert [*find_gaps(library)] == [("ferries", "drive", ("ferries/brise", "ferries/cora"))]


def test_forecasts_that_fell_due_before_a_day() -> None:
    due = ["2030", "2031-05", "2031-05-02"]
    facts = [fact("it will be", type="forecast", due=when) for when in due]
    library = analysis_of(site({"ferries/alma": card("Alma", *facts)}, {}, {"post": {}})).library
    overdue = {day: len([*find_overdue(library, date(2031, 5, day))]) for day in (1, 2, 3)}
    assert overdue == {1: 1, 2: 1, 3: 2}
