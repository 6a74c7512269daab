"""Quantities as cards write them: ``52,000 m²``, ``500 billion CNY``, ``300..400 km``, ``-16 %``.

One literal holds number, scale word and unit. Numbers are exact decimals; what stands in the
card is what the site shows.
"""

import re
from dataclasses import dataclass
from decimal import Context, Decimal

SCALES = {
    "": Decimal(1),
    "thousand": Decimal(10) ** 3,
    "million": Decimal(10) ** 6,
    "billion": Decimal(10) ** 9,
    "trillion": Decimal(10) ** 12,
}

_NUMBER = r"-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,24})(?:\.[0-9]{1,24})?"
_SCALE = "thousand|million|billion|trillion"
_LITERAL = re.compile(
    rf"(?P<low>{_NUMBER})(?:\.\.(?P<high>{_NUMBER}))?"
    rf"(?: (?P<scale>{_SCALE}))?(?: (?!(?:{_SCALE})\b)(?P<unit>\S+(?: \S+)*))?",
    re.ASCII,
)
LITERAL_FORM = rf"{_NUMBER}(?:\.\.{_NUMBER})?(?: (?:{_SCALE}))?"
"""The pattern of number and scale word, for readers of other languages."""


# Digits enough for the longest number that is read, so that no product is rounded.
_EXACT = Context(prec=64)


class QuantityError(ValueError):
    """The text is not a quantity; the message says what was expected."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or a range with its unit.

    ``low`` and ``high`` are in units (scale word multiplied in) and equal unless a range was
    written; ``step`` is the worth of the last digit printed, so half of it is the tolerance of
    rounding.
    """

    text: str
    low: Decimal
    high: Decimal
    step: Decimal
    unit: str

    def __str__(self) -> str:
        return self.text


def parse_quantity(text: str) -> Quantity:
    """Read a literal; raises ``QuantityError``."""
    match = _LITERAL.fullmatch(text)
    if not match:
        raise QuantityError("expected a number and its unit, like '52,000 m²' or '300..400 km'")
    scale = SCALES[match["scale"] or ""]
    low = _number(match["low"])
    high = _number(match["high"]) if match["high"] else low
    if high < low:
        raise QuantityError("the range ends below its start")
    exponent = low.as_tuple().exponent
    assert isinstance(exponent, int)  # finite by its pattern
    return Quantity(
        text,
        _EXACT.multiply(low, scale),
        _EXACT.multiply(high, scale),
        _EXACT.multiply(Decimal(10) ** exponent, scale),
        match["unit"] or "",
    )


def _number(text: str) -> Decimal:
    return Decimal(text.replace(",", ""))
