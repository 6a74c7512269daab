"""The receipt of a rule: how many things it checked, and with what result."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Receipt:
    """How many things a rule checked, failed and skipped; ``gist`` is what must hold."""

    rule: str
    checked: int
    failed: int
    skipped: tuple[tuple[str, int], ...]
    gist: str = ""
