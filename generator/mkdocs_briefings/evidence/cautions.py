"""The cautions near a quote: which words can turn its meaning, and what of the fact answers them.

Most kinds count in the quote's clause, which ends at punctuation, a conjunction or a verb of
saying; denial, condition, question and verbs of saying count in its whole sentence (see
``reading.cautions``). A seal tells where clauses end, but conjunctions only if they are opened: a
clause may seem longer without the text, so more is asked there, never less.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from mkdocs_briefings.evidence.article import Article
from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.model.models import Evidence
from mkdocs_briefings.reading.cautions import TREATMENTS, CautionKind, read_cautions
from mkdocs_briefings.reading.language import Language, Phrase, language_of
from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.text.tokens import Span
from mkdocs_briefings.values.base import Quote
from mkdocs_briefings.values.measured import MeasuredValue

NONE = "none"
"""The value that says that there is none."""

_REACH_OF_THAT = 6
"""At most so many words after a verb of saying, "that" introduces what is said."""

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
    article: Article,
    quote: Span,
    subject: Span | None,
) -> Iterator[Caution]:
    """Yield the cautions near a quote, in the order of the text.

    ``subject`` are the words that name the fact's subject, if any do.
    """
    near = _Neighbourhood(article, quote)
    found = [*near.find_words()]
    if subject and not evidence.refutes:
        value = _value_in(fact, article, quote)
        found += near.find_other_subjects(fact, subject, value)
        if isinstance(fact.value, MeasuredValue):
            found += near.find_other_figures(fact.value, subject, value)
    stated = _Stated(
        _kinds_in(fact.record.statement, article.reader.language),
        _kinds_in(fact.record.value or "", article.reader.language),
    )
    for kind, span in sorted(dict.fromkeys(found), key=lambda one: one[1].start):
        words = " ".join(filter(None, article.sequence.tokens[span.start : span.end]))
        answers = TREATMENTS[kind].answers
        has = (key for key in answers if _answers(key, kind, fact, evidence, stated))
        refuted = "refutes" if evidence.refutes and kind not in ("saying", "rumour") else ""
        yield Caution(kind, span, words, refuted or next(has, ""))


def find_clause_ends(article: Article, quote: Span) -> list[Span]:
    """Find the words that show what is no caution: opened, they show where the clause ends."""
    return list(_Neighbourhood(article, quote).find_ends())


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
    """The kinds of caution in a text of the site, read in English and in the source's language."""
    words = words_of(text)
    read = (*read_cautions(words, language), *read_cautions(words, language_of("en")))
    return frozenset(found.kind for found in read if found.kind)


def _value_in(fact: LinkedFact, article: Article, quote: Span) -> Span:
    """The words of a quote that carry the value; all of them if none do."""
    tokens = tuple(filter(None, article.sequence.tokens[quote.start : quote.end]))
    spans = [*fact.value.spans_in(Quote(tokens, article.reader))] if fact.value else []
    if not spans:
        return quote
    return Span(quote.start + spans[0].start, quote.start + spans[0].end)


Found = tuple[CautionKind, Span]


