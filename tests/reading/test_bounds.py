"""Bounds and directions around a figure."""

import pytest

from mkdocs_briefings.reading.bounds import bounds_of
from mkdocs_briefings.reading.language import language_of
from mkdocs_briefings.text.canonical import words_of


@pytest.mark.parametrize(
    ("code", "text", "figure", "is_fall"),
    [
        ("en", "exports plunged 16 percent", "16", True),
        ("en", "exports fell to 16 percent", "16", False),
        ("de", "der Umsatz sank um 7 Prozent", "7", True),
        ("de", "der Umsatz sank auf 7 Prozent", "7", False),
        ("fr", "le trafic a baissé de 6 %", "6", True),
        ("fr", "le trafic a baissé à 6 %", "6", False),
        ("es", "el tráfico cayó un 5 %", "5", True),
        ("es", "el tráfico cayó al 5 %", "5", False),
        ("zh", "收入下降8%", "8", True),
        ("zh", "收入下降到8%", "8", False),
        ("ja", "売上は7%減", "7", True),
        ("ja", "売上は7%増", "7", False),
    ],
)
def test_a_fall_is_told_from_what_something_fell_to(
    code: str, text: str, figure: str, is_fall: bool
) -> None:
    words = words_of(text)
    start = words.index(figure)
    end = start + 1 + (words[start + 1 : start + 2] == ("%",) or code in ("en", "de"))
    bounds = bounds_of(language_of(code))
    assert bounds.is_fall(words, start, end, is_percent=True) is is_fall


def test_a_loss_may_be_anywhere_in_the_words() -> None:
    bounds = bounds_of(language_of("en"))
    assert bounds.may_be_loss(words_of("a loss of 5 million"))
    assert not bounds.may_be_loss(words_of("a gain of 5 million"))
