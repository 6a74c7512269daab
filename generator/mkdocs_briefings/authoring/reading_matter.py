"""Reading matter: a fact beside its passages, as lines for a person and as data for a program."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.analysis.fact_words import describe_value, name_speaker, place_evidence
from mkdocs_briefings.authoring.passages import Passage, find_passage
from mkdocs_briefings.model.attribution import attribute
from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.problems.excerpt import inert

TEXT, OPENED = "text", "opened words"


@dataclass(frozen=True, slots=True)
class Matter:
    """A fact, and the passage of each piece of its evidence: ``None`` where there is none."""

    analysis: Analysis
    fact: LinkedFact
    passages: tuple[Passage | None, ...]

    @property
    def can_be_read(self) -> bool:
        """Whether there is a passage to read the fact by."""
        return any(self.passages)


def find_matter(analysis: Analysis, fact: LinkedFact) -> Matter:
    """The fact with its passages, from the texts that are here and else from the seals."""
    indexes = range(len(fact.record.evidence))
    return Matter(analysis, fact, tuple(find_passage(analysis, fact, index) for index in indexes))


def as_lines(matter: Matter) -> list[str]:
    """The fact and its passages for a terminal, which obeys nothing in them."""
    return [inert(line) for line in _write_lines(matter)]


def as_data(matter: Matter) -> dict[str, Any]:
    """The fact and its passages for a program."""
    fact = matter.fact
    record = fact.record
    evidence = zip(record.evidence, matter.passages, strict=True)
    sources = matter.analysis.library.sources
    return {
        "ref": fact.ref,
        "card": fact.card.record.name,
        "statement": record.statement,
        "attributed_statement": attribute(matter.analysis.library, fact),
        "type": record.type,
        "property": record.property,
        "value": record.value,
        "bound": record.bound,
        "compared_to": record.compared_to,
        "per": record.per,
        "scope": record.scope,
        "date": record.date and record.date.text,
        "due": record.due and record.due.text,
        "evidence": [
            {
                "source": one.source,
                "publisher": sources[one.source].record.outlet if one.source in sources else None,
                "quote": one.quote,
                "by": name_speaker(matter.analysis.library, one) or None,
                "refutes": one.refutes,
                "passage": passage and passage.text,
                "passage_is": passage and (TEXT if passage.whole else OPENED),
                "cautions": list(passage.cautions) if passage else [],
            }
            for one, passage in evidence
        ],
    }


def _write_lines(matter: Matter) -> Iterator[str]:
    fact = matter.fact
    record = fact.record
    yield fact.card.record.name
    yield f"  {attribute(matter.analysis.library, fact)}"
    if record.type:
        yield f"  {record.type}"
    if value := describe_value(matter.analysis.library, fact):
        yield f"  {value}"
    for key, date in fact.stated_dates():
        if key != "value":
            yield f"  {key}: {date.in_words()}"
    for index, passage in enumerate(matter.passages):
        yield from _write_evidence(matter, index, passage)


def _write_evidence(matter: Matter, index: int, passage: Passage | None) -> Iterator[str]:
    evidence = matter.fact.record.evidence[index]
    against = ", against the fact" if evidence.refutes else ""
    yield f"  {place_evidence(matter.analysis, matter.fact, index)}{against}"
    if evidence.cell:
        yield f"    row '{evidence.cell.row}', column '{evidence.cell.column}' of a table"
    if passage is None:
        yield f"    “{evidence.quote}”: the quote is in no words that are known here"
        return
    if not passage.whole:
        yield "    The text is not here; these are the words the seal opens, … for closed ones:"
    shown = (f"«{text}»" if marked else text for text, marked in passage.pieces)
    yield f"    {''.join(shown)}"
    for caution in passage.cautions:
        yield f"    near the quote: {caution}"
