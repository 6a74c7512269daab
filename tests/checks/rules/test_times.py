"""A fact's times fit together."""

from typing import Any

import pytest

from tests.support.findings import findings, passes
from tests.support.sealed import Files, card, fact, site


def told(**keys: Any) -> Files:
    """A fact of an article that was published in August 2024."""
    record = {"published": keys.pop("published", "2024-08-20")}
    return site({"ferries/alma": card("Alma", fact("it is so", **keys))}, {}, {"post": record})


@pytest.mark.parametrize(
    "keys",
    [
        {},
        {"date": "2024-07-05"},
        {"type": "forecast", "due": "2035"},
        {"said": "2023-11"},
        {"said": "2024-08-20"},
        {"said": "2024"},  # it may have been before
        {"said": "2024-08-31", "published": "2024-08"},
    ],
)
def test_what_passes(keys: dict[str, Any]) -> None:
    assert passes("times", told(**keys))


@pytest.mark.parametrize("kind", [{}, {"type": "opinion"}])
def test_only_a_forecast_falls_due(kind: dict[str, Any]) -> None:
    (found,) = findings("times", told(due="2024-07-05", **kind))
    assert (found.file, found.marks) == ("briefings/ferries/alma.yml", "due")
    assert "'date'" in found.hint


@pytest.mark.parametrize("said", ["2025", "2024-09", "2024-08-21"])
def test_nothing_is_said_after_its_article_came_out(said: str) -> None:
    (found,) = findings("times", told(said=said))
    assert (found.file, found.marks) == ("briefings/ferries/alma.yml", said)
    assert "20 August 2024" in found.message
