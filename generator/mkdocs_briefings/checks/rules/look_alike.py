"""No two names look alike, and no word of a name mixes alphabets.

"Harbour Post" with a Cyrillic "а" reads as the same paper and is another text, so it would be a
second witness. Names of cards, their aliases and publishers are compared as they look; two
spellings of one name, as capitals or accents make them, are no look-alikes.

Passes: "Harbour Post" and "The Harbour Post"; "Alma" and "Álma".
Fails: "Hаrbour Post" with a Cyrillic letter; "Harb0ur Post" beside "Harbour Post".
"""

from collections.abc import Iterator

from mkdocs_briefings.checks.results import PASSED, Outcome
from mkdocs_briefings.model.library import Library
from mkdocs_briefings.model.models import Outlet
from mkdocs_briefings.problems.problem import Place, Problem
from mkdocs_briefings.text.look_alikes import find_mixed_word, skeleton_of

ID = "look-alike"


def check(library: Library) -> Iterator[Outcome]:
    """Check every name."""
    first: dict[str, tuple[str, Place]] = {}
    for name, place in _names(library):
        known, where = first.setdefault(skeleton_of(name), (name, place))
        if word := find_mixed_word(name):
            message = f"the word '{word}' mixes letters of two alphabets"
            yield Problem(place, ID, message, "write it in one, as its owner does")
        elif known.casefold() != name.casefold():
            message = f"'{name}' looks like '{known}' in {where.path} and is spelled with other"
            hint = "write both the same, or add a word that tells them apart"
            yield Problem(place, ID, f"{message} letters", hint)
        else:
            yield PASSED


def _names(library: Library) -> Iterator[tuple[str, Place]]:
    """All names that a reader knows somebody by, with their places."""
    for card in library.cards.values():
        yield card.record.name, card.place("name")
        for index, alias in enumerate(card.record.aliases):
            yield alias, card.place("aliases", index)
    for source in library.sources.values():
        if source.record.is_named:
            yield str(source.record.publisher), source.place("publisher")
        for index, origin in enumerate(source.record.derived_from):
            if isinstance(origin, Outlet):
                yield origin.publisher, source.place("derived_from", index, "publisher")
    for fact in library.all_facts():
        for index, evidence in enumerate(fact.record.evidence):
            if evidence.via:
                yield evidence.via.publisher, fact.place("evidence", index, "via", "publisher")
