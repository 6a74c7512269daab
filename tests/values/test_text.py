"""The property type ``text``."""

from mkdocs_briefings.model.vocabulary import Property
from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.values.base import Qualified, Quote
from mkdocs_briefings.values.text import Text
from tests.support.readers import reader

DECLARED = Property.model_validate({"type": "text", "label": "Home"})
SAID = Quote(words_of("its home is the old North Pier"), reader())


def test_each_word_of_a_text_must_be_in_the_quote() -> None:
    assert not [*Text.parse("north pier", DECLARED).unsupported_by(SAID, Qualified())]
    (message,) = Text.parse("south pier", DECLARED).unsupported_by(SAID, Qualified())
    assert "'south'" in message


def test_signs_without_a_word_are_proven_by_nothing() -> None:
    (message,) = Text.parse("***", DECLARED).unsupported_by(SAID, Qualified())
    assert message == "no word is in the value '***', so nothing proves it"


def test_a_text_is_shown_and_exported_as_written() -> None:
    home = Text.parse("North Pier", DECLARED)
    assert home.in_words() == "North Pier"
    assert home.columns() == {"value": "North Pier", "unit": None}
    assert home.sort_key() == ""  # tables sort it by its words
    assert (home.card_id, home.date, home.measure) == (None, None, None)
