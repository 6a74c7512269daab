from datetime import date

from mkdocs_briefings.reading.date_reading import (
    Reading,
    make,
    make_day,
    relative_of,
    unit_of,
    write_year,
    year_of,
)
from mkdocs_briefings.text.edtf import parse_edtf

TODAY = date(2031, 7, 8)


def test_a_reading_is_made_of_edtf_or_a_day() -> None:
    assert make("2024-07", any_day=True) == Reading(parse_edtf("2024-07"), any_day=True)
    assert make_day(TODAY, is_nearest=True) == Reading(parse_edtf("2031-07-08"), is_nearest=True)


def test_a_form_names_its_year_in_several_ways() -> None:
    assert year_of({"year": "2024"}, TODAY) == 2024
    assert year_of({"year": "44", "bc": ""}, TODAY) == -43
    assert year_of({"era": "2019", "era-year": "6"}, TODAY) == 2024
    assert year_of({"era": "2019", "count": "2"}, TODAY) == 2020
    assert year_of({"fiscal-year": "2030"}, TODAY) == 2030
    assert year_of({"relative": "year -1"}, TODAY) == 2030
    assert year_of({"relative": "month -1"}, TODAY) is None
    assert year_of({}, TODAY) is None


def test_a_relative_date_has_a_unit() -> None:
    assert relative_of({"relative": "week -2"}) == ("week", -2)
    assert unit_of({"relative": "week -2"}) == unit_of({"which": "last", "unit": "week"}) == "week"


def test_years_have_four_digits() -> None:
    assert [write_year(year) for year in (2024, 44, 0, -43)] == ["2024", "0044", "0000", "-0043"]
