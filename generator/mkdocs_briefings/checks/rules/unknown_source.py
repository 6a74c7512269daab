"""Every evidence and every unanswered question names a source that has a record; each is cited.

A source that nothing cites is a warning: it may be about to be curated.

Passes: ``source: digest-2024-07`` where ``seeds/digest-2024-07.yml`` exists.
Fails: ``source: digest-2024``; ``derived_from: [digest-2024]``.
"""

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from mkdocs_briefings.checks.results import PASSED, Outcome, Skip
from mkdocs_briefings.model.library import Library
from mkdocs_briefings.problems.problem import Place, Problem, suggest

ID = "unknown-source"


def check(library: Library) -> Iterator[Outcome]:
    """Check all evidence and all origins of sources."""
    for fact in library.all_facts():
        for index, evidence in enumerate(fact.record.evidence):
            if evidence.source in library.known_sources:
                yield PASSED
            else:
                yield _unknown(library, fact.place("evidence", index, "source"), evidence.source)
    yield from _looked_in(library)
    yield from (_circular(library, circle) for circle in _circles(library))
    for source_id, source in library.sources.items():
        for index, origin in enumerate(source.record.derived_from):
            if origin in library.known_sources:
                yield PASSED
            elif isinstance(origin, str):
                yield _unknown(library, source.place("derived_from", index), origin)
        if not library.facts_by_source[source_id]:
            message = "no fact cites this source"
            hint = "curate it, or remove the record"
            if library.is_whole:
                yield Problem(Place(source.path), "uncited-source", message, hint, "warning")
            else:
                yield Skip("a card that may cite the source is not valid")


def _looked_in(library: Library) -> Iterator[Outcome]:
    """Check the sources in which somebody looked for an answer."""
    for card in library.cards.values():
        for number, asked in enumerate(card.record.unanswered):
            for index, source_id in enumerate(asked.looked_in):
                if source_id in library.known_sources:
                    yield PASSED
                else:
                    place = card.place("unanswered", number, "looked_in", index)
                    yield _unknown(library, place, source_id)


def _circular(library: Library, circle: set[str]) -> Problem:
    source_id, *others = sorted(circle)
    through = f", through {', '.join(others)}" if others else ""
    message = f"'{source_id}' derives from itself{through}"
    place = library.sources[source_id].place("derived_from")
    return Problem(place, "circular-source", message, "remove one of these from 'derived_from'")


def _unknown(library: Library, place: Place, source_id: str) -> Outcome:
    if source_id in library.known_seals:
        return Skip("the source has a seal, but no record")
    hint = suggest(source_id, library.known_sources)
    hint = hint or f"fix the id, or run 'briefings source add FILE --id {source_id}'"
    return Problem(place, ID, f"unknown source '{source_id}'", hint)


def _circles(library: Library) -> Iterator[set[str]]:
    """The circles of sources that derive from each other; each source is in one at most."""
    graph = {
        source_id: {o for o in source.record.derived_from if isinstance(o, str)}
        for source_id, source in library.sources.items()
    }
    graph = {source_id: origins & graph.keys() for source_id, origins in graph.items()}
    while True:
        try:
            TopologicalSorter(graph).prepare()
        except CycleError as error:
            circle = set(error.args[1])
            yield circle
            graph = {s: origins - circle for s, origins in graph.items() if s not in circle}
        else:
            return
