"""Coverage: how much of an article its facts use. A report, not a gate.

The unit is the **item**: a figure, a date or a known name in a sentence. An item is cited if a fact
whose quote is in that sentence has it as value, date, subject, speaker, about or scope; waived if
the record says why the sentence is left out; otherwise open, for which the record may give an
explanation. Needs the text.
"""

from collections import Counter
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.evidence.article import Article
from mkdocs_briefings.evidence.proof import find_quote, published_day
from mkdocs_briefings.model.library import LinkedFact, speaker_card
from mkdocs_briefings.model.models import Evidence
from mkdocs_briefings.reading.dates import FoundDate
from mkdocs_briefings.reading.readers import Reader
from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.text.edtf import Edtf
from mkdocs_briefings.text.tokens import Span

State = Literal["cited", "waived", "open", "unread"]


@dataclass(frozen=True, slots=True)
class Item:
    """A figure, date or name in a sentence, its words, and its state.

    ``reason`` is why it is waived or open, if the record says so. An item
    is unread if it looks like a figure or date and has no certain meaning.
    """

    sentence: str
    sort: Literal["figure", "date", "name"]
    words: str
    state: State
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """The items of one article in order."""

    source_id: str
    items: tuple[Item, ...]

    def states(self, sentence: str) -> set[State]:
        """The states of the items of a sentence; empty if it has no items."""
        return {item.state for item in self.items if item.sentence == sentence}

    def count(self, state: State) -> int:
        """How many items are in a state."""
        return sum(item.state == state for item in self.items)

    @property
    def unexplained(self) -> int:
        """How many items are open without an explanation."""
        return sum(item.state == "open" and not item.reason for item in self.items)

    def items_in(self, sentence: str, state: State) -> list[Item]:
        """The items of a sentence that are in a state."""
        return [i for i in self.items if i.state == state and i.sentence == sentence]

    def reasons(self) -> dict[str, int]:
        """How many items are waived for each kind of reason."""
        waived = (item.reason for item in self.items if item.state == "waived")
        return dict(sorted(Counter(reason.partition(" ")[0] for reason in waived).items()))


def cover(analysis: Analysis, source_id: str) -> Coverage:
    """Compute the coverage of a source whose text is available."""
    article = analysis.texts[source_id]
    cited = _collect_cited(analysis, source_id, article)
    record = analysis.library.sources[source_id].record
    items = []
    for index, sentence in enumerate(article.sequence.ids):
        waiver, why = (notes.get(str(sentence), "") for notes in (record.waived, record.open))
        for sort, span, key in _find_items(analysis, source_id, article, index):
            words = " ".join(form or "" for form in article.sequence.tokens[span.start : span.end])
            is_cited = any(_is_same(sort, key, known) for known in cited.get(index, ()))
            left: State = "waived" if waiver else "unread" if key is None else "open"
            reason = "" if is_cited else waiver or why
            items.append(Item(str(sentence), sort, words, "cited" if is_cited else left, reason))
    return Coverage(source_id, tuple(items))


Sort = Literal["figure", "date", "name"]
Key = object

_NEVER_COUNTED = frozenset({Fraction(1)})  # "one of": a word rather than a figure


def _find_items(
    analysis: Analysis, source_id: str, article: Article, index: int
) -> list[tuple[Sort, Span, Key]]:
    words = article.sequence.sentence(index)
    published = analysis.library.sources[source_id].record.published
    found: list[tuple[Sort, Span, Key]] = [
        ("name", name.span, name.card_id) for name in article.names.by_sentence.get(index, ())
    ]
    taken = [span for _, span, _ in found]
    for span, date in article.dates_in(range(index, index + 1), published):
        if not any(span.overlaps(other) for other in taken):
            found.append(("date", span, None if date.unread else date))
            taken += [span] if date.meant else []  # what is not read may be a figure
    reader = analysis.library.reader_of(source_id)
    tokens = article.sequence.tokens[words.start : words.end]
    breaks = {
        p - words.start for p in range(words.start, words.end) if p in article.sequence.breaks
    }
    for figure in reader.find_figures(tokens, breaks):
        span = Span(words.start + figure.start, words.start + figure.end)
        if any(span.overlaps(other) for other in taken) or {*figure.values} == _NEVER_COUNTED:
            continue
        found = [item for item in found if item[2] is not None or not span.overlaps(item[1])]
        found.append(("figure", span, None if figure.unread else frozenset(figure.values)))
    return sorted(found, key=lambda item: item[1].start)


def _collect_cited(
    analysis: Analysis, source_id: str, article: Article
) -> dict[int, list[tuple[Sort, Key]]]:
    """What the facts that cite each sentence have of it, by the sentence's index."""
    cited: dict[int, list[tuple[Sort, Key]]] = {}
    for fact in analysis.library.facts_by_source[source_id]:
        for evidence in fact.record.evidence:
            if evidence.source != source_id:
                continue
            for span in find_quote(article, evidence):
                for index in article.sentences_of(span):
                    cited.setdefault(index, []).extend(_collect_from_fact(analysis, fact, evidence))
    return cited


def _collect_from_fact(
    analysis: Analysis, fact: LinkedFact, evidence: Evidence
) -> list[tuple[Sort, Key]]:
    record = fact.record
    named = fact.value.card_id if fact.value else None
    prose = analysis.library.readers.prose
    cards = [fact.card_id, *record.about, record.at, speaker_card(evidence), named]
    had: list[tuple[Sort, Key]] = [("name", card) for card in cards if isinstance(card, str)]
    had += [("date", date) for _, date in fact.stated_dates()]
    if evidence.said:
        had.append(("date", evidence.said))
    had.append(("date", published_day(analysis.library, evidence)))
    if fact.value:
        had += [("figure", {number}) for number in fact.value.figures(prose)]
    for words in (record.value, record.scope, record.compared_to, record.statement):
        had += _collect_figures(words, prose)
        if words:
            had += [
                ("name", card) for card, _ in analysis.names.names_in_text(evidence.source, words)
            ]
    return had


def _collect_figures(words: str | None, prose: Reader) -> list[tuple[Sort, Key]]:
    figures = prose.find_figures(words_of(words or ""))
    return [("figure", {value}) for figure in figures for value in figure.values]


def _is_same(sort: Sort, key: Key, known: tuple[Sort, Key]) -> bool:
    other = known[1]
    if sort != known[0] or key is None:
        return False
    if isinstance(key, FoundDate):
        return isinstance(other, Edtf) and key.shows(other)
    if isinstance(key, frozenset):
        return isinstance(other, set) and not key.isdisjoint(other)
    return key == other
