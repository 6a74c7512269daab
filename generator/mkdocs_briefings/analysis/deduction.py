"""Deduction: whether the time of a fact is a curator's inference rather than an article's words."""

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.model.times import dating_fact, when_stated


def is_deduced(analysis: Analysis, fact: LinkedFact) -> bool:
    """Whether the time at which a fact happened or holds is deduced.

    A curator gives a reason for it, or it is counted ("Friday") from a day of publication that is
    itself approximate. A fact that has its time from an event has it as the event has.
    """
    dating: LinkedFact | None = fact if when_stated(fact) else dating_fact(analysis.library, fact)
    if dating is None:
        return False
    derivation = dating.record.derivation
    if derivation and derivation.date:
        return True
    proofs = [proof for proof in analysis.proofs_of(dating) if proof]
    return bool(proofs) and all(proof.is_date_uncertain for proof in proofs)
