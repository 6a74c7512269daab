"""The value check: does a piece of evidence show what its fact says?

The quote must be in the article. (a) Number, unit and bound, or the words of a text value, must be
in the quote. (b) Subject, ref value and date must be in the quote's sentence, or in the one before
if that names none of the sort; the speaker within two sentences. (c) Every figure of the statement
must be in a quote, the value, the date or a name. (d) Words near the quote that can turn its
meaning are answered (see ``cautions``). What the text cannot show needs a ``derivation``. All this
proves presence, not grammar.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from mkdocs_briefings.evidence.article import Article, Match
from mkdocs_briefings.evidence.cautions import Caution, find_cautions
from mkdocs_briefings.evidence.cells import (
    CellPlace,
    find_borders,
    find_cells,
    find_date,
    find_name,
)
from mkdocs_briefings.evidence.names import NameBook
from mkdocs_briefings.evidence.neighbourhood import Neighbourhood
from mkdocs_briefings.evidence.support import find_unsupported_figures
from mkdocs_briefings.evidence.unsupported import (
    Need,
    Unsupported,
    unsupported_in_cell,
    unsupported_value,
)
from mkdocs_briefings.model.library import Library, LinkedFact
from mkdocs_briefings.model.models import Anonymous, Evidence
from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.text.edtf import Edtf, parse_edtf
from mkdocs_briefings.text.tokens import Span
from mkdocs_briefings.values.base import Quote, Value

_ANOTHER_DAY = parse_edtf("1987-02-19")  # far from any day that counts as near
_FILLERS = frozenset("a an the of from in at for on by to who one some his her their".split())


@dataclass(frozen=True, slots=True)
class Proof:
    """What one piece of evidence shows in an article, and the words it uses.

    ``quote`` is ``None`` if it is not among the known words; nothing else is looked for then.
    ``used`` are positions in the article's sequence; ``beside`` those of them that are needed only
    to show cautions, and where a figure ends. ``in_quote`` is what the quote itself does not show
    of the value, ``unsupported`` what the words around it do not show; each caution that the fact
    does not answer is among it, as ``meaning``. ``is_date_uncertain``: a date that it shows is
    counted from a day of publication which is itself approximate.
    """

    quote: Span | None
    used: frozenset[int]
    unsupported: tuple[Unsupported, ...]
    in_quote: tuple[Unsupported, ...] = ()
    cautions: tuple[Caution, ...] = ()
    beside: frozenset[int] = frozenset()
    is_date_uncertain: bool = False


def prove(library: Library, fact: LinkedFact, evidence: Evidence, article: Article) -> Proof:
    """Look in an article for what a piece of evidence must show in its quote and around it."""
    if evidence.cell:
        places: Sequence[Span | CellPlace] = find_cells(article, evidence, evidence.cell)
    else:
        places = find_quote(article, evidence)
    proofs = [_prove_at(library, fact, evidence, article, place) for place in places]
    if not proofs:
        return Proof(None, frozenset(), ())
    best = min(proofs, key=lambda proof: len(proof.unsupported) + len(proof.in_quote))
    if evidence.cell:  # without the text, several places may be the cell that the seal opens
        best = replace(best, used=frozenset().union(*(proof.used for proof in proofs)))
    return best


def find_quote(article: Article, evidence: Evidence) -> list[Span]:
    """Find where a quote is, in the sentence that ``paragraph`` names if it names one."""
    if evidence.cell:
        return [place.cell for place in find_cells(article, evidence, evidence.cell)]
    return [
        span
        for span in article.sequence.find(words_of(evidence.quote))
        if evidence.paragraph in (None, str(article.sequence.place(span.start).sentence))
    ]


def unsupported_in_quotes(
    library: Library,
    fact: LinkedFact,
    names: NameBook,
    published: Edtf,
    proofs: Sequence[Proof | None],
) -> Iterator[tuple[int | None, Unsupported]]:
    """Yield what the quotes lack, with the index of the evidence; ``None`` for the statement.

    A quote is read at its place in the article; by itself where it has no proof.
    """
    quotes = []
    for index, (evidence, proof) in enumerate(zip(fact.record.evidence, proofs, strict=True)):
        quote = Quote(words_of(evidence.quote), library.reader_of(evidence.source))
        quotes.append(quote)
        if cell := evidence.cell:
            quotes += [Quote(words_of(head), quote.reader) for head in (cell.row, cell.column)]
        if proof and proof.quote:
            yield from ((index, missing) for missing in proof.in_quote)
        elif not (evidence.refutes or evidence.cell):
            yield from ((index, missing) for missing in unsupported_value(fact, quote))
    source_id = fact.record.evidence[0].source
    named = (
        range(span.start, span.end)
        for _, span in names.names_in_text(source_id, fact.record.statement)
    )
    stated = [*(date for _, date in fact.stated_dates()), published]
    for message in find_unsupported_figures(fact, quotes, named, stated, library.readers.prose):
        yield None, Unsupported("value", "statement", message)


def published_day(library: Library, evidence: Evidence) -> Edtf:
    """The day from which "Friday" or "this week" counts in a piece of evidence."""
    if evidence.via and evidence.via.published:
        return evidence.via.published
    return library.sources[evidence.source].record.published


def _prove_at(
    library: Library,
    fact: LinkedFact,
    evidence: Evidence,
    article: Article,
    place: Span | CellPlace,
) -> Proof:
    cell = place if isinstance(place, CellPlace) else None
    quote = place.cell if isinstance(place, CellPlace) else place
    published = published_day(library, evidence)
    look = _Search(library, article, quote, cell)
    found = [*look.check_speaker(evidence), *look.check_outlet(evidence)]
    if not evidence.refutes:
        found += look.check_names(fact, library.sources[evidence.source].record.about)
        found += look.check_dates(fact, published)
    unsupported = [missing for match, missing in found if not match.shown]
    shown_as = (match.words[0] for match, one in found if match.shown and one.need == "subject")
    subject = None if cell else next(shown_as, None)
    read = cell.spans if cell else (quote,)
    neighbourhoods = [Neighbourhood(article, span, published) for span in read]
    prose = library.readers.prose.language
    found_cautions = (find_cautions(fact, evidence, n, subject, prose) for n in neighbourhoods)
    cautions = tuple(dict.fromkeys(chain.from_iterable(found_cautions)))
    unsupported += (
        Unsupported("meaning", "quote", caution.message, caution.hint)
        for caution in cautions
        if caution.is_open
    )
    spans = [*read, *(span for match, _ in found for span in match.words)]
    spans += article.joints_in(_sentences_relied_on(article, evidence, quote))
    in_quote: tuple[Unsupported, ...] = ()
    edges: frozenset[int] = frozenset()
    if not evidence.refutes and fact.value:
        in_quote, edges = (
            (tuple(unsupported_in_cell(fact, evidence, article.reader)), frozenset())
            if cell
            else _prove_value(fact, fact.value, article, quote)
        )
    if cell:
        edges |= frozenset(find_borders(article.sequence, cell))
    shown = article.complete(_positions(spans), published)
    beside = [*(c.span for c in cautions), *(e for n in neighbourhoods for e in n.find_ends())]
    near = article.complete(_positions(beside) | edges, published) - shown
    is_uncertain = not evidence.refutes and look.counts_from(fact, published)
    return Proof(quote, shown | near, tuple(unsupported), in_quote, cautions, near, is_uncertain)


def _positions(spans: Iterable[Span]) -> frozenset[int]:
    return frozenset[int]().union(*(range(span.start, span.end) for span in spans))


def _prove_value(
    fact: LinkedFact, value: Value, article: Article, quote: Span
) -> tuple[tuple[Unsupported, ...], frozenset[int]]:
    """What the quote lacks of the value, and the words beside it that show where figures end."""
    around, read = article.around(quote), article.read_quote(quote)
    unsupported = [*unsupported_value(fact, read)]
    edges, is_known = read.edges([*value.spans_in(read)] if value.is_measured else ())
    if not is_known:
        message = "the words beside the figure are closed, so nothing shows that it ends there"
        unsupported.append(Unsupported("value", "value", message))
    return tuple(unsupported), frozenset(around.start + position for position in edges)


def _sentences_relied_on(article: Article, evidence: Evidence, quote: Span) -> range:
    """The sentences of which it matters whether they read as one."""
    if evidence.by or evidence.via:
        return article.reach_of(quote)
    own = article.sentences_of(quote)
    return range((article.sentence_before(own) or own).start, own.stop)


Found = tuple[Match, Unsupported]


@dataclass(frozen=True, slots=True)
class _Search:
    """A search around one quote; each check yields its match, and what is missing without one."""

    library: Library
    article: Article
    quote: Span
    cell: CellPlace | None = None

    def check_names(self, fact: LinkedFact, about: str | None) -> Iterator[Found]:
        if fact.card_id != about:  # what a whole article is about, a sentence of it need not name
            yield from self._check_named(fact.card_id, "subject", "statement")
        if fact.value and fact.value.card_id:
            yield from self._check_named(fact.value.card_id, "value", "value")

    def check_dates(self, fact: LinkedFact, published: Edtf) -> Iterator[Found]:
        for key, stated in fact.stated_dates():
            whole = self._find_date(stated, published)
            for end in [stated] if whole.shown else stated.ends():
                match = self._find_date(end, published)
                message = f"no words in the quote's sentence mean {end.in_words()}"
                yield match, Unsupported("date", key, message)

    def counts_from(self, fact: LinkedFact, published: Edtf) -> bool:
        """Whether a stated date is shown only by counting from an approximate publication day."""
        if not published.is_approximate:
            return False
        return any(
            self._find_date(end, published).shown and not self._find_date(end, _ANOTHER_DAY).shown
            for _, stated in fact.stated_dates()
            for end in (stated, *stated.ends())
        )

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

    def check_outlet(self, evidence: Evidence) -> Iterator[Found]:
        """Look for the publisher of ``via``: as written, or by any name of its card."""
        if evidence.via is None:
            return
        tokens = words_of(evidence.via.publisher)
        match = self.article.find_phrase_near(tokens, self.quote)
        if not match.shown and (card_id := self.library.card_named.get(tokens)):
            match = self.article.find_speaker(card_id, self.quote)
        message = f"the publisher '{evidence.via.publisher}' is not named within two sentences"
        yield match, Unsupported("speaker", "via", f"{message} of the quote")

    # Of a card that is not valid no name is known, so nothing can be looked for.

    def _check_named(self, card_id: str, need: Need, key: str) -> Iterator[Found]:
        if card_id in self.library.cards:
            message = f"'{self.library.name(card_id)}' is not named in the quote's sentence"
            match = (
                find_name(self.article, self.cell, card_id)
                if self.cell
                else self.article.find_name(card_id, self.quote)
            )
            yield match, Unsupported(need, key, message)

    def _find_date(self, stated: Edtf, published: Edtf) -> Match:
        if self.cell:
            return find_date(self.article, self.cell, stated, published)
        return self.article.find_date(stated, self.quote, published)

    def _check_speaking(self, card_id: str) -> Iterator[Found]:
        if card_id in self.library.cards:
            name = self.library.name(card_id)
            message = f"'{name}' is not named within two sentences of the quote"
            yield (
                self.article.find_speaker(card_id, self.quote),
                Unsupported("speaker", "by", message),
            )
