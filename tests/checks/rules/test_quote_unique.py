"""A quote stands once in its article."""

from tests.support.findings import findings, passes, skips
from tests.support.sealed import Files, card, fact, in_public, site

TEXT = """\
The Alma sells battery powered ferries. It rained.
Others sell Battery Powered Ferries too, says the yard.
"""


def quoted(quote: str) -> Files:
    return site({"ferries/alma": card("Alma", fact(quote))}, {"post": TEXT})


def test_a_phrase_that_only_one_sentence_holds() -> None:
    assert passes("quote-unique", quoted("Alma sells battery powered ferries"))


def test_a_phrase_that_two_sentences_hold() -> None:
    (found,) = findings("quote-unique", quoted("battery powered ferries"))
    assert (found.file, found.marks) == ("briefings/ferries/alma.yml", "battery powered ferries")
    assert "2 times" in found.message
    assert "1.1, 2.1" in found.message


def test_without_the_text_nobody_can_count() -> None:
    files = in_public(quoted("battery powered ferries"))
    assert findings("quote-unique", files) == []
    assert "text" in skips("quote-unique", files)[0]


def test_a_quote_that_stands_nowhere_is_the_business_of_another_rule() -> None:
    files = quoted("steam powered ferries")
    assert findings("quote-unique", files) == []
    assert skips("quote-unique", files)
