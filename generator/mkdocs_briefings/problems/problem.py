"""Problems: what is wrong, where, and what to do about it.

Finding a problem and showing it are two jobs: everything here is a plain value. ``report``
makes text of it, and only ``terminal`` prints.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import lru_cache
from heapq import nlargest
from typing import Literal

from mkdocs_briefings.problems.excerpt import inert

Severity = Literal["error", "warning"]

_FIRST = "briefings/kinds.yml"
_FEW = 24
_LOOKED_AT = 200
_LONGEST = 200  # characters of a word that could be a misspelling


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """A position in a file of the site: a path relative to its root, line and column from 1.

    Line 0 means the file as a whole. ``length`` is how many characters of the line are meant,
    0 where that is not known; it serves to show the place, and plays no part in comparisons.
    """

    path: str
    line: int = 0
    column: int = 0
    length: int = field(default=0, compare=False)

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One mistake, reported once."""

    place: Place
    rule: str
    message: str
    hint: str = ""
    severity: Severity = "error"

    def __str__(self) -> str:
        head = inert(f"{self.place}: {self.severity}: {self.message} [{self.rule}]")
        return f"{head}\n  hint: {inert(self.hint)}" if self.hint else head


def count(number: int, word: str) -> str:
    """A number of things: ``1 error``, ``2 errors``."""
    return f"{number:,} {word}{'s' if number != 1 else ''}"


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of them is more than a warning."""
    return any(problem.severity == "error" for problem in problems)


def sort_problems(problems: Iterable[Problem]) -> list[Problem]:
    """Each problem once, in the order of its place; those of ``kinds.yml`` first.

    A mistake in the kinds causes others in every card.
    """
    return sorted(set(problems), key=lambda p: (p.place.path != _FIRST, p))


def suggest(word: str, known: Iterable[str]) -> str:
    """The hint for an unknown word: the likeliest one, or all of them if they are few."""
    return _suggest(word, frozenset(known))


@lru_cache(maxsize=1024)  # the same misspelling may occur in many places
def _suggest(word: str, known: frozenset[str]) -> str:
    choices = sorted(known)
    close = get_close_matches(word, _likeliest(word, choices), n=1, cutoff=0.6)
    if close:
        return f"did you mean '{close[0]}'?"
    if 0 < len(choices) <= _FEW:
        return f"one of: {', '.join(choices)}"
    return ""


def _likeliest(word: str, choices: list[str]) -> list[str]:
    """Of very many choices, those that begin and end most like the word: comparing is slow."""
    if len(word) > _LONGEST:
        return []
    if len(choices) <= _LOOKED_AT:
        return choices

    return nlargest(
        _LOOKED_AT, choices, key=lambda c: _shared(word, c) + _shared(word[::-1], c[::-1])
    )


def _shared(one: str, other: str) -> int:
    """The length of the prefix that two words share."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