@dataclass(frozen=True)
class _Neighbourhood:
    """The sentence and the clause of a quote."""

    article: Article
    quote: Span

    @cached_property
    def sentences(self) -> range:
        return self.article.sentences_of(self.quote)

    @cached_property
    def clause(self) -> Span:
        """From the last end of a clause before the quote to the first after it."""
        sentence = self.article.words_of_sentences(self.sentences)
        sequence = self.article.sequence
        ends = {position for span in self._parting_words for position in (span.start, span.end)}
        ends.update(
            position
            for position in range(sentence.start, sentence.end)
            if position in sequence.breaks or sequence.tokens[position] == ","
        )
        before = (end for end in ends if end <= self.quote.start)
        after = (end for end in ends if end >= self.quote.end)
        return Span(max(before, default=sentence.start), min(after, default=sentence.end))

    @property
    def _parting_words(self) -> list[Span]:
        """The conjunctions and verbs of saying of the sentence, which end clauses."""
        read = self.article.cautions_in(self.sentences)
        return [found.span for found in read if found.table in ("conjunctions", "saying")]

    def find_ends(self) -> Iterator[Span]:
        """The words that end the clause on either side, and those that only introduce speech."""
        clause = self.clause
        for span in self._parting_words:
            if clause.start in (span.start, span.end) or clause.end in (span.start, span.end):
                yield span
        for found in self.article.cautions_in(self.sentences):
            if found.kind == "saying" and self._only_introduces(found.span):
                shown = self._complementizer_after(found.span), self._titled_speaker(found.span)
                if any(shown):
                    yield from filter(None, (found.span, *shown))

    def find_words(self) -> Iterator[Found]:
        """The cautions that are words of a table, and the question mark."""
        clause, asks = self.clause, False
        for found in self.article.cautions_in(self.sentences):
            kind = found.kind
            if kind == "saying" and self._only_introduces(found.span):
                continue
            if kind and (TREATMENTS[kind].scope == "sentence" or found.span.overlaps(clause)):
                asks = asks or kind == "question"
                yield kind, found.span
        if not asks and not self.article.sequence.questions.isdisjoint(self.sentences):
            yield "question", self.quote

    def _only_introduces(self, verb: Span) -> bool:
        """Whether the quote only says who speaks: "Ida, head of the line, said that".

        That is certain if the quote is before the verb, the sentence goes on behind it, and either
        no clause ends between the two (as one does before "she said"), or "that" follows; or if
        it is the title of the speaker who is named directly behind it.
        """
        if self._titled_speaker(verb):
            return True
        goes_on = verb.end < self.article.around(self.quote).end
        if not (goes_on and self.quote.end <= verb.end):
            return False
        # Only where "that" introduces speech does the verb come before what is said.
        near = self._complementizers and self._is_one_clause(range(self.quote.end, verb.end + 1))
        return bool(near) or self._complementizer_after(verb) is not None

    def _titled_speaker(self, verb: Span) -> Span | None:
        """The speaker's name if the quote is in their title: ", said Ida Berg, head of the line".

        The clause of a title ends before anything is said of the matter itself.
        """
        sequence = self.article.sequence
        begins = self.article.words_of_sentences(self.sentences).start
        name = self.article.names.by_word.get(verb.end)
        if not name or name.span.start != verb.end or verb.start not in {begins, *sequence.breaks}:
            return None
        is_apposition = name.span.end in sequence.breaks
        title_end = max(self.quote.end, name.span.end + 1)
        is_title = is_apposition and name.span.start <= self.quote.start
        within = range(name.span.end + 1, title_end)
        return name.span if is_title and sequence.breaks.isdisjoint(within) else None

    def _complementizer_after(self, verb: Span) -> Span | None:
        """The word that introduces what is said: "that"."""
        end = self.article.around(self.quote).end
        for position in range(verb.end, min(verb.end + _REACH_OF_THAT, end)):
            if not self._is_one_clause(range(verb.end, position + 1)):
                break
            if (self.article.sequence.tokens[position],) in self._complementizers:
                return Span(position, position + 1)
        return None

    @property
    def _complementizers(self) -> tuple[Phrase, ...]:
        return self.article.reader.language.phrases("complementizers")

    def _is_one_clause(self, positions: range) -> bool:
        """Whether no punctuation before any of some words ends a clause."""
        sequence = self.article.sequence
        return sequence.breaks.isdisjoint(positions) and not any(
            sequence.tokens[position] == "," for position in positions
        )

    def find_other_subjects(self, fact: LinkedFact, subject: Span, value: Span) -> Iterator[Found]:
        """The names of other cards of the subject's kind between its name and the value."""
        between = _between(subject, value)
        first = self.article.sequence.sentence_at(min(subject.start, self.sentences.start))
        kind = f"{fact.card_id.partition('/')[0]}/"
        meant = {fact.card_id, fact.value.card_id if fact.value else None, *fact.record.about}
        meant |= {fact.record.compared_to}
        for name in self.article.names.in_sentences(range(first, self.sentences.stop)):
            is_other = name.card_id.startswith(kind) and name.card_id not in meant
            if is_other and between.start <= name.span.start < between.end:
                yield "subject", name.span

    def find_other_figures(self, value: MeasuredValue, subject: Span, own: Span) -> Iterator[Found]:
        """The figures of the value's unit in the clause that are nearer to the subject's name."""
        clause, sequence = self.clause, self.article.sequence
        for known, run in groupby(
            range(clause.start, clause.end), lambda p: sequence.tokens[p] is not None
        ):
            if not known:
                continue
            positions = [*run]
            tokens = tuple(filter(None, (sequence.tokens[p] for p in positions)))
            for figure in value.read(Quote(tokens, self.article.reader)):
                span = Span(positions[0] + figure.start, positions[0] + figure.end)
                is_other = figure.unit == value.unit and not span.overlaps(own)
                if is_other and len(_between(subject, span)) < len(_between(subject, own)):
                    yield "figure", span


def _between(one: Span, other: Span) -> Span:
    """The words between two spans; empty if they touch or overlap."""
    first, last = sorted((one, other), key=lambda span: span.start)
    return Span(first.end, max(first.end, last.start))
