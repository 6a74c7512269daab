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
    ``speaker`` are the words that name another speaker than ``by``, if it is a verb of theirs.
    """

    kind: CautionKind
    span: Span
    words: str
    answer: str
    speaker: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it asks for an answer and has none."""
        return TREATMENTS[self.kind].asked and not self.answer

    @property
    def message(self) -> str:
        """What is near the quote, and what it may do."""
        if self.speaker:
            return f"'{self.words}' in the quote's sentence is of '{self.speaker}', not of 'by'"
        treatment = TREATMENTS[self.kind]
        return f"'{self.words}' in the quote's {treatment.scope} {treatment.effect}"

    def in_words(self, reason: str) -> str:
        """What it is and what answers it, else the ``reason`` of the curator: for reviewers."""
        answer = self.answer or reason
        answered = f"answered by '{answer}'" if answer else "not answered"
        return f"'{self.words}' ({self.kind}), {answered}"

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
    "future-date": "add the 'date' if it is after the day of publication",
    "compared_to": "add 'compared_to'",
}


class _Stated(NamedTuple):
    """What a fact says itself: the kinds of caution in its own words, and its dates."""

    statement: frozenset[CautionKind]
    value: frozenset[CautionKind]
    dates: frozenset[str]
    """``date`` if it has one, and ``future-date`` if one is after the day of publication."""


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
        frozenset(
            key
            for _, day in fact.stated_dates()
            for key in ("date", "future-date")
            if key == "date" or day.first_day > near.published.last_day
        ),
    )
    for kind, span in sorted(dict.fromkeys(found), key=lambda one: one[1].start):
        other = near.find_other_speaker(span, evidence.by) if kind == "saying" else None
        answers = (
            key.removeprefix("future-")
            for key in TREATMENTS[kind].answers
            if not (other and key == "by") and _answers(key, kind, fact, evidence, stated)
        )
        refuted = "refutes" if evidence.refutes and kind not in ("saying", "rumour") else ""
        speaker = article.words_in(other.span) if other else ""
        yield Caution(kind, span, article.words_in(span), refuted or next(answers, ""), speaker)


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
        case "date" | "future-date":
            return key in stated.dates
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
