"""The ref book: where each ref of a library leads, and what is wrong with one that does not."""

from mkdocs_briefings.model.library import Library
from mkdocs_briefings.model.permalinks import permalinks, unreadable_cards
from mkdocs_briefings.problems.problem import suggest

Finding = tuple[str, str]
"""What is wrong, and what to do."""


class RefBook:
    """Looks up refs to cards, facts and sources (``sources/<id>``)."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._links = permalinks(library)
        self._unreadable = unreadable_cards(library)
        self._tombs = {
            f"{card_id}#{tomb.id}": tomb
            for card_id, card in library.cards.items()
            for tomb in card.record.retired
        }

    def is_readable(self, ref: str) -> bool:
        """Whether the file that a ref leads to, if there is one, is valid."""
        owner = ref.partition("#")[0]
        top, _, source_id = owner.partition("/")
        if top == "sources":
            return (
                source_id in self._library.sources or source_id not in self._library.known_sources
            )
        return owner not in self._unreadable

    def error(self, ref: str) -> Finding | None:
        """What is wrong with a ref whose file is readable; ``None`` if it leads somewhere."""
        owner, hash_, _ = ref.partition("#")
        if owner.startswith("sources/"):
            return self._source_error(ref)
        target = self._links.get(ref)
        if target is None and owner in self._library.cards:
            of_card = [fact.ref for fact in self._library.facts[owner]]
            return f"unknown fact '{ref}'", suggest(ref, of_card)
        if target is None:
            return f"unknown card '{owner}'", unknown_card_hint(self._library, owner)
        if tomb := self._tombs.get(target):
            hint = f"see '{tomb.see}'" if tomb.see else "nothing replaced it: remove the reference"
            return f"'{ref}' was taken down on {tomb.on.in_words()}: {tomb.why}", hint
        if target != ref:
            return f"unknown {'fact' if hash_ else 'card'} '{ref}'", f"it is '{target}' now"
        return None

    def _source_error(self, ref: str) -> Finding | None:
        source, hash_, _ = ref.partition("#")
        if hash_:
            return f"'{ref}': a source has no facts", f"write [[{source}]], or cite the fact"
        source_id = source.removeprefix("sources/")
        target = self._links.get(source)
        if target == source:
            return None
        message = f"unknown source '{source_id}'"
        if target:
            return message, f"it is '{target}' now"
        likely = suggest(source_id, self._library.known_sources)
        return message, likely or "write the id of a source: [[sources/<id>]]"


def unknown_card_hint(library: Library, card_id: str) -> str:
    """What to do about a ref that leads to no card."""
    if card_id in library.former_cards:
        return f"it is '{library.former_cards[card_id]}' now"
    slug = card_id.rpartition("/")[2]
    same = [known for known in library.known_cards if known.rpartition("/")[2] == slug]
    named = [known for known, card in library.cards.items() if card_id == card.record.name]
    if len(same + named) == 1:
        return f"did you mean '{(same + named)[0]}'?"
    hint = suggest(card_id, library.known_cards)
    if "/" not in card_id:
        return "write the id of a card: <kind>/<slug>"
    return hint if hint.startswith("did") else f"fix the id, or write briefings/{card_id}.yml"
