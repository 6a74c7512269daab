"""What every value of a property can do, whatever its type.

Each property type is a class in a module of its own, listed in ``types``. The rest of the program
asks values and never for their type: a value says how it is shown, sorted, exported and searched,
what it names, and what a quote must hold to support it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import partial
from typing import Any, ClassVar, Protocol, Self

from mkdocs_briefings.reading.language import Language, language_of
from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.text.edtf import Edtf
from mkdocs_briefings.text.figures import Units, find_figures
from mkdocs_briefings.text.tokens import Span
from mkdocs_briefings.values.measure import Measure

Schema = dict[str, Any]


class Declaration(Protocol):
    """What ``kinds.yml`` says of a property, as far as its values depend on it."""

    @property
    def unit(self) -> str | None:
        """The one unit of its quantities."""

    @property
    def values(self) -> tuple[str, ...]:
        """The words of an enum."""

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of card that a ref may lead to; empty for any."""


@dataclass(frozen=True, slots=True)
class Quote:
    """The canonical words of a quote, and what is needed to read them.

    ``names`` are the cards named in it, each with its words; only ``Value.spans_in`` reads them.
    ``published`` is the day from which relative dates count, ``language`` that of its source.
    """

    tokens: tuple[str, ...]
    units: Units
    names: tuple[tuple[str, Span], ...] = ()
    published: Edtf | None = None
    language: Language = field(default_factory=partial(language_of, "en"))


@dataclass(frozen=True, slots=True)
class SchemaParts:
    """JSON Schemas that a type may build on: of any text, of a date, and the ids of all cards."""

    text: Schema
    date: Schema
    cards: Sequence[str]


@dataclass(frozen=True, slots=True)
class Value:
    """A value as its card writes it. Subclasses are the property types."""

    text: str

    type_name: ClassVar[str]
    """The name of the type in ``kinds.yml``."""
    options: ClassVar[frozenset[str]] = frozenset()
    """The keys of a property that only this type has."""
    required: ClassVar[frozenset[str]] = frozenset()
    """The options that a property of this type must have."""
    qualifiers: ClassVar[frozenset[str]] = frozenset()
    """The keys of a fact that qualify such a value: ``bound``, ``per``."""
    is_measured: ClassVar[bool] = False
    """Whether values have a ``measure``, so that charts can draw them."""
    is_description: ClassVar[bool] = False
    """Whether values describe an entity rather than report news of it."""

    @classmethod
    def parse(cls, text: str, declared: Declaration) -> Self:
        """Read a card's text; raises ``ValueError`` that says what was expected."""
        raise NotImplementedError

    @property
    def card_id(self) -> str | None:
        """The card that the value names."""
        return None

    @property
    def date(self) -> Edtf | None:
        """The date that the value is."""
        return None

    @property
    def measure(self) -> Measure | None:
        """The size of the value, comparable with others of its unit."""
        return None

    def in_words(self, bound: str | None = None) -> str:
        """The value for a reader, ``bound`` included ("more than 500 companies")."""
        return self.text

    def columns(self) -> dict[str, Any]:
        """The value as columns of JSON: ``value`` and ``unit``."""
        return {"value": self.text, "unit": None}

    def sort_key(self) -> str:
        """The key that tables sort by: a rank (0 for numbers, 1 for dates) and a size.

        Empty where the words of the value sort it.
        """
        return ""

    def search_terms(self, spellings: Mapping[str, Sequence[str]]) -> Iterable[str]:
        """What readers may also type to find it; ``spellings`` are those of the site's units."""
        return ()

    def figures(self, units: Units) -> set[Decimal]:
        """The numbers that the value holds."""
        return {figure.value for figure in find_figures(words_of(self.text), units)}

    def unsupported_by(self, quote: Quote, bound: str | None) -> Iterator[str]:
        """What the quote lacks of the value: messages of what was expected and found."""
        yield from ()

    def spans_in(self, quote: Quote) -> Iterator[Span]:
        """Where the value is in the quote: the words to highlight."""
        wanted = words_of(self.text)
        size = len(wanted)
        for start in range(len(quote.tokens) - size + 1) if wanted else ():
            if quote.tokens[start : start + size] == wanted:
                yield Span(start, start + size)

    def agrees(self, other: "Value", bound: str | None, other_bound: str | None) -> bool:
        """Whether both values, each with its bound, can hold of one property."""
        return words_of(self.text) == words_of(other.text)

    @classmethod
    def schema(cls, declared: Declaration, parts: SchemaParts) -> Schema:
        """The JSON Schema of such values, for editors."""
        return parts.text

    @classmethod
    def description(cls, declared: Declaration) -> str:
        """What such a value is, to follow "expected": ``a quantity in m²``."""
        return "words of the quote"

    @classmethod
    def example(cls, declared: Declaration) -> str:
        """A value as a curator may write it."""
        return cls.type_name


def unsupported_words(value: Value, quote: Quote) -> Iterator[str]:
    """The message for words of the value that the quote does not hold, if there are any."""
    if missing := [word for word in words_of(value.text) if word not in quote.tokens]:
        listed = ", ".join(f"'{word}'" for word in missing)
        yield f"the quote does not hold {listed} of the value '{value.text}'"


def escape_pattern(text: str) -> str:
    """A text in a pattern of JSON Schema, with no more escapes than JavaScript takes."""
    return "".join(f"\\{char}" if char in r"\^$.*+?()[]{}|/" else char for char in text)


def enum_schema(forms: Iterable[Any], otherwise: str) -> Schema:
    """A schema that takes these values; of none it takes nothing, and says why."""
    listed = list(forms)
    return {"enum": listed} if listed else never_schema(otherwise)


def never_schema(why: str) -> Schema:
    """A schema that nothing fits: unlike an empty enum or ``not``, editors take it and say why."""
    return {"type": "string", "pattern": "(?!)", "patternErrorMessage": why, "errorMessage": why}
