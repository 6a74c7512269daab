from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.values.quantity import SCALES, QuantityError, parse_quantity

numbers = st.decimals(
    min_value=-(10**20), max_value=10**20, allow_nan=False, allow_infinity=False, places=4
)
units = st.sampled_from(["", "km", "m²", "%", "CNY", "times", "billionaires", "cars a day"])


@pytest.mark.parametrize(
    ("text", "low", "high", "step", "unit"),
    [
        ("52,000 m²", "52000", "52000", "1", "m²"),
        ("500 billion CNY", "500e9", "500e9", "1e9", "CNY"),
        ("1.73 trillion CNY", "1.73e12", "1.73e12", "1e10", "CNY"),
        ("300..400 km", "300", "400", "1", "km"),
        ("-16 %", "-16", "-16", "1", "%"),
        ("5.50", "5.50", "5.50", "0.01", ""),
        ("2 times", "2", "2", "1", "times"),
        ("1,234,567.5", "1234567.5", "1234567.5", "0.1", ""),
        ("3 billionaires", "3", "3", "1", "billionaires"),
    ],
)
def test_literals(text: str, low: str, high: str, step: str, unit: str) -> None:
    found = parse_quantity(text)
    assert (found.low, found.high, found.step) == (Decimal(low), Decimal(high), Decimal(step))
    assert found.unit == unit
    assert found.text == text


@pytest.mark.parametrize(
    "text",
    [
        "", "km", "about 5 km", "5km", "5%", "1e3", "0x1F", "NaN", "Infinity", "1,0000", "12,34",
        ".5", "5.", "5 ", " 5", "−5 %", "+5", "５ km", "1..", "..5", "5 billion  CNY",
        "5 billion million", "1.2.3",
    ],
)  # fmt: skip
def test_what_is_no_quantity_is_refused(text: str) -> None:
    with pytest.raises(QuantityError, match="expected a number and its unit"):
        parse_quantity(text)


def test_a_range_goes_upwards() -> None:
    with pytest.raises(QuantityError, match="ends below its start"):
        parse_quantity("400..300 km")


@given(numbers, st.sampled_from(sorted(SCALES)), units)
def test_numbers_are_exact(number: Decimal, scale: str, unit: str) -> None:
    text = " ".join(filter(None, [f"{number:f}", scale, unit]))
    found = parse_quantity(text)
    exact = int(number * 10000) * int(SCALES[scale])
    assert found.low * 10000 == found.high * 10000 == exact
    assert found.unit == unit


def test_the_longest_number_is_exact_too() -> None:
    digits = "123456789012345678901234"
    found = parse_quantity(f"{digits}.{digits} trillion")
    assert found.low == Decimal(f"{digits}{digits[:12]}.{digits[12:]}")


@given(st.integers(1, 10**15))
def test_commas_change_nothing(number: int) -> None:
    assert parse_quantity(f"{number:,} km").low == parse_quantity(f"{number} km").low == number


@given(st.text(max_size=40) | st.text("0123456789.,- km", max_size=40))
def test_any_text_is_a_quantity_or_refused(text: str) -> None:
    with suppress(QuantityError):
        assert parse_quantity(text).low.is_finite()
