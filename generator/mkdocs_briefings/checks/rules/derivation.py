"""A derivation is needed: without it, the check that it excuses would fail.

An exception that is no longer needed would hide the next mistake, so it is an error.

Passes: ``derivation: {speaker: named three sentences earlier}`` where the check finds nobody.
Fails: the same where the speaker's name is beside the quote.
"""

from collections.abc import Iterator

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.checks.results import PASSED, Outcome, Skip
from mkdocs_briefings.model.models import Derivation
from mkdocs_briefings.problems.problem import Problem

ID = "derivation"


def check(analysis: Analysis) -> Iterator[Outcome]:
    """Check every derivation."""
    for fact in analysis.library.all_facts():
        derivation = fact.record.derivation
        if derivation is None:
            continue
        proofs = analysis.proofs_of(fact)
        unsupported = {
            missing.need for _, missing in analysis.unsupported_in_quotes.get(fact.ref, ())
        }
        unsupported |= {missing.need for proof in proofs if proof for missing in proof.unsupported}
        unproven = any(proof is None or proof.quote is None for proof in proofs)
        for need in Derivation.model_fields:
            if not getattr(derivation, need):
                continue
            if need in unsupported:
                yield PASSED
            elif unproven:
                yield Skip("the quote is not proven")
            else:
                message = f"the text already shows the {need}, so this reason is not needed"
                yield Problem(fact.place("derivation", need), ID, message, "remove it")
