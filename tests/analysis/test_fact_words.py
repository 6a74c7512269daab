"""A fact in plain words."""

import pytest

from mkdocs_briefings.analysis.fact_words import describe_value, name_speaker, place_evidence
from tests.support.ferries import FERRIES
from tests.support.sealed import analysis_of, linked

ANALYSIS = analysis_of(FERRIES)


@pytest.mark.parametrize(
    ("name", "value", "speaker", "attribution"),
    [
        (
            "range",
            "range = at least 40 km (calm sea)",
            "Ida Berg",
            "Ida Berg in Harbour Post, 2 April 2031, paragraph 3",
        ),
        (
            "beats-brise",
            "beats = Brise (ferries/brise)",
            "a deck hand (unnamed, Solvik Lines)",
            "a deck hand (unnamed, Solvik Lines) in Tide Letter, about 9 April 2031, paragraph 2",
        ),
        (
            "fleet-forecast",
            "",
            "",
            "Tide Letter, about 9 April 2031 (from Coast Radio), said 2 April 2031, paragraph 3",
        ),
    ],
)
def test_in_words(name: str, value: str, speaker: str, attribution: str) -> None:
    fact = linked(ANALYSIS, f"ferries/alma#{name}")
    assert describe_value(ANALYSIS.library, fact) == value
    assert name_speaker(ANALYSIS.library, fact.record.evidence[0]) == speaker
    assert place_evidence(ANALYSIS, fact, 0) == attribution
