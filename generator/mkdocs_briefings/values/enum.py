"""The property type ``enum``: one of the words that ``kinds.yml`` declares."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from mkdocs_briefings.files.yaml_scalars import typed_forms
from mkdocs_briefings.values.base import (
    Declaration,
    Quote,
    Schema,
    SchemaParts,
    Value,
    enum_schema,
    unsupported_words,
)


@dataclass(frozen=True, slots=True)
class Enum(Value):
    """One of a few declared words."""

    type_name = "enum"
    options = frozenset({"values"})
    required = frozenset({"values"})
    is_description = True

    @classmethod
    def parse(cls, text: str, declared: Declaration) -> Self:
        """Take a declared word; raises ``ValueError``."""
        if declared.values and text not in declared.values:
            raise ValueError(f"expected one of: {', '.join(declared.values)}")
        return cls(text)

    def unsupported_by(self, quote: Quote, bound: str | None) -> Iterator[str]:
        """The words that the quote does not hold."""
        return unsupported_words(self, quote)

    @classmethod
    def schema(cls, declared: Declaration, parts: SchemaParts) -> Schema:
        """The declared words, in whatever form an editor's YAML reads them."""
        forms = (form for word in declared.values for form in typed_forms(word))
        return enum_schema(forms, "kinds.yml declares none here")

    @classmethod
    def description(cls, declared: Declaration) -> str:
        """``one of hull, engine``."""
        return f"one of {', '.join(declared.values)}"

    @classmethod
    def example(cls, declared: Declaration) -> str:
        """All words there are."""
        return " | ".join(declared.values)
