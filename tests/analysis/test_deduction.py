"""Deduction: which times are a curator's, and which an article's."""

from typing import Any

import pytest

from mkdocs_briefings.analysis.deduction import is_deduced
from tests.support.sealed import Keys, analysis_of, card, fact, linked, site

TEXT = "The Alma left on Friday. The Brise left on 4 April 2031."


def deduced(quote: str, published: str, **keys: Any) -> bool:
    name = "Alma" if "Alma" in quote else "Brise"
    cards = {"ferries/x": card(name, fact(quote, **keys))}
    files = site(cards, {"post": TEXT}, {"post": {"published": published}})
    analysis = analysis_of(files)
    return is_deduced(analysis, linked(analysis, "ferries/x#f"))


FRIDAY: Keys = {"date": "2031-04-04"}


@pytest.mark.parametrize(
    ("quote", "published", "keys", "expected"),
    [
        ("The Alma left on", "2031-04-05", FRIDAY, False),
        ("The Alma left on", "2031-04-05~", FRIDAY, True),
        ("The Brise left on", "2031-04-05~", FRIDAY, False),
        ("The Brise left on", "2031-04-05", FRIDAY | {"derivation": {"date": "so"}}, True),
        ("The Brise left on", "2031-04-05", {}, False),
    ],
)
def test_friday_is_as_sure_as_the_day_it_counts_from(
    quote: str, published: str, keys: Keys, expected: bool
) -> None:
    assert deduced(quote, published, **keys) == expected


def test_what_is_of_the_time_of_an_event_is_deduced_as_that_is() -> None:
    held = fact("The Alma left on", property="held", value="2031-04-04", id="held")
    cards = {"fairs/x": card("Alma", held, fact("The Alma left", id="seen"))}
    files = site(cards, {"post": TEXT}, {"post": {"published": "2031-04-05~"}})
    analysis = analysis_of(files)
    assert is_deduced(analysis, linked(analysis, "fairs/x#seen"))
