"""A value is of the type its property declares."""

import pytest

from tests.support.findings import findings, passes, receipt_of
from tests.support.sealed import KINDS, Files, card, fact, site

WEBSITE = "home: {type: text, label: Home}\n"
WITH_WEBSITE = KINDS.replace(WEBSITE, f"{WEBSITE}      website: {{type: url, label: Website}}\n")


def fleet(*values: tuple[str, str]) -> Files:
    cards = {
        f"ferries/f{n}": card(f"F{n}", fact("it is so", property=name, value=value))
        for n, (name, value) in enumerate(values)
    }
    return site(cards, {}, {"post": {}}, WITH_WEBSITE)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("range", "52,000 km"),
        ("range", "300..400 km"),
        ("seats", "2.8 million"),
        ("launched", "2031-04-02"),
        ("launched", "2031-03~"),
        ("drive", "battery"),
        ("home", "anything that is text"),
        ("operator", "operators/nobody-yet"),
        ("website", "https://example.org/alma"),
    ],
)
def test_what_passes(name: str, value: str) -> None:
    assert passes("value-type", fleet((name, value)))


@pytest.mark.parametrize(
    ("name", "value", "hint"),
    [
        ("range", "52,000 sqm", "'km'"),
        ("range", "52,000", "'km'"),
        ("range", "far enough", "number"),
        ("range", "400..300 km", "range"),
        ("launched", "2026-02-30", ""),
        ("launched", "5 July 2031", ""),
        ("drive", "sail", "battery, diesel"),
        ("website", "example.org", "https://"),
    ],
)
def test_what_fails(name: str, value: str, hint: str) -> None:
    (found,) = findings("value-type", fleet((name, value)))
    assert (found.file, found.marks) == ("briefings/ferries/f0.yml", value)
    assert f"'{value}'" in found.message
    assert f"'{name}'" in found.message
    assert hint in found.hint


def test_five_values_of_which_none_fits_blame_the_kind() -> None:
    files = fleet(*[("range", f"{n} miles") for n in range(1, 6)])
    (found,) = findings("value-type", files)
    assert found.file == "briefings/kinds.yml"
    assert "'range'" in found.message
    ((reason, number),) = receipt_of("value-type", files).skipped
    assert number == 5
    assert "kinds.yml" in reason


@pytest.mark.parametrize(
    "values",
    [
        [("range", f"{n} miles") for n in range(1, 5)],
        [("range", "5 km"), *[("range", f"{n} miles") for n in range(1, 5)]],
    ],
    ids=["four", "one fits"],
)
def test_fewer_or_one_that_fits_blame_the_cards(values: list[tuple[str, str]]) -> None:
    found = findings("value-type", fleet(*values))
    assert [one.marks for one in found] == ["1 miles", "2 miles", "3 miles", "4 miles"]
