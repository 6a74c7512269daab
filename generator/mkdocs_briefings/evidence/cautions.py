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
from mkdocs_briefings.evidence.beside_names import find_beside, kinds_beside_names
from mkdocs_briefings.evidence.neighbourhood import Found, Neighbourhood
from mkdocs_briefings.evidence.unsupported import Unsupported
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

    def unanswered(self) -> Unsupported:
        """What is missing where nothing answers it."""
        return Unsupported("meaning", "quote", self.message, self.hint)

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
    "upper-bound": "write 'bound: up-to' or 'bound: less-than'",
    "type": "add 'type: forecast' or 'type: opinion'",
    "by": "name the speaker under 'by'",
    "via": "name the publisher it comes from under 'via'",
    "scope": "add the 'scope'",
    "date": "add the 'date'",
    "future-date": "add the 'date' if it is after the day of publication",
    "compared_to": "add 'compared_to' if it is only compared with it",
}


class _Stated(NamedTuple):
    """What a fact says itself: the kinds of caution in its own words, and its dates."""

    statement: frozenset[CautionKind]
    value: frozenset[CautionKind]
    dates: frozenset[str]
    """``date`` if it has one, and ``future-date`` if one is after the day of publication."""


class Subject(NamedTuple):
    """The words that name a fact's subject, and whether cards of its kind compete."""

    name: Span
    has_rivals: bool


def find_cautions(
    fact: LinkedFact,
    evidence: Evidence,
    near: Neighbourhood,
    subject: Subject | None,
    prose: Language,
) -> Iterator[Caution]:
    """Yield the cautions near a quote, in the order of the text.

    ``subject`` is how the fact's subject is named, if it is; ``prose`` is the language of
    statements.
    """
    article = near.article
    found = [*near.find_words(fact)]
    if not evidence.refutes and (found or subject):
        value = _value_in(fact, article, near.quote)
        found = [one for one in found if not _replaces_behind(article, one[1], value)]
        found += _find_others(fact, near, subject, value) if subject else ()
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
            key.removeprefix("future-").removeprefix("upper-")
            for key in TREATMENTS[kind].answers
            if not (other and key == "by") and _answers(key, kind, fact, evidence, stated)
        )
        refuted = "refutes" if evidence.refutes and kind not in ("saying", "rumour") else ""
        speaker = article.words_in(other.span) if other else ""
        yield Caution(kind, span, article.words_in(span), refuted or next(answers, ""), speaker)


def _find_others(
    fact: LinkedFact, near: Neighbourhood, subject: Subject, value: Span
) -> Iterator[Found]:
    """What the quote may tell of instead of the subject: other cards, other figures."""
    measured = fact.value if isinstance(fact.value, MeasuredValue) else None
    rivals = subject.has_rivals and measured is not None
    yield from near.find_other_subjects(fact, subject.name, value, rivals=rivals)
    is_ref = fact.value is not None and fact.value.card_id is not None
    for kind, span in find_beside(near.article, subject.name, near.sentences):
        if not (is_ref and kind == "namesake"):  # "the owner of the Alma" tells of her owner
            yield kind, span
    if measured:
        yield from near.find_other_figures(measured, subject.name, value)


def _replaces_behind(article: Article, caution: Span, value: Span) -> bool:
    """Whether a negation is of what follows it only, and the value stands before it."""
    words = tuple(word or "" for word in article.sequence.tokens[caution.start : caution.end])
    is_replacing = words in article.reader.language.phrases("replacing")
    return is_replacing and value.end <= caution.start


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
        case "refutes" | "by" | "via":
            return bool(getattr(evidence, key))
        case "value":
            return record.value == NONE or bool(similar & stated.value)
        case "upper-bound":
            return record.bound in ("up-to", "less-than")
        case "date" | "future-date":
            return key in stated.dates
        case "statement":
            return record.value is None and bool(similar & stated.statement)
        case _:
            return getattr(record, key) is not None


def _kinds_in(text: str, language: Language) -> frozenset[CautionKind]:
    """The kinds of caution in a text of the site."""
    words = words_of(text)
    found = {one.kind for one in read_cautions(words, language) if one.kind}
    return frozenset(found.union(kinds_beside_names(words, language)))


def _value_in(fact: LinkedFact, article: Article, quote: Span) -> Span:
    """The words of a quote that carry the value; all of them if none do."""
    spans = [*fact.value.spans_in(article.read_quote(quote))] if fact.value else []
    if not spans:
        return quote
    return Span(quote.start + spans[0].start, quote.start + spans[0].end)
