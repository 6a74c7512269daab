"""Phrases, found by the words at or before a position."""

from mkdocs_briefings.reading.language import language_of
from mkdocs_briefings.reading.phrases import Phrases, phrases_of, values_of

PHRASES = Phrases([("sea", [("ferry",), ("ferry", "line")]), ("", [("ferry", "tale")])])


def test_the_longest_phrase_is_found_forwards_and_backwards() -> None:
    assert PHRASES.at(("a", "ferry", "line"), 1) == (("sea",), 3)
    assert PHRASES.before(("a", "ferry", "line"), 3) == (("sea",), 1)
    assert PHRASES.before(("a", "ferry"), 2) == (("sea",), 1)


def test_a_phrase_without_meaning_keeps_a_shorter_one_from_being_found() -> None:
    assert PHRASES.at(("ferry", "tale"), 0) == ((), 0)


def test_a_position_inside_a_phrase_is_known() -> None:
    assert PHRASES.around(("a", "ferry", "line", "b"), 2) == 3
    assert PHRASES.around(("a", "line"), 1) == 1


def test_a_closed_word_is_part_of_no_phrase() -> None:
    assert PHRASES.at((None, "line"), 0) == ((), 0)


def test_phrases_of_tables_mean_their_tables() -> None:
    assert phrases_of(language_of("en"), "shifts", "future").at(("will", "sail"), 0) == (
        ("future",),
        1,
    )


def test_phrases_of_a_table_with_values_mean_these() -> None:
    assert values_of(language_of("en"), "per-words").at(("two", "years"), 1) == (("year",), 2)
