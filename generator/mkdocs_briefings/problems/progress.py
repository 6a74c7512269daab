"""How far a long run has come, told to whoever listens; the core itself prints nothing."""

from collections.abc import Callable, Collection, Iterator
from typing import TypeVar

Progress = Callable[[str, int, int], None]
"""Called with a stage in words, how many of its things are done, and how many there are."""

T = TypeVar("T")


def silent(stage: str, done: int, total: int) -> None:
    """Nobody listens."""


def told(items: Collection[T], stage: str, progress: Progress) -> Iterator[T]:
    """The items, with word of each before it is worked on."""
    for done, item in enumerate(items):
        progress(stage, done, len(items))
        yield item
