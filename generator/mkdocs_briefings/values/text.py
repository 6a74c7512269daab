"""The property type ``text``: words of the quote."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from mkdocs_briefings.values.base import Declaration, Qualified, Quote, Value, unsupported_words


@dataclass(frozen=True, slots=True)
class Text(Value):
    """Words that are in the quote, in their order."""

    type_name = "text"
    is_description = True

    @classmethod
    def parse(cls, text: str, declared: Declaration) -> Self:
        """Take any text."""
        return cls(text)

    def unsupported_by(self, quote: Quote, qualified: Qualified) -> Iterator[str]:
        """The words that the quote does not hold in their order."""
        return unsupported_words(self, quote)
