"""Permalinks: every address a library answers to, and where each leads now.

A permalink is the id of a card or source (``sources/<id>``), or the ref of a fact. A former one is
listed under ``was`` on what replaced it, or in a ``retired`` tombstone.
"""

from collections.abc import Iterator, Mapping

from mkdocs_briefings.model.library import Library
from mkdocs_briefings.model.models import Card


def permalinks(library: Library) -> Mapping[str, str]:
    """Map each permalink to what it leads to: itself, or its replacement.

    A current id wins over a ``was`` that claims the same name, and the ``was`` of a fact over that
    of a card on which a fact has the same id.
    """
    found = {f"sources/{source_id}": f"sources/{source_id}" for source_id in library.sources}
    former: dict[str, str] = {}
    moved_along: dict[str, str] = {}
    for source_id, source in library.sources.items():
        for was in source.record.was:
            former[f"sources/{was}"] = f"sources/{source_id}"
    for card_id, card in library.cards.items():
        found[card_id] = card_id
        found |= {f"{card_id}#{own}": f"{card_id}#{own}" for own in _anchors(card.record)}
        former |= dict(_former(card_id, card.record))
        moved_along |= dict(_moved_along(card_id, card.record))
    return moved_along | former | found


def unreadable_cards(library: Library) -> frozenset[str]:
    """The ids of cards whose files exist but are invalid, so their facts are unknown."""
    return library.known_cards - library.cards.keys()


def _anchors(card: Card) -> Iterator[str]:
    yield from (fact.id for fact in card.facts)
    yield from (tomb.id for tomb in card.retired)


def _former(card_id: str, card: Card) -> Iterator[tuple[str, str]]:
    yield from ((was, card_id) for was in card.was)
    for fact in card.facts:
        yield from ((was, f"{card_id}#{fact.id}") for was in fact.was)


def _moved_along(card_id: str, card: Card) -> Iterator[tuple[str, str]]:
    for was in card.was:
        yield from ((f"{was}#{own}", f"{card_id}#{own}") for own in _anchors(card))
