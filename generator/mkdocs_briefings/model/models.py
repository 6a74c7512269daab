"""Models: what the files say, as they say it.

One pydantic model for each mapping of our formats (DESIGN: Formats). Unknown keys are errors, and
models are frozen. What depends on other files (does a reference resolve, does a value fit its
property) is left to the library and the rules.
"""

import re
from collections.abc import Mapping
from fractions import Fraction
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    PrivateAttr,
    Tag,
    field_validator,
)

from mkdocs_briefings.model.field_types import (
    Bound,
    CardRef,
    Count,
    Date,
    Day,
    FactRef,
    Flag,
    PropertyType,
    Ref,
    SentenceNumber,
    Slug,
    Text,
    Url,
    Waiver,
    make_error,
)
from mkdocs_briefings.reading.units import Size, Units
from mkdocs_briefings.values.types import TYPES, ValueType


class Model(BaseModel):
    """The base of all models: closed, frozen, keyed as the files are."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @field_validator("*", mode="before")
    @classmethod
    def _not_null(cls, value: Any) -> Any:
        if value is None:
            raise make_error("empty-value", "there is no value after this key")
        return value


def _not_empty(value: Any) -> Any:
    if value == []:
        raise make_error("empty-value", "the list is empty", "fill it in or remove the key")
    return value


NonEmpty = BeforeValidator(_not_empty)


class Outlet(Model):
    """A publisher and, if known, a date: where a passage was taken from."""

    publisher: Text
    published: Date | None = None


class Anonymous(Model):
    """A speaker without a name: how the article refers to them, and whom they work for."""

    anonymous: Text
    affiliation: Text | None = Field(None, description="A card's id, or words.")


def _shape(value: Any) -> str:
    return "mapping" if isinstance(value, dict) else "scalar"


Speaker = Annotated[
    Annotated[CardRef, Tag("scalar")] | Annotated[Anonymous, Tag("mapping")], Discriminator(_shape)
]
Origin = Annotated[
    Annotated[Slug, Tag("scalar")] | Annotated[Outlet, Tag("mapping")], Discriminator(_shape)
]


class Cell(Model):
    """Where a cell of a table is: the first cell of its row, and the head of its column."""

    row: Text
    column: Text


class Evidence(Model):
    """A quote in a source that supports a fact, and who speaks there."""

    source: Slug = Field(description="The id of a source.")
    quote: Text = Field(description="3 to 12 words, verbatim from the article, or a cell.")
    paragraph: SentenceNumber | None = Field(
        None, description="The sentence, where the quote occurs in several."
    )
    cell: Cell | None = Field(None, description="Where in a table the quote is a cell.")
    by: Speaker | None = Field(None, description="Who asserts it; absent: the source itself.")
    said: Date | None = Field(None, description="When it was said, if the article says so.")
    via: Outlet | None = Field(None, description="The outlet this passage was taken from.")
    refutes: Flag = Field(False, description="true where the passage contradicts the fact.")


class Comparison(Model):
    """How two similar facts relate to each other."""

    other: FactRef = Field(alias="with")
    relation: Literal["scope", "rounding", "supersedes", "disputed", "repeats", "wording"] = Field(
        alias="as"
    )
    why: Text


class Correction(Model):
    """What a fact said before, and why that changed."""

    on: Day
    was: Text
    why: Text


class Derivation(Model):
    """One reason for each check that the text cannot pass by itself."""

    value: Text | None = None
    date: Text | None = None
    subject: Text | None = None
    speaker: Text | None = None
    meaning: Text | None = None


class Fact(Model):
    """One checkable statement on a card, in our own words."""

    id: Slug
    type: Literal["forecast", "opinion"] | None = None
    statement: Text
    property: Slug | None = None
    value: Text | None = None
    bound: Bound | None = None
    compared_to: Text | None = None
    per: Text | None = None
    scope: Text | None = None
    date: Date | None = Field(None, description="When the stated thing happens or holds.")
    due: Date | None = Field(None, description="For a forecast: when it falls due.")
    about: Annotated[tuple[CardRef, ...], NonEmpty] = ()
    at: CardRef | None = Field(None, description="The event where it was said or shown.")
    derivation: Derivation | None = None
    compare: Annotated[tuple[Comparison, ...], NonEmpty] = ()
    note: Text | None = Field(None, description="The curator's remark, shown as such.")
    corrected: Annotated[tuple[Correction, ...], NonEmpty] = ()
    was: Annotated[tuple[FactRef, ...], NonEmpty] = ()
    added: Day = Field(description="When the fact entered the site.")
    evidence: Annotated[tuple[Evidence, ...], NonEmpty]


class Retirement(Model):
    """The tombstone of a fact that was taken down."""

    id: Slug
    on: Day
    why: Text
    see: Ref | None = None


class Card(Model):
    """One entity and its facts: a file ``briefings/<kind>/<slug>.yml``."""

    name: Text
    aliases: Annotated[tuple[Text, ...], NonEmpty] = ()
    was: Annotated[tuple[CardRef, ...], NonEmpty] = ()
    facts: Annotated[tuple[Fact, ...], NonEmpty]
    retired: Annotated[tuple[Retirement, ...], NonEmpty] = ()


class Translation(Model):
    """The language an article was translated from, and who translated it."""

    from_: Text = Field(alias="from")
    by: Text


class TextRecord(Model):
    """The commitment to an article's words (DESIGN: root and seal)."""

    words: Count
    canonical: Literal["1"]
    root: Text


