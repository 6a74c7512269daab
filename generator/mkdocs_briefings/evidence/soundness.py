"""Soundness: how far a piece of evidence stands by itself, without a curator's reasons."""

from collections.abc import Iterator, Sequence

from mkdocs_briefings.evidence.proof import Proof
from mkdocs_briefings.evidence.unsupported import Need, Unsupported
from mkdocs_briefings.model.library import Library, LinkedFact
from mkdocs_briefings.model.models import Evidence


def is_sound(proof: Proof | None) -> bool:
    """Whether evidence can corroborate: its value and date stand in the words of the article.

    A date that is counted from a day of publication which is itself approximate does not: it may
    have been deduced from what it is to corroborate.
    """
    if proof is None:  # an error of its own
        return True
    return not proof.is_date_uncertain and not {"value", "date"} & {
        missing.need for missing in _missing(proof)
    }


def is_all_derived(library: Library, fact: LinkedFact, proofs: Sequence[Proof | None]) -> bool:
    """Whether an article shows nothing of a fact but its quote, and a curator's reasons the rest.

    A statement that has neither value, date nor speaker is shown by its quote, if by anything.
    """
    for evidence, proof in zip(fact.record.evidence, proofs, strict=True):
        if proof is None or proof.quote is None:
            return False  # an error of its own
        needs = set(_find_needs(library, fact, evidence))
        if len(needs) < 2 or not needs <= {missing.need for missing in _missing(proof)}:
            return False
    return True


def _missing(proof: Proof) -> Iterator[Unsupported]:
    yield from (*proof.unsupported, *proof.in_quote)


def _find_needs(library: Library, fact: LinkedFact, evidence: Evidence) -> Iterator[Need]:
    """The checks that a piece of evidence has to pass, its quote aside."""
    if fact.card_id != library.sources[evidence.source].record.about:
        yield "subject"
    if fact.value:
        yield "value"
    if any(key != "value" for key, _ in fact.stated_dates()):
        yield "date"
    if evidence.by:
        yield "speaker"
