"""Which words of a paragraph are within quotation marks."""

import pytest

from mkdocs_briefings.text.canonical import canonical
from mkdocs_briefings.text.quotations import find_quoted_words


def quoted(text: str) -> str:
    words = canonical(text)
    (paragraph,) = words.paragraphs
    return " ".join(words.words[index].form for index in find_quoted_words(paragraph))


@pytest.mark.parametrize(
    "text",
    [
        "Ada said “gulls are loud” and left.",
        'Ada said "gulls are loud" and left.',
        "Ada said ‘gulls are loud’ and left.",
        "Ada sagte „gulls are loud“ und ging.",
        "Ada sagte »gulls are loud« und ging.",
        "Ada a dit « gulls are loud » et partit.",
        "Ada said “gulls ‘are’ loud” and left.",
        "She said, “gulls are loud",  # the speech goes on in the next paragraph
    ],
)
def test_words_between_two_marks(text: str) -> None:
    assert quoted(text) == "gulls are loud"


def test_in_chinese() -> None:
    assert quoted("她说：“海鸥太吵”，就走了。") == "海 鸥 太 吵"
    assert quoted("她说「海鸥太吵」。") == "海 鸥 太 吵"


def test_several() -> None:
    assert quoted('“Gulls,” she said, "are" not “loud.”') == "gulls are loud"


@pytest.mark.parametrize(
    "text",
    [
        'A 5" rope lay there.',
        "The pilots’ dog, Ada’s, don’t bark.",
        "It is loud” and late.",
        "1990’s",
    ],
)
def test_marks_that_quote_nothing(text: str) -> None:
    assert quoted(text) == ""


def test_an_apostrophe_ends_no_quotation() -> None:
    assert quoted("She said ‘I can’t hear’ twice.") == "i cant hear"
