"""The property type ``enum``: one of the words that ``kinds.yml`` declares."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from mkdocs_briefings.files.yaml_scalars import typed_forms
from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.text.tokens import Span
from mkdocs_briefings.values.base import (
    Declaration,
    Qualified,
    Quote,
    Schema,
    SchemaParts,
    Value,
    contains,
    enum_schema,
)


@dataclass(frozen=True, slots=True)
class Enum(Value):
    """One of a few declared words."""

    type_name = "enum"
    spellings: tuple[str, ...] = ()

    options = frozenset({"values"})
    required = frozenset({"values"})
    is_description = True

    @classmethod
    def parse(cls, text: str, declared: Declaration) -> Self:
        """Take a declared word; raises ``ValueError``."""
        if declared.values and text not in declared.values:
            raise ValueError(f"expected one of: {', '.join(declared.values)}")
        return cls(text, tuple(declared.values.get(text, ())))

    def unsupported_by(self, quote: Quote, qualified: Qualified) -> Iterator[str]:
        """The word, unless the quote holds it or one of its declared spellings."""
        spelt = (self.text, *self.spellings)
        if not any(contains(quote.tokens, words_of(phrase)) for phrase in spelt):
            listed = " or ".join(f"'{phrase}'" for phrase in spelt)
            yield f"the quote does not hold {listed}"

    def spans_in(self, quote: Quote) -> Iterator[Span]:
        """Where the word or one of its spellings is in the quote."""
        for phrase in (self.text, *self.spellings):
            wanted = words_of(phrase)
            for start in range(len(quote.tokens) - len(wanted) + 1) if wanted else ():
                if quote.tokens[start : start + len(wanted)] == wanted:
                    yield Span(start, start + len(wanted))

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
