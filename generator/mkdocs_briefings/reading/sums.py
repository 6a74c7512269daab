"""The arithmetic of number words: which words are one number together, and what it is.

Words for numbers add up and multiply alike in the languages that are read: "two hundred" is a
product, "twenty-one" a sum, and every addend is smaller than the last multiplier before it. What
breaks this rule ("twenty fifteen", "5 million 300") is not one number, and has no value.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import prod

from mkdocs_briefings.reading.numeral_digits import is_digit, join_digits
from mkdocs_briefings.reading.parts import Part, Role

__all__ = ["Part", "Role", "Total", "add_up"]


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
    if len(parts) == 1 and parts[0].role is Role.DIGITS:
        return None if parts[0].value is None else Total(parts[0].value)
    parts = [part for part in parts if part.role is not Role.BOUND]
    roles = [part.role for part in parts]
    if Role.OVER in roles:
        return _divide(parts, roles.index(Role.OVER), is_spaced)
    if Role.FRACTION in roles:
        return _take_mixed(parts, roles.index(Role.FRACTION), is_spaced)
    if Role.POINT in roles:
        return _take_decimals(parts, roles.index(Role.POINT), is_spaced)
    total = _sum(parts, is_spaced)
    return None if total is None else Total(total)


def _divide(parts: Sequence[Part], at: int, is_spaced: bool) -> Total | None:
    """Read a fraction whose denominator comes first, as in Chinese: 三分之二, 五又三分之一."""
    roles = [part.role for part in parts]
    start = roles.index(Role.WITH) if Role.WITH in roles[:at] else -1
    whole = _sum(parts[:start], is_spaced) if start > 0 else Fraction(0)
    below, above = _count(parts[start + 1 : at], is_spaced), _count(parts[at + 1 :], is_spaced)
    if whole is None or not below or above is None or (start > 0 and above >= below):
        return None
    return Total(whole + above / below, is_share=not whole)


def _take_mixed(parts: Sequence[Part], at: int, is_spaced: bool) -> Total | None:
    """Read a fraction, which may be added to a whole number: Spanish "tres con dos quintos"."""
    joint = next((i for i, part in enumerate(parts[:at]) if part.role is Role.WITH), -1)
    share = _take_fraction(parts[joint + 1 :], at - joint - 1, is_spaced)
    if joint < 0 or share is None:
        return share
    whole, is_sure = _sum(parts[:joint], is_spaced), share.value < 1 and not share.needs_of
    is_sure = is_sure and parts[joint - 1].role is not Role.MULTIPLIER
    return Total(whole + share.value) if whole and is_sure else None


def _count(parts: Sequence[Part], is_spaced: bool) -> Fraction | None:
    """A part of a fraction: a number with or without decimals, or only scales (万分之三)."""
    roles = [part.role for part in parts]
    if set(roles) == {Role.MULTIPLIER}:
        return prod((part.value or Fraction(1) for part in parts), start=Fraction(1))
    if Role.POINT in roles:
        decimal = _take_decimals(parts, roles.index(Role.POINT), is_spaced)
        return None if decimal is None else decimal.value
    return _sum(parts, is_spaced)


def _take_fraction(parts: Sequence[Part], at: int, is_spaced: bool) -> Total | None:
    before = [part for part in parts[:at] if part.role is not Role.ARTICLE]
    after = [part for part in parts[at + 1 :] if part.role not in (Role.ARTICLE, Role.OF)]
    scales = [part.role is Role.MULTIPLIER for part in before]
    is_plain = scales == sorted(scales) and not any(part.role in _JOINTS for part in before)
    last = before[-1] if parts[at].is_compound and before else None
    if not is_plain or (last and _grain(last) * (parts[at].value or 0) > 1):
        return None  # "two hundred and three fifths" and "twenty fifths" may be more numbers
    read = _sum if is_spaced else _count
    count = read(before, is_spaced) if before else Fraction(1)
    value, is_ordinal = parts[at].value, parts[at].is_ordinal
    if count is None or value is None or any(part.role is not Role.MULTIPLIER for part in after):
        return None
    if not is_spaced and count > 10:
        return None  # tenths of more than the whole: 百成 is rather part of a word
    if is_ordinal and count != 1:
        return None  # "twenty-fifth" is no fraction
    for part in after:
        value *= part.value or 1
    has_article = not before or before[-1].is_article
    is_one_of_many = is_ordinal and has_article and not after
    return Total(count * value, is_share=not after, needs_of=is_one_of_many)


def _take_decimals(parts: Sequence[Part], at: int, is_spaced: bool) -> Total | None:
    """Read what follows a point, and the multipliers after it: one point five million."""
    end = len(parts)
    while end > at and parts[end - 1].scale > 1:
        end -= 1
    whole, decimals = _sum(parts[:at], is_spaced), _decimals(parts[at + 1 : end])
    is_plain = is_spaced or not is_digit(parts[at - 1]) or at < 2
    is_plain = is_plain or parts[at - 2].role is not Role.MULTIPLIER or parts[at - 2].value == 10
    if whole is None or decimals is None or not is_plain:
        return None
    value = whole + decimals
    for part in parts[end:]:
        value *= part.scale
    return Total(value)


def _decimals(parts: Sequence[Part]) -> Fraction | None:
    """Read decimals digit by digit, or as one number: point seventy-one, coma quinientos doce."""
    zeros = 0
    while zeros < len(parts) and parts[zeros].value == 0:
        zeros += 1
    rest = parts[zeros:]
    if any(part.is_count_only for part in parts):
        return None
    if all(is_digit(part) for part in parts):
        text = "".join(str(part.value) for part in parts)
    else:
        total = _sum(rest, is_spaced=True)
        is_long = any(part.role is Role.MULTIPLIER for part in rest[1:])  # point five hundred
        if total is None or total.denominator != 1 or total < 10 or (total >= 100 and is_long):
            return None
        text = "0" * zeros + str(total)
    return Fraction(int(text), 10 ** len(text)) if text else None


def _sum(parts: Sequence[Part], is_spaced: bool) -> Fraction | None:
    if not parts or any(part.value is None for part in parts if part.role in _VALUED):
        return None
    if len(parts) > 1 and parts[-1].is_count_only:
        return None
    if not is_spaced:
        parts = join_digits(parts)
    if _is_shortened(parts, is_spaced) or (len(parts) > 1 and not any(p.value for p in parts)):
        return None
    addends: list[_Addend] = []
    previous: Part | None = None
    for part in parts:
        if not _add(addends, part, previous, is_spaced):
            return None
        previous = part
    if parts[-1].role in (*_JOINTS, Role.ARTICLE):
        return None
    short = _shortened_by(parts)
    return None if short is None else sum((one.value for one in addends), short)


_JOINTS = (Role.JOINT, Role.JOINT_AFTER_TENS)
_VALUED = (Role.DIGITS, Role.SCALED, Role.WORD, Role.MULTIPLIER, Role.FRACTION, Role.HALF)


def _add(addends: list[_Addend], part: Part, previous: Part | None, is_spaced: bool) -> bool:
    """Take one more part into the sum; whether it may be there."""
    before = previous.role if previous else None
    match part.role:
        case Role.ARTICLE:
            return before is None
        case Role.JOINT | Role.JOINT_AFTER_TENS:
            return bool(addends)
        case Role.WORD | Role.DIGITS | Role.SCALED:
            return _add_number(addends, part, previous, is_spaced)
        case Role.MULTIPLIER:
            return _multiply(addends, part, before)
        case Role.HALF:
            return _add_half(addends, part)
        case _:
            return False


def _add_number(addends: list[_Addend], part: Part, previous: Part | None, is_spaced: bool) -> bool:
    before, value = previous.role if previous else None, part.value or Fraction(0)
    if before in (Role.DIGITS, Role.ARTICLE, Role.SCALED):
        return False
    is_held = not is_spaced and previous is not None and previous.value == 0  # 1千零1
    if part.role is not Role.WORD and before in (Role.WORD, *_JOINTS) and not is_held:
        return False
    if not is_spaced and previous and before is Role.WORD and previous.value:
        return False  # two digits in a row may be "three or four", or a list
    if addends and value >= addends[-1].grain:
        return False
    if is_spaced or not addends or value:  # a zero amid Chinese numerals only holds a place
        addends.append(_Addend(value, _grain(part)))
    return True


def _add_half(addends: list[_Addend], part: Part) -> bool:
    if not addends:
        return False
    last = addends[-1]
    if last.is_multiple and 100 <= last.grain < 1e6:
        return False  # "two thousand and a half" may be 2,500 or 2,000.5
    last.value += (part.value or Fraction(0)) * (last.grain if last.is_multiple else 1)
    last.grain = Fraction(0)
    return True


def _multiply(addends: list[_Addend], part: Part, before: Role | None) -> bool:
    multiplier = part.value or Fraction(1)
    count = Fraction(0)
    is_repeated = before is Role.MULTIPLIER and bool(addends) and addends[-1].grain == multiplier
    while addends and (addends[-1].value < multiplier or is_repeated):  # 万万
        count, is_repeated = count + addends.pop().value, False
    if not count and addends and not addends[-1].is_multiple and before is not Role.JOINT:
        count = addends.pop().value
    if part.is_words_only and (before is Role.DIGITS or count >= 20):
        return False
    if not count:
        if not (part.is_bare or before is Role.ARTICLE):
            return False
        count = Fraction(1)
    product = count * multiplier
    if addends and product >= addends[-1].grain:
        return False
    addends.append(_Addend(product, multiplier, is_multiple=True))
    return True


def _grain(part: Part) -> Fraction:
    """What a word leaves room for: twenty for less than ten, seven for nothing but decimals."""
    value = part.value or Fraction(0)
    if part.room or part.role is Role.MULTIPLIER:
        return part.room or value
    if part.role is not Role.WORD or value < 20:
        return Fraction(1)
    grain = Fraction(1)
    while value % (grain * 10) == 0:
        grain *= 10
    return grain


def _is_shortened(parts: Sequence[Part], is_spaced: bool) -> bool:
    """Whether last digits may be short for more: 3万5 may be 35,000 or 30,005."""
    last, multiplier = parts[-1], parts[-2] if len(parts) > 1 else None
    if last.role is not Role.DIGITS or multiplier is None:
        return False
    if multiplier.role is not Role.MULTIPLIER:
        return is_spaced or multiplier.value != 0
    if not is_spaced and not multiplier.is_shortened:
        return False
    return is_spaced or (last.value or Fraction(0)) * 10 < (multiplier.value or Fraction(1))


def _shortened_by(parts: Sequence[Part]) -> Fraction | None:
    """How much more a last digit is worth that is short for more; ``None`` if not certain."""
    is_short = parts[-1].role is Role.WORD and parts[-1].is_shortened
    if len(parts) < 2 or not is_short or parts[-2].role is not Role.MULTIPLIER:
        return Fraction(0)
    digit, multiplier = parts[-1].value or Fraction(0), parts[-2].value or Fraction(1)
    if multiplier <= 12:
        return Fraction(0)
    if len(parts) > 2 and parts[-3].role is Role.MULTIPLIER:
        return None
    return digit * (multiplier / 10 - 1)
