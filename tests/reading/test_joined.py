"""Words in which a scale or a unit is joined to others."""

import pytest

from mkdocs_briefings.reading.readers import Readers
from mkdocs_briefings.text.canonical import words_of
from tests.support.written_figures import UNITS


def _read(code: str, text: str) -> list[tuple[int, str, str, str]]:
    figures = Readers(UNITS).of(code).find_figures(words_of(text))
    return [(int(f.low), f.unit, f.per, "".join(f.bounds)) for f in figures if not f.unread]


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("en", "a $8-million-a-year ship", (8_000_000, "USD", "year", "")),
        ("en", "it costs $5 million-plus", (5_000_000, "USD", "", "more-than")),
        ("en", "it costs $5 bn-plus", (5_000_000_000, "USD", "", "more-than")),
        ("en", "a 3 billion-dollar ship", (3_000_000_000, "USD", "", "")),
        ("en", "a 4 million-strong club", (4_000_000, "", "", "")),
        ("en", "a 300-tonne-a-day plant", (300, "t", "day", "")),
        ("en", "a 40-year-old t", (40, "", "", "")),
        ("en", "its 3 millionaires", (3, "", "", "")),
        ("en", "fourteen knights", (14, "", "", "")),
        ("de", "5 Millionenstädte", (5, "", "", "")),
        ("fr", "ses 3 milliardaires", (3, "", "", "")),
        ("es", "5 militares", (5, "", "", "")),
        ("zh", "耗资两个亿", (200_000_000, "", "", "")),
        ("zh", "耗资三个多亿", (300_000_000, "", "", "more-than")),
    ],
)
def test_joined_words_are_read_as_their_parts(
    code: str, text: str, found: tuple[int, str, str, str]
) -> None:
    assert _read(code, text) == [found]


@pytest.mark.parametrize(
    ("code", "text"), [("en", "5 million-seller books"), ("de", "3 millionenteure Hallen")]
)
def test_what_is_joined_to_a_scale_and_not_known_leaves_it_unread(code: str, text: str) -> None:
    assert _read(code, text) == []
