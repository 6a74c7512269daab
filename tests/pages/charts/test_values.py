"""Values side by side: which are, where bars end, how bounds are drawn, what is warned of."""

from xml.etree import ElementTree as ET

import pytest

from mkdocs_briefings.pages.charts.values import LONGEST, Chart, comparison, series
from tests.support.drawing import links, mark, marks, share_of, shown, texts
from tests.support.sealed import Keys, card, fact


def value(of: str, literal: str, **keys: str) -> Keys:
    told = {"statement": f"It is {literal}.", "property": of, "value": literal}
    return fact("the old cranes", **{**told, **keys})


def launched(when: str) -> Keys:
    return value("launched", when, id="launched")


def ranges(*facts: Keys) -> list[Chart]:
    """The charts of ferries launched one year after the other, a fact each."""
    return comparison(
        links(
            {
                f"ferries/f-{n}": card(f"Ferry {n}", launched(f"203{n}"), one)
                for n, one in enumerate(facts, 1)
            }
        ),
        "ferries",
    )


def bars(chart: Chart, literal: str) -> list[dict[str, str]]:
    """The boxes of a value, part by part."""
    return [box.attrib for box in mark(shown(chart.picture), f"It is {literal}.").iter("rect")]


def test_cards_are_compared_in_the_order_of_their_dates() -> None:
    (chart,) = ranges(value("range", "40 km"), value("range", "80 km"))
    svg = shown(chart.picture)
    assert texts(svg) == ["Ferry 1 40 km", "Ferry 2 80 km"]
    assert list(marks(svg).values()) == ["ferries/f-1.md#f2", "ferries/f-2.md#f2"]
    assert chart.picture.message == "Ferry 1: 40 km; Ferry 2: 80 km."
    assert (chart.title, chart.head) == ("Range", "Ferry")


def test_bars_begin_at_zero_and_are_in_proportion() -> None:
    (chart,) = ranges(value("range", "40 km"), value("range", "80 km"))
    (short,), (long,) = bars(chart, "40 km"), bars(chart, "80 km")
    assert short["x"] == long["x"] == "0%"
    assert share_of(long["width"]) == pytest.approx(2 * share_of(short["width"]))


def test_a_fall_goes_the_other_way() -> None:
    (chart,) = ranges(value("fuel-saved", "-20 %"), value("fuel-saved", "10 %"))
    (fall,), (rise,) = bars(chart, "-20 %"), bars(chart, "10 %")
    assert share_of(fall["x"]) + share_of(fall["width"]) == pytest.approx(share_of(rise["x"]))


@pytest.mark.parametrize(
    ("facts", "count"),
    [
        ([value("range", "40 km")], 0),
        ([value("range", "40 km"), value("price", "5 EUR")], 0),
        ([value("price", "5 USD"), value("price", "5 EUR")], 0),
        ([value("price", "5 EUR"), value("price", "5 EUR", per="day")], 0),
        ([value("price", "5 EUR"), value("price", "6 EUR"), value("price", "6 USD")], 1),
    ],
)
def test_only_what_can_be_measured_on_one_scale_is_compared(facts: list[Keys], count: int) -> None:
    assert len(ranges(*facts)) == count


def test_a_card_without_a_date_is_not_compared() -> None:
    cards = {f"ferries/{slug}": card(slug, value("range", "40 km")) for slug in ("alma", "brise")}
    assert comparison(links(cards), "ferries") == []


def arrow(svg: ET.Element, literal: str) -> str:
    """Where the arrow of a value points: its tip in em from the value; empty without one."""
    lines = [line.attrib for line in mark(svg, f"It is {literal}.").findall("svg/line")]
    return lines[0]["x2"] if lines else ""


