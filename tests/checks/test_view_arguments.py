"""What the views of a hand-written page are asked for, and whether there is that."""

from typing import Any

import pytest

from mkdocs_briefings.checks.view_arguments import find_error
from tests.support.sealed import Keys, analysis_of, card, fact, site


def said(name: str, value: str, **keys: Any) -> Keys:
    return fact("it is so", property=name, value=value, **keys)


CARDS = {
    "ferries/alma": card(
        "Alma",
        said("launched", "2030"),
        said("range", "40 km", date="2030"),
        said("range", "50 km", date="2031"),
        said("price", "5 EUR"),
    ),
    "ferries/brise": card("Brise", said("launched", "2031"), said("range", "30 km")),
    "operators/solvik": card("Solvik", fact("it is so")),
}
FILES = site(CARDS, {}, {"post": {}})
LIBRARY = analysis_of(FILES).library


@pytest.mark.parametrize(
    "view",
    [
        "kinds",
        "timeline",
        "timeline ferries operators",
        "chart ferries",
        "chart ferries range",
        "series ferries/alma",
        "series ferries/alma range",
        "coverage post",
    ],
)
def test_what_can_be_shown(view: str) -> None:
    name, *asked = view.split()
    assert find_error(LIBRARY, name, asked) is None


@pytest.mark.parametrize(
    ("view", "says", "hint"),
    [
        ("kinds ferries", "'ferries'", "[[_kinds]]"),
        ("chart", "'chart'", "[[_chart <kind> <property>...]]"),
        ("series", "'series'", "[[_series <card> <property>...]]"),
        ("coverage", "'coverage'", "[[_coverage <source>]]"),
        ("timeline ferry", "'ferry'", "'ferries'"),
        ("chart ferry", "'ferry'", "'ferries'"),
        ("chart ferries rang", "'rang'", "'range'"),
        ("chart ferries home", "'home'", ""),  # no quantity
        ("chart ferries price", "'price'", "two cards"),
        ("chart ferries range price", "'price'", "two cards"),
        ("chart operators", "'operators'", "two cards"),
        ("series ferries/elma", "'ferries/elma'", "'ferries/alma'"),
        ("series ferries/alma price", "'price'", "two values"),
        ("series ferries/brise", "'ferries/brise'", "two values"),
        ("coverage pots", "'pots'", "'post'"),
        ("coverage post letter", "'letter'", ""),
    ],
)
def test_what_cannot(view: str, says: str, hint: str) -> None:
    name, *asked = view.split()
    fault = find_error(LIBRARY, name, asked)
    assert fault
    assert says in fault[0]
    assert hint in fault[1]


@pytest.mark.parametrize("view", ["chart ferries price", "series ferries/brise"])
def test_what_cannot_be_read_may_be_what_is_to_be_drawn(view: str) -> None:
    broken = analysis_of(FILES | {"briefings/ferries/cora.yml": "name: Cora\n"}).library
    name, *asked = view.split()
    assert find_error(broken, name, asked) is None
