"""The arithmetic of number words: which words are one number together, and what it is.

Words for numbers add up and multiply alike in the languages that are read: "two hundred" is a
product, "twenty-one" a sum, and every addend is smaller than the last multiplier before it. What
breaks this rule ("twenty fifteen", "5 million 300") is not one number, and has no value.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from fractions import Fraction
from itertools import pairwise


class Role(Enum):
    """What a word does in a number."""

    DIGITS = auto()
    SCALED = auto()  # digits joined to a scale: 5bn
    WORD = auto()  # seven, twenty
    MULTIPLIER = auto()  # hundred, dozen, million
    FRACTION = auto()  # third, half
    HALF = auto()  # "and a half"
    ARTICLE = auto()  # a hundred
    JOINT = auto()  # two hundred *and* one
    OF = auto()  # a quarter *of* a million
    OVER = auto()  # the Chinese sign of a fraction, after its denominator
    POINT = auto()  # three *point* five
    BOUND = auto()  # 500 and *more* ten thousands, in Chinese
    ORDINAL = auto()


@dataclass(frozen=True, slots=True)
class Part:
    """A word of a number: its role, its value if it has one, and the bound it implies.

    ``is_bare`` says that a multiplier may be without a number (French "cent", not "hundred"), and a
    joint after tens (Spanish "treinta y uno").
    ``scale`` is what it multiplies by, if that is 1000 or more.
    """

    role: Role
    value: Fraction | None = None
    bound: str = ""
    is_bare: bool = False
    scale: Fraction = Fraction(1)


@dataclass(frozen=True, slots=True)
class Total:
    """What parts are together. ``needs_of`` says they are a number only before "of"."""

    value: Fraction
    is_share: bool = False
    needs_of: bool = False


@dataclass(slots=True)
class _Addend:
    value: Fraction
    grain: Fraction  # what follows must be less
    is_multiple: bool = False


def add_up(parts: Sequence[Part], *, is_spaced: bool) -> Total | None:
    """The number that all parts are together; ``None`` if they are not one number.

    ``is_spaced`` says that the script puts spaces between words.
    """
    parts = [part for part in parts if part.role is not Role.BOUND]
    roles = [part.role for part in parts]
    if Role.OVER in roles:
        at = roles.index(Role.OVER)
        below, above = _sum(parts[:at], is_spaced), _sum(parts[at + 1 :], is_spaced)
        return Total(above / below, is_share=True) if below and above is not None else None
    if Role.FRACTION in roles:
        return _take_fraction(parts, roles.index(Role.FRACTION), is_spaced)
    if Role.POINT in roles:
        at = roles.index(Role.POINT)
        whole, decimals = _sum(parts[:at], is_spaced), _decimals(parts[at + 1 :])
        return None if whole is None or decimals is None else Total(whole + decimals)
    total = _sum(parts, is_spaced)
    return None if total is None else Total(total)


def _take_fraction(parts: Sequence[Part], at: int, is_spaced: bool) -> Total | None:
    before = [part for part in parts[:at] if part.role is not Role.ARTICLE]
    after = [part for part in parts[at + 1 :] if part.role not in (Role.ARTICLE, Role.OF)]
    count = _sum(before, is_spaced) if before else Fraction(1)
    value = parts[at].value
    if count is None or value is None or any(part.role is not Role.MULTIPLIER for part in after):
        return None
    for part in after:
        value *= part.value or 1
    is_one_of_many = not before and not after and value != Fraction(1, 2)
    return Total(count * value, is_share=not after, needs_of=is_one_of_many)


def _decimals(parts: Sequence[Part]) -> Fraction | None:
    digits = [part.value for part in parts if part.role is Role.WORD]
    if not digits or len(digits) < len(parts) or any(d is None or d > 9 for d in digits):
        return None
    return Fraction(int("".join(str(digit) for digit in digits)), 10 ** len(digits))


def _sum(parts: Sequence[Part], is_spaced: bool) -> Fraction | None:
    if not parts or any(part.value is None for part in parts if part.role in _VALUED):
        return None
    if not is_spaced and len(parts) > 1 and all(_is_digit(part) for part in parts):
        return _read_digit_by_digit(parts)
    addends: list[_Addend] = []
    previous: Part | None = None
    for part in parts:
        if not _add(addends, part, previous, is_spaced):
            return None
        previous = part
    if parts[-1].role in (Role.JOINT, Role.ARTICLE) or _is_shortened(parts, is_spaced):
        return None
    if any(following.value >= one.grain for one, following in pairwise(addends)):
        return None
    return sum((addend.value for addend in addends), Fraction(0))


_VALUED = (Role.DIGITS, Role.SCALED, Role.WORD, Role.MULTIPLIER, Role.FRACTION, Role.HALF)


def _add(addends: list[_Addend], part: Part, previous: Part | None, is_spaced: bool) -> bool:
    """Take one more part into the sum; whether it may be there."""
    before = previous.role if previous else None
    match part.role:
        case Role.ARTICLE:
            return before is None
        case Role.JOINT:
            return bool(addends)
        case Role.WORD | Role.DIGITS | Role.SCALED:
            return _add_number(addends, part, before, is_spaced)
        case Role.MULTIPLIER:
            return _multiply(addends, part, before)
        case Role.HALF:
            return _add_half(addends, part)
        case _:
            return False


def _add_number(addends: list[_Addend], part: Part, before: Role | None, is_spaced: bool) -> bool:
    value = part.value or Fraction(0)
    if before in (Role.DIGITS, Role.ARTICLE, Role.SCALED):
        return False
    if part.role is not Role.WORD and before in (Role.WORD, Role.JOINT):
        return False
    if is_spaced or not addends or value:  # a zero amid Chinese numerals only holds a place
        addends.append(_Addend(value, _grain(part)))
    return True


def _add_half(addends: list[_Addend], part: Part) -> bool:
    if not addends:
        return False
    last = addends[-1]
    last.value += (part.value or Fraction(0)) * (last.grain if last.is_multiple else 1)
    last.grain = Fraction(0)
    return True


def _multiply(addends: list[_Addend], part: Part, before: Role | None) -> bool:
    multiplier = part.value or Fraction(1)
    count = Fraction(0)
    while addends and addends[-1].value < multiplier:
        count += addends.pop().value
    if not count and addends and not addends[-1].is_multiple and before is not Role.JOINT:
        count = addends.pop().value
    if not count:
        if not (part.is_bare or before is Role.ARTICLE):
            return False
        count = Fraction(1)
    addends.append(_Addend(count * multiplier, multiplier, is_multiple=True))
    return True


def _grain(part: Part) -> Fraction:
    """What a word leaves room for: twenty for less than ten, seven for nothing but decimals."""
    value = part.value or Fraction(0)
    if part.role is not Role.WORD or value < 20:
        return Fraction(1)
    grain = Fraction(1)
    while value % (grain * 10) == 0:
        grain *= 10
    return grain


def _is_digit(part: Part) -> bool:
    return part.role is Role.WORD and part.value is not None and part.value < 10


def _read_digit_by_digit(parts: Sequence[Part]) -> Fraction | None:
    """Read digits in a row, as in the year 二〇二四; two of them may also be "three or four"."""
    digits = "".join(str(part.value) for part in parts)
    return Fraction(int(digits)) if len(digits) > 2 or "0" in digits[1:] else None


def _is_shortened(parts: Sequence[Part], is_spaced: bool) -> bool:
    """Whether a last digit may be short for more: 三万五 is 35,000, not 30,005."""
    if len(parts) < 2 or parts[-2].role is not Role.MULTIPLIER:
        return parts[-1].role is Role.DIGITS and len(parts) > 1
    last, multiplier = parts[-1], parts[-2].value or Fraction(1)
    if last.role is Role.DIGITS:
        return is_spaced or (last.value or Fraction(0)) * 10 < multiplier
    return not is_spaced and _is_digit(last) and multiplier > 10
