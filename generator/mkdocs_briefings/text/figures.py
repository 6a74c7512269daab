"""Figures in an article's words: number, scale word, unit, and the bound before it.

Reads canonical words (see ``canonical``) of English, and Chinese scale words. A closed word
(``None``) is part of no figure. Numbers that belong to a name ("A100", "4o", "V4.0") are not
figures: letters joined to digits count only if they are a unit ("CNY1.73", "300km").
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from mkdocs_briefings.text.canonical import words_of

Words = Sequence[str | None]

_NUMBER = re.compile(r"([^\W\d_]*)(\d[\d,]{0,40}(?:\.\d{1,40})?)([^\W\d_]*)")
_ONES = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
_TENS = {
    word: 10 * number
    for number, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety hundred".split(), 2
    )
}
_BETWEEN = {  # in canonical words the hyphen of twenty-one has gone
    ten + one: _TENS[ten] + _ONES[one] for ten in [*_TENS][:-1] for one in [*_ONES][1:10]
}
_WORDS = {word: Decimal(number) for word, number in {**_ONES, **_TENS, **_BETWEEN}.items()}
_PARTS = {"half": Decimal("0.5"), "third": Decimal(1) / 3, "quarter": Decimal("0.25")}
_MULTIPLES: Mapping[str, int | Decimal] = {
    "doubled": 2, "double": 2, "doubling": 2, "doubles": 2, "twice": 2, "twofold": 2,
    "tripled": 3, "triple": 3, "tripling": 3, "triples": 3, "threefold": 3,
    "quadrupled": 4, "fourfold": 4, "halved": Decimal("0.5"), "halving": Decimal("0.5"),
}  # fmt: skip
_SCALES = {
    "hundred": Decimal(10) ** 2, "thousand": Decimal(10) ** 3,
    "million": Decimal(10) ** 6, "mn": Decimal(10) ** 6,
    "billion": Decimal(10) ** 9, "bn": Decimal(10) ** 9, "trillion": Decimal(10) ** 12,
    "万": Decimal(10) ** 4, "亿": Decimal(10) ** 8,
}  # fmt: skip
TIMES = "times"
BOUND_WORDS: Mapping[str, tuple[str, ...]] = {
    "more-than": (
        "more than", "over", "above", "exceeding", "exceeds", "exceed", "exceeded", "surpassed",
        "surpassing", "surpasses", "surpass", "upwards of", "greater than", "超过", "多于",
    ),
    "at-least": ("at least", "no fewer than", "not less than", "no less than", "至少"),
    "about": (
        "about", "around", "some", "roughly", "approximately", "nearly", "almost", "circa", "约",
    ),
    "up-to": ("up to", "as much as", "as many as", "at most", "no more than", "至多"),
    "less-than": ("less than", "fewer than", "under", "below", "nearly", "almost", "不到"),
}  # fmt: skip
_FALLS = frozenset(
    "plunged plunge fell fall falls dropped drop drops declined decline declines decreased "
    "decrease reduced reduction reductions cut cuts shrank shrunk lost slid slumped tumbled down "
    "lower less".split()
)
_FALLEN = frozenset("plunged fell falls dropped declined decreased shrank slid slumped".split())
_BY = frozenset("by about around some nearly almost more than over".split())
_FALLS_IN_CHINESE = tuple(map(words_of, ("下降", "减少")))

_BOUND_FORMS = [
    (words_of(phrase), bound) for bound, phrases in BOUND_WORDS.items() for phrase in phrases
]
_BOUNDS_BY_LAST_WORD = {
    last: [(forms, bound) for forms, bound in _BOUND_FORMS if forms[-1] == last]
    for last in {forms[-1] for forms, _ in _BOUND_FORMS}
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a text: its words ``start`` to ``end`` (exclusive), unit and scale included.

    ``value`` is multiplied by its scale; ``unit`` is the site's unit directly beside the number, or
    empty; ``bounds`` are the bounds that the words before the number may mean.
    """

    value: Decimal
    unit: str
    start: int
    end: int
    bounds: tuple[str, ...] = ()