class Source(Model):
    """One article: a file ``seeds/<source-id>.yml``. The article itself is not in the site."""

    title: Text
    descriptive: Flag = Field(False, description="true where the article prints no title.")
    publisher: Text
    authors: Annotated[tuple[Text, ...], NonEmpty] = ()
    published: Date
    language: Text
    translated: Translation | None = None
    url: Url | None = None
    archived_url: Url | None = None
    retrieved: Day | None = None
    derived_from: tuple[Origin, ...] = ()
    note: Text | None = None
    about: CardRef | None = Field(None, description="A card's id: the article's one subject.")
    license: Text | None = None
    public_domain: Flag = Field(
        False,
        description="true where nobody holds rights in the article.",
    )
    was: Annotated[tuple[Slug, ...], NonEmpty] = ()
    names: dict[Text, CardRef] = {}
    waived: dict[SentenceNumber, Waiver] = {}
    open: dict[SentenceNumber, Text] = {}
    text: TextRecord | None = None


def _with_spellings(value: Any) -> Any:
    """A list of words as a mapping from each word to no further spellings."""
    return {word: [] for word in value} if isinstance(value, list) and value else value


class Property(Model):
    """What can be said of the cards of a kind, and how it is shown."""

    type: PropertyType
    unit: Text | None = None
    values: Annotated[dict[Text, tuple[Text, ...]], BeforeValidator(_with_spellings), NonEmpty] = (
        Field({}, description="The words of an enum; a mapping lists how articles spell each.")
    )
    label: Text
    reverse: Text | None = Field(None, description="The heading on the page a ref leads to.")
    kinds: Annotated[tuple[Slug, ...], NonEmpty] = Field((), description="Kinds a ref may lead to.")
    many: Flag = Field(False, description="Whether several values may be true together.")
    interest: Flag = Field(False, description="Whether it ties interest, as a developer does.")

    _sizes: Mapping[str, Size] = PrivateAttr(default_factory=dict)

    @property
    def value_type(self) -> ValueType:
        """The class of its values."""
        return TYPES[self.type]

    @property
    def sizes(self) -> Mapping[str, Size]:
        """The units that its values may have besides ``unit``, with their sizes."""
        return self._sizes


class Kind(Model):
    """A sort of entity: how it is named, summarized and compared."""

    label: Text
    singular: Text
    icon: Text | None = None
    summary: Text
    when: Slug | None = Field(None, description="The property that dates the card.")
    rivals: Flag = Field(False, description="Whether entities of the kind compete.")
    surnames: Flag = Field(False, description="Whether part of a name may mean it.")
    featured: tuple[Slug, ...] = Field((), description="Properties of the info box.")
    table: tuple[Slug, ...] = Field((), description="Columns of the kind's table.")
    properties: dict[Slug, Property]


def _size(value: Any) -> Any:
    match = re.fullmatch(r"([0-9]+(?:\.[0-9]+)?|[0-9]+/[0-9]+) (\S.*)", str(value))
    if not match or not Fraction(match[1]):
        raise make_error("bad-unit", f"'{value}' is no size", "write it like 'is: 1000 MW'")
    return value


class UnitRecord(Model):
    """A unit: how articles spell it, and how many of which other unit it is."""

    is_: Annotated[Text, BeforeValidator(_size)] | None = Field(
        None, alias="is", description="Its size in another unit, like 1000 MW for GW."
    )
    spellings: tuple[Text, ...] = ()

    @property
    def size(self) -> tuple[Fraction, str] | None:
        """How many of which other unit it is."""
        factor, _, unit = (self.is_ or "").partition(" ")
        return (Fraction(factor), unit) if unit else None


def _family(units: Units, unit: str | None) -> dict[str, Size]:
    sizes = {other: units.size(other) for other in units.spellings}
    base = units.size(unit).base if unit else None
    return {
        other: size
        for other, size in sizes.items()
        if size.base == base or (base is None and size.base != other)
    }


def _with_keys(value: Any) -> Any:
    """A list of spellings as a mapping."""
    return {"spellings": value} if isinstance(value, list) else value


class Vocabulary(Model):
    """``briefings/kinds.yml``: the kinds of a site, the spellings of its units, its language.

    ``languages`` adds words of the site's own to the tables by which articles are read.
    """

    language: Text = "en"
    units: dict[Text, Annotated[UnitRecord, BeforeValidator(_with_keys)]] = {}
    languages: dict[Text, dict[Text, tuple[Text, ...] | dict[Text, Text]]] = {}
    kinds: dict[Slug, Kind]

    @cached_property
    def units_read(self) -> Units:
        """The units as articles are read for them, those that only properties name included."""
        spellings = {unit: record.spellings for unit, record in self.units.items()}
        for kind in self.kinds.values():
            for declared in kind.properties.values():
                if declared.unit:
                    spellings.setdefault(declared.unit, ())
        sizes = {unit: record.size for unit, record in self.units.items() if record.size}
        return Units(spellings, sizes)

    def model_post_init(self, context: Any, /) -> None:
        """Give each property the units that its values may have."""
        for kind in self.kinds.values():
            for declared in kind.properties.values():
                declared._sizes = _family(self.units_read, declared.unit)
