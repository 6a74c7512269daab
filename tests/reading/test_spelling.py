"""What a language may do to a name without making it another."""

import pytest

from mkdocs_briefings.reading.language import language_of
from mkdocs_briefings.reading.spelling import (
    is_spelled,
    key_of_name,
    keys_of_word,
    spellings_of,
)
from mkdocs_briefings.text.canonical import words_of


def spells(code: str, written: str, name: str) -> bool:
    """Whether a text may mean a name, and finds it by its first word."""
    language = language_of(code)
    found = False
    for spelling in spellings_of(words_of(name)):
        for text in spellings_of(words_of(written)):
            if len(text) == len(spelling) and is_spelled(text, spelling, language):
                assert key_of_name(spelling, language) in keys_of_word(text[0], language)
                found = True
    return found


@pytest.mark.parametrize(
    ("code", "written", "name"),
    [
        ("en", "Romo", "Rømø"),
        ("en", "Roemoe", "Rømø"),
        ("en", "Rømø", "Romo"),
        ("en", "Mueller", "Müller"),
        ("en", "Lodz", "Łódź"),
        ("zh", "台北", "臺北"),
        ("zh", "體育", "体育"),
        ("ja", "横浜", "橫濱"),
        ("de", "Hafenbundes", "Hafenbund"),
        ("de", "Hafenbunds", "Hafenbund"),
        ("de", "Nordischen Union", "Nordische Union"),
        ("de", "Nordischer Hafenbund", "Nordische Hafenbund"),
    ],
)
def test_another_spelling_of_the_name(code: str, written: str, name: str) -> None:
    assert spells(code, written, name)


@pytest.mark.parametrize(
    ("code", "written", "name"),
    [
        ("en", "Hafenbundes", "Hafenbund"),
        ("de", "Hafenbundesrat", "Hafenbund"),
        ("de", "Ems", "Em"),
        ("en", "Romer", "Rømø"),
        ("zh", "台南", "臺北"),
        ("ru", "Новыи", "Новый"),
    ],
)
def test_another_name(code: str, written: str, name: str) -> None:
    assert not spells(code, written, name)
