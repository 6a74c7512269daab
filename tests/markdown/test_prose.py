"""Prose: what a page says in its own words, and where each word stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.markdown.prose import read_prose
from mkdocs_briefings.text.canonical import is_word, words_of


def said(markdown: str) -> str:
    """The words, with | where two are not in a row."""
    return " ".join(form or "|" for form in read_prose(markdown).tokens)


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("The *Alma* sails\n40 km.", "the alma sails 40 km"),
        ("a [[ferries/alma]] b", "a | b"),
        ("a [[ferries/alma|the Alma]] b", "a | the alma | b"),
        ("a [[ferries/alma#range|far]] b", "a | b"),
        ("a [[sources/post|The Post]] b", "a | b"),
        ("a `b` c", "a | c"),
        ("one\n\ntwo", "one | two"),
        ("twice. A third of it", "twice | a third of it"),
        ("- one\n- two\n* three", "one | two | three"),
        ("# One\ntwo\n## Three", "one two | three"),
        ("> one\n> two\n>\n> three", "one | two | three"),
        ("one\r\ntwo\r\n\r\nthree", "one two | three"),
        ("| one | two |\n|---|---|\n| 3 | 4 |", "one | two | 3 | 4"),
        ("- 3\n- 4", "3 | 4"),
        ("3 `or` 4, 5", "3 | 4 , 5"),
        ("**one**\n**two**", "one two"),
        ("cafe\u0301 10\u00ad0", "café 10 0"),
    ],
)
def test_words_in_a_row_are_read_in_a_row(markdown: str, words: str) -> None:
    assert said(markdown).removeprefix("| ") == words


@given(st.text(st.sampled_from("aB5é.,-'%$阿 \n"), max_size=60))
def test_words_without_markup_are_canonical_words(text: str) -> None:
    line = " ".join(text.split()).lstrip("-., ")
    if line[:1].isalpha():
        assert tuple(filter(None, read_prose(line).tokens)) == words_of(line)


@given(st.text(st.sampled_from("aB5é\u0301.|[]()`#\n\r "), max_size=60))
def test_a_word_stands_where_it_says(markdown: str) -> None:
    prose = read_prose(markdown)
    end = 0
    for form, (start, stop) in zip(prose.tokens, prose.spans, strict=True):
        assert end <= start <= stop
        end = stop
        if form is not None:
            assert words_of(markdown[start:stop]) in ((form,), ())
            assert is_word(form)
