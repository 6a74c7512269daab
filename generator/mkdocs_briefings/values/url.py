"""The property type ``url``: a web address."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.values.base import (
    Declaration,
    Qualified,
    Quote,
    Schema,
    SchemaParts,
    Value,
    contains,
)


@dataclass(frozen=True, slots=True)
class Url(Value):
    """A web address, ``https:`` or ``http:``."""

    type_name = "url"
    is_description = True

    @classmethod
    def parse(cls, text: str, declared: Declaration) -> Self:
        """Take a web address; raises ``ValueError``."""
        if not re.fullmatch(r"https?://\S+", text):
            raise ValueError("a web address begins with https:// or http://")
        return cls(text)

    def unsupported_by(self, quote: Quote, qualified: Qualified) -> Iterator[str]:
        """The address, unless the quote has it: ``https://www.`` and a last slash aside."""
        address = re.sub(r"^https?://(?:www\.)?|/$", "", self.text)
        if not contains(quote.tokens, words_of(address)):
            yield f"the quote does not hold the address '{address}'"

    @classmethod
    def schema(cls, declared: Declaration, parts: SchemaParts) -> Schema:
        """A pattern of its beginning."""
        return {"type": "string", "pattern": r"^https?://\S+(?![\s\S])"}

    @classmethod
    def description(cls, declared: Declaration) -> str:
        """``a web address``."""
        return "a web address"

    @classmethod
    def example(cls, declared: Declaration) -> str:
        """An address that nobody has."""
        return "https://example.org/"
