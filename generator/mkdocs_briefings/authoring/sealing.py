"""Make a source's seal from its text: open what its facts need, and nothing else."""

from dataclasses import dataclass

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.commitment.seal import Commitment, Seal, commit
from mkdocs_briefings.text.canonical import CanonicalText
from mkdocs_briefings.text.tokens import TokenSequence

LEAST_CLOSED = 100
MOST_OPENED = 2


class SealingRefused(Exception):
    """The text is not one that can be sealed; the message says why."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """A seal, its root, and the quotes that do not stand in the text."""

    seal: Seal
    root: str
    words: int
    missing: tuple[str, ...]


def seal_source(analysis: Analysis, source_id: str, text: CanonicalText) -> Sealed:
    """Open in ``text`` all that the facts citing the source need.

    Raises ``SealingRefused`` for a text with under 100 words left closed, or one made of little
    but its quotes: from such a text, what is closed could be guessed.
    """
    library = analysis.library
    article = analysis.texts[source_id]
    used: set[int] = set()
    missing = []
    for fact in library.facts_by_source[source_id]:
        proofs = analysis.prove(fact, {source_id: article})
        for evidence, proof in zip(fact.record.evidence, proofs, strict=True):
            if proof and proof.quote:
                used |= proof.used
            elif proof:
                missing.append(evidence.quote)
    if not text.words:
        raise SealingRefused("the text has no words")
    commitment = commit(text)
    _refuse_guessable(len(text.words), len(used))
    seal = commitment.seal(_indexes(article.sequence, used, commitment))
    return Sealed(seal, commitment.root, len(text.words), tuple(missing))


def _refuse_guessable(words: int, opened: int) -> None:
    if words - opened < LEAST_CLOSED:
        raise SealingRefused(
            f"only {words - opened} of the text's {words} words would stay closed, "
            f"expected at least {LEAST_CLOSED}: is it the whole article?"
        )
    if opened * MOST_OPENED > words:
        raise SealingRefused(
            f"{opened} of the text's {words} words would be opened: it is little but its quotes"
        )


def _indexes(sequence: TokenSequence, positions: set[int], commitment: Commitment) -> set[int]:
    """Positions in the row as indexes of words in the text."""
    firsts = [0]
    for sentence in commitment.sentences:
        firsts.append(firsts[-1] + len(sentence.words))
    return {
        firsts[sentence] + position - sequence.starts[sentence]
        for position in positions
        for sentence in [sequence.sentence_at(position)]
    }
