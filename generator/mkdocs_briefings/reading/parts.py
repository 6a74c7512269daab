"""The parts of a number: what each of its words does in it."""

from dataclasses import dataclass, replace
from enum import Enum, auto
from fractions import Fraction


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
    JOINT_AFTER_TENS = auto()  # treinta *y* uno, vingt *et* un
    OF = auto()  # a quarter *of* a million
    OVER = auto()  # the Chinese sign of a fraction, after its denominator
    WITH = auto()  # the Chinese sign between a number and its fraction
    POINT = auto()  # three *point* five
    BOUND = auto()  # 500 and *more* ten thousands, in Chinese
    ORDINAL = auto()


_COUNTS = (Role.WORD, Role.MULTIPLIER)


@dataclass(frozen=True, slots=True)
class Part:
    """A word of a number: its role, its value if it has one, and the bound it implies.

    ``is_bare`` says that a multiplier may be without a number (French "cent", not "hundred"), and
    ``is_words_only`` that it is none after digits or tens ("50 cents"). ``scale`` is what it
    multiplies by, if that is 1000 or more. Numbers less than ``room`` may follow it, if that is not
    plain from its value ("soixante-dix-sept"). ``is_shortened`` says that as a last digit it is
    short for more, unless a zero is before it (三万五 is 35,000 in Chinese); multipliers have it,
    too. ``is_ordinal`` marks a fraction that is also an ordinal ("fifth"), ``is_compound`` one that
    ends longer ones ("twenty-fifths"), ``is_article`` a number that is also an article ("un"),
    ``is_count_only`` one that ends no longer number (两 in 两千).
    """

    role: Role
    value: Fraction | None = None
    bound: str = ""
    is_bare: bool = False
    scale: Fraction = Fraction(1)
    room: Fraction | None = None
    is_words_only: bool = False
    is_shortened: bool = False
    is_ordinal: bool = False
    is_compound: bool = False
    is_article: bool = False
    is_count_only: bool = False


def join_ordinal(part: Part, rest: tuple[Part, ...]) -> tuple[Part, ...]:
    """Join tens and an ordinal to one fraction: trois vingt-cinquièmes."""
    last, tens = rest[0] if rest else part, part.value or 0
    is_compound = last.is_compound and part.role is Role.WORD and tens >= 20
    if not is_compound or not last.value or last.value <= Fraction(1, 10):
        return (part, *rest)
    return (replace(last, value=1 / (tens + 1 / last.value)), *rest[1:])


def may_follow(part: Part, last: Part | None) -> bool:
    """Whether a part may be after another, or begin a number."""
    before = last.role if last else None
    match part.role:
        case Role.ARTICLE:
            return before in (None, Role.FRACTION, Role.OF)
        case Role.OF:
            return before is Role.FRACTION
        case Role.JOINT:
            return before is Role.MULTIPLIER
        case Role.JOINT_AFTER_TENS:
            return bool(last and last.value and last.value >= 20 and before in _COUNTS)
        case Role.HALF | Role.OVER | Role.POINT | Role.BOUND | Role.WITH:
            return before in (Role.WORD, Role.MULTIPLIER, Role.DIGITS)
        case _:
            return before is not Role.ORDINAL


def takes_article(part: Part) -> bool:
    """Whether an article before a part stands for one: a *hundred*."""
    return part.role in (Role.MULTIPLIER, Role.FRACTION)
