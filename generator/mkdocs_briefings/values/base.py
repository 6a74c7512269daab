"""What every value of a property can do, whatever its type.

Each property type is a class in a module of its own, listed in ``types``. The rest of the program
asks values and never for their type: a value says how it is shown, sorted, exported and searched,
what it names, and what a quote must hold to support it.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from typing import Any, ClassVar, NamedTuple, Protocol, Self

from mkdocs_briefings.reading.figures import Figure
from mkdocs_briefings.reading.readers import Reader
from mkdocs_briefings.reading.units import Size
from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.text.edtf import Edtf
from mkdocs_briefings.text.tokens import Span
from mkdocs_briefings.values.measure import Measure

Schema = dict[str, Any]


class Qualified(NamedTuple):
    """What qualifies a value: the keys ``bound`` and ``per`` of its fact."""

    bound: str | None = None
    per: str | None = None


class Declaration(Protocol):
    """What ``kinds.yml`` says of a property, as far as its values depend on it."""

    @property
    def unit(self) -> str | None:
        """The one unit of its quantities."""

    @property
    def sizes(self) -> Mapping[str, Size]:
        """The units that its quantities may have besides ``unit``, with their sizes."""

    @property
    def values(self) -> Mapping[str, Sequence[str]]:
        """The words of an enum, each with its spellings in articles."""

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of card that a ref may lead to; empty for any."""


@dataclass(frozen=True)
class Quote:
    """A quote, the words around it as far as they are known, and what is needed to read them.

    ``words`` are the canonical words of the sentences that contain it, or only its own; ``span``
    says which are its own. ``names`` are the cards named in it, each with its words; only
    ``Value.spans_in`` reads them. ``published`` is the day from which relative dates count,
    ``found`` are the figures of the words if they have been read already.
    """

    words: tuple[str | None, ...]
    reader: Reader
    span: Span | None = None
    names: tuple[tuple[str, Span], ...] = ()
    published: Edtf | None = None
    found: tuple[Figure, ...] | None = None

    @cached_property
    def own(self) -> Span:
        """Which of the words are the quote's own."""
        return self.span or Span(0, len(self.words))

    @cached_property
    def tokens(self) -> tuple[str, ...]:
        """The quote's own words."""
        return tuple(word or "" for word in self.words[self.own.start : self.own.end])

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The figures of the quote; one that goes on beyond it is unread."""
        found = self.reader.find_figures(self.words) if self.found is None else self.found
        return tuple(self.within(found))

    def within(self, figures: Iterable[Figure]) -> Iterator[Figure]:
        """Those of some figures of the words that the quote contains, at places in the quote."""
        own = self.own
        for figure in figures:
            if not own.overlaps(Span(figure.start, figure.end)):
                continue
            is_cut = figure.start < own.start or figure.end > own.end
            yield replace(
                figure,
                start=max(figure.start, own.start) - own.start,
                end=min(figure.end, own.end) - own.start,
                unread="it goes on beyond the quote" if is_cut else figure.unread,
            )

    def edges(self, spans: Collection[Span]) -> tuple[frozenset[int], bool]:
        """The words beside figures that are needed to read them, and whether all are known.

        ``spans`` are the figures' words in the quote. Beside each, every word that might belong to
        it is needed, and one that cannot: so a figure that a quote cuts short is not taken for a
        whole one. Words apart from it on which its reading relies are needed, too. Positions are
        those of ``words``; the quote's own are left out.
        """
        used = [f for f in self.figures if Span(f.start, f.end) in spans]
        needed = {at for figure in used for at in figure.apart if at < len(self.words)}
        is_known = True
        for span in spans:
            first, last = span.start + self.own.start, span.end + self.own.start - 1
            for start, step in ((first - 1, -1), (last + 1, 1)):
                at = start
                while 0 <= at < len(self.words) and (word := self.words[at]) is not None:
                    needed.add(at)
                    if not self.reader.may_belong(word, follows=step > 0):
                        break
                    at += step
                else:
                    is_known = is_known and not 0 <= at < len(self.words)
        return frozenset(needed - {*range(self.own.start, self.own.end)}), is_known


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

    def figures(self, reader: Reader) -> set[Fraction]:
        """The numbers that the value holds, without their sign, as the site's prose is read."""
        return {
            number
            for figure in reader.find_figures(words_of(self.text))
            for number in figure.values
        }

    def unsupported_by(self, quote: Quote, qualified: Qualified) -> Iterator[str]:
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
    """The message for words of the value that the quote does not hold in their order, if any."""
    wanted = words_of(value.text)
    if not wanted:
        yield f"no word is in the value '{value.text}', so nothing proves it"
        return
    rest = iter(quote.tokens)
    if all(word in rest for word in wanted):
        return
    if missing := [word for word in wanted if word not in quote.tokens]:
        listed = ", ".join(f"'{word}'" for word in missing)
        yield f"the quote does not hold {listed} of the value '{value.text}'"
    else:
        yield f"the quote has the words of the value '{value.text}' in another order"


def contains(words: Sequence[str], phrase: Sequence[str]) -> bool:
    """Whether some words hold a phrase without a gap; a phrase of no word is in none."""
    size = len(phrase)
    starts = range(len(words) - size + 1) if size else ()
    return any(tuple(words[i : i + size]) == tuple(phrase) for i in starts)


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
