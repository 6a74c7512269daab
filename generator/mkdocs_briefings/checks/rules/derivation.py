"""A derivation is needed, and excuses no contradiction.

Without it, the check that it excuses would fail: an exception that is no longer needed would hide
the next mistake. ``value`` excuses what no quote shows. A quote with one figure of the value's unit
that is another than the value contradicts it, so a derivation cannot stand over it; the addends of
a sum are two figures. ``speaker`` without ``by`` excuses a quote within quotation marks (see
``own-voice``).

A fact of which every check is derived is unattributed, and a warning says so.

Passes: ``derivation: {speaker: named three sentences earlier}`` where the check finds nobody.
Fails: the same where the speaker's name is beside the quote.
"""

from collections.abc import Iterator

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.checks.results import PASSED, Outcome, Skip
from mkdocs_briefings.evidence.soundness import is_all_derived
from mkdocs_briefings.evidence.unsupported import Unsupported
from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.model.models import Derivation
from mkdocs_briefings.problems.problem import Problem
from mkdocs_briefings.values.measured import MeasuredValue

ID = "derivation"


def check(analysis: Analysis) -> Iterator[Outcome]:
    """Check every derivation."""
    for fact in analysis.library.all_facts():
        derivation = fact.record.derivation
        if derivation is None:
            continue
        for need in Derivation.model_fields:
            if getattr(derivation, need):
                yield _judge(analysis, fact, need)
        if derivation.value and (figure := _find_contradiction(analysis, fact)):
            message = f"the quote says {figure}, so the value cannot be derived from it"
            hint = "fix the value, or quote the words that it is derived from"
            yield Problem(fact.place("derivation", "value"), ID, message, hint)
        if _is_all_derived(analysis, fact):
            message = "every check of this fact is derived, so it is shown as unattributed"
            hint = "quote a passage that shows more of it"
            place = fact.card.place("facts", fact.index, "derivation", key=True)
            yield Problem(place, ID, message, hint, "warning")


def _is_all_derived(analysis: Analysis, fact: LinkedFact) -> bool:
    """Whether reasons stand for all that no quote shows, and quotes show nothing."""
    given = {need for need, why in fact.record.derivation or () if why}
    missing = {one.need for one in _find_missing(analysis, fact)}
    proofs = analysis.proofs_of(fact)
    return missing <= given and is_all_derived(analysis.library, fact, proofs)


def _find_missing(analysis: Analysis, fact: LinkedFact) -> Iterator[Unsupported]:
    for _, missing in analysis.unsupported_in_quotes.get(fact.ref, ()):
        yield missing
    for proof in analysis.proofs_of(fact):
        yield from proof.unsupported if proof else ()


def _judge(analysis: Analysis, fact: LinkedFact, need: str) -> Outcome:
    proofs = analysis.proofs_of(fact)
    if need in {missing.need for missing in _find_missing(analysis, fact)}:
        return PASSED
    if any(proof is None or proof.quote is None for proof in proofs):
        return Skip("the quote is not proven")
    if need == "speaker" and not any(e.by or e.via for e in fact.record.evidence):
        return Skip("only the text shows quotation marks")
    message = f"the text already shows the {need}, so this reason is not needed"
    return Problem(fact.place("derivation", need), ID, message, "remove it")


def _find_contradiction(analysis: Analysis, fact: LinkedFact) -> str:
    """The one figure of the value's unit in the quotes, if it is not the value."""
    value, found = fact.value, {}
    if not isinstance(value, MeasuredValue):
        return ""
    for evidence, proof in zip(fact.record.evidence, analysis.proofs_of(fact), strict=True):
        if proof is None or proof.quote is None or evidence.refutes or evidence.cell:
            continue
        read = analysis.articles[evidence.source].read_quote(proof.quote)
        if value.figures_in(read):
            return ""
        for figure in value.read(read):
            if figure.unit == value.unit and not figure.unread:
                words = " ".join(read.tokens[figure.start : figure.end])
                found[figure.low, figure.high] = f"'{words}'"
    return next(iter(found.values())) if len(found) == 1 else ""
