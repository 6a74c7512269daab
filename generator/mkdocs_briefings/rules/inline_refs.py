"""Every ref in a hand-written page leads somewhere.

``[[card]]`` needs a card, ``[[card#fact]]`` a fact with a value (``[[card#fact|words]]`` any
fact), ``[[sources/<id>]]`` a source, ``[[_view]]`` a view of that name. A fact that was taken down
and an id of the past lead nowhere; the hint says what took their place. A hand-written page may
not stand where a generated one does.

Passes: ``[[models/gpt-4o]]``; ``[[sources/reuters-2024-07-05]]``.
Fails: ``[[models/gpt4o]]``; ``[[models/gpt-4o#free]]`` where that fact has no value, or was taken
down.
"""

from collections.abc import Iterator

from mkdocs_briefings.addresses import DRAWN
from mkdocs_briefings.inline_refs import VIEWS, InlineRef, find_refs
from mkdocs_briefings.library import Library
from mkdocs_briefings.outcomes import PASSED, Outcome, Skip
from mkdocs_briefings.problems import Place, Problem, suggest
from mkdocs_briefings.rules.ref_book import Fault, RefBook

ID = "page-ref"


def check(library: Library) -> Iterator[Outcome]:
    """Look at every ref of every hand-written page, and at the pages' paths."""
    book = RefBook(library)
    for path, markdown in library.handwritten.items():
        if _is_taken(library, path):
            message = "pages drawn from the cards stand at this address"
            yield Problem(Place(f"docs/{path}"), ID, message, "rename the file")
        for ref in find_refs(markdown):
            if not book.is_readable(ref.target):
                yield Skip("the file it leads to is not valid")
            elif fault := _fault(library, book, ref):
                place = Place(f"docs/{path}", ref.line, ref.column, ref.end - ref.start)
                yield Problem(place, ID, *fault)
            else:
                yield PASSED


def _is_taken(library: Library, path: str) -> bool:
    top = path.partition("/")[0].removesuffix(".md")
    return top in library.kinds or top == "sources" or top in DRAWN


def _fault(library: Library, book: RefBook, ref: InlineRef) -> Fault | None:
    if ref.view:
        known = ref.view in VIEWS
        return None if known else (f"unknown view '{ref.view}'", suggest(ref.view, VIEWS))
    if fault := book.fault(ref.target):
        return fault
    if ref.words and not ref.words.strip():
        return "there are no words after '|'", f"write them, or [[{ref.target}]]"
    if ref.words or not ref.is_of_fact or library.facts_by_ref[ref.target].record.value:
        return None
    hint = f"write the words to show: [[{ref.target}|words]]"
    return f"'{ref.target}' has no value to show", hint
