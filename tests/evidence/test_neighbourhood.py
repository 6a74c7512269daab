"""The clause of a quote: from the end of one clause to the end of the next."""

import pytest

from mkdocs_briefings.evidence.neighbourhood import Neighbourhood
from tests.evidence.test_article import PUBLISHED, article, quoted


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("It sank, so it was today; it rained.", "so it was today"),
        ("It sank but today so it was in March.", "today so it was in march"),
        ("Ida said today so it was.", "today so it was"),
        ("So it was (today).", "so it was"),
        ("So it was today.", "so it was today"),
    ],
)
def test_a_clause_ends_at_punctuation_conjunctions_and_verbs_of_saying(
    text: str, clause: str
) -> None:
    one = article(text)
    span = Neighbourhood(one, quoted(one), PUBLISHED).clause
    words = " ".join(filter(None, one.sequence.tokens[span.start : span.end]))
    assert clause.endswith(words) or words == clause
    assert "so it was".rsplit(maxsplit=1)[-1] in words
