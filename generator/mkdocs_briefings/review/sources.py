"""Sources in a change: records, roots and seals, and how much of each article is taken in."""

from collections.abc import Iterator

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.analysis.coverage import cover
from mkdocs_briefings.checks.results import PASSED
from mkdocs_briefings.checks.rules.rights import counted_openings
from mkdocs_briefings.checks.rules.text_root import check as check_texts
from mkdocs_briefings.commitment.seal import OpenedSentence, OpenedWord, Seal
from mkdocs_briefings.model.models import Source
from mkdocs_briefings.problems.problem import Problem
from mkdocs_briefings.review.changes import SourceChange, Tally
from mkdocs_briefings.review.fields import FieldChange, field_changes

_COMMITMENT = frozenset({"text"})


def source_changes(base: Analysis, head: Analysis) -> Iterator[SourceChange]:
    """The sources whose record, seal or citing facts differ."""
    stood = {was: own for own, s in head.library.sources.items() for was in s.record.was}
    formers = {
        own: own if own in base.library.sources else _first(base, head, own)
        for own in head.library.sources
    }
    reruns = _reruns(head)
    for source_id in head.library.sources:
        if found := _change(base, head, formers[source_id], source_id, reruns):
            yield found
    for source_id, source in base.library.sources.items():
        if source_id not in head.library.known_sources and source_id not in stood:
            title, tally = source.record.title, _tally(base, source_id)
            yield SourceChange(source_id, title, "removed", (), tally, None, (), "")


def _first(base: Analysis, head: Analysis, source_id: str) -> str:
    """What a source was called in the base; its own id where it was not there."""
    formers = head.library.sources[source_id].record.was
    return next((was for was in formers if was in base.library.sources), source_id)


def _change(
    base: Analysis, head: Analysis, former: str, source_id: str, reruns: dict[str, str]
) -> SourceChange | None:
    record = head.library.sources[source_id].record
    before, after = _tally(base, former), _tally(head, source_id)
    sealed = tuple(_sealed(base, head, former, source_id))
    rerun = reruns[source_id] if sealed else ""
    old = base.library.sources.get(former)
    if old is None:
        return SourceChange(source_id, record.title, "new", (), None, after, sealed, rerun)
    fields = field_changes(old.record, record, _COMMITMENT)
    if former != source_id:
        fields = (FieldChange("id", former, source_id), *fields)
    if (
        not (fields or sealed)
        and before == after
        and _citing(base, former) == _citing(head, source_id)
    ):
        return None
    return SourceChange(source_id, record.title, "changed", fields, before, after, sealed, rerun)


def _citing(analysis: Analysis, source_id: str) -> list[object]:
    facts = analysis.library.facts_by_source.get(source_id, ())
    return [
        evidence for f in facts for evidence in f.record.evidence if evidence.source == source_id
    ]


def _sealed(base: Analysis, head: Analysis, former: str, source_id: str) -> Iterator[str]:
    """Which of root and seal are new or changed."""
    old, new = (_root(base, former), _root(head, source_id))
    if new and old != new:
        yield "root changed" if old else "root new"
    before, after = base.library.seals.get(former), head.library.seals.get(source_id)
    if after and before != after:
        yield "seal changed" if before else "seal new"


def _root(analysis: Analysis, source_id: str) -> str:
    source = analysis.library.sources.get(source_id)
    return source.record.text.root if source and source.record.text else ""


def _reruns(analysis: Analysis) -> dict[str, str]:
    """Per source, what making root and seal anew from the text came to."""
    sources = analysis.library.sources
    told = {}
    for source_id, outcome in zip(sources, check_texts(analysis), strict=True):
        if source_id not in analysis.library.texts:
            told[source_id] = "not re-run here: the text is not at hand"
        elif outcome is PASSED:
            told[source_id] = "re-run here: the text at hand gives this root and this seal"
        elif isinstance(outcome, Problem):
            told[source_id] = f"re-run here and WRONG: {outcome.message}"
        else:
            told[source_id] = "not re-run here: there is no seal of this root"
    return told


def _tally(analysis: Analysis, source_id: str) -> Tally | None:
    source = analysis.library.sources.get(source_id)
    if source is None:
        return None
    seal = analysis.library.seals.get(source_id)
    return Tally(
        _opened(seal) if seal else 0,
        counted_openings(analysis, source_id) if seal else 0,
        len(analysis.library.facts_by_source[source_id]),
        int(source.record.text.words) if source.record.text else 0,
        _items(analysis, source_id, source.record),
    )


def _opened(seal: Seal) -> int:
    return sum(
        isinstance(word, OpenedWord)
        for sentence in seal.sentences
        if isinstance(sentence, OpenedSentence)
        for word in sentence.words
    )


def _items(analysis: Analysis, source_id: str, record: Source) -> tuple[int, int, int] | None:
    if source_id not in analysis.library.texts or record.text is None:
        return None
    found = cover(analysis, source_id)
    return found.count("cited"), found.count("waived"), found.count("open")
