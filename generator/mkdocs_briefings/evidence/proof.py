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

from mkdocs_briefings.evidence.article import Article
from mkdocs_briefings.evidence.cautions import Caution, Subject, find_cautions
from mkdocs_briefings.evidence.cells import CellPlace, find_borders, find_cells
from mkdocs_briefings.evidence.names import NameBook
from mkdocs_briefings.evidence.neighbourhood import Neighbourhood
from mkdocs_briefings.evidence.refutation import check_refutation
from mkdocs_briefings.evidence.search import NO_SPEECH, Search
from mkdocs_briefings.evidence.support import find_unsupported_figures
from mkdocs_briefings.evidence.unsupported import (
    Unsupported,
    unsupported_in_cell,
    unsupported_value,
)
from mkdocs_briefings.model.library import Library, LinkedFact
from mkdocs_briefings.model.models import Evidence
from mkdocs_briefings.text.canonical import SentenceId, words_of
from mkdocs_briefings.text.edtf import Edtf
from mkdocs_briefings.text.tokens import Span
from mkdocs_briefings.values.base import Quote


@dataclass(frozen=True, slots=True)
class Proof:
    """What one piece of evidence shows in an article, and the words it uses.

    ``quote`` is ``None`` if it is not among the known words; nothing else is looked for then.
    ``used`` are positions in the article's sequence; ``beside`` those of them that are needed only
    to show cautions, and where a figure ends. ``in_quote`` is what the quote itself does not show
    of the value, ``unsupported`` what the words around it do not show; each caution that the fact
    does not answer is among it, as ``meaning``. ``is_date_uncertain``: a date that it shows is
    counted from a day of publication which is itself approximate. ``sentence`` is the one in which
    the quote begins, the first of those that read as one with it.
    """

    quote: Span | None
    used: frozenset[int]
    unsupported: tuple[Unsupported, ...]
    in_quote: tuple[Unsupported, ...] = ()
    cautions: tuple[Caution, ...] = ()
    beside: frozenset[int] = frozenset()
    is_date_uncertain: bool = False
    sentence: SentenceId | None = None


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
    look = Search(library, article, quote, cell)
    found = [*look.find_all(fact, evidence, published)]
    near = [Neighbourhood(article, span, published) for span in (cell.spans if cell else (quote,))]
    shown_as = (match.words[0] for match, one in found if match.shown and one.need == "subject")
    name = None if cell else next(shown_as, None)
    cautions = tuple(_find_cautions(library, fact, evidence, near, name))
    unsupported = [missing for match, missing in found if not match.shown]
    unsupported += [caution.unanswered() for caution in cautions if caution.is_open]
    if evidence.refutes and not cell:
        unsupported += check_refutation(fact, article, quote, cautions)
    in_quote, edges = _prove_value(fact, evidence, article, place)
    spans = [n.quote for n in near] + article.joints_in(look.sentences_relied_on(evidence))
    spans += [span for match, one in found if one is not NO_SPEECH for span in match.words]
    shown = article.complete(_positions(spans), published)
    beside = [*(c.span for c in cautions), *(e for n in near for e in n.find_ends(fact))]
    beside += [span for match, one in found if one is NO_SPEECH for span in match.words]
    also = article.complete(_positions(beside) | edges, published) - shown
    return Proof(
        quote,
        shown | also,
        tuple(unsupported),
        in_quote,
        cautions,
        also,
        not evidence.refutes and look.counts_from(fact, published),
        article.sequence.ids[article.sentences_of(quote).start],
    )


def _find_cautions(
    library: Library,
    fact: LinkedFact,
    evidence: Evidence,
    near: Iterable[Neighbourhood],
    name: Span | None,
) -> Iterator[Caution]:
    """The cautions around a quote, or around a cell and its heads, each once."""
    subject = Subject(name, library.kind_of(fact.card_id).rivals) if name else None
    prose = library.readers.prose.language
    found = (find_cautions(fact, evidence, n, subject, prose) for n in near)
    yield from dict.fromkeys(chain.from_iterable(found))


def _positions(spans: Iterable[Span]) -> frozenset[int]:
    return frozenset[int]().union(*(range(span.start, span.end) for span in spans))


def _prove_value(
    fact: LinkedFact, evidence: Evidence, article: Article, place: Span | CellPlace
) -> tuple[tuple[Unsupported, ...], frozenset[int]]:
    """What the quote lacks of the value, and the words beside it that show where figures end."""
    value = None if evidence.refutes else fact.value
    if isinstance(place, CellPlace):
        lacking = unsupported_in_cell(fact, evidence, article.reader) if value else ()
        return tuple(lacking), frozenset(find_borders(article.sequence, place))
    if value is None:
        return (), frozenset()
    around, read = article.around(place), article.read_quote(place)
    unsupported = [*unsupported_value(fact, read)]
    edges, is_known = read.edges([*value.spans_in(read)] if value.is_measured else ())
    if not is_known:
        message = "the words beside the figure are closed, so nothing shows that it ends there"
        unsupported.append(Unsupported("value", "value", message))
    return tuple(unsupported), frozenset(around.start + position for position in edges)
