"""The catalogue: a manual for every id that a problem can have.

A rule's manual is the docstring of its module. Those of all other problems are in ``manuals.md``.
"""

import re
from importlib.resources import files

from mkdocs_briefings.checks.rules import KNOWN

LIST = "list"
"""Not the id of a problem, but a request for all of them."""


def gist_of(problem_id: str) -> str:
    """What must hold, in a sentence."""
    return MANUALS[problem_id].partition("\n")[0]


def _of_rules() -> dict[str, str]:
    return {rule.id: rule.manual.replace("``", "`") for rule in KNOWN}


def _of_others() -> dict[str, str]:
    text = (files("mkdocs_briefings") / "checks" / "manuals.md").read_text("utf-8")
    _, *parts = re.split(r"^## (.+)$", text, flags=re.MULTILINE)
    return {title: manual.strip() for title, manual in zip(parts[::2], parts[1::2], strict=True)}


OTHERS = _of_others()
"""The manuals of the problems that no rule reports."""

MANUALS = _of_rules() | OTHERS
"""All manuals by id."""
