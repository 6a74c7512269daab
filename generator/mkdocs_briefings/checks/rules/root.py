"""A source's seal is the seal of the text its record commits to.

The root recomputed from ``seeds/<id>.seal`` is the one in ``seeds/<id>.yml``, so the opened
words are where the seal says, in the text the root was made from. Two sources of one root
would be one article twice. A source that facts cite needs both root and seal.

Passes: a seal that ``briefings seal`` wrote.
Fails: a seal edited by hand; the root of another article; a seal without a record.
"""

from collections.abc import Iterator

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.checks.results import PASSED, Outcome, Skip
from mkdocs_briefings.problems.problem import Place, Problem

ID = "root"


def check(analysis: Analysis) -> Iterator[Outcome]:
    """Check every source and every seal."""
    library = analysis.library
    owners: dict[str, str] = {}
    for source_id, source in library.sources.items():
        yield _judge(analysis, source_id)
        root = source.record.text.root if source.record.text else None
        if root and root in owners:
            message = f"this is also the root of '{owners[root]}': one article, two records"
            hint = "remove one of the two, or add the right text"
            yield Problem(source.place("text", "root"), ID, message, hint)
        elif root:
            owners[root] = source_id
    for source_id in sorted(library.known_seals - library.known_sources):
        place = Place(f"seeds/{source_id}.seal")
        hint = f"restore seeds/{source_id}.yml, or remove the seal"
        yield Problem(place, ID, "a seal without a record", hint)


def _judge(analysis: Analysis, source_id: str) -> Outcome:
    library = analysis.library
    source = library.sources[source_id]
    can_be_judged = source.record.text and source_id in library.seals
    if not library.facts_by_source[source_id] and not can_be_judged:
        return Skip("no fact cites the source")
    if source.record.text is None:
        message = "the record commits to no text, so no quote from it can be proven"
        hint = f"run 'briefings source add FILE --id {source_id}' with the article's text"
        return Problem(Place(source.path), ID, message, hint)
    if source_id not in library.known_seals:
        hint = f"run 'briefings seal {source_id}' where the text is"
        return Problem(Place(source.path), ID, f"there is no seeds/{source_id}.seal", hint)
    if source_id not in library.seals:
        return Skip("the seal cannot be read")
    if source_id in analysis.seals:
        return PASSED
    message = "the seal is of another text than this root and number of words"
    hint = f"restore the root, or run 'briefings seal {source_id}' where the text is"
    return Problem(source.place("text", "root"), ID, message, hint)
