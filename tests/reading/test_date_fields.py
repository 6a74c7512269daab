import re

import pytest

from mkdocs_briefings.reading.date_fields import fields_of
from mkdocs_briefings.reading.language import language_of


@pytest.mark.parametrize(
    ("code", "field", "words", "name", "value"),
    [
        ("en", "day", "03", "day", "3"),
        ("en", "day", "3rd", "day", "3"),
        ("en", "day", "twentyfirst", "day", "21"),
        ("en", "month", "sept", "month", "9"),
        ("en", "weekday-name", "monday", "weekday", "1"),
        ("en", "recent-year", "2024s", "year", "2024"),
        ("en", "decade", "1990s", "decade", "199"),
        ("en", "count", "two", "count", "2"),
        ("en", "quarter-year", "3q24", "quarter-year", "3q24"),
        ("fr", "roman", "xviiie", "roman", "18"),
        ("de", "decade", "1990er", "decade", "199"),
        ("zh", "year", "二 〇 二 四", "year", "2024"),
        ("zh", "month", "7 月", "month", "7"),
        ("it", "month", "marzo", "month", "3"),
    ],
)
def test_a_field_has_a_name_and_a_value(
    code: str, field: str, words: str, name: str, value: str
) -> None:
    fields = fields_of(language_of(code))
    assert re.fullmatch(fields.pattern_of(field), words)
    assert fields.read(field, words) == (name, value)


@pytest.mark.parametrize(
    ("field", "words"), [("day", "32"), ("month", "13"), ("weekday-name", "sun")]
)
def test_what_a_field_is_not(field: str, words: str) -> None:
    assert not re.fullmatch(fields_of(language_of("en")).pattern_of(field), words)


def test_a_field_without_phrases_matches_nothing() -> None:
    assert not re.fullmatch(fields_of(language_of("it")).pattern_of("quarter"), "")


def test_counts_are_words_and_small_numbers() -> None:
    fields = fields_of(language_of("en"))
    assert [fields.is_count(word) for word in ("two", "14", "1400", "ferry", None)] == [
        *(True, True, False, False, False)
    ]
