"""The property type ``date``."""

import pytest

from mkdocs_briefings.model.vocabulary import Property
from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.text.edtf import EdtfError, parse_edtf
from mkdocs_briefings.values.base import Quote
from mkdocs_briefings.values.date import Date
from tests.support.readers import reader

DECLARED = Property.model_validate({"type": "date", "label": "Launched"})


def date(text: str) -> Date:
    return Date.parse(text, DECLARED)


def test_a_date_is_edtf() -> None:
    assert date("2024-07-04/2024-07-06").in_words() == "4 to 6 July 2024"
    assert date("2024-07").date == parse_edtf("2024-07")
    with pytest.raises(EdtfError, match="expected a date like 2024-07-05"):
        date("July 2024")


def test_dates_sort_by_their_first_day_then_by_their_last() -> None:
    upwards = [
        "2022-01-01",
        "2022",
        "2022-10",
        "../2022-10-03",
        "2024-07-04/2024-07-06",
        "2024-07-08~",
    ]
    keys = [tuple(map(float, date(text).sort_key().split())) for text in upwards]
    assert keys == sorted(keys)


@pytest.mark.parametrize(
    ("other", "agree"), [("2024-07-05", True), ("2024", True), ("2024-08", False)]
)
def test_dates_agree_if_a_day_fits_both(other: str, agree: bool) -> None:
    assert date("2024-07").agrees(date(other), None, None) is agree


def test_it_is_highlighted_in_the_quote_of_a_known_day() -> None:
    tokens = words_of("it was launched on 7 March 2031 and on Friday")
    published = parse_edtf("2031-04-02")
    found = [
        tokens[s.start : s.end]
        for s in date("2031-03-07").spans_in(Quote(tokens, reader(), None, (), published))
    ]
    assert found == [("7", "march", "2031")]
    assert not [*date("2031-03-07").spans_in(Quote(tokens, reader()))]
