"""A card's one-line summary: words and properties, filled from facts.

The template of a kind reads like ``Model[ by {developer}][, launched {launched}]``: ``{name}``
is a property's value, and a group in ``[...]`` is left out unless the card has a value for each
property in it. So everything a summary says has evidence.
"""

import re
from dataclasses import dataclass

_PART = re.compile(r"\{(?P<name>[a-z0-9-]+)\}|(?P<words>[^{}\[\]]+)")


class SummaryError(ValueError):
    """The template is invalid; the message says why."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A placeholder for a property's value."""

    name: str


@dataclass(frozen=True, slots=True)
class Summary:
    """A template as groups of words and slots; a group is shown as a whole or not at all."""

    groups: tuple[tuple[str | Slot, ...], ...]

    @property
    def properties(self) -> tuple[str, ...]:
        """The properties it names."""
        return tuple(part.name for group in self.groups for part in group if isinstance(part, Slot))


def parse_summary(template: str) -> Summary:
    """Parse a template; raises ``SummaryError``."""
    groups = []
    for text in re.split(r"(\[[^\[\]]*\])", template):
        grouped = text.startswith("[") and text.endswith("]")
        inner = text[1:-1] if grouped else text
        parts: list[str | Slot] = []
        end = 0
        for match in _PART.finditer(inner):
            if match.start() != end:
                break
            parts.append(Slot(match["name"]) if match["name"] else match["words"])
            end = match.end()
        if end != len(inner):
            raise SummaryError(f"'{inner[end:]}' cannot be read: brackets do not match")
        if not grouped and any(isinstance(part, Slot) for part in parts):
            raise SummaryError("a property is outside [...], so it could be missing")
        if parts:
            groups.append(tuple(parts))
    return Summary(tuple(groups))
