"""The neighbourhood of a quote: its sentence, its clause, and the cautions found in them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from mkdocs_briefings.evidence.article import Article
from mkdocs_briefings.evidence.names import Name
from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.model.models import Anonymous
from mkdocs_briefings.reading.cautions import CautionKind, Reading, Scope
from mkdocs_briefings.reading.language import Phrase
from mkdocs_briefings.text.edtf import Edtf
from mkdocs_briefings.text.tokens import Span
from mkdocs_briefings.values.measured import MeasuredValue

_REACH_OF_AND = 4
"""At most so many words after a verb of saying, the second of two speakers is named."""
_LONGEST_PHRASE = 6
"""At most so many words are a phrase that is set off from a clause."""
_REACH_OF_THAT = 6
"""At most so many words after a verb of saying, "that" introduces what is said."""


_INTRODUCING = ("plan", "possibility", "rumour")
"""Kinds whose words may introduce what is said, as "hopes that" does."""

Found = tuple[CautionKind, Span]


@dataclass(frozen=True)
class Neighbourhood:
    """The sentence and the clause of a quote.

    ``published`` is the day from which its future begins.
    """

    article: Article
    quote: Span
    published: Edtf

    @cached_property
    def sentences(self) -> range:
        """The indexes of the sentences that contain the quote, whole as they read."""
        return self.article.sentences_of(self.quote)

    @cached_property
    def _ends(self) -> frozenset[int]:
        """Where the clauses of its sentences end."""
        found = [whole.clause_ends for whole in self.article.wholes(self.sentences)]
        return found[0] if len(found) == 1 else frozenset().union(*found)

    @cached_property
    def clause(self) -> Span:
        """From the last end of a clause before the quote to the first after it."""
        start, end = self.quote.start, self.quote.end
        whole = self.article.words_of_sentences(self.sentences)
        return Span(
            max([place for place in self._ends if place <= start], default=whole.start),
            min([place for place in self._ends if place >= end], default=whole.end),
        )

    @cached_property
    def frame(self) -> Span:
        """The clause, with a short phrase set off at either end of the sentence.

        "Allegedly, the quote" and "the quote, at least on paper" belong to the clause between.
        """
        whole, ends = self.article.words_of_sentences(self.sentences), self._ends
        first, last = whole.start, whole.end
        start, end = self.clause.start, self.clause.end
        if start - first <= _LONGEST_PHRASE and ends.isdisjoint(range(first + 1, start)):
            start = first
        if last - end <= _LONGEST_PHRASE and ends.isdisjoint(range(end + 1, last)):
            end = last
        return Span(start, end)

    def find_ends(self, fact: LinkedFact) -> Iterator[Span]:
        """The words that end the clause on either side, and those that only introduce speech."""
        clause = self.clause
        parting = (span for w in self.article.wholes(self.sentences) for span in w.parting_words)
        for span in parting:
            if clause.start in (span.start, span.end) or clause.end in (span.start, span.end):
                yield span
        for found in self.article.cautions_in(self.sentences):
            if found.kind == "saying" and self._only_introduces(found.span, fact):
                shown = self._complementizer_after(found.span), self._titled_speaker(found.span)
                if any(shown):
                    yield from filter(None, (found.span, *shown))
            if found.kind == "saying":
                yield from (name.span for name in self._subjects_of(found.span))
            if found.kind == "saying" and self._only_announces(found.span, measures=False):
                yield Span(found.span.start, found.span.end + 1)

    def find_words(self, fact: LinkedFact) -> Iterator[Found]:
        """The cautions that are words of a table, and the question mark."""
        measures = isinstance(fact.value, MeasuredValue)
        asks = False
        for found in self.article.cautions_in(self.sentences):
            kind = found.kind
            if kind == "saying" and (
                self._only_introduces(found.span, fact)
                or self._only_announces(found.span, measures=measures)
                or (not measures and self._is_title(fact))
            ):
                continue
            if kind and found.span.overlaps(self._near(self._scope_of(found))):
                asks = asks or kind == "question"
                yield kind, found.span
        if not asks and not self.article.sequence.questions.isdisjoint(self.sentences):
            yield "question", self.quote

    def _scope_of(self, found: Reading) -> Scope:
        """Where a caution counts: one that introduces a sentence ("hopes that") in all of it."""
        following = self.article.sequence.tokens[found.span.end : found.span.end + 1]
        if found.kind in _INTRODUCING and following in self._complementizers:
            return "sentence"
        assert found.scope
        return found.scope

    def _near(self, scope: Scope) -> Span:
        """The words in which a caution counts."""
        match scope:
            case "own clause":
                return self.clause
            case "clause":
                return self.frame
            case "sentence":
                return self.article.words_of_sentences(self.sentences)

    def _only_introduces(self, verb: Span, fact: LinkedFact) -> bool:
        """Whether the quote only says who speaks: "Ida, head of the line, said that".

        That is certain if the quote is before the verb, the sentence goes on behind it, and either
        no clause ends between the two (as one does before "she said"), or "that" follows; or if
        it is the title of the speaker who is named directly behind it. At the beginning of a
        sentence only a fact about them has their title: "according to Ida, the quote".
        """
        titled = self.article.names.by_word.get(verb.end)
        begins = self.article.words_of_sentences(self.sentences).start == verb.start
        is_of_speaker = titled is not None and titled.card_id in _cards_of(fact)
        if (is_of_speaker or not begins) and self._titled_speaker(verb):
            return True
        goes_on = verb.end < self.article.around(self.quote).end
        if not (goes_on and self.quote.end <= verb.end):
            return False
        # Only where "that" introduces speech does the verb come before what is said.
        near = self._complementizers and self._is_one_clause(range(self.quote.end, verb.end + 1))
        return bool(near) or self._complementizer_after(verb) is not None

    def _is_title(self, fact: LinkedFact) -> bool:
        """Whether the quote only tells who or what the fact is about: "Ida, head of the line,".

        It is between the name and the next end of a clause, or directly before the name.
        """
        sequence = self.article.sequence
        for name in self.article.names.in_sentences(self.sentences):
            if name.card_id not in _cards_of(fact):
                continue
            segment = range(name.span.end + 1, self.quote.end)
            is_after = name.span.end in sequence.breaks and name.span.end <= self.quote.start
            if is_after and sequence.breaks.isdisjoint(segment):
                return True
            if name.span.start == self.quote.end and name.span.start not in sequence.breaks:
                return True
        return False

    def _only_announces(self, verb: Span, *, measures: bool) -> bool:
        """Whether a verb has a thing for its object and no speech: "announced a model".

        The quote is of the speaker then, or names the thing. A figure that is announced is said.
        """
        sequence, language = self.article.sequence, self.article.reader.language
        words = tuple(word or "" for word in sequence.tokens[verb.start : verb.end])
        following = sequence.tokens[verb.end : verb.end + 1]
        if (
            words not in language.phrases("announcing")
            or following in (*language.phrases("adverbials"), (None,), (",",))
            or verb.end in sequence.breaks
            or self._complementizer_after(verb)
        ):
            return False
        return self.quote.end <= verb.start or not measures

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

    def find_other_speaker(self, verb: Span, speaker: str | Anonymous | None) -> Name | None:
        """Find the subject of a verb of saying if it is another card of the speaker's kind.

        It is if it is named directly before the verb and the speaker nowhere before, or directly
        behind a verb that begins a clause and the speaker not beside it: ", said Ida and Tor".
        """
        card_id = speaker.affiliation if isinstance(speaker, Anonymous) else speaker
        kind, slash, _ = (card_id or "").partition("/")
        subjects = self._subjects_of(verb) if slash else []
        if any(name.card_id == card_id for name in subjects):
            return None
        return next((name for name in subjects if name.card_id.startswith(f"{kind}/")), None)

    def _subjects_of(self, verb: Span) -> list[Name]:
        """The names that may be the subject of a verb of saying, if one is beside the verb."""
        sequence, names = self.article.sequence, self.article.names
        begins = self.article.words_of_sentences(self.sentences).start
        near = [*names.in_sentences(self.sentences)]
        if verb.start in {begins, *sequence.breaks}:
            last = verb.end + _REACH_OF_AND
            near = [name for name in near if verb.end <= name.span.start <= last]
            return near if any(name.span.start == verb.end for name in near) else []
        near = [name for name in near if name.span.end <= verb.start]
        return near if any(name.span.end == verb.start for name in near) else []

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

    def find_other_subjects(
        self, fact: LinkedFact, subject: Span, value: Span, *, rivals: bool
    ) -> Iterator[Found]:
        """The names of other cards of the subject's kind between its name and the value.

        ``rivals``: cards of the kind compete, so that one which the quote names is rather meant.
        """
        gap = between(subject, value)
        first = min(self.article.sequence.sentence_at(subject.start), self.sentences.start)
        kind = f"{fact.card_id.partition('/')[0]}/"
        meant = {fact.card_id, fact.value.card_id if fact.value else None, *fact.record.about}
        meant |= {fact.record.compared_to}
        for name in self.article.names.in_sentences(range(first, self.sentences.stop)):
            is_other = name.card_id.startswith(kind) and name.card_id not in meant
            if is_other and gap.start <= name.span.start < gap.end:
                is_in_quote = rivals and name.span.overlaps(self.quote)
                yield "rival" if is_in_quote else "subject", name.span

    def find_other_figures(self, value: MeasuredValue, subject: Span, own: Span) -> Iterator[Found]:
        """The figures of the value's unit in the clause that are nearer to the subject's name."""
        clause = self.clause
        for figure in value.read(self.article.read_quote(clause)):
            span = Span(clause.start + figure.start, clause.start + figure.end)
            is_other = figure.unit == value.unit and not span.overlaps(own)
            if is_other and len(between(subject, span)) < len(between(subject, own)):
                yield "figure", span


def _cards_of(fact: LinkedFact) -> set[str | None]:
    """The cards that a fact is of: its own, and its value's."""
    return {fact.card_id, fact.value.card_id if fact.value else None}


def between(one: Span, other: Span) -> Span:
    """The words between two spans; empty if they touch or overlap."""
    first, last = sorted((one, other), key=lambda span: span.start)
    return Span(first.end, max(first.end, last.start))
