"""Vocabulary: what ``kinds.yml`` says of kinds, properties, units and languages, as it says it."""

import re
from collections.abc import Mapping
from fractions import Fraction
from functools import cached_property
from typing import Annotated, Any

from annotated_types import Len
from pydantic import BeforeValidator, Field, PrivateAttr

from mkdocs_briefings.model.field_types import Flag, PropertyType, Slug, Text, make_error
from mkdocs_briefings.model.models import Model, NonEmpty
from mkdocs_briefings.reading.units import Size, Units
from mkdocs_briefings.values.types import TYPES, ValueType

_EnumWords = Annotated[tuple[Text, ...], Len(1)] | Annotated[dict[Text, tuple[Text, ...]], Len(1)]


def _with_spellings(value: Any) -> Any:
    """A list of words as a mapping from each word to no further spellings."""
    return {word: [] for word in value} if isinstance(value, list) and value else value


class Property(Model):
    """What can be said of the cards of a kind, and how it is shown."""

    type: PropertyType
    unit: Text | None = None
    values: Annotated[
        dict[Text, tuple[Text, ...]],
        BeforeValidator(_with_spellings, json_schema_input_type=_EnumWords),
        NonEmpty,
    ] = Field({}, description="The words of an enum; a mapping lists how articles spell each.")
    label: Text
    reverse: Text | None = Field(None, description="The heading on the page a ref leads to.")
    kinds: Annotated[tuple[Slug, ...], NonEmpty] = Field((), description="Kinds a ref may lead to.")
    many: Flag = Field(False, description="Whether several values may be true together.")
    interest: Flag = Field(False, description="Whether it ties interest, as a developer does.")
    official: Flag = Field(False, description="Whether who has it speaks officially.")

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
    happens: Flag = Field(False, description="Whether its facts are of the time of the card.")
    rivals: Flag = Field(False, description="Whether entities of the kind compete.")
    surnames: Flag = Field(False, description="Whether part of a name may mean it.")
    featured: tuple[Slug, ...] = Field((), description="Properties of the info box.")
    table: tuple[Slug, ...] = Field((), description="Columns of the kind's table.")
    properties: dict[Slug, Property]


def _size(value: Any) -> Any:
    match = re.fullmatch(r"([0-9]+(?:\.[0-9]+)?|[0-9]+/0*[1-9][0-9]*) (\S.*)", str(value))
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


def _families(units: Units) -> Mapping[str | None, Mapping[str, Size]]:
    """The units of each family by its base, with their sizes; under ``None`` all that have one."""
    found: dict[str | None, dict[str, Size]] = {None: {}}
    for unit in units.spellings:
        size = units.size(unit)
        found.setdefault(size.base, {})[unit] = size
        if size.base != unit:
            found[None][unit] = size
    return found


def _with_keys(value: Any) -> Any:
    """A list of spellings as a mapping."""
    return {"spellings": value} if isinstance(value, list) else value


_Unit = Annotated[
    UnitRecord, BeforeValidator(_with_keys, json_schema_input_type=tuple[Text, ...] | UnitRecord)
]


class Vocabulary(Model):
    """``briefings/kinds.yml``: the kinds of a site, the spellings of its units, its language.

    ``languages`` adds words of the site's own to the tables by which articles are read.
    """

    language: Text = "en"
    units: dict[Text, _Unit] = Field({})
    languages: dict[Text, dict[Text, tuple[Text, ...] | dict[Text, Text]]] = Field({})
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
        units = self.units_read
        families = _families(units)
        for kind in self.kinds.values():
            for declared in kind.properties.values():
                base = units.size(declared.unit).base if declared.unit else None
                declared._sizes = families.get(base, {})
