"""A quote is printed as its article prints it, letter for letter."""

import pytest

from tests.support.findings import findings, passes, skips
from tests.support.sealed import Files, card, fact, in_public, site

TEXT = "“No, more,” he told us; so she re‑signed in May – for two years. Two ’planes came."


def quoted(quote: str) -> Files:
    return site({"ferries/alma": card("Alma", fact(quote))}, {"post": TEXT})


@pytest.mark.parametrize(
    "quote",
    [
        "he told us",
        "she re-signed in May",
        "May — for two years",
        "Two 'planes came",
        '"No, more," he',
    ],
)
def test_marks_dashes_and_spaces_may_differ(quote: str) -> None:
    assert passes("quote-print", quoted(quote))


@pytest.mark.parametrize(
    "quote", ["he told US", "she resigned in May", "No more he told", "she re-signed, in May"]
)
def test_another_print_of_the_same_words(quote: str) -> None:
    (found,) = findings("quote-print", quoted(quote))
    assert (found.file, found.marks) == ("briefings/ferries/alma.yml", quote)
    assert found.hint == "copy the quote from paragraph 1, capitals and commas included"


def test_without_the_text_nobody_can_see() -> None:
    files = in_public(quoted("he told US"))
    assert findings("quote-print", files) == []
    assert skips("quote-print", files) == ["the text is not here"]