class Units:
    """The units of a site and their spellings."""

    def __init__(self, spellings: Mapping[str, Iterable[str]]) -> None:
        self._units: dict[tuple[str | None, ...], str] = {}
        for unit, written in {TIMES: ("times",), **spellings}.items():
            for spelling in (unit, *written):
                if forms := words_of(spelling):
                    self._units.setdefault(forms, unit)
        self._longest = max(map(len, self._units))
        self._spellings = {
            unit: [words_of(s) for s in (unit, *written)] for unit, written in spellings.items()
        }

    def at(self, words: Words, start: int) -> tuple[str, int]:
        """The longest unit that begins at a position, and its length in words."""
        for size in range(self._longest, 0, -1):
            forms = tuple(words[start : start + size])
            if len(forms) == size and (unit := self._units.get(forms)):
                return unit, size
        return "", 0

    def before(self, words: Words, end: int, least: int) -> tuple[str, int]:
        """The longest unit that ends before a position, as a currency does, and its length.

        It begins at ``least`` or later.
        """
        for size in range(min(self._longest, end - least), 0, -1):
            if unit := self._units.get(tuple(words[end - size : end])):
                return unit, size
        return "", 0

    def named(self, letters: str) -> str:
        """The unit that letters joined to a number mean; empty if they mean none."""
        return self._units.get((letters,), "") if letters else ""

    def stands_in(self, words: Sequence[str], unit: str) -> bool:
        """Whether the words contain the unit, in singular or plural."""
        spellings = self._spellings.get(unit) or [words_of(unit)]
        row = [_singular(word) for word in words]
        return any(_contains(row, [_singular(word) for word in forms]) for forms in spellings)


def find_figures(words: Words, units: Units) -> Iterator[Figure]:
    """Yield all figures in order."""
    end = 0
    for position in range(len(words)):
        if position >= end and (figure := _read_figure(words, position, end, units)):
            yield figure
            end = figure.end


def falls(words: Words) -> bool:
    """Whether the words report a fall, which gives a number its minus."""
    return any(word in _FALLS for word in words) or any(
        _contains(words, forms) for forms in _FALLS_IN_CHINESE
    )


def is_fall(words: Words, figure: Figure) -> bool:
    """Whether a figure is the size of a fall: "plunged 16%", not "fell to 16%"."""
    start = figure.start - 1
    while start >= 0 and words[start] in _BY:
        start -= 1
    before = words[start] if start >= 0 else None
    return before in _FALLEN or tuple(words[max(0, start - 1) : start + 1]) in _FALLS_IN_CHINESE


def has_bound(words: Sequence[str], bound: str) -> bool:
    """Whether the words contain a word for this bound."""
    return any(_contains(words, forms) for forms, meant in _BOUND_FORMS if meant == bound)


def _read_figure(words: Words, position: int, least: int, units: Units) -> Figure | None:
    """Read the figure whose number is at a position; words before ``least`` belong to another."""
    word = words[position]
    if word is None:
        return None
    if word in _MULTIPLES:
        return Figure(Decimal(_MULTIPLES[word]), TIMES, position, position + 1)
    number, prefix_unit, suffix_unit = _read_number(words, position, units)
    if number is None:
        return None
    end = position + 1
    while end < len(words) and (scale := _SCALES.get(words[end] or "")):
        number *= scale
        end += 1
    start, unit = position, prefix_unit or suffix_unit
    if not unit:
        unit, size = units.at(words, end)
        end += size
    if not unit:
        unit, size = units.before(words, position, least)
        start -= size
    return Figure(number, unit, start, end, _read_bounds(words, start))


def _read_number(words: Words, position: int, units: Units) -> tuple[Decimal | None, str, str]:
    word = words[position] or ""
    if word in _WORDS:
        return _WORDS[word], "", ""
    if word in _PARTS and position and words[position - 1] in ("a", "one"):
        return _PARTS[word], "", ""
    match = _NUMBER.fullmatch(word)
    if not match:
        return None, "", ""
    before, digits, after = match.groups()
    prefix, suffix = units.named(before), units.named(after)
    if (before and not prefix) or (after and not suffix):
        return None, "", ""
    return Decimal(digits.replace(",", "")), prefix, suffix


def _read_bounds(words: Words, start: int) -> tuple[str, ...]:
    last = (words[start - 1] or "") if start else ""
    found = [
        (len(forms), bound)
        for forms, bound in _BOUNDS_BY_LAST_WORD.get(last, ())
        if tuple(words[max(0, start - len(forms)) : start]) == forms
    ]
    longest = max((size for size, _ in found), default=0)
    return tuple(bound for size, bound in found if size == longest)


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and len(word) > 3 else word


def _contains(row: Words, forms: Sequence[str]) -> bool:
    size, wanted = len(forms), list(forms)
    return any(list(row[i : i + size]) == wanted for i in range(len(row) - size + 1))
