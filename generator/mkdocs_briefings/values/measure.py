"""Sizes that can be compared, whatever type of value they come from."""

from dataclasses import dataclass
from decimal import Decimal

_ABOUT = Decimal("0.05")  # "about 100" leaves room for 95 to 105


@dataclass(frozen=True, slots=True)
class Measure:
    """A number or range in a unit in which values compare.

    ``step`` is the worth of the last digit printed, so half of it is the tolerance of rounding.
    """

    low: Decimal
    high: Decimal
    step: Decimal
    unit: str

    def range(self, bound: str | None) -> tuple[Decimal, Decimal]:
        """The lowest and highest number that may be meant, rounding and bound considered."""
        low, high = self.low - self.step / 2, self.high + self.step / 2
        match bound:
            case "more-than" | "at-least":
                return low, Decimal("Infinity")
            case "up-to" | "less-than":
                return Decimal("-Infinity"), high
            case "about":
                room = abs(self.high) * _ABOUT
                return low - room, high + room
            case _:
                return low, high

    def meets(self, other: "Measure", bound: str | None, other_bound: str | None) -> bool:
        """Whether some number may be meant by both; unlike units are not comparable, so they do."""
        if self.unit != other.unit:
            return True
        (low, high), (least, most) = self.range(bound), other.range(other_bound)
        return low < most and least < high
