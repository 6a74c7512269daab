"""The value check: does a piece of evidence show what its fact says?

Of each piece: the quote stands in the article; (a) number, unit and bound word, or the words of
a text value, stand in the quote; (b) subject, ref value and date stand in the quote's sentence,
or the one before where that names none of the sort, the speaker within two sentences; (c) every
figure of the statement stands in a quote, the value, the date or a name. What the text cannot
show needs a ``derivation``. All this proves presence, not grammar.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from mkdocs_briefings.article.canonical import words_of
from mkdocs_briefings.article.figures import Units
from mkdocs_briefings.article.row import Span
from mkdocs_briefings.edtf import Edtf, parse_edtf
from mkdocs_briefings.evidence.names import NameBook
from mkdocs_briefings.evidence.reading import Article
from mkdocs_briefings.evidence.values import statement_faults, value_faults
from mkdocs_briefings.library import Library, LinkedFact
from mkdocs_briefings.records import Anonymous, Evidence

Need = Literal["value", "date", "subject", "speaker"]

_FILLERS = frozenset("a an the of from in at for on by to who one some his her their".split())


@dataclass(frozen=True, slots=True)
class Lack:
    """Something that evidence does not show.

    Which need (the ``derivation`` that would excuse it), the key of the fact that asks for it,
    and what was expected.
    """

    need: Need
    key: str
    message: str


@dataclass(frozen=True, slots=True)
class Proof:
    """What one piece of evidence shows in an article, and which of its words it takes.

    ``quote`` is ``None`` where the quote does not stand among the known words; nothing else is
    looked for then. ``used`` are positions in the article's row.
    """

    quote: Span | None
    used: frozenset[int]
    lacks: tuple[Lack, ...]


def prove(library: Library, fact: LinkedFact, evidence: Evidence, article: Article) -> Proof:
    """Look in an article for what a piece of evidence must show beside its quote."""
    proofs = [
        _prove_at(library, fact, evidence, article, quote)
        for quote in article.row.find(words_of(evidence.quote))
    ]
    if not proofs:
        return Proof(None, frozenset(), ())
    return min(proofs, key=lambda proof: len(proof.lacks))


def card_lacks(
    fact: LinkedFact, names: NameBook, published: Edtf, units: Units
) -> Iterator[tuple[int | None, Lack]]:
    """What the quotes themselves lack, by index of evidence; ``None`` for the statement."""
    quotes = [words_of(evidence.quote) for evidence in fact.record.evidence]
    for index, (evidence, quote) in enumerate(zip(fact.record.evidence, quotes, strict=True)):
        if not evidence.refutes:
            for message in value_faults(fact, quote, units):
                yield index, Lack("value", "value", message)
    source_id = fact.record.evidence[0].source
    named = [
        range(span.start, span.end) for _, span in names.forms_in(source_id, fact.record.statement)
    ]
    stated = [*(date for _, date in stated_dates(fact)), published]
    for message in statement_faults(fact, quotes, named, stated, units):
        yield None, Lack("value", "statement", message)


def stated_dates(fact: LinkedFact) -> Iterator[tuple[str, Edtf]]:
    """The dates a fact states, by the key they stand under."""
    if fact.record.date:
        yield "date", fact.record.date
    if fact.record.due:
        yield "due", fact.record.due
    if isinstance(fact.value, Edtf):
        yield "value", fact.value


def _prove_at(
    library: Library, fact: LinkedFact, evidence: Evidence, article: Article, quote: Span
) -> Proof:
    used = set(range(quote.start, quote.end))
    lacks: list[Lack] = []
    found = [*_speaker(library, evidence, article, quote)]
    if not evidence.refutes:
        found += _subject_and_value(library, fact, article, quote)
        found += _dates(library, fact, evidence, article, quote)
    for result in found:
        if isinstance(result, Lack):
            lacks.append(result)
        else:
            used.update(p for span in result for p in range(span.start, span.end))
    return Proof(quote, frozenset(used), tuple(lacks))


Found = Lack | Sequence[Span]


def _subject_and_value(
    library: Library, fact: LinkedFact, article: Article, quote: Span
) -> Iterator[Found]:
    yield _named(library, article, quote, fact.card_id, "subject", "statement")
    if fact.property and fact.property.type == "ref" and isinstance(fact.value, str):
        yield _named(library, article, quote, fact.value, "value", "value")


def _named(  # noqa: PLR0913, PLR0917
    library: Library, article: Article, quote: Span, card_id: str, need: Need, key: str
) -> Found:
    if name := article.naming(card_id, quote):
        return [name.span, *([name.full] if name.full else [])]
    return Lack(need, key, f"'{library.name(card_id)}' is not named in the quote's sentence")


def _dates(
    library: Library, fact: LinkedFact, evidence: Evidence, article: Article, quote: Span
) -> Iterator[Found]:
    published = published_day(library, evidence)
    for key, stated in stated_dates(fact):
        for end in _ends(stated):
            if span := article.dating(end, quote, published):
                yield [span]
            else:
                message = f"no words in the quote's sentence mean {end.in_words()}"
                yield Lack("date", key, message)


def published_day(library: Library, evidence: Evidence) -> Edtf:
    """The day that "Friday" or "this week" is counted from in a piece of evidence."""
    if evidence.via and evidence.via.published:
        return evidence.via.published
    return library.sources[evidence.source].record.published


def _ends(stated: Edtf) -> list[Edtf]:
    return [parse_edtf(end) for end in stated.text.split("/") if end != ".."]


def _speaker(
    library: Library, evidence: Evidence, article: Article, quote: Span
) -> Iterator[Found]:
    speaker = evidence.by
    if isinstance(speaker, Anonymous):
        forms = [form for form in words_of(speaker.anonymous) if form not in _FILLERS]
        affiliation = speaker.affiliation
        if affiliation and "/" in affiliation:
            yield _speaking(library, article, quote, affiliation)
        elif affiliation:
            forms += [form for form in words_of(affiliation) if form not in _FILLERS]
        near = article.words_near(tuple(forms), quote)
        message = f"the words '{' '.join(forms)}' do not stand within two sentences of the quote"
        yield near or Lack("speaker", "by", message)
    elif speaker:
        yield _speaking(library, article, quote, speaker)


def _speaking(library: Library, article: Article, quote: Span, card_id: str) -> Found:
    if name := article.speaker_named(card_id, quote):
        return [name.span, *([name.full] if name.full else [])]
    message = f"'{library.name(card_id)}' is not named within two sentences of the quote"
    return Lack("speaker", "by", message)
