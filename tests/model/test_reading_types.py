"""The scalar types of a reading."""

import pytest
from pydantic import TypeAdapter, ValidationError

from mkdocs_briefings.model.reading_types import Digest, find_text_error


@pytest.mark.parametrize("value", ["", "today", "0123456789ABCDEF", "0123456789abcdef0", 7, []])
def test_what_is_no_digest(value: object) -> None:
    with pytest.raises(ValidationError, match="16 of the digits"):
        TypeAdapter(Digest).validate_python(value)


def test_a_digest() -> None:
    assert TypeAdapter(Digest).validate_python("0123456789abcdef") == "0123456789abcdef"


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("It says 30.", ""),
        ("", "the text is empty"),
        ("...", "'...' is a placeholder"),
        ("a\nb", "the text has more than one line"),
        ("a\x1b", "the text holds the invisible character U+001B"),
        ("\ud800", "the text holds not UTF-8: invalid continuation byte"),
    ],
)
def test_why_a_text_cannot_be_kept(text: str, error: str) -> None:
    assert find_text_error(text) == error
