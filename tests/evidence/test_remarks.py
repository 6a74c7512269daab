"""What a reviewer should look at, and no check can decide."""

from typing import Any

import pytest

from mkdocs_briefings.evidence.remarks import find_remarks
from tests.support.sealed import analysis_of, card, fact, linked, site

TEXT = "The Alma was painted green over the winter, in two months."


def remarks(language: str = "en", **keys: Any) -> list[str]:
    cards = {"ferries/alma": card("Alma", fact("was painted green over", **keys))}
    analysis = analysis_of(site(cards, {"post": TEXT}, {"post": {"language": language}}))
    one = linked(analysis, "ferries/alma#f")
    (proof,) = analysis.proofs_of(one)
    assert proof
    prose = analysis.library.readers.prose.language
    return [*find_remarks(one, one.record.evidence[0], proof, analysis.texts["post"], prose)]


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ({"statement": "Painters worked on the Alma."}, []),
        (
            {"statement": "The Alma sank with all hands."},
            ["the statement has no word of the quote"],
        ),
        ({"statement": "She was painted.", "scope": "in winter"}, []),
        (
            {"statement": "She was painted.", "scope": "audited voyages"},
            ["'scope' has no word of the quote's sentence that is open"],
        ),
        (
            {"statement": "She was painted.", "compared_to": "the war years"},
            ["'compared_to' has no word of the quote's sentence that is open"],
        ),
    ],
)
def test_words_that_are_the_curators_own(keys: dict[str, str], found: list[str]) -> None:
    assert remarks(**keys) == found


def test_other_languages_have_other_words() -> None:
    assert remarks("de", statement="The Alma sank with all hands.") == []
