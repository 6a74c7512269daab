"""Every ref in a hand-written page leads somewhere.

``[[card]]`` needs a card, ``[[card#fact]]`` a fact with a value (``[[card#fact|words]]`` any
fact), ``[[_view]]`` a view of that name. A hand-written page may not stand where a generated
one does.

Passes: ``[[models/gpt-4o]]``.
Fails: ``[[models/gpt4o]]``; ``[[models/gpt-4o#free]]`` where that fact has no value.
"""

from collections.abc import Iterator

from mkdocs_briefings.addresses import DRAWN
from mkdocs_briefings.inline_refs import VIEWS, InlineRef, find_refs
from mkdocs_briefings.library import Library, LinkedFact
from mkdocs_briefings.outcomes import PASSED, Outcome
from mkdocs_briefings.problems import Place, Problem, suggest
from mkdocs_briefings.rules.refs import unknown_card_hint

ID = "page-ref"


def check(library: Library) -> Iterator[Outcome]:
    """Look at every ref of every hand-written page, and at the pages' paths."""
    facts = {fact.ref: fact for fact in library.all_facts()}
    for path, markdown in library.handwritten.items():
        if _is_taken(library, path):
            message = "pages drawn from the cards stand at this address"
            yield Problem(Place(f"docs/{path}"), ID, message, "rename the file")
        for ref in find_refs(markdown):
            place = Place(f"docs/{path}", ref.line, ref.column, ref.end - ref.start)
            fault = _fault(library, facts, ref)
            yield Problem(place, ID, *fault) if fault else PASSED


def _is_taken(library: Library, path: str) -> bool:
    top = path.partition("/")[0].removesuffix(".md")
    return top in library.kinds or top == "sources" or top in DRAWN


def _fault(
    library: Library, facts: dict[str, LinkedFact], ref: InlineRef
) -> tuple[str, str] | None:
    if ref.view:
        return (
            None if ref.view in VIEWS else (f"unknown view '{ref.view}'", suggest(ref.view, VIEWS))
        )
    card_id, hash_, _ = ref.target.partition("#")
    if card_id not in library.known_cards:
        return f"unknown card '{card_id}'", unknown_card_hint(library, card_id)
    if not hash_ or card_id not in library.cards:
        return None
    if ref.target not in facts:
        of_card = [fact.ref for fact in library.facts[card_id]]
        return f"unknown fact '{ref.target}'", suggest(ref.target, of_card)
    if ref.words is None and facts[ref.target].record.value is None:
        hint = f"write the words to show: [[{ref.target}|words]]"
        return f"'{ref.target}' has no value to show", hint
    return None
