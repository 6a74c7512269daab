"""Soundness: evidence that stands by itself, and evidence that a curator's reasons carry."""

from typing import Any

import pytest

from mkdocs_briefings.evidence.soundness import is_all_derived, is_sound
from tests.support.sealed import Keys, analysis_of, card, fact, linked, site

TEXT = """\
The Alma sails 40 km, said Ida Berg on Friday.
Nobody else was there, and the lamps were out. A gull sat on the mast. Another one came.
It sails far. It sails 30 km.
"""


def judge(quote: str, published: str = "2031-04-05", **keys: Any) -> tuple[bool, bool]:
    """Whether the evidence is sound, and whether all of the fact is derived."""
    cards = {
        "ferries/alma": card("Alma", fact(quote, **keys)),
        "people/ida-berg": card("Ida Berg", fact("said Ida Berg on")),
    }
    analysis = analysis_of(site(cards, {"post": TEXT}, {"post": {"published": published}}))
    fact_ = linked(analysis, "ferries/alma#f")
    proofs = analysis.proofs_of(fact_)
    return is_sound(proofs[0]), is_all_derived(analysis.library, fact_, proofs)


RANGE: Keys = {"property": "range", "value": "40 km"}


@pytest.mark.parametrize(
    ("quote", "published", "keys", "sound"),
    [
        ("The Alma sails 40 km", "2031-04-05", RANGE, True),
        ("The Alma sails 40 km", "2031-04-05", RANGE | {"date": "2031-04-04"}, True),
        ("The Alma sails 40 km", "2031-04-05~", RANGE | {"date": "2031-04-04"}, False),
        ("It sails far. It", "2031-04-05", RANGE | {"derivation": {"value": "so"}}, False),
        ("It sails far. It", "2031-04-05", {"derivation": {"subject": "so"}}, True),
    ],
)
def test_a_value_or_date_that_is_derived_is_not_sound(
    quote: str, published: str, keys: Keys, sound: bool
) -> None:
    assert judge(quote, published, **keys)[0] == sound


@pytest.mark.parametrize(
    ("quote", "keys", "derived"),
    [
        ("It sails far. It", {}, False),  # a statement alone is shown by its quote
        ("It sails far. It", RANGE, True),
        ("It sails far. It", RANGE | {"by": "people/ida-berg"}, True),
        ("It sails 30 km", {"property": "range", "value": "30 km"}, False),
        ("The Alma sails 40 km", RANGE, False),
    ],
)
def test_all_is_derived_where_the_article_shows_only_the_quote(
    quote: str, keys: Keys, derived: bool
) -> None:
    assert judge(quote, **keys)[1] == derived
