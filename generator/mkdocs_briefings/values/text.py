"""The property type ``text``: words of the quote."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from mkdocs_briefings.values.base import Declaration, Quote, Value, unsupported_words


@dataclass(frozen=True, slots=True)
class Text(Value):
    """Words, each of which is in the quote."""

    type_name = "text"
    is_description = True

    @classmethod
    def parse(cls, text: str, declared: Declaration) -> Self:
        """Take any text."""
        return cls(text)

    def unsupported_by(self, quote: Quote, bound: str | None) -> Iterator[str]:
        """The words that the quote does not hold."""
        return unsupported_words(self, quote)
