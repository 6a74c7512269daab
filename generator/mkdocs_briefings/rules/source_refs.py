"""Every evidence names a source that has a record, and every source is cited.

A source that nothing cites is a warning: it may be about to be curated.

Passes: ``source: digest-2024-07`` where ``seeds/digest-2024-07.yml`` exists.
Fails: ``source: digest-2024``; ``derived_from: [digest-2024]``; a source derived from itself,
directly or round a circle.
"""

from collections.abc import Iterator

from mkdocs_briefings.library import Library
from mkdocs_briefings.outcomes import PASSED, Outcome, Skip
from mkdocs_briefings.problems import Place, Problem, suggest

ID = "unknown-source"


def check(library: Library) -> Iterator[Outcome]:
    """Look at all evidence and all origins of sources."""
    for fact in library.all_facts():
        for index, evidence in enumerate(fact.record.evidence):
            if evidence.source in library.known_sources:
                yield PASSED
            else:
                yield _unknown(library, fact.place("evidence", index, "source"), evidence.source)
    for source_id, source in library.sources.items():
        for index, origin in enumerate(source.record.derived_from):
            if origin in library.known_sources:
                yield PASSED
            elif isinstance(origin, str):
                yield _unknown(library, source.place("derived_from", index), origin)
        circle = [s for s in _origins(library, source_id) if source_id in _origins(library, s)]
        if circle and source_id == min(circle):
            others = ", ".join(sorted(set(circle) - {source_id}))
            message = f"'{source_id}' derives from itself{others and f', by way of {others}'}"
            yield Problem(
                source.place("derived_from"), "circular-source", message, "break the circle"
            )
        if not library.facts_by_source[source_id]:
            message = "no fact cites this source"
            hint = "curate it, or remove the record"
            if library.is_whole:
                yield Problem(Place(source.path), "uncited-source", message, hint, "warning")
            else:
                yield Skip("a card that may cite the source is not valid")


def _unknown(library: Library, place: Place, source_id: str) -> Outcome:
    if source_id in library.known_seals:
        return Skip("the source has a seal, but no record")
    hint = suggest(source_id, library.known_sources)
    hint = hint or f"mend the id, or run 'briefings source add FILE --id {source_id}'"
    return Problem(place, ID, f"unknown source '{source_id}'", hint)


def _origins(library: Library, source_id: str) -> set[str]:
    """All sources that a source derives from, directly or through others."""
    found: set[str] = set()
    waiting = [source_id]
    while waiting:
        source = library.sources.get(waiting.pop())
        for origin in source.record.derived_from if source else ():
            if isinstance(origin, str) and origin not in found:
                found.add(origin)
                waiting.append(origin)
    return found
