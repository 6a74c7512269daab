"""The receipt of a rule: how many things it looked at, and what came of them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Receipt:
    """How many things a rule looked at, and what came of it; ``gist`` is what must hold."""

    rule: str
    checked: int
    failed: int
    skipped: tuple[tuple[str, int], ...]
    gist: str = ""
