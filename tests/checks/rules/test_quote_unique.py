"""A quote stands once in its article."""

import pytest

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


def test_the_sentence_says_which_is_meant() -> None:
    one = fact("battery powered ferries", paragraph="1.1")
    files = site({"ferries/alma": card("Alma", one)}, {"post": TEXT})
    assert passes("quote-unique", files)
    assert findings("quote", in_public(files)) == []


def test_a_sentence_is_offered_where_the_quote_occurs_in_several() -> None:
    (found,) = findings("quote-unique", quoted("battery powered ferries"))
    assert found.hint == "quote a word or two more, or add 'paragraph: 1.1' to say which is meant"


@pytest.mark.parametrize(
    ("quote", "paragraph", "message", "hint"),
    [
        (
            "battery powered ferries",
            "1.2",
            "the quote is not in 1.2, but in 1.1, 2.1",
            "write 'paragraph: 1.1'",
        ),
        ("says the yard", "1.2", "the quote is not in 1.2, but in 2.1", "remove 'paragraph'"),
        (
            "says the yard",
            "2.1",
            "the quote occurs only in 2.1, so 'paragraph' is not needed",
            "remove it",
        ),
        (
            "gulls waited above",
            "3.2",
            "the quote is not in 3.2, but in 3.1, 4.1",
            "write 'paragraph: 3.1'",
        ),
    ],
)
def test_a_sentence_that_is_wrong_or_not_needed(
    quote: str, paragraph: str, message: str, hint: str
) -> None:
    one = fact(quote, paragraph=paragraph)
    text = TEXT + "Here gulls waited above.\nThere gulls waited above."
    files = site({"ferries/alma": card("Alma", one)}, {"post": text})
    (found,) = findings("quote-unique", files)
    assert found.message.startswith(message)
    assert (found.marks, found.hint) == (paragraph, hint)


def test_a_sentence_may_have_the_quote_twice() -> None:
    text = "A ferry to the pier and a ferry to the pier. One more ferry to the pier."
    one = fact("ferry to the pier", paragraph="1.1")
    (found,) = findings("quote-unique", site({"ferries/alma": card("Alma", one)}, {"post": text}))
    assert found.message == "the quote occurs 2 times in 1.1"
    assert found.hint == "quote a word or two more"
