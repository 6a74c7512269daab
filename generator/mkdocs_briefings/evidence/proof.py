"""The value check: does a piece of evidence show what its fact says?

The quote must be in the article. (a) Number, unit and bound, or the words of a text value, must be
in the quote. (b) Subject, ref value and date must be in the quote's sentence, or in the one before
if that names none of the sort; the speaker within two sentences. (c) Every figure of the statement
must be in a quote, the value, the date or a name. What the text cannot show needs a
``derivation``. All this proves presence, not grammar.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from mkdocs_briefings.evidence.article import Article, Match
from mkdocs_briefings.evidence.names import NameBook
from mkdocs_briefings.evidence.support import find_unsupported_figures
from mkdocs_briefings.model.library import Library, LinkedFact
from mkdocs_briefings.model.models import Anonymous, Evidence
from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.text.edtf import Edtf
from mkdocs_briefings.text.figures import Units
from mkdocs_briefings.text.tokens import Span
from mkdocs_briefings.values.base import Quote

Need = Literal["value", "date", "subject", "speaker"]

_FILLERS = frozenset("a an the of from in at for on by to who one some his her their".split())


@dataclass(frozen=True, slots=True)
class Unsupported:
    """Something that evidence does not show.

    ``need`` is the ``derivation`` that would excuse it, ``key`` the key of the fact it concerns,
    ``message`` what was expected and found.
    """

    need: Need
    key: str
    message: str


@dataclass(frozen=True, slots=True)
class Proof:
    """What one piece of evidence shows in an article, and the words it uses.

    ``quote`` is ``None`` if it is not among the known words; nothing else is looked for then.
    ``used`` are positions in the article's sequence.
    """

    quote: Span | None
    used: frozenset[int]
    unsupported: tuple[Unsupported, ...]


def prove(library: Library, fact: LinkedFact, evidence: Evidence, article: Article) -> Proof:
    """Look in an article for what a piece of evidence must show beside its quote."""
    proofs = [
        _prove_at(library, fact, evidence, article, quote)
        for quote in article.sequence.find(words_of(evidence.quote))
    ]
    if not proofs:
        return Proof(None, frozenset(), ())
    return min(proofs, key=lambda proof: len(proof.unsupported))


def unsupported_in_quotes(
    fact: LinkedFact, names: NameBook, published: Edtf, units: Units
) -> Iterator[tuple[int | None, Unsupported]]:
    """Yield what the quotes lack, with the index of the evidence; ``None`` for the statement."""
    quotes = [words_of(evidence.quote) for evidence in fact.record.evidence]
    for index, (evidence, quote) in enumerate(zip(fact.record.evidence, quotes, strict=True)):
        if not evidence.refutes:
            for message in _unsupported_value(fact, quote, units):
                yield index, Unsupported("value", "value", message)
    source_id = fact.record.evidence[0].source
    named = [
        range(span.start, span.end)
        for _, span in names.names_in_text(source_id, fact.record.statement)
    ]
    stated = [*(date for _, date in stated_dates(fact)), published]
    for message in find_unsupported_figures(fact, quotes, named, stated, units):
        yield None, Unsupported("value", "statement", message)


def _unsupported_value(fact: LinkedFact, tokens: tuple[str, ...], units: Units) -> Iterator[str]:
    if fact.value:
        yield from fact.value.unsupported_by(Quote(tokens, units), fact.record.bound)


def stated_dates(fact: LinkedFact) -> Iterator[tuple[str, Edtf]]:
    """Yield the dates a fact states, each with its key."""
    if fact.record.date:
        yield "date", fact.record.date
    if fact.record.due:
        yield "due", fact.record.due
    if fact.value and fact.value.date:
        yield "value", fact.value.date


def published_day(library: Library, evidence: Evidence) -> Edtf:
    """The day from which "Friday" or "this week" counts in a piece of evidence."""
    if evidence.via and evidence.via.published:
        return evidence.via.published
    return library.sources[evidence.source].record.published


def _prove_at(
    library: Library, fact: LinkedFact, evidence: Evidence, article: Article, quote: Span
) -> Proof:
    published = published_day(library, evidence)
    used = set(range(quote.start, quote.end))
    unsupported: list[Unsupported] = []
    look = _Search(library, article, quote)
    found = [*look.check_speaker(evidence)]
    if not evidence.refutes:
        found += look.check_names(fact)
        found += look.check_dates(fact, published)
    for match, missing in found:
        used.update(p for span in match.words for p in range(span.start, span.end))
        if not match.shown:
            unsupported.append(missing)
    return Proof(quote, article.complete(used, published), tuple(unsupported))


Found = tuple[Match, Unsupported]


@dataclass(frozen=True, slots=True)
class _Search:
    """A search around one quote; each check yields its match, and what is missing without one."""

    library: Library
    article: Article
    quote: Span

    def check_names(self, fact: LinkedFact) -> Iterator[Found]:
        yield from self._check_named(fact.card_id, Unsupported("subject", "statement", ""))
        if fact.value and fact.value.card_id:
            yield from self._check_named(fact.value.card_id, Unsupported("value", "value", ""))

    def check_dates(self, fact: LinkedFact, published: Edtf) -> Iterator[Found]:
        for key, stated in stated_dates(fact):
            whole = self.article.find_date(stated, self.quote, published)
            for end in [stated] if whole.shown else stated.ends():
                match = self.article.find_date(end, self.quote, published)
                message = f"no words in the quote's sentence mean {end.in_words()}"
                yield match, Unsupported("date", key, message)

    def check_speaker(self, evidence: Evidence) -> Iterator[Found]:
        speaker = evidence.by
        if isinstance(speaker, Anonymous):
            tokens = [form for form in words_of(speaker.anonymous) if form not in _FILLERS]
            affiliation = speaker.affiliation
            if affiliation and "/" in affiliation:
                yield from self._check_speaking(affiliation)
            elif affiliation:
                tokens += [form for form in words_of(affiliation) if form not in _FILLERS]
            shown = " ".join(tokens)
            message = f"the words '{shown}' are not within two sentences of the quote"
            match = self.article.find_words_near(tuple(tokens), self.quote)
            yield match, Unsupported("speaker", "by", message)
        elif speaker:
            yield from self._check_speaking(speaker)

    # Of a card that is not valid no name is known, so nothing can be looked for.

    def _check_named(self, card_id: str, missing: Unsupported) -> Iterator[Found]:
        if card_id in self.library.cards:
            message = f"'{self.library.name(card_id)}' is not named in the quote's sentence"
            yield self.article.find_name(card_id, self.quote), replace(missing, message=message)

    def _check_speaking(self, card_id: str) -> Iterator[Found]:
        if card_id in self.library.cards:
            name = self.library.name(card_id)
            message = f"'{name}' is not named within two sentences of the quote"
            yield (
                self.article.find_speaker(card_id, self.quote),
                Unsupported("speaker", "by", message),
            )
