"""Remarks: what a reviewer should look at, and no check can decide.

A statement without a property is held by its quote alone: if the two share no word, nothing but a
person's reading ties them. ``scope`` and ``compared_to`` in words that the quote's sentence has not
are the curator's. Only texts in the language of the statements can be compared.
"""

from collections.abc import Iterator

from mkdocs_briefings.evidence.article import Article
from mkdocs_briefings.evidence.proof import Proof
from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.model.models import Evidence
from mkdocs_briefings.reading.language import Language
from mkdocs_briefings.text.canonical import words_of

_STEM = 5
"""So many letters of a word tell its forms from other words: "narrow", "narrowing"."""


def find_remarks(
    fact: LinkedFact, evidence: Evidence, proof: Proof, article: Article, prose: Language
) -> Iterator[str]:
    """Yield what stands in a fact and in none of the words beside one of its quotes.

    ``prose`` is the language of statements.
    """
    language = article.reader.language
    if proof.quote is None or evidence.cell or language.code != prose.code:
        return
    quoted = _stems(words_of(evidence.quote), language)
    sentence = article.around(proof.quote)
    around = _stems(article.sequence.tokens[sentence.start : sentence.end], language)
    if not fact.property and quoted.isdisjoint(_stems(words_of(fact.record.statement), language)):
        yield "the statement has no word of the quote"
    for key in ("scope", "compared_to"):
        written = getattr(fact.record, key) or ""
        stems = _stems(words_of(written), language)
        if stems and "/" not in written and around.isdisjoint(stems):
            yield f"'{key}' has no word of the quote's sentence that is open"


def _stems(words: tuple[str | None, ...], language: Language) -> frozenset[str]:
    """The beginnings of the words that tell something, so that forms of one word count as one."""
    common = frozenset(language.phrases("common"))
    return frozenset(word[:_STEM] for word in words if word and (word,) not in common)
