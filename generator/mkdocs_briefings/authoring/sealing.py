"""Make a source's seal from its text: open what its facts need, and nothing else."""

from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.commitment.seal import Commitment, Seal, commit
from mkdocs_briefings.files.folder import SEEDS, TEXTS
from mkdocs_briefings.problems.errors import BriefingsError
from mkdocs_briefings.problems.problem import Place, Problem
from mkdocs_briefings.text.canonical import CanonicalText, length_of
from mkdocs_briefings.text.tokens import TokenSequence

LEAST_CLOSED = 40
SHORT = 150
"""Words: of a shorter text at least two thirds stay closed, of a longer one half."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """A seal, its root, and the quotes that are not in the text."""

    seal: Seal
    root: str
    words: int
    missing: tuple[str, ...]


def seal_source(analysis: Analysis, source_id: str, text: CanonicalText) -> Sealed:
    """Open in ``text`` all that the facts citing the source need.

    Raises ``BriefingsError`` for a text with too few words left closed, because they could be
    guessed, unless it is in the public domain. Words that are opened only as cautions, or to show
    where a figure ends, count as closed.
    """
    library = analysis.library
    article = analysis.texts[source_id]
    shown: set[int] = set()
    used: set[int] = set()
    missing = []
    for fact in library.facts_by_source[source_id]:
        proofs = analysis.prove(fact, {source_id: article})
        for evidence, proof in zip(fact.record.evidence, proofs, strict=True):
            if proof and proof.quote:
                used |= proof.used
                shown |= proof.used - proof.beside
            elif proof:
                missing.append(evidence.quote)
    if not text.words:
        raise _seal_error(source_id, "the text has no words")
    commitment = commit(text)
    indexes = _indexes(article.sequence, used, commitment)
    if not library.sources[source_id].record.public_domain:
        counted = _indexes(article.sequence, shown, commitment)
        closed = [word.form for word in text.words if word.index not in counted]
        length = ceil(length_of(word.form for word in text.words))
        _refuse_guessable(source_id, length, int(length_of(closed)))
    return Sealed(commitment.seal(indexes), commitment.root, len(text.words), tuple(missing))


def _refuse_guessable(source_id: str, words: int, closed: int) -> None:
    if closed < LEAST_CLOSED:
        message = f"only {closed} of the text's {words} words would stay closed"
        raise _seal_error(source_id, f"{message}, expected at least {LEAST_CLOSED}")
    part, named = (Fraction(2, 3), "two thirds") if words < SHORT else (Fraction(1, 2), "half")
    if closed < words * part:
        message = f"{closed} of the text's {words} words would stay closed, expected {named}"
        raise _seal_error(source_id, message)


def _seal_error(source_id: str, message: str) -> BriefingsError:
    hint = (
        f"see that {TEXTS}/{source_id}.txt is the whole article, or quote less of it; if it is in "
        "the public domain, add 'public_domain: true' to its record"
    )
    return BriefingsError(Problem(Place(f"{SEEDS}/{source_id}.yml"), "seal", message, hint))


def _indexes(sequence: TokenSequence, positions: set[int], commitment: Commitment) -> set[int]:
    """Positions in the token sequence as indexes of words in the text."""
    firsts = [0]
    for sentence in commitment.sentences:
        firsts.append(firsts[-1] + len(sentence.words))
    return {
        firsts[sentence] + position - sequence.starts[sentence]
        for position in positions
        for sentence in [sequence.sentence_at(position)]
    }
