"""Data files of a site: the facts as rows, and the receipts of the check.

JSON with a stable order and exact numbers. The columns are fixed by the design (The site: exports);
``url`` is relative to the site's root.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.analysis.queries import unanswered
from mkdocs_briefings.model.attribution import attribute
from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.model.models import Anonymous, Evidence
from mkdocs_briefings.model.readings import readings_of
from mkdocs_briefings.model.reserved_paths import API
from mkdocs_briefings.model.times import first_said, when_happened
from mkdocs_briefings.problems.receipt import Receipt
from mkdocs_briefings.text.edtf import Edtf


@dataclass(frozen=True, slots=True)
class Export:
    """A data file of the site: path, content, a description, and how many entries it has."""

    path: str
    content: bytes
    holds: str
    entries: int


def make_exports(analysis: Analysis, receipts: Iterable[Receipt]) -> tuple[Export, ...]:
    """Make all data files."""
    facts = [_make_fact_row(analysis, fact) for fact in analysis.library.all_facts()]
    checks = [_make_receipt_row(receipt) for receipt in receipts]
    return (
        _make_export("facts.json", "every fact with its evidence and standing", facts),
        _make_export(
            "unanswered.json",
            "every question that no source answers",
            list(_make_question_rows(analysis)),
        ),
        _make_export("checks.json", "what was checked with this build, by rule", checks),
    )


def _make_export(name: str, holds: str, rows: list[dict[str, Any]]) -> Export:
    return Export(f"{API}/{name}", _json(rows), holds, len(rows))


def _make_fact_row(analysis: Analysis, fact: LinkedFact) -> dict[str, Any]:
    library, record = analysis.library, fact.record
    standing = analysis.standings[fact.ref]
    readings = readings_of(fact)
    columns = fact.value.columns() if fact.value else {"value": record.value, "unit": None}
    return {
        "id": fact.ref,
        "url": f"{fact.card_id}/#{record.id}",
        "subject": {
            "id": fact.card_id,
            "name": library.name(fact.card_id),
            "kind": fact.card_id.partition("/")[0],
        },
        "statement": record.statement,
        "attributed_statement": attribute(library, fact),
        "type": record.type,
        "standing": standing.word,
        "standing_reasons": list(standing.reasons),
        "date": _text(when_happened(library, fact)),
        "said": str(first_said(library, fact)),
        "at": record.at,
        "property": record.property,
        **columns,
        "as_written": record.value,
        "bound": record.bound,
        "compared_to": record.compared_to,
        "per": record.per,
        "scope": record.scope,
        "due": _text(record.due),
        "about": list(record.about),
        "evidence": [
            _make_evidence_row(analysis, fact, index, evidence)
            for index, evidence in enumerate(record.evidence)
        ],
        "witnesses": [list(witness.names) for witness in standing.witnesses],
        "readings_people": len(readings.assents),
        "readings_machines": len(readings.machine_assents),
        "compare": [{"with": c.other, "as": c.relation, "why": c.why} for c in record.compare],
        "note": record.note,
        "added": str(record.added),
    }


def _make_evidence_row(
    analysis: Analysis, fact: LinkedFact, index: int, evidence: Evidence
) -> dict[str, Any]:
    paragraph = analysis.paragraph_of(fact, index)
    return {
        "source": evidence.source,
        "quote": evidence.quote,
        "cell": evidence.cell and {"row": evidence.cell.row, "column": evidence.cell.column},
        "paragraph": paragraph,
        "by": _make_speaker_row(analysis, evidence),
        "via": evidence.via
        and {"publisher": evidence.via.publisher, "published": _text(evidence.via.published)},
        "check": "proven" if paragraph else "unproven",
        "refutes": evidence.refutes,
    }


def _make_speaker_row(analysis: Analysis, evidence: Evidence) -> dict[str, Any] | None:
    speaker = evidence.by
    if speaker is None:
        return None
    if isinstance(speaker, Anonymous):
        name, affiliation = speaker.anonymous, speaker.affiliation
        return {"id": None, "name": name, "anonymous": True, "affiliation": affiliation}
    name = analysis.library.name(speaker)
    return {"id": speaker, "name": name, "anonymous": False, "affiliation": None}


def _make_question_rows(analysis: Analysis) -> Iterator[dict[str, Any]]:
    for card_id, questions in unanswered(analysis):
        for asked in questions:
            yield {
                "card": card_id,
                "question": asked.question,
                "looked_in": list(asked.looked_in),
                "added": str(asked.added),
            }


def _make_receipt_row(receipt: Receipt) -> dict[str, Any]:
    return {
        "rule": receipt.rule,
        "checked": receipt.checked,
        "failed": receipt.failed,
        "skipped": [{"reason": reason, "number": n} for reason, n in receipt.skipped],
    }


def _text(date: Edtf | None) -> str | None:
    return str(date) if date else None


def _json(rows: Any) -> bytes:
    return (json.dumps(rows, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
