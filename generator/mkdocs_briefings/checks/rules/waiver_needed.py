"""A waiver or an explanation is needed: facts do not cite all of its sentence.

Needs the text. A sentence that facts cite by now, or that has no figure, date or known name, needs
neither: a waiver left behind would hide what comes later.

Passes: ``waived: {17.1: furniture}`` where 17.1 gives a date that no fact has.
Fails: ``waived: {4.2: rhetoric}`` or ``open: {4.2: ...}`` where 4.2 names nothing, or where facts
cite all that it names.
"""

from collections.abc import Iterator

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.analysis.coverage import Coverage, cover
from mkdocs_briefings.checks.results import PASSED, Outcome, Skip
from mkdocs_briefings.checks.rules.waiver import KEYS
from mkdocs_briefings.model.models import Source
from mkdocs_briefings.model.parse import Document
from mkdocs_briefings.problems.problem import Problem

ID = "waiver-needed"
WORDS = {
    "waived": ("to be waived", "remove the waiver"),
    "open": ("to be explained", "remove the explanation"),
}


def check(analysis: Analysis) -> Iterator[Outcome]:
    """Check every waiver and explanation of a source whose text is here."""
    for source_id, source in analysis.library.sources.items():
        if not (source.record.waived or source.record.open):
            continue
        if why := _unknown(analysis, source_id):
            yield Skip(why)
        else:
            yield from _needs(source, cover(analysis, source_id))


def _unknown(analysis: Analysis, source_id: str) -> str:
    """Why it is unknown what a source's sentences need; empty if it is known."""
    if source_id not in analysis.texts:
        return "the text is not here"
    seal = analysis.seals.get(source_id)
    numbers = [sentence.id for sentence in seal.sentences] if seal else []
    if numbers != [*analysis.texts[source_id].sequence.ids]:
        return "the text has other sentences than the seal"
    return "" if analysis.library.is_whole else "a card or a source that may cite it is not valid"


def _needs(source: Document[Source], coverage: Coverage) -> Iterator[Outcome]:
    noted = [(key, number) for key in KEYS for number in getattr(source.record, key)]
    for key, number in noted:
        states = coverage.states(number)
        if states - {"cited"}:
            yield PASSED
            continue
        why = "facts cite all of it" if states else "it has no figure, no date and no known name"
        what, hint = WORDS[key]
        place = source.place(key, number, key=True)
        yield Problem(place, ID, f"nothing of {number} needs {what}: {why}", hint)
