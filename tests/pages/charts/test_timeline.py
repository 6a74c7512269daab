"""The timeline: a lane for each kind, what is known of a date drawn as it is known."""

import pytest

from mkdocs_briefings.pages.charts.timeline import HIGHEST, LONGEST, timeline
from tests.support.drawing import links, mark, marks, share_of, shown, texts
from tests.support.sealed import Keys, card, fact


def dated(when: str, **keys: str) -> Keys:
    return fact("the old cranes", statement=f"It is {when}.", date=when, **keys)


def ferry(*dates: str) -> dict[str, Keys]:
    return {"ferries/alma": card("Alma", *map(dated, dates))}


def drawn(when: str) -> list[dict[str, str]]:
    """How a date is drawn among others, part by part: tag and attributes."""
    svg = shown(timeline(links(ferry("2031-01-01", when, "2031-12-31"))))
    parts = mark(svg, f"It is {when}.")
    return [{"tag": e.tag, **e.attrib} for e in parts if e.tag in ("circle", "line")]


def test_every_dated_fact_is_a_link_to_its_place() -> None:
    cards = {**ferry("2031-03", "2031-04-02"), "offices/coast": card("Coast", dated("2031-05-01"))}
    assert marks(shown(timeline(links(cards)))) == {
        "March 2031: It is 2031-03.": "ferries/alma.md#f",
        "2 April 2031: It is 2031-04-02.": "ferries/alma.md#f2",
        "1 May 2031: It is 2031-05-01.": "offices/coast.md#f",
    }


def test_what_does_not_compete_stands_above_what_does() -> None:
    cards = {
        **ferry("2031-03-01"),
        "rules/noise": card("Noise rule", dated("2031-04-01")),
        "fairs/boats": card("Boat Fair", dated("2031-05-01")),
    }
    lanes = [t for t in texts(shown(timeline(links(cards)))) if t in ("Ferries", "Rules", "Fairs")]
    assert lanes == ["Fairs", "Rules", "Ferries"]


def test_a_day_is_a_dot() -> None:
    (part,) = drawn("2031-06-01")
    assert part["tag"] == "circle"


def test_a_month_is_a_bar_as_long_as_the_month() -> None:
    (part,) = drawn("2031-06")
    assert part["tag"] == "line"
    long = share_of(part["x2"]) - share_of(part["x1"])
    assert long == pytest.approx(96 * 29 / 364, abs=0.1)


@pytest.mark.parametrize("when", ["2031-06-01~", "2031-06?", "2031-06-01~/2031-06-09"])
def test_what_is_about_has_a_halo(when: str) -> None:
    halo, *_ = drawn(when)
    assert halo["stroke-width"] == "1em"


@pytest.mark.parametrize(
    ("when", "end", "at"), [("../2031-06", "x1", "0%"), ("2031-06/..", "x2", "100%")]
)
def test_an_open_time_runs_to_the_edge_dashed(when: str, end: str, at: str) -> None:
    (part,) = drawn(when)
    assert part[end] == at
    assert "stroke-dasharray" in part


def test_a_forecast_is_hollow() -> None:
    told = {"type": "forecast", "id": "x", "statement": "It will be.", "due": "2031-06-01"}
    cards = {"ferries/alma": card("Alma", dated("2031-01-01"), fact("the old cranes", **told))}
    picture = timeline(links(cards))
    circle = mark(shown(picture), "It will be.").find("circle")
    assert circle is not None
    assert circle.attrib["class"] == "bf-hollow"
    assert picture
    assert "hollow is forecast" in picture.caption


def test_facts_of_one_day_are_a_pile_with_a_mark_each() -> None:
    svg = shown(timeline(links(ferry("2031-03-01", "2031-03-01", "2031-03-01"))))
    heights = [circle.attrib["cy"] for circle in svg.iter("circle")]
    assert len(set(heights)) == 3
    assert texts(svg).count("Alma") == 1


def test_a_high_pile_says_how_many_more_there_are() -> None:
    svg = shown(timeline(links(ferry(*["2031-03-01"] * (HIGHEST + 3)))))
    assert len(list(svg.iter("circle"))) == HIGHEST
    assert "Alma +3" in texts(svg)


def test_piles_that_would_touch_each_other_on_a_phone_have_rows_of_their_own() -> None:
    cards = {
        f"ferries/{slug}": card(f"The old ferry by the name of {slug}", dated(f"2031-0{n}-01"))
        for n, slug in enumerate(("alma", "brise", "cora", "dana"), 3)
    }
    svg = shown(timeline(links(cards)))
    assert len({circle.attrib["cy"] for circle in svg.iter("circle")}) == 4


def test_the_message_says_what_is_where() -> None:
    picture = timeline(links(ferry("2031-03", "2031-04-02~")))
    assert picture
    assert picture.message == "Ferries: Alma (March 2031), Alma (about 2 April 2031)."


def test_kinds_can_be_chosen() -> None:
    cards = {**ferry("2031-03"), "rules/noise": card("Noise rule", dated("2031-04-01"))}
    assert list(marks(shown(timeline(links(cards), ["rules"])))) == [
        "1 April 2031: It is 2031-04-01."
    ]
    assert timeline(links(cards), ["fairs"]) is None


def test_without_dates_there_is_no_timeline() -> None:
    assert timeline(links({"ferries/alma": card("Alma", fact("the old cranes"))})) is None


def test_the_order_of_files_does_not_matter() -> None:
    cards = {**ferry("2031-03", "2031-03"), "ferries/brise": card("Brise", dated("2031-03"))}
    backwards = dict(reversed(cards.items()))
    one, other = timeline(links(cards)), timeline(links(backwards))
    assert one == other


def test_a_long_lane_shows_the_latest_and_says_so() -> None:
    dates = [f"{year}-01-01" for year in range(1900, 1900 + LONGEST + 5)]
    picture = timeline(links(ferry(*dates)))
    assert picture
    assert len(marks(shown(picture))) == LONGEST
    assert "5 earlier facts in the table alone" in picture.caption
    assert "1904" not in picture.message
