"""What a site uses of each sentence of a source, from committed files alone.

The seal gives the places of all sentences, the proofs those that facts quote, and the record those
that are waived. No word of the article is needed; ``coverage``, which needs the text, counts items.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.text.canonical import SentenceId

NOT_USED = "not used"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: how many facts quote it, and why it is waived (empty if it is not)."""

    id: SentenceId
    facts: int
    waived: str


@dataclass(frozen=True, slots=True)
class SentenceUse:
    """What a site uses of each sentence of a source."""

    sentences: tuple[Sentence, ...]

    @property
    def totals(self) -> dict[str, int]:
        """How many sentences are quoted, left out (for each reason), and not used."""
        return _count(self.sentences)

    @property
    def paragraphs(self) -> dict[int, dict[str, int]]:
        """The same for each paragraph, by its number."""
        found: dict[int, list[Sentence]] = {}
        for sentence in self.sentences:
            found.setdefault(sentence.id.paragraph, []).append(sentence)
        return {number: _count(sentences) for number, sentences in found.items()}


def find_sentence_use(analysis: Analysis, source_id: str) -> SentenceUse | None:
    """What the site uses of a source; ``None`` without a sound seal."""
    article = analysis.articles.get(source_id)
    if article is None:
        return None
    waived = analysis.library.sources[source_id].record.waived
    quoting = _count_quoting_facts(analysis, source_id)
    return SentenceUse(
        tuple(
            Sentence(own, quoting[index], waived.get(str(own), ""))
            for index, own in enumerate(article.sequence.ids)
        )
    )


def find_unused(analysis: Analysis) -> dict[str, int]:
    """How many sentences of each source with a sound seal are neither quoted nor waived."""
    found = ((source_id, find_sentence_use(analysis, source_id)) for source_id in analysis.articles)
    return {source_id: used.totals[NOT_USED] for source_id, used in found if used}


def _count_quoting_facts(analysis: Analysis, source_id: str) -> Counter[int]:
    """How many facts quote each sentence, by its index, as far as quotes are proven."""
    article = analysis.articles[source_id]
    found: Counter[int] = Counter()
    for fact in analysis.library.facts_by_source[source_id]:
        quoted = {
            index
            for evidence, proof in zip(fact.record.evidence, analysis.proofs_of(fact), strict=True)
            if evidence.source == source_id and proof and proof.quote
            for index in article.sentences_of(proof.quote)
        }
        found.update(quoted)
    return found


def _count(sentences: Sequence[Sentence]) -> dict[str, int]:
    reasons = Counter(
        f"left out, {sentence.waived.partition(' ')[0]}"
        for sentence in sentences
        if not sentence.facts and sentence.waived
    )
    quoted = sum(sentence.facts > 0 for sentence in sentences)
    unused = len(sentences) - quoted - reasons.total()
    return {"quoted by a fact": quoted, **dict(sorted(reasons.items())), NOT_USED: unused}
