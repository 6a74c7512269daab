"""What quantities and durations share: numbers, bounds and signs in a quote."""

import pytest

from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.values.base import Qualified, Quote
from mkdocs_briefings.values.quantity import parse_quantity
from tests.support.readers import reader

READER = reader({"km": ["kilometres"], "%": ["percent"], "EUR": ["euros"]})


def missing(value: str, text: str, bound: str | None = None) -> str:
    found = parse_quantity(value).unsupported_by(Quote(words_of(text), READER), Qualified(bound))
    return "; ".join(found)


@pytest.mark.parametrize(
    ("value", "text", "bound"),
    [
        ("40 km", "sails 40 kilometres in all", None),
        ("40 km", "over 40 kilometres", "more-than"),
        ("40..50 km", "from 40 to 50 kilometres", None),
        ("-16 %", "plunged 16 percent", None),
        ("16 %", "fell to 16 percent", None),
        ("-16 %", "a loss of 16 percent", None),
        ("16 %", "a loss of 16 percent", None),
        ("14.3 %", "one seventh of the fleet", None),
        ("40 km", "over 40 kilometres out and 40 kilometres back", None),
    ],
)
def test_a_quote_supports_number_unit_bound_and_sign(
    value: str, text: str, bound: str | None
) -> None:
    assert missing(value, text, bound) == ""


@pytest.mark.parametrize(
    ("value", "text", "bound", "message"),
    [
        ("41 km", "40 kilometres", None, "expected the figure of '41 km' in the quote, found '40"),
        ("40 km", "no figure here", None, "found no figure"),
        ("40 km", "40 euros", None, "expected the unit 'km', the quote's figure is in 'EUR'"),
        ("40 km", "40 times", None, "the unit 'km'"),
        ("40 km", "over 40 kilometres", None, "the fact needs 'bound: more-than'"),
        ("40 km", "40 kilometres", "about", "no word of the quote says 'about'"),
        ("40 km", "over 40 kilometres", "up-to", "the fact says 'up-to', the quote 'more-than'"),
        ("-16 %", "rose 16 percent", None, "is a fall, and no word of the quote says so"),
        ("16 %", "plunged 16 percent", None, "expected '-16 %'"),
        ("16 %", "a loss of -16 percent", None, "expected '-16 %'"),
        ("40 km", "fell 40 kilometres, and over 40 kilometres more", None, "reports a fall"),
        ("14.2 %", "one seventh of the fleet", None, "expected the figure"),
    ],
)
def test_what_a_quote_lacks_is_said(value: str, text: str, bound: str | None, message: str) -> None:
    assert message in missing(value, text, bound)


@pytest.mark.parametrize(
    ("per", "text", "message"),
    [
        ("day", "sails 40 kilometres a day", ""),
        ("day", "its daily 40 kilometres", ""),
        ("", "sails 40 kilometres a day", "the fact needs 'per: day'"),
        ("week", "sails 40 kilometres a day", "the fact says 'per: week', the quote 'per day'"),
        ("day", "sails 40 kilometres", "no word of the quote says 'per day'"),
        ("day", "over 40 kilometres, or 40 kilometres a day", ""),
    ],
)
def test_what_a_value_is_per(per: str, text: str, message: str) -> None:
    quote = Quote(words_of(text), READER)
    found = "; ".join(parse_quantity("40 km").unsupported_by(quote, Qualified(None, per)))
    assert message in found
    assert bool(message) == bool(found)


def test_one_figure_has_bound_and_per() -> None:
    quote = Quote(words_of("over 40 kilometres, or 40 kilometres a day"), READER)
    assert [*parse_quantity("40 km").unsupported_by(quote, Qualified("more-than", "day"))]


def test_a_reader_sees_bounds_and_a_true_minus() -> None:
    assert parse_quantity("500 companies").in_words("more-than") == "more than 500 companies"
    assert parse_quantity("-16 %").in_words() == "−16%"


@pytest.mark.parametrize(
    ("value", "number", "unit"),
    [("52,000 m²", 52000, "m²"), ("300..400 km", [300, 400], "km"), ("5.5", 5.5, "")],
)
def test_columns_are_numbers(value: str, number: object, unit: str) -> None:
    assert parse_quantity(value).columns() == {"value": number, "unit": unit}
