"""Numerals that stand for digits, as in the vertical lines of newspapers: 五〇〇 is 500."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import groupby, pairwise

from mkdocs_briefings.reading.parts import Part, Role


def join_digits(parts: Sequence[Part]) -> Sequence[Part]:
    """Join numerals that stand for digits, as a zero among them shows.

    Beside a multiplier of less than a thousand they may stand for something else.
    """
    if not any(part.value == 0 for part in parts):
        return parts
    joined: list[Part] = []
    for are_digits, run in groupby(parts, is_digit):
        found = list(run)
        is_written = are_digits and found[0].value and any(part.value == 0 for part in found)
        if is_written and not any(part.is_count_only for part in found):
            text = "".join(str(part.value) for part in found)
            found = [Part(Role.DIGITS, Fraction(text))]
        joined += found
    return joined if all(_may_adjoin(one, other) for one, other in pairwise(joined)) else parts


def is_digit(part: Part) -> bool:
    """Whether a part is a numeral from zero to nine."""
    return part.role is Role.WORD and part.value is not None and part.value < 10


def _may_adjoin(one: Part, other: Part) -> bool:
    is_multiplied = {one.role, other.role} == {Role.DIGITS, Role.MULTIPLIER}
    return not is_multiplied or max(one.scale, other.scale) > 1
