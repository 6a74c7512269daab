"""What stands beside a subject's name and makes the sentence another's."""

import pytest

from mkdocs_briefings.evidence.beside_names import find_beside, kinds_beside_names
from mkdocs_briefings.reading.language import language_of
from mkdocs_briefings.text.tokens import Span
from tests.support.sealed import analysis_of, card, fact, site


def beside(text: str, language: str = "en") -> list[tuple[str, str]]:
    """What is found beside the first "Alma" of a text, and in which words."""
    cards = {"ferries/alma": card("Alma", fact("the Alma sank"))}
    analysis = analysis_of(site(cards, {"post": text}, {"post": {"language": language}}))
    article = analysis.texts["post"]
    at = article.sequence.positions["alma"][0]
    found = find_beside(article, Span(at, at + 1), range(1))
    return [(kind, article.words_in(span)) for kind, span in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The sister of the Alma sank.", [("namesake", "sister of the")]),
        ("An older Alma sank.", [("namesake", "older")]),
        ("The Brise is faster than the Alma.", [("comparison", "than the")]),
        ("Next to the Alma, she is small.", [("comparison", "next to the")]),
        ("The Alma's rival sank.", [("namesake", "rival")]),
        ("The Alma sank.", []),
        ("More than 40 saw the Alma sink.", []),
    ],
)
def test_words_before_and_after_a_name(text: str, found: list[tuple[str, str]]) -> None:
    assert beside(text) == found


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("de", "Die Brise ist schneller als die Alma.", "comparison"),
        ("fr", "La Brise est plus rapide que la Alma.", "comparison"),
        ("es", "El Brise es más rápido que el Alma.", "comparison"),
    ],
)
def test_other_languages(language: str, text: str, kind: str) -> None:
    assert [one for one, _ in beside(text, language)] == [kind]


def test_a_statement_may_say_so_itself() -> None:
    english = language_of("en")
    assert [*kinds_beside_names(("taken", "as", "compared", "with", "it"), english)] == [
        "comparison"
    ]
    assert [*kinds_beside_names(("she", "sank"), english)] == []
