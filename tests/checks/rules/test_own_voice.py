"""What stands within quotation marks is not said in the article's own voice."""

from typing import Any

from tests.support.findings import findings, passes, skips
from tests.support.sealed import Files, card, fact, in_public, site

TEXT = """\
“The Alma sails far and well,” the yard's Ida Berg said. The fair's theme is “Ships for all of us”.
She is called a “floating bridge” by some.
"""


def quoted(quote: str, **keys: Any) -> Files:
    cards = {
        "ferries/alma": card("Alma", fact(quote, **keys)),
        "people/ida-berg": card("Ida Berg", fact("the yard's Ida Berg")),
    }
    return site(cards, {"post": TEXT})


def test_a_speaker_is_named() -> None:
    assert passes("own-voice", quoted("called a “floating bridge”"))
    (found,) = findings("own-voice", quoted("Alma sails far and well"))
    assert (found.file, found.marks) == ("briefings/ferries/alma.yml", "Alma sails far and well")
    assert passes("own-voice", quoted("Alma sails far and well", by="people/ida-berg"))


def test_a_reason_for_marks_that_are_nobodys() -> None:
    reason = {"derivation": {"speaker": "a theme"}}
    assert skips("own-voice", quoted("Ships for all of us", **reason)) == ["derived, with a reason"]
    (found,) = findings("own-voice", quoted("The fair's theme is", **reason))
    assert (found.marks, found.hint) == ("a theme", "remove it")


def test_a_reason_is_needed_by_one_of_the_quotes() -> None:
    more = [{"source": "post", "quote": "The fair's theme is"}]
    reason = {"speaker": "a theme"}
    files = quoted("Ships for all of us", evidence=more, derivation=reason)
    assert findings("own-voice", files) == []


def test_without_the_text_nobody_can_see_marks() -> None:
    files = in_public(quoted("Alma sails far and well"))
    assert findings("own-voice", files) == []
    reasoned = in_public(quoted("Ships for all of us", derivation={"speaker": "a theme"}))
    assert findings("derivation", reasoned) == []
    assert skips("derivation", reasoned) == ["only the text shows quotation marks"]
