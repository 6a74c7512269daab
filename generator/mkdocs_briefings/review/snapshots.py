"""Snapshots: the facts of one analysis in words, with what the check says of each."""

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.analysis.fact_words import describe_value, place_evidence
from mkdocs_briefings.analysis.highlights import highlight_value
from mkdocs_briefings.evidence.proof import Proof
from mkdocs_briefings.evidence.remarks import find_remarks
from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.model.models import Evidence
from mkdocs_briefings.review.changes import EvidenceSnapshot, FactSnapshot, Judgement


class Snapshotter:
    """Takes snapshots of the facts of one analysis, including facts with errors.

    ``fresh`` are the sources whose root the change made, and which nobody has re-run.
    """

    def __init__(self, analysis: Analysis, fresh: frozenset[str] = frozenset()) -> None:
        self.analysis = analysis
        self.library = analysis.library
        self.fresh = fresh

    def take(self, fact: LinkedFact) -> FactSnapshot:
        """A fact with its evidence, check and standing."""
        return FactSnapshot(
            fact.ref,
            fact.card.record.name,
            fact.record.statement,
            describe_value(self.library, fact),
            tuple(
                EvidenceSnapshot(
                    highlight_value(self.analysis, fact, evidence),
                    place_evidence(self.analysis, fact, index),
                    evidence.refutes,
                    self._list_cautions(fact, index),
                )
                for index, evidence in enumerate(fact.record.evidence)
            ),
            self.check(fact),
            self.judge(fact),
        )

    def check(self, fact: LinkedFact) -> Judgement:
        """Whether the committed files prove quote, value, subject, date and speaker."""
        errors: list[str] = []
        derived: list[str] = []
        quotes = self.analysis.unsupported_in_quotes.get(fact.ref, ())
        unsupported = [missing for _, missing in quotes]
        proofs = zip(fact.record.evidence, self.analysis.proofs_of(fact), strict=True)
        for evidence, proof in proofs:
            errors += filter(None, [self._find_quote_error(evidence, proof)])
            unsupported += proof.unsupported if proof else ()
        for missing in unsupported:
            if why := getattr(fact.record.derivation, missing.need, None):
                derived.append(f"{missing.need}: {why}")
            else:
                errors.append(missing.message)
        if errors:
            return Judgement("not proven", tuple(dict.fromkeys(errors)))
        reasons = tuple(dict.fromkeys(derived))
        if fresh := sorted({e.source for e in fact.record.evidence} & self.fresh):
            made = (f"the root of {source_id} was made in this change" for source_id in fresh)
            return Judgement("not re-run here", (*made, *reasons))
        return Judgement("partly derived", reasons) if reasons else Judgement("proven")

    def judge(self, fact: LinkedFact) -> Judgement:
        """How well a fact is attested."""
        if standing := self.analysis.judged.standings.get(fact.ref):
            return Judgement(standing.word, standing.reasons)
        return Judgement("not judged", ("it has errors",))

    def _find_quote_error(self, evidence: Evidence, proof: Proof | None) -> str:
        source_id = evidence.source
        if source_id not in self.library.sources:
            return f"there is no source '{source_id}'"
        if source_id not in self.library.seals:
            return f"{source_id} has no seal"
        if proof is None:
            return f"{source_id}.seal is of a different text from its record's"
        if proof.quote is None:
            return f"the quote is not among the words that {source_id}.seal opens"
        return ""

    def _list_cautions(self, fact: LinkedFact, index: int) -> tuple[str, ...]:
        """The cautions near a quote, ``'denied' (denial), answered by 'refutes'``, and remarks."""
        proof = self.analysis.proofs_of(fact)[index]
        if proof is None:
            return ()
        derivation = fact.record.derivation
        reason = "derivation: meaning" if derivation and derivation.meaning else ""
        evidence = fact.record.evidence[index]
        article, prose = self.analysis.articles[evidence.source], self.library.readers.prose
        remarks = find_remarks(fact, evidence, proof, article, prose.language)
        return (*(caution.in_words(reason) for caution in proof.cautions), *remarks)