@pytest.mark.parametrize(
    ("bound", "tip"),
    [
        ("more-than", "1.5em"),
        ("at-least", "1.5em"),
        ("up-to", "-1.5em"),
        ("less-than", "-1.5em"),
        ("about", ""),
    ],
)
def test_a_bound_is_drawn(bound: str, tip: str) -> None:
    (chart,) = ranges(value("range", "40 km", bound=bound), value("range", "80 km"))
    assert arrow(shown(chart.picture), "40 km") == tip
    assert arrow(shown(chart.picture), "80 km") == ""
    soft = [box for box in bars(chart, "40 km") if box.get("fill-opacity") == "0.25"]
    assert bool(soft) == (bound == "about")
    hollow = [box for box in bars(chart, "40 km") if box.get("class") == "bf-hollow"]
    assert bool(hollow) == (tip.startswith("-"))


def test_a_span_is_full_to_its_start_and_light_to_its_end() -> None:
    (chart,) = ranges(value("range", "40..60 km"), value("range", "80 km"))
    full, light = bars(chart, "40..60 km")
    assert share_of(light["x"]) == pytest.approx(share_of(full["width"]))
    assert light["fill-opacity"] == "0.25"


def test_other_scopes_are_said_and_warned_of() -> None:
    (chart,) = ranges(value("range", "40 km", scope="calm sea"), value("range", "80 km"))
    assert texts(shown(chart.picture)) == ["Ferry 1 40 km calm sea", "Ferry 2 80 km no scope given"]
    assert "compare with care" in chart.picture.caption
    assert "no scope given" in chart.picture.message


def test_one_scope_is_said_without_a_warning() -> None:
    (chart,) = ranges(
        value("range", "40 km", scope="calm sea"), value("range", "80 km", scope="calm sea")
    )
    assert "calm sea" in chart.picture.message
    assert "compare with care" not in chart.picture.caption


def test_what_a_value_is_compared_to_is_named() -> None:
    (chart,) = ranges(value("range", "40 km", compared_to="ferries/f-2"), value("range", "80 km"))
    assert "compared to Ferry 2" in chart.picture.message


def test_a_card_over_time_has_dots_and_no_line_between() -> None:
    facts = [value("seats", "100", date="2031"), value("seats", "120", date="2033")]
    (chart,) = series(links({"ferries/alma": card("Alma", *facts)}), "ferries/alma")
    svg = shown(chart.picture)
    assert texts(svg) == ["2031 100", "2033 120"]
    assert len(list(svg.iter("circle"))) == 2
    assert {
        line.attrib["y1"] == line.attrib["y2"] for a in svg.iter("a") for line in a.iter("line")
    } == {True}


def test_a_value_without_a_time_of_its_own_is_in_no_series() -> None:
    facts = [value("seats", str(n), date=f"203{n}") for n in (1, 2)]
    facts.append(value("seats", "900", scope="both decks"))
    (chart,) = series(links({"ferries/alma": card("Alma", *facts)}), "ferries/alma")
    assert chart.picture.message == "2031: 1; 2032: 2."


def test_one_time_is_no_series() -> None:
    facts = [value("seats", "100", date="2031"), value("seats", "120", date="2031")]
    assert series(links({"ferries/alma": card("Alma", *facts)}), "ferries/alma") == []


def test_properties_can_be_chosen() -> None:
    facts = [value(of, f"{n} km", date=f"203{n}") for of in ("range",) for n in (1, 2)]
    page = links({"ferries/alma": card("Alma", *facts)})
    assert len(series(page, "ferries/alma", ["range"])) == 1
    assert series(page, "ferries/alma", ["price"]) == []


def test_a_long_series_shows_the_latest_and_says_so() -> None:
    facts = [value("seats", str(n), date=f"{2000 + n}") for n in range(1, LONGEST + 4)]
    (chart,) = series(links({"ferries/alma": card("Alma", *facts)}), "ferries/alma")
    assert len(chart.rows) == len(texts(shown(chart.picture))) == LONGEST
    assert chart.picture.caption == "3 earlier values left out."
