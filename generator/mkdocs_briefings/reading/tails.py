"""Tails: words after a number that look like its end, and count something else.

"Up from 2.28 billion two years ago" is 2.28 billion, and "12 con una media de 3" is twelve.
"""

from collections.abc import Sequence

from mkdocs_briefings.reading.digit_runs import Item
from mkdocs_briefings.reading.language import Language
from mkdocs_briefings.reading.parts import Part, Role
from mkdocs_briefings.reading.phrases import phrases_of

Words = Sequence[str | None]

_LEAST = 100  # "two thousand five hundred years" are more likely years than "two thousand five"
_UNCLEAR = Part(Role.WORD)


class Tails:
    """The words of a language for times, which are counted after an amount."""

    def __init__(self, language: Language) -> None:
        self._times = phrases_of(language, "time-units")

    def cut(self, words: Words, items: list[Item]) -> list[Item]:
        """A number without the small one after its scale that counts something else.

        After digits it surely counts a time, and after decimals anything. After words it may belong
        to both ("two million one year ago"), so that a part without a value takes its place. Words
        joined to one stay together.
        """
        first = items[0].part
        has_digits = first.role in (Role.DIGITS, Role.SCALED)
        has_decimals = first.role is Role.DIGITS and (first.value or 0).denominator != 1
        if not has_decimals and not self._times.at(words, items[-1].end)[0]:
            return items
        least = 0 if has_digits else -1
        scale = max((i for i, item in enumerate(items) if item.part.scale > 1), default=least)
        tail = [item for item in items[scale + 1 :] if item.end > items[scale].end]
        is_small = all((item.part.value or 0) < _LEAST for item in tail)
        is_counted = any(item.part.role is Role.WORD for item in tail)
        if scale < 0 or not is_small or not is_counted:
            return items
        if has_digits:
            return items[: scale + 1]
        return [*items[:-1], items[-1]._replace(part=_UNCLEAR)]


def counts_more(items: list[Item]) -> bool:
    """Whether a run ends in "with" and an article: 12 *con una* media."""
    roles = [item.part.role for item in items[-2:]]
    return roles == [Role.WITH, Role.WORD] and items[-1].part.is_article
