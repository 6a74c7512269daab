"""Telling: a fact of an analysis in the words of a sheet, with what the check says of it."""

from dataclasses import replace
from functools import cached_property

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.analysis.highlights import highlight_value
from mkdocs_briefings.evidence.proof import Proof
from mkdocs_briefings.model.library import Library, LinkedFact, speaker_card
from mkdocs_briefings.model.models import Anonymous, Evidence
from mkdocs_briefings.review.changes import Check, EvidenceSnapshot, FactSnapshot
from mkdocs_briefings.values.measured import BOUNDS


class Snapshotter:
    """Tells the facts of one analysis, those with errors in them too."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.library = analysis.library

    @cached_property
    def judged(self) -> Analysis:
        """The analysis without facts whose refs lead nowhere: nothing can be derived of them."""
        facts = {
            card_id: tuple(fact for fact in facts if _is_linked(self.library, fact))
            for card_id, facts in self.library.facts.items()
        }
        return Analysis(replace(self.library, facts=facts), self.analysis.clock)

    @cached_property
    def _own_roots(self) -> frozenset[str]:
        """The sources whose seal is of the text that the record commits to."""
        return frozenset(
            source_id
            for source_id, seal in self.library.seals.items()
            if (source := self.library.sources.get(source_id))
            and source.record.text
            and seal.root() == source.record.text.root
        )

    def tell(self, fact: LinkedFact) -> FactSnapshot:
        """A fact with its evidence, check and standing."""
        standing = self.judged.standings.get(fact.ref)
        return FactSnapshot(
            fact.ref,
            fact.card.record.name,
            fact.record.statement,
            self._value(fact),
            tuple(self._show(fact, i, one) for i, one in enumerate(fact.record.evidence)),
            self.check(fact),
            standing.word if standing else "",
            standing.reasons if standing else (),
        )

    def check(self, fact: LinkedFact) -> Check:
        """Whether quote, value, subject, date and speaker are proven by what is committed."""
        faults: dict[str, None] = {}
        derived: dict[str, None] = {}
        reasons = fact.record.derivation
        unsupported = [
            missing for _, missing in self.analysis.unsupported_in_quotes.get(fact.ref, ())
        ]
        for evidence, proof in zip(
            fact.record.evidence, self.analysis.proofs_of(fact), strict=True
        ):
            if fault := self._quote_fault(evidence, proof):
                faults[fault] = None
            unsupported += proof.unsupported if proof else ()
        for missing in unsupported:
            if why := getattr(reasons, missing.need, None):
                derived[f"{missing.need}: {why}"] = None
            else:
                faults[missing.message] = None
        if faults:
            return Check("not proven", tuple(faults))
        return Check("derived in part", tuple(derived)) if derived else Check("proven")

    def _quote_fault(self, evidence: Evidence, proof: Proof | None) -> str:
        if evidence.source not in self.library.sources:
            return f"there is no source '{evidence.source}'"
        if proof is None:
            return f"{evidence.source} has no seal"
        if proof.quote is None:
            return f"the quote is not among the words that {evidence.source}.seal opens"
        if evidence.source not in self._own_roots:
            return f"{evidence.source}.seal is of another text than the record's"
        return ""

    def _value(self, fact: LinkedFact) -> str:
        record = fact.record
        if record.value is None:
            return ""
        text = record.value
        if fact.value and fact.value.card_id in self.library.cards:
            text = f"{self.library.name(text)} ({text})"
        elif fact.value and fact.value.date:
            text = fact.value.date.in_words()
        text = BOUNDS.get(record.bound or "", "") + text
        text += f" per {record.per}" if record.per else ""
        text += f", compared to {record.compared_to}" if record.compared_to else ""
        return f"{record.property} = {text}" + (f" ({record.scope})" if record.scope else "")

    def _show(self, fact: LinkedFact, index: int, evidence: Evidence) -> EvidenceSnapshot:
        proof = self.analysis.proofs_of(fact)[index]
        paragraph = 0
        if proof and proof.quote:
            sequence = self.analysis.articles[evidence.source].sequence
            paragraph = sequence.place(proof.quote.start).sentence.paragraph
        return EvidenceSnapshot(
            evidence.source,
            highlight_value(self.analysis, fact, evidence),
            self._speaker(evidence),
            self._article(evidence),
            paragraph,
            evidence.refutes,
        )

    def _speaker(self, evidence: Evidence) -> str:
        if isinstance(evidence.by, Anonymous):
            side = self._name(evidence.by.affiliation or "")
            return f"{evidence.by.anonymous} (unnamed{f', {side}' if side else ''})"
        return self._name(evidence.by or "")

    def _name(self, card_id: str) -> str:
        """The name of a card; what is none stays as it is."""
        return self.library.name(card_id) if card_id in self.library.cards else card_id

    def _article(self, evidence: Evidence) -> str:
        source = self.library.sources.get(evidence.source)
        if source is None:
            return evidence.source
        via = f" (from {evidence.via.publisher})" if evidence.via else ""
        published = source.record.published.in_words()
        said = f", said {evidence.said.in_words()}" if evidence.said else ""
        return f"{source.record.publisher}, {published}{via}{said}"


def _is_linked(library: Library, fact: LinkedFact) -> bool:
    for evidence in fact.record.evidence:
        speaker = speaker_card(evidence)
        if evidence.source not in library.sources or (speaker and speaker not in library.cards):
            return False
    return fact.record.at is None or fact.record.at in library.cards
