"""Sizes that compare: rounding leaves room, bounds open one end."""

from decimal import Decimal

import pytest

from mkdocs_briefings.values.measure import Measure


def size(low: str, high: str = "", step: str = "1", unit: str = "km") -> Measure:
    return Measure(Decimal(low), Decimal(high or low), Decimal(step), unit)


@pytest.mark.parametrize(
    ("bound", "low", "high"),
    [
        (None, "399.5", "400.5"),
        ("more-than", "399.5", "Infinity"),
        ("at-least", "399.5", "Infinity"),
        ("up-to", "-Infinity", "400.5"),
        ("less-than", "-Infinity", "400.5"),
        ("about", "379.5", "420.5"),
    ],
)
def test_a_number_stands_for_a_range(bound: str | None, low: str, high: str) -> None:
    assert size("400").range(bound) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("one", "other", "bounds", "meet"),
    [
        (size("400"), size("400"), (None, None), True),
        (size("400"), size("401"), (None, None), False),
        (size("400", step="100"), size("440"), (None, None), True),  # "400" may be rounded
        (size("300", "400"), size("350"), (None, None), True),
        (size("400"), size("420"), ("more-than", None), True),
        (size("400"), size("380"), ("more-than", None), False),
        (size("400"), size("9", unit="EUR"), (None, None), True),
    ],
)
def test_sizes_meet_if_some_number_fits_both(
    one: Measure, other: Measure, bounds: tuple[str | None, str | None], meet: bool
) -> None:
    assert one.meets(other, *bounds) is meet
    assert other.meets(one, *reversed(bounds)) is meet
