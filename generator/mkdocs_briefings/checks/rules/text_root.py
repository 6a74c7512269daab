"""The text is the article its record commits to, and the seal is made from it.

Needs the text. The root is recomputed, and the seal is made again from the same openings: it must
be the same file, which rules out a forged seal.

Passes: the text that ``briefings source add`` read.
Fails: another copy of the article, with other words.
"""

from collections.abc import Iterator

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.checks.results import PASSED, Outcome, Skip
from mkdocs_briefings.commitment.seal import Seal, commit
from mkdocs_briefings.model.models import Source, TextRecord
from mkdocs_briefings.model.parse import Document
from mkdocs_briefings.problems.problem import Place, Problem
from mkdocs_briefings.text.canonical import CanonicalText

ID = "text-root"


def check(analysis: Analysis) -> Iterator[Outcome]:
    """Check every source."""
    return (check_source(analysis, source_id) for source_id in analysis.library.sources)


def check_source(analysis: Analysis, source_id: str) -> Outcome:
    """Recompute root and seal of one source from its text, and compare them."""
    source = analysis.library.sources[source_id]
    text = analysis.library.texts.get(source_id)
    seal = analysis.library.seals.get(source_id)
    if text is None:
        return Skip("the text is not here")
    if source.record.text is None:
        return Skip("the record commits to no text")
    if seal and source_id not in analysis.seals:
        return Skip("the seal and the record disagree")
    return _compare(source_id, source, source.record.text, text, seal)


def _compare(
    source_id: str,
    source: Document[Source],
    recorded: TextRecord,
    text: CanonicalText,
    seal: Seal | None,
) -> Outcome:
    if not text.words or (commitment := commit(text)).root != recorded.root:
        message = f"this is not the text that seeds/{source_id}.yml commits to"
        hint = f"compare with 'briefings check --text seeds/.text/{source_id}.txt {source_id}'"
        return Problem(Place(f"seeds/.text/{source_id}.txt"), ID, message, hint)
    if recorded.words != len(text.words):
        message = f"the text has {len(text.words)} words, not {recorded.words}"
        hint = f"run 'briefings source add seeds/.text/{source_id}.txt'"
        return Problem(source.place("text", "words"), ID, message, hint)
    if seal is None:
        return Skip("there is no seal")
    if commitment.seal(commitment.opened_by(seal)) != seal:
        hint = f"run 'briefings seal {source_id}'"
        place = Place(f"seeds/{source_id}.seal")
        return Problem(place, ID, "the seal was not made from this text", hint)
    return PASSED
