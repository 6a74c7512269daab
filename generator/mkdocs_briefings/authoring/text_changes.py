"""What an import changes in a text, and how it names the places."""

from collections.abc import Iterable
from typing import NamedTuple

from mkdocs_briefings.text.canonical import SentenceId, canonical
from mkdocs_briefings.text.characters import LINE_END, SPACES

_LISTED = 10


class Cleaned(NamedTuple):
    """A text, what was changed in it, and what may be wrong but was left as it is."""

    text: str
    changes: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


def sentence_at(text: str, offset: int) -> SentenceId:
    """The number of the sentence that the characters before ``offset`` end in."""
    *before, line = LINE_END.split(text[:offset])
    sentences = canonical(line).sentences
    paragraph = sum(bool(line.strip(SPACES)) for line in before) + 1
    return SentenceId(paragraph, max(1, len(sentences)))


def list_places(places: Iterable[str]) -> str:
    """Places for a message: the first ten, and how many more there are."""
    found = list(places)
    more = f" and {len(found) - _LISTED} more" if len(found) > _LISTED else ""
    return ", ".join(found[:_LISTED]) + more
