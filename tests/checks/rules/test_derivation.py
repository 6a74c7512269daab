"""A derivation is needed: the text cannot pass by itself the check that it excuses."""

from typing import Any

import pytest

from tests.support.findings import findings, passes, skips
from tests.support.sealed import Files, Keys, card, fact, site

TEXT = """\
The Alma has 400 seats, said Ida Berg on 4 July 2030.
It rained. It rained again. It rained once more. The others came late.
"""
WHY = "named three sentences earlier"


def excused(need: str, quote: str, **keys: Any) -> Files:
    cards = {
        "ferries/alma": card("Alma", fact(quote, derivation={need: WHY}, **keys)),
        "people/ida-berg": card("Ida Berg", fact("said Ida Berg on")),
    }
    return site(cards, {"post": TEXT})


SPEAKER: Keys = {"by": "people/ida-berg"}
DATED: Keys = {"date": "2030-07-04"}
SEATS: Keys = {"property": "seats", "value": "400"}


@pytest.mark.parametrize(
    ("need", "keys"),
    [("subject", {}), ("speaker", SPEAKER), ("date", DATED), ("value", SEATS)],
)
def test_a_reason_that_the_text_needs(need: str, keys: Keys) -> None:
    assert passes("derivation", excused(need, "The others came late", **keys))


@pytest.mark.parametrize(
    ("need", "keys"),
    [("subject", {}), ("speaker", SPEAKER), ("date", DATED), ("value", SEATS)],
)
def test_a_reason_that_nothing_needs(need: str, keys: Keys) -> None:
    (found,) = findings("derivation", excused(need, "Alma has 400 seats", **keys))
    assert (found.file, found.marks) == ("briefings/ferries/alma.yml", WHY)
    assert need in found.message


def test_without_a_proven_quote_nobody_knows_what_is_needed() -> None:
    files = excused("subject", "The others came early")
    assert findings("derivation", files) == []
    assert "quote" in skips("derivation", files)[0]


def test_a_value_is_judged_by_the_quote_alone() -> None:
    files = excused("value", "The others came early", **SEATS)
    assert passes("derivation", files)
