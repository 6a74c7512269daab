"""Sources in a change: records, roots and seals, and how much of each article is used."""

from collections.abc import Iterator

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.analysis.coverage import cover
from mkdocs_briefings.checks.results import PASSED, Skip
from mkdocs_briefings.checks.rules.fresh_root import find_former, root_of
from mkdocs_briefings.checks.rules.rights import counted_openings
from mkdocs_briefings.checks.rules.text_root import check_source
from mkdocs_briefings.model.models import Evidence
from mkdocs_briefings.review.changes import Judgement, SourceChange, SourceCounts
from mkdocs_briefings.review.fields import FieldChange, all_fields, field_changes


def source_changes(base: Analysis, head: Analysis) -> Iterator[SourceChange]:
    """The sources whose record, seal or citing facts differ."""
    former_ids = {was for source in head.library.sources.values() for was in source.record.was}
    for source_id in head.library.sources:
        former = find_former(base.library, head.library, source_id)
        if found := _compare_source(base, head, former, source_id):
            yield found
    for source_id, source in base.library.sources.items():
        if source_id not in head.library.known_sources | former_ids:
            before, after = _count(base, source_id), SourceCounts()
            yield SourceChange(source_id, source.record.title, "removed", (), before, after)


def _compare_source(
    base: Analysis, head: Analysis, former: str, source_id: str
) -> SourceChange | None:
    record = head.library.sources[source_id].record
    before, after = _count(base, former), _count(head, source_id)
    commitments = tuple(_compare_commitments(base, head, former, source_id))
    recheck = _recheck(head, source_id) if commitments else None
    old = base.library.sources.get(former)
    if old:
        fields = field_changes(old.record, record, frozenset({"text"}))
    else:
        fields = all_fields(record, frozenset({"title", "text"}))
    if former != source_id:
        fields = (FieldChange("id", former, source_id), *fields)
    same_facts = before == after and _citing(base, former) == _citing(head, source_id)
    if old and same_facts and not fields and not commitments:
        return None
    return SourceChange(
        source_id,
        record.title,
        "changed" if old else "new",
        fields,
        before,
        after,
        commitments,
        recheck,
    )


def _citing(analysis: Analysis, source_id: str) -> list[Evidence]:
    facts = analysis.library.facts_by_source.get(source_id, ())
    return [e for fact in facts for e in fact.record.evidence if e.source == source_id]


def _compare_commitments(
    base: Analysis, head: Analysis, former: str, source_id: str
) -> Iterator[str]:
    """Which of root and seal are new or changed."""
    roots = root_of(base.library, former), root_of(head.library, source_id)
    seals = base.library.seals.get(former), head.library.seals.get(source_id)
    for what, (old, new) in {"root": roots, "seal": seals}.items():
        if new and old != new:
            yield f"{what} changed" if old else f"{what} new"


def _recheck(analysis: Analysis, source_id: str) -> Judgement:
    """What came of recomputing root and seal from the text."""
    outcome = check_source(analysis, source_id)
    if outcome is PASSED:
        return Judgement("recomputed here, and correct")
    if isinstance(outcome, Skip):
        return Judgement("not recomputed here", (outcome.reason,))
    return Judgement("recomputed here, and WRONG", (outcome.message,))


def _count(analysis: Analysis, source_id: str) -> SourceCounts:
    library = analysis.library
    source = library.sources.get(source_id)
    if source is None:
        return SourceCounts()
    article = analysis.articles.get(source_id)
    text = source.record.text
    items = {}
    if source_id in library.texts and text:
        found = cover(analysis, source_id)
        items = {
            "items cited": found.count("cited"),
            "waived": found.count("waived"),
            "open": found.count("open"),
        }
    return SourceCounts(
        sum(form is not None for form in article.sequence.tokens) if article else 0,
        counted_openings(analysis, source_id) if article else 0,
        len(library.facts_by_source[source_id]),
        int(text.words) if text else 0,
        items,
    )
