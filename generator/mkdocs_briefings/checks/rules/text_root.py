"""The text is the article its record commits to, and the seal is made from it.

Needs the text. The root is recomputed, and the seal is made again from the same openings: it must
be the same file, which rules out a forged seal.

Passes: the text that ``briefings source add`` read.
Fails: another copy of the article, with other words.
"""

from collections.abc import Iterator

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.checks.results import PASSED, Outcome, Skip
from mkdocs_briefings.commitment.seal import commit
from mkdocs_briefings.problems.problem import Place, Problem

ID = "text-root"


def check(analysis: Analysis) -> Iterator[Outcome]:
    """Check every source."""
    library = analysis.library
    for source_id, source in library.sources.items():
        text = library.texts.get(source_id)
        seal = library.seals.get(source_id)
        if text is None:
            yield Skip("the text is not here")
        elif source.record.text is None:
            yield Skip("the record commits to no text")
        elif seal and source_id not in analysis.seals:
            yield Skip("the seal and the record disagree")
        elif not text.words or (commitment := commit(text)).root != source.record.text.root:
            message = f"this is not the text that seeds/{source_id}.yml commits to"
            hint = f"compare with 'briefings check --text seeds/.text/{source_id}.txt {source_id}'"
            yield Problem(Place(f"seeds/.text/{source_id}.txt"), ID, message, hint)
        elif source.record.text.words != len(text.words):
            message = f"the text has {len(text.words)} words, not {source.record.text.words}"
            hint = f"run 'briefings source add seeds/.text/{source_id}.txt'"
            yield Problem(source.place("text", "words"), ID, message, hint)
        elif seal is None:
            yield Skip("there is no seal")
        elif commitment.seal(commitment.opened_by(seal)) != seal:
            hint = f"run 'briefings seal {source_id}'"
            place = Place(f"seeds/{source_id}.seal")
            yield Problem(place, ID, "the seal was not made from this text", hint)
        else:
            yield PASSED
