"""Shared runs: the words that one text has in a row as another has them.

The texts are taken in an order, oldest first. Each window of enough words is looked up in a table
of those of the texts before; it is shared with the first text that has it. So the time is linear
in the words of all texts, and a text that many have copied is compared with its origin alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from mkdocs_briefings.text.canonical import length_of

Words = Sequence[str | None]


@dataclass(frozen=True, slots=True)
class SharedRun:
    """Words ``start`` to ``end`` (exclusive) of a text, which ``other`` has from ``there`` on."""

    other: str
    start: int
    end: int
    there: int


def find_windows(words: Words, least: float) -> Iterator[tuple[int, int]]:
    """Yield from each word on the shortest stretch of known words that is long enough.

    ``least`` is a length as ``length_of`` measures it. No stretch goes over a ``None``.
    """
    end, length = 0, 0.0
    for start, first in enumerate(words):
        if first is None:
            end, length = start + 1, 0.0
            continue
        while length < least and end < len(words) and (word := words[end]) is not None:
            length += length_of([word])
            end += 1
        if length >= least:
            yield start, end
        length -= length_of([first])


def find_shared_runs(texts: Mapping[str, Words], least: float) -> dict[str, list[SharedRun]]:
    """The runs of each text that a text before it has, with the first that has them."""
    seen: dict[tuple[str | None, ...], tuple[str, int]] = {}
    found: dict[str, list[SharedRun]] = {}
    for name, words in texts.items():
        own: dict[tuple[str | None, ...], tuple[str, int]] = {}
        runs: list[SharedRun] = []
        for start, end in find_windows(words, least):
            window = tuple(words[start:end])
            if held := seen.get(window):
                _extend(runs, SharedRun(held[0], start, end, held[1]))
            else:
                own.setdefault(window, (name, start))
        seen |= own
        found[name] = runs
    return found


def _extend(runs: list[SharedRun], more: SharedRun) -> None:
    """Add a run, or make the last one longer if it goes on in both texts."""
    if runs:
        last = runs[-1]
        goes_on = more.start <= last.end and more.start - last.start == more.there - last.there
        if goes_on and more.other == last.other:
            more = SharedRun(last.other, last.start, max(last.end, more.end), last.there)
            runs.pop()
    runs.append(more)
