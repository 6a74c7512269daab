"""Readers for tests: what a text says, by its language and a site's units."""

from collections.abc import Mapping, Sequence

from mkdocs_briefings.reading.language import language_of
from mkdocs_briefings.reading.readers import Reader
from mkdocs_briefings.reading.units import Units


def reader(units: Mapping[str, Sequence[str]] | None = None, language: str = "en") -> Reader:
    """A reader of a language with these units."""
    return Reader(Units(units or {}), language_of(language))
