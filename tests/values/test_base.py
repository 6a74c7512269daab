"""What every value can do unless its type says otherwise, and the schemas that types share."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.values.base import (
    Quote,
    enum_schema,
    escape_pattern,
    never_schema,
    unsupported_words,
)
from mkdocs_briefings.values.text import Text
from tests.support.readers import reader

READER = reader()


def quote(text: str) -> Quote:
    return Quote(words_of(text), READER)


def test_a_value_is_found_where_its_words_are_consecutive() -> None:
    said = quote("calls at Havn, at Vik and at Havn")
    spans = [(span.start, span.end) for span in Text("at Havn").spans_in(said)]
    assert spans == [(1, 3), (6, 8)]
    assert not [*Text("Havn Vik").spans_in(said)]
    assert not [*Text("*").spans_in(said)]


@pytest.mark.parametrize(
    ("other", "same"), [("North Pier", True), ("north  pier!", True), ("Pier", False)]
)
def test_values_agree_in_their_words(other: str, same: bool) -> None:
    assert Text("north pier").agrees(Text(other), None, None) is same


def test_missing_words_are_listed() -> None:
    assert [*unsupported_words(Text("the north pier"), quote("at the pier"))] == [
        "the quote does not hold 'north' of the value 'the north pier'"
    ]
    assert [*unsupported_words(Text("pier north"), quote("the north pier"))] == [
        "the quote has the words of the value 'pier north' in another order"
    ]


@given(st.text(max_size=20))
def test_an_escaped_text_matches_itself_and_nothing_else(text: str) -> None:
    assert re.fullmatch(escape_pattern(text), text)
    assert not re.fullmatch(escape_pattern(text), f"{text}x")


def test_a_schema_of_no_words_takes_nothing_and_says_why() -> None:
    assert enum_schema(["a", "b"], "none declared") == {"enum": ["a", "b"]}
    assert enum_schema([], "none declared") == never_schema("none declared")
    assert never_schema("x")["errorMessage"] == "x"
