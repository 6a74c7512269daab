import pytest

from mkdocs_briefings.reading.calendar import resolve
from mkdocs_briefings.reading.date_reading import UnclearDate
from mkdocs_briefings.text.edtf import parse_edtf

TUESDAY = "2031-07-08"


@pytest.mark.parametrize(
    ("fields", "meant"),
    [
        ({"year": "2024", "month": "7", "day": "5"}, "2024-07-05"),
        ({"year": "2024", "month": "7", "day": "5", "weekday": "5"}, "2024-07-05"),
        ({"month": "7", "day": "5"}, "2031-07-05"),
        ({"month": "1", "day": "9"}, "2031-01-09"),
        ({"month": "12", "day": "30", "weekday": "1"}, "2030-12-30"),
        ({"day": "22", "weekday": "2"}, "2031-07-22"),
        ({"day": "20", "relative": "month 1"}, "2031-08-20"),
        ({"month": "9"}, "2030-09"),
        ({"month": "9", "relative": "year 0"}, "2031-09"),
        ({"quarter": "3", "year": "2030"}, "2030-35"),
        ({"half": "1", "relative": "year -1"}, "2030-40"),
        ({"season": "1", "year": "2024"}, "2024-21"),
        ({"season": "1", "which": "this"}, "2031-21"),
        ({"quarter-year": "3q24"}, "2024-35"),
        ({"decade": "199"}, "199X"),
        ({"nth": "18"}, "17XX"),
        ({"nth": "1", "bc": ""}, "-0099/0000"),
        ({"year": "44", "bc": ""}, "-0043"),
        ({"year": "2024", "two-digits": "26"}, "2024/2026"),
        ({"era": "2019", "era-year": "6"}, "2024"),
        ({"era": "2019"}, "2019"),
    ],
)
def test_fields_mean_a_date(fields: dict[str, str], meant: str) -> None:
    assert resolve(fields, parse_edtf(TUESDAY)).meant.text == meant


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"unclear": "it counts weeks"}, "it counts weeks"),
        ({"year": "2024", "month": "2", "day": "30"}, "there is no such date: February 2024 has"),
        ({"year": "2024", "month": "7", "day": "5", "weekday": "1"}, "another day of the week"),
        ({"month": "7", "day": "8", "weekday": "5"}, "no year near the publication"),
        ({"day": "22"}, "it does not say which month"),
        ({"quarter": "3"}, "it does not say which year"),
        ({"season": "4", "which": "this"}, "it does not say which year"),
        ({"unit": "month"}, "it leaves out its month or year"),
    ],
)
def test_what_is_unclear_says_why(fields: dict[str, str], why: str) -> None:
    with pytest.raises(UnclearDate, match=why):
        resolve(fields, parse_edtf(TUESDAY))


def test_a_day_of_publication_that_is_not_known_resolves_what_it_can() -> None:
    assert resolve({"relative": "year -1"}, parse_edtf("2031-07")).meant.text == "2030"
    with pytest.raises(UnclearDate, match="the day of publication, which is not known exactly"):
        resolve({"weekday": "5"}, parse_edtf("2031-07"))
