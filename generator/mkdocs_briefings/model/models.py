"""Models: what the files say, as they say it.

One pydantic model for each mapping of our formats (DESIGN: Formats). Unknown keys are errors, and
models are frozen. What depends on other files (does a reference resolve, does a value fit its
property) is left to the library and the rules.
"""

from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
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
    Ref,
    SentenceNumber,
    Slug,
    Text,
    Url,
    Waiver,
    make_error,
)
from mkdocs_briefings.model.reading_types import Digest


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


class Unnamed(Model):
    """A publisher that the copy at hand does not name, in words: "a digest"."""

    unnamed: Text


class Anonymous(Model):
    """A speaker without a name: how the article refers to them, and whom they work for."""

    anonymous: Text
    affiliation: Text | None = Field(None, description="A card's id, or words.")


def _shape(value: Any) -> str:
    return "mapping" if isinstance(value, dict) else "scalar"


Speaker = Annotated[
    Annotated[CardRef, Tag("scalar")] | Annotated[Anonymous, Tag("mapping")], Discriminator(_shape)
]
Publisher = Annotated[
    Annotated[Text, Tag("scalar")] | Annotated[Unnamed, Tag("mapping")], Discriminator(_shape)
]
Origin = Annotated[
    Annotated[Slug, Tag("scalar")] | Annotated[Outlet, Tag("mapping")], Discriminator(_shape)
]


def _sort_of_subject(value: Any) -> str:
    return "card" if not isinstance(value, str) or "/" in value else "kind"


About = Annotated[
    Annotated[CardRef, Tag("card")] | Annotated[Slug, Tag("kind")], Discriminator(_sort_of_subject)
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
    relation: Literal[
        "scope", "rounding", "supersedes", "disputed", "contrasts", "repeats", "wording"
    ] = Field(alias="as")
    why: Text


class Correction(Model):
    """What a fact said before, and why that changed."""

    on: Day
    was: Text
    why: Text


class Machine(Model):
    """A program that reads, which counts as no person."""

    machine: Text = Field(description="The name of the program or model.")


ReadBy = Annotated[
    Annotated[Text, Tag("scalar")] | Annotated[Machine, Tag("mapping")], Discriminator(_shape)
]


class Reading(Model):
    """The word of somebody who compared a fact with what its passages mean."""

    by: ReadBy = Field(description="A person's name, or the machine.")
    on: Day
    of: Digest = Field(description="The fact as it was read: 'briefings read' writes it.")
    objection: Text | None = Field(
        None, description="Why the fact does not say what its passages mean; absent: it does."
    )


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
    about: Annotated[tuple[About, ...], NonEmpty] = Field(
        (), description="Cards, or whole kinds, that it also concerns."
    )
    at: CardRef | None = Field(None, description="The event where it was said or shown.")
    derivation: Derivation | None = None
    compare: Annotated[tuple[Comparison, ...], NonEmpty] = ()
    note: Text | None = Field(None, description="The curator's remark, shown as such.")
    corrected: Annotated[tuple[Correction, ...], NonEmpty] = ()
    read: Annotated[tuple[Reading, ...], NonEmpty] = ()
    was: Annotated[tuple[FactRef, ...], NonEmpty] = ()
    added: Day = Field(description="When the fact entered the site.")
    evidence: Annotated[tuple[Evidence, ...], NonEmpty]


class Question(Model):
    """What readers ask of a card's entity, and no source tells."""

    question: Text
    looked_in: Annotated[tuple[Slug, ...], NonEmpty] = Field(
        description="The ids of the sources that do not tell."
    )
    added: Day = Field(description="When somebody had looked.")


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
    unanswered: Annotated[tuple[Question, ...], NonEmpty] = ()
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
    publisher: Publisher
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

    @property
    def outlet(self) -> str:
        """The publisher's name, or what stands for one that is not named."""
        return self.publisher.unnamed if isinstance(self.publisher, Unnamed) else self.publisher

    @property
    def is_named(self) -> bool:
        """Whether somebody answers for it: its publisher is named."""
        return not isinstance(self.publisher, Unnamed)
