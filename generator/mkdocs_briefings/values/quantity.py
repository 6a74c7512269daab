"""Quantities as cards write them: ``52,000 m²``, ``500 billion CNY``, ``300..400 km``, ``-16 %``.

One literal holds number, scale word and unit. Numbers are exact decimals; the site shows
what the card says.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Context, Decimal

from mkdocs_briefings.reading.units import Size
from mkdocs_briefings.values.base import Declaration, Schema, SchemaParts, escape_pattern
from mkdocs_briefings.values.measure import Measure
from mkdocs_briefings.values.measured import MeasuredValue

SCALES = {
    "": Decimal(1),
    "thousand": Decimal(10) ** 3,
    "million": Decimal(10) ** 6,
    "billion": Decimal(10) ** 9,
    "trillion": Decimal(10) ** 12,
    "lakh": Decimal(10) ** 5,
    "crore": Decimal(10) ** 7,
}

_NUMBER = r"-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,24})(?:\.[0-9]{1,24})?"
_SCALE = "thousand|million|billion|trillion|lakh|crore"
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
class Quantity(MeasuredValue):
    """A number or a range with the unit that its site declares or writes."""

    size: Size | None = None

    type_name = "quantity"
    options = frozenset({"unit"})
    qualifiers = frozenset({"bound", "per"})

    @classmethod
    def parse(cls, text: str, declared: Declaration) -> "Quantity":
        """Read a literal in the unit of its property; raises ``QuantityError``."""
        quantity = parse_quantity(text)
        if declared.unit and quantity.unit not in (declared.unit, *declared.sizes):
            found = f"'{quantity.unit}'" if quantity.unit else "none"
            expected = " or ".join(f"'{unit}'" for unit in declared.sizes or (declared.unit,))
            raise QuantityError(f"expected the unit {expected}, found {found}")
        return replace(quantity, size=declared.sizes.get(quantity.unit))

    @property
    def measure(self) -> Measure:
        """The size of the value, in the base unit of its family."""
        if self.size is None:
            return Measure(self.low, self.high, self.step, self.unit)
        factor = _EXACT.divide(self.size.factor.numerator, self.size.factor.denominator)
        low, high, step = (
            _EXACT.multiply(number, factor) for number in (self.low, self.high, self.step)
        )
        return Measure(low, high, step, self.size.base)

    def search_terms(self, spellings: Mapping[str, Sequence[str]]) -> Iterator[str]:
        """The literal, also without its commas, and its unit in every spelling."""
        yield self.text
        yield self.text.replace(",", "")
        yield from spellings.get(self.unit, ())

    @classmethod
    def schema(cls, declared: Declaration, parts: SchemaParts) -> Schema:
        """A pattern of number, scale word and the unit."""
        units = dict.fromkeys((declared.unit, *declared.sizes)) if declared.unit else ()
        listed = "|".join(escape_pattern(unit) for unit in units if unit)
        unit = f" (?:{listed})" if listed else r"(?: \S[^\n]*)?"
        pattern = rf"^{LITERAL_FORM}{unit}(?![\s\S])"
        types = "string" if declared.unit else ["string", "number"]
        sample = f"1,200 {declared.unit}" if declared.unit else "1,200"
        expected = f"expected {cls.description(declared)}, like {sample}"
        return {"type": types, "pattern": pattern, "errorMessage": expected}

    @classmethod
    def description(cls, declared: Declaration) -> str:
        """``a quantity in m²``."""
        return f"a quantity in {declared.unit}" if declared.unit else "a quantity"

    @classmethod
    def example(cls, declared: Declaration) -> str:
        """``1,200 m²``."""
        return f"1,200 {declared.unit}" if declared.unit else "a number and its unit"


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
