"""The property type ``ref``: another card."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Self

from mkdocs_briefings.reading.readers import Reader
from mkdocs_briefings.text.tokens import Span
from mkdocs_briefings.values.base import (
    Declaration,
    Quote,
    Schema,
    SchemaParts,
    Value,
    escape_pattern,
)


@dataclass(frozen=True, slots=True)
class Ref(Value):
    """The id of a card. Whether there is such a card, the rule ``unknown-ref`` says."""

    type_name = "ref"
    options = frozenset({"reverse", "kinds", "interest"})

    @classmethod
    def parse(cls, text: str, declared: Declaration) -> Self:
        """Take any id."""
        return cls(text)

    @property
    def card_id(self) -> str:
        """The card."""
        return self.text

    def figures(self, reader: Reader) -> set[Fraction]:
        """None: digits of an id are no figures."""
        return set()

    def spans_in(self, quote: Quote) -> Iterator[Span]:
        """Where the quote names the card."""
        return (span for card_id, span in quote.names if card_id == self.text)

    def agrees(self, other: Value, bound: str | None, other_bound: str | None) -> bool:
        """Whether both are the same card."""
        return self.text == other.text

    @classmethod
    def schema(cls, declared: Declaration, parts: SchemaParts) -> Schema:
        """Cards of the kinds a ref may lead to: those there are, and any other id."""
        kinds = "|".join(map(escape_pattern, declared.kinds)) or "[a-z0-9-]+"
        shape: dict[str, Any] = {"type": "string", "pattern": rf"^(?:{kinds})/[a-z0-9-]+(?![\s\S])"}
        known = [
            card
            for card in parts.cards
            if not declared.kinds or card.partition("/")[0] in declared.kinds
        ]
        return {"anyOf": [{"enum": known}, shape]} if known else shape

    @classmethod
    def description(cls, declared: Declaration) -> str:
        """``the id of a card of companies``."""
        return f"the id of a card of {' or '.join(declared.kinds) or 'any kind'}"

    @classmethod
    def example(cls, declared: Declaration) -> str:
        """``companies/...``."""
        return " or ".join(f"{kind}/..." for kind in declared.kinds) or "<kind>/<slug>"
