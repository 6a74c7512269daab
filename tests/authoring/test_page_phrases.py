"""Phrases around articles: data by language."""

from typing import get_args

import pytest

from mkdocs_briefings.authoring.page_phrases import Sort, page_phrases
from mkdocs_briefings.text.canonical import words_of


@pytest.mark.parametrize("sort", get_args(Sort))
def test_every_phrase_has_words_and_longer_ones_come_first(sort: Sort) -> None:
    phrases = page_phrases(sort)
    assert phrases
    assert all(map(words_of, phrases))
    assert list(phrases) == sorted(phrases, key=len, reverse=True)


def test_a_word_that_editors_type_as_a_boolean_stays_a_word() -> None:
    assert "y" in page_phrases("conjunctions")
