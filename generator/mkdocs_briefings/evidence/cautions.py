"""The cautions near a quote: which words can turn its meaning, and what of the fact answers them.

Most kinds count in the quote's clause, which ends at punctuation, a conjunction or a verb of
saying; denial, condition, question and verbs of saying count in its whole sentence (see
``reading.cautions``). A seal tells where clauses end, but conjunctions only if they are opened: a
clause may seem longer without the text, so more is asked there, never less.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from mkdocs_briefings.evidence.article import Article
from mkdocs_briefings.evidence.neighbourhood import Neighbourhood
from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.model.models import Evidence
from mkdocs_briefings.reading.cautions import TREATMENTS, CautionKind, read_cautions
from mkdocs_briefings.reading.language import Language
from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.text.tokens import Span
from mkdocs_briefings.values.measured import MeasuredValue

NONE = "none"
"""The value that says that there is none."""

_SIMILAR: tuple[frozenset[CautionKind], ...] = (
    frozenset(("negation", "denial")),
    frozenset(("condition", "plan", "possibility", "question")),
    frozenset(("rumour", "saying", "denial")),
)
"""Kinds of which a statement that has one says what the others say of its quote."""


@dataclass(frozen=True, slots=True)
class Caution:
    """Words near a quote that can turn its meaning.

    ``answer`` is the key of the fact or its evidence that answers it, empty if none does.
    """

    kind: CautionKind
    span: Span
    words: str
    answer: str

    @property
    def is_open(self) -> bool:
        """Whether it asks for an answer and has none."""
        return TREATMENTS[self.kind].asked and not self.answer

    @property
    def message(self) -> str:
        """What is near the quote, and what it may do."""
        treatment = TREATMENTS[self.kind]
        return f"'{self.words}' in the quote's {treatment.scope} {treatment.effect}"

    @property
    def hint(self) -> str:
        """What would answer it."""
        answers = [_ADVICE[key] for key in TREATMENTS[self.kind].answers]
        return ", or ".join([*answers, "give the reason under 'derivation: meaning'"])


_ADVICE = {
    "refutes": "write 'refutes: true' if the passage is against the fact",
    "statement": "say so in the statement of a fact without a value",
    "value": f"write 'value: {NONE}' if there is none",
    "bound": "add the 'bound'",
    "type": "add 'type: forecast' or 'type: opinion'",
    "by": "name the speaker under 'by'",
    "via": "name the publisher it comes from under 'via'",
    "scope": "add the 'scope'",
    "date": "add the 'date'",
    "compared_to": "add 'compared_to'",
}


class _Stated(NamedTuple):
    """The kinds of caution that a fact has in its own words."""

    statement: frozenset[CautionKind]
    value: frozenset[CautionKind]


def find_cautions(
    fact: LinkedFact,
    evidence: Evidence,
    near: Neighbourhood,
    subject: Span | None,
    prose: Language,
) -> Iterator[Caution]:
    """Yield the cautions near a quote, in the order of the text.

    ``subject`` are the words that name the fact's subject, if any do; ``prose`` is the language of
    statements.
    """
    article = near.article
    found = [*near.find_words(fact)]
    if subject and not evidence.refutes:
        value = _value_in(fact, article, near.quote)
        found += near.find_other_subjects(fact, subject, value)
        if isinstance(fact.value, MeasuredValue):
            found += near.find_other_figures(fact.value, subject, value)
    if not found:
        return
    stated = _Stated(
        _kinds_in(fact.record.statement, prose),
        _kinds_in(fact.record.value or "", article.reader.language),
    )
    for kind, span in sorted(dict.fromkeys(found), key=lambda one: one[1].start):
        words = " ".join(filter(None, article.sequence.tokens[span.start : span.end]))
        answers = TREATMENTS[kind].answers
        has = (key for key in answers if _answers(key, kind, fact, evidence, stated))
        refuted = "refutes" if evidence.refutes and kind not in ("saying", "rumour") else ""
        yield Caution(kind, span, words, refuted or next(has, ""))


def _answers(
    key: str,
    kind: CautionKind,
    fact: LinkedFact,
    evidence: Evidence,
    stated: _Stated,
) -> bool:
    """Whether a key of a fact or its evidence answers a kind of caution."""
    record = fact.record
    similar = {kind}.union(*(kinds for kinds in _SIMILAR if kind in kinds))
    match key:
        case "refutes":
            return evidence.refutes
        case "by" | "via":
            return getattr(evidence, key) is not None
        case "value":
            return record.value == NONE or bool(similar & stated.value)
        case "date":
            return bool(record.date or record.due or (fact.value and fact.value.date))
        case "statement":
            return record.value is None and bool(similar & stated.statement)
        case _:
            return getattr(record, key) is not None


def _kinds_in(text: str, language: Language) -> frozenset[CautionKind]:
    """The kinds of caution in a text of the site."""
    found = read_cautions(words_of(text), language)
    return frozenset(one.kind for one in found if one.kind)


def _value_in(fact: LinkedFact, article: Article, quote: Span) -> Span:
    """The words of a quote that carry the value; all of them if none do."""
    spans = [*fact.value.spans_in(article.read_quote(quote))] if fact.value else []
    if not spans:
        return quote
    return Span(quote.start + spans[0].start, quote.start + spans[0].end)
