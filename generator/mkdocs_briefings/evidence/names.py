"""Names of cards in an article: which words mean which card.

The longest name matches ("GPT-4" is not in "GPT-4 Turbo"). A spelling under ``names`` in the
article's record beats names and aliases. A name that several cards share means none of them until
a record settles it. For kinds with ``surnames``, the first or last word of a name also means the
card once the full name has appeared.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from mkdocs_briefings.model.library import Library
from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.text.tokens import Span, TokenSequence

Tokens = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """A card's name in an article; ``full`` is the earlier full name that a surname refers to.

    ``card_id`` is empty for a name that several cards share.
    """

    card_id: str
    span: Span
    full: Span | None = None

    @property
    def spans(self) -> tuple[Span, ...]:
        """The words that show which card is meant."""
        return (self.span, self.full) if self.full else (self.span,)


class NameBook:
    """The names of all cards of a library, as its articles may write them."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._names = library.card_named
        self._by_first = _by_first_word(self._names)
        self._by_source: dict[str, tuple[Mapping[Tokens, str], Mapping[str, list[Tokens]]]] = {}

    def language_of(self, source_id: str) -> str:
        """The language of a source; that of the site's prose for an unknown one."""
        source = self._library.sources.get(source_id)
        return source.record.language if source else self._library.vocabulary.record.language

    def find(self, source_id: str, sequence: TokenSequence) -> "ArticleNames":
        """Find all names in an article, as far as its words are known."""
        own, by_first = self._names_of_source(source_id)
        found = list(self._scan(sequence, own, by_first))
        return ArticleNames(sequence, (*found, *self._find_surnames(sequence, found)))

    def names_in_text(self, source_id: str, text: str) -> Iterator[tuple[str, Span]]:
        """Yield the cards named in a text of the site itself, and the words that name them."""
        own, by_first = self._names_of_source(source_id)
        tokens = words_of(text)
        sequence = TokenSequence((*tokens, None), (), (0,))
        for name in self._scan(sequence, own, by_first):
            if name.card_id:
                yield name.card_id, name.span

    def _names_of_source(
        self, source_id: str
    ) -> tuple[Mapping[Tokens, str], Mapping[str, list[Tokens]]]:
        if source_id not in self._by_source:
            source = self._library.sources.get(source_id)
            written = source.record.names if source else {}
            own = {tokens: card for text, card in written.items() if (tokens := words_of(text))}
            self._by_source[source_id] = own, _by_first_word(own)
        return self._by_source[source_id]

    def _scan(
        self,
        sequence: TokenSequence,
        own: Mapping[Tokens, str],
        own_by_first: Mapping[str, list[Tokens]],
    ) -> Iterator[Name]:
        position = 0
        while position < len(sequence.tokens):
            word = sequence.tokens[position]
            step = 1
            if word is not None:
                for tokens in _longest_first(own_by_first, self._by_first, word):
                    if sequence.tokens[position : position + len(tokens)] == tokens:
                        step = len(tokens)
                        card_id = own.get(tokens) or self._names.get(tokens, "")
                        yield Name(card_id, Span(position, position + step))
                        break
            position += step

    def _find_surnames(self, sequence: TokenSequence, found: list[Name]) -> Iterator[Name]:
        kinds = {kind_id for kind_id, kind in self._library.kinds.items() if kind.surnames}
        people = [n for n in found if n.card_id.partition("/")[0] in kinds and len(n.span) > 1]
        taken = {p for name in found for p in range(name.span.start, name.span.end)}
        holders: dict[str, list[Name]] = {}
        for person in people:
            for word in (sequence.tokens[person.span.start], sequence.tokens[person.span.end - 1]):
                if word:
                    holders.setdefault(word, []).append(person)
        for surname, persons in holders.items():
            for position in sequence.positions[surname]:
                earlier = [p for p in persons if p.span.end <= position]
                if earlier and position not in taken:
                    nearest = max(earlier, key=lambda person: person.span.start)
                    span = Span(position, position + 1)
                    yield Name(nearest.card_id, span, nearest.span)


@dataclass(frozen=True)
class ArticleNames:
    """The names found in one article, shared ones included."""

    sequence: TokenSequence
    found: tuple[Name, ...]

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The names that mean a card."""
        return tuple(name for name in self.found if name.card_id)

    @cached_property
    def by_sentence(self) -> Mapping[int, list[Name]]:
        """The names that mean a card, by the sentence they begin in."""
        found: dict[int, list[Name]] = {}
        for name in self.names:
            found.setdefault(self.sequence.sentence_at(name.span.start), []).append(name)
        return found

    @cached_property
    def by_word(self) -> Mapping[int, Name]:
        """The name that each word is part of, by the word's position."""
        return {p: name for name in self.found for p in range(name.span.start, name.span.end)}

    def in_sentences(self, sentences: range) -> Iterator[Name]:
        """Yield the names in some sentences, by index."""
        for sentence in sentences:
            yield from self.by_sentence.get(sentence, ())


def _by_first_word(names: Mapping[Tokens, str]) -> dict[str, list[Tokens]]:
    by_first: dict[str, list[Tokens]] = {}
    for tokens in names:
        by_first.setdefault(tokens[0], []).append(tokens)
    for choices in by_first.values():
        choices.sort(key=len, reverse=True)
    return by_first


def _longest_first(
    own: Mapping[str, list[Tokens]], general: Mapping[str, list[Tokens]], word: str
) -> list[Tokens]:
    choices = [*own.get(word, ()), *general.get(word, ())]
    return sorted(choices, key=len, reverse=True) if word in own else choices
