"""Unlike values: which statements of one property contradict each other, few pairs being tried.

Statements are parted by time, and those of one time sorted by value. What a statement may
contradict is then at both ends of the order, and a few of these are found at once, however many
there are.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Any, NamedTuple

Pair = tuple[int, int]


class Statement(NamedTuple):
    """What is said: from ``low`` to ``high`` in units of one ``sort``, of a time, in days.

    Values of two sorts may agree. Without a sort, values that are not equal contradict each other.
    """

    sort: Any
    low: Any
    high: Any
    first: int
    last: int


def find_unlike(
    statements: Sequence[Statement], conflict: Callable[[int, int], bool], most: int
) -> Iterator[Pair]:
    """Yield pairs of statements, by index, that contradict each other.

    For each statement these are all of its pairs, or at least ``most`` of them. ``conflict`` judges
    a pair; it is asked only about pairs that may be one.
    """
    for together in _part_by_time(statements):
        by_sort: dict[Any, list[int]] = {}
        for index in together:
            by_sort.setdefault(statements[index].sort, []).append(index)
        for sort, indexes in by_sort.items():
            others = _Others(statements, indexes) if sort is None else _Range(statements, indexes)
            for one in indexes:
                found = (
                    other
                    for other in others.of(statements[one])
                    if _meet(statements[one], statements[other]) and conflict(one, other)
                )
                yield from ((one, other) for other in islice(found, most))


def _meet(one: Statement, other: Statement) -> bool:
    return one.first <= other.last and other.first <= one.last


def _part_by_time(statements: Sequence[Statement]) -> Iterator[list[int]]:
    """Yield the statements, by index, in parts between which no time is shared."""
    part: list[int] = []
    end = 0
    for index in sorted(range(len(statements)), key=lambda index: statements[index].first):
        if part and statements[index].first > end:
            yield part
            part = []
        end = max(end, statements[index].last) if part else statements[index].last
        part.append(index)
    if part:
        yield part


class _Range:
    """Statements of one sort, in the order of their ends."""

    def __init__(self, statements: Sequence[Statement], indexes: Sequence[int]) -> None:
        self._by_low = sorted(indexes, key=lambda index: statements[index].low)
        self._by_high = sorted(indexes, key=lambda index: statements[index].high)
        self._lows = [statements[index].low for index in self._by_low]
        self._highs = [statements[index].high for index in self._by_high]

    def of(self, statement: Statement) -> Iterable[int]:
        """The statements of higher values, the highest first, and those of lower ones."""
        above = range(len(self._lows) - 1, bisect_left(self._lows, statement.high) - 1, -1)
        below = range(bisect_right(self._highs, statement.low))
        return chain((self._by_low[at] for at in above), (self._by_high[at] for at in below))


class _Others:
    """Statements that are alike or not, by what they say."""

    def __init__(self, statements: Sequence[Statement], indexes: Sequence[int]) -> None:
        self._alike: dict[Any, list[int]] = {}
        for index in indexes:
            self._alike.setdefault(statements[index].low, []).append(index)

    def of(self, statement: Statement) -> Iterable[int]:
        """The statements of all other values."""
        for value, indexes in self._alike.items():
            if value != statement.low:
                yield from indexes
