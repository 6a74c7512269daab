"""What the words around a quote must show: its subject, ref value, dates and speaker."""

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_briefings.evidence.article import Article, Match
from mkdocs_briefings.evidence.cells import CellPlace, find_date, find_name
from mkdocs_briefings.evidence.unsupported import Need, Unsupported
from mkdocs_briefings.model.library import Library, LinkedFact
from mkdocs_briefings.model.models import Anonymous, Evidence
from mkdocs_briefings.reading.phrases import phrases_of
from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.text.edtf import Edtf, parse_edtf
from mkdocs_briefings.text.tokens import Span

_ANOTHER_DAY = parse_edtf("1987-02-19")  # far from any day that counts as near
_FILLERS = frozenset("a an the of from in at for on by to who one some his her their".split())

_SPEAKING = ("saying", "denial", "rumour")
NO_SPEECH = Unsupported(
    "speaker", "by", "no words within two sentences of the quote tell that anybody speaks"
)
"""What is missing where somebody named near a quote may only have waved."""

Found = tuple[Match, Unsupported]


@dataclass(frozen=True, slots=True)
class Search:
    """A search around one quote; each check yields its match, and what is missing without one."""

    library: Library
    article: Article
    quote: Span
    cell: CellPlace | None = None

    def find_all(self, fact: LinkedFact, evidence: Evidence, published: Edtf) -> Iterator[Found]:
        """Yield what each check finds, or what rules it out, and what is missing then.

        A refuting quote must name the subject, and neither value nor date of the fact.
        """
        speaker = [*self.check_speaker(evidence)]
        if speaker and not self.cell and all(match.shown for match, _ in speaker):
            yield self._find_speech(), NO_SPEECH
        yield from speaker
        yield from self.check_outlet(evidence)
        yield from self.check_names(fact, evidence)
        if not evidence.refutes:
            yield from self.check_dates(fact, published)

    def sentences_relied_on(self, evidence: Evidence) -> range:
        """The sentences of which it matters whether they read as one."""
        if evidence.by or evidence.via:
            return self.article.reach_of(self.quote)
        own = self.article.sentences_of(self.quote)
        return range((self.article.sentence_before(own) or own).start, own.stop)

    def check_names(self, fact: LinkedFact, evidence: Evidence) -> Iterator[Found]:
        """Look for the subject and, where the evidence supports it, the card that is the value."""
        about = self.library.sources[evidence.source].record.about
        if fact.card_id != about:  # what a whole article is about, a sentence of it need not name
            yield from self._check_named(fact.card_id, "subject", "statement")
        if fact.value and fact.value.card_id and not evidence.refutes:
            yield from self._check_named(fact.value.card_id, "value", "value")

    def check_dates(self, fact: LinkedFact, published: Edtf) -> Iterator[Found]:
        """Look for each date of the fact."""
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
        """Look for who is said to speak: by name, or in the article's words for them."""
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

    def _find_speech(self) -> Match:
        """The nearest words within a speaker's reach which tell that somebody speaks."""
        article, reach = self.article, self.article.reach_of(self.quote)
        spoken = [found.span for found in article.cautions_in(reach) if found.kind in _SPEAKING]
        within, tokens = article.words_of_sentences(reach), article.sequence.tokens
        phrases = phrases_of(article.reader.language, "speech")
        ends = ((start, phrases.at(tokens, start)[1]) for start in range(within.start, within.end))
        spoken += [Span(start, end) for start, end in ends if end > start]
        near = min(spoken, key=lambda span: article.distance(span, self.quote), default=None)
        return Match(True, (near,)) if near else Match(False)

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
