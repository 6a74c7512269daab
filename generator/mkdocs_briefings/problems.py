"""Problems: what is wrong, where, and what to do about it.

Finding a problem and showing it are two jobs: everything here is a plain value, and only
``terminal`` prints.
"""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """A position in a file of the site: a path relative to its root, line and column from 1.

    Line 0 means the file as a whole.
    """

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One mistake of one person, told once."""

    place: Place
    rule: str
    message: str
    hint: str = ""
    severity: Severity = "error"

    def __str__(self) -> str:
        head = _visible(f"{self.place}: {self.severity}: {self.message} [{self.rule}]")
        return f"{head}\n  hint: {_visible(self.hint)}" if self.hint else head


def sort_problems(problems: Iterable[Problem]) -> list[Problem]:
    """Each problem once, in the order of its place."""
    return sorted(set(problems))


def suggest(word: str, known: Iterable[str]) -> str:
    """The hint for a word that is not known: the likeliest one, or the few there are."""
    choices = sorted(known)
    at = bisect_left(choices, word)  # of very many only the neighbours, since comparing is slow
    near = choices if len(choices) <= 500 else choices[max(0, at - 100) : at + 100]
    close = get_close_matches(word, near, n=1, cutoff=0.6)
    if close:
        return f"did you mean '{close[0]}'?"
    if 0 < len(choices) <= 12:
        return f"one of: {', '.join(choices)}"
    return ""


def format_report(problems: Iterable[Problem]) -> str:
    """All problems as text, one after the other, and how many there are."""
    listed = list(problems)
    errors = sum(problem.severity == "error" for problem in listed)
    counts = [(errors, "error"), (len(listed) - errors, "warning")]
    summed = ", ".join(count(number, word) for number, word in counts if number)
    return "\n".join([*map(str, listed), summed or "no problems"])


def count(number: int, word: str) -> str:
    """A number of things: ``1 error``, ``2 errors``."""
    return f"{number:,} {word}{'s' if number != 1 else ''}"


def _visible(text: str) -> str:
    """The text with what would steer a terminal, or begin a new line, written as an escape."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)
