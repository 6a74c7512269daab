"""Names of cards in an article: which words mean which card.

The longest name matches ("GPT-4" is not in "GPT-4 Turbo"). A spelling under ``names`` in the
article's record beats names and aliases. A name that several cards share means none of them until
a record settles it, and one before a Roman numeral is another ("Alma II"). A name may be inflected
and its diacritics folded (see ``spelling``) where the words are no other name and can mean only one
card. For kinds with ``surnames``, the first or last word of a name also means the card once the
full name has appeared.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from mkdocs_briefings.model.library import Library
from mkdocs_briefings.reading.language import Language
from mkdocs_briefings.reading.spelling import is_spelled, key_of_name, keys_of_word, spellings_of
from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.text.tokens import Span, TokenSequence

Tokens = tuple[str, ...]

_NUMERALS = frozenset("ii iii iv v vi vii viii ix x".split())
"""After a name, the Roman numerals that make it another one."""


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


class _Index(NamedTuple):
    """The names that a source may write: as cards write them, and folded; each with its card."""

    names: Mapping[Tokens, str]
    by_first: Mapping[str, list[Tokens]]
    by_key: Mapping[str, list[tuple[Tokens, str]]]


class NameBook:
    """The names of all cards of a library, as its articles may write them."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._general: dict[Language, _Index] = {}
        self._by_source: dict[str, tuple[Language, tuple[_Index, _Index]]] = {}

    def find(self, source_id: str, sequence: TokenSequence) -> "ArticleNames":
        """Find all names in an article, as far as its words are known."""
        language, indexes = self._indexes_of(source_id)
        found = list(_scan(sequence, indexes, language))
        return ArticleNames(sequence, (*found, *self._find_surnames(sequence, found)))

    def names_in_text(self, source_id: str, text: str) -> Iterator[tuple[str, Span]]:
        """Yield the cards named in a text of the site itself, and the words that name them."""
        sequence = TokenSequence((*words_of(text), None), (), (0,))
        language, indexes = self._indexes_of(source_id)
        for name in _scan(sequence, indexes, language):
            if name.card_id:
                yield name.card_id, name.span

    def cards_in_prose(self, text: str) -> set[str]:
        """The cards that a text of the site names by their own names and aliases."""
        sequence = TokenSequence((*words_of(text), None), (), (0,))
        language = self._library.readers.prose.language
        indexes = (self._general_index(language),)
        return {name.card_id for name in _scan(sequence, indexes, language)} - {""}

    def _general_index(self, language: Language) -> _Index:
        if language not in self._general:
            self._general[language] = _make_index(self._library.card_named, language)
        return self._general[language]

    def _indexes_of(self, source_id: str) -> tuple[Language, tuple[_Index, _Index]]:
        """The language of a source, and the names of its record, then those of all cards."""
        if source_id not in self._by_source:
            source = self._library.sources.get(source_id)
            language = self._library.reader_of(source_id).language
            written = source.record.names if source else {}
            own = {tokens: card for text, card in written.items() if (tokens := words_of(text))}
            indexes = _make_index(own, language), self._general_index(language)
            self._by_source[source_id] = language, indexes
        return self._by_source[source_id]

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


def _make_index(names: Mapping[Tokens, str], language: Language) -> _Index:
    by_first: dict[str, list[Tokens]] = {}
    by_key: dict[str, list[tuple[Tokens, str]]] = {}
    for tokens, card_id in names.items():
        by_first.setdefault(tokens[0], []).append(tokens)
        for spelling in spellings_of(tokens):
            by_key.setdefault(key_of_name(spelling, language), []).append((spelling, card_id))
    for choices in by_first.values():
        choices.sort(key=len, reverse=True)
    return _Index(names, by_first, by_key)


def _scan(
    sequence: TokenSequence, indexes: tuple[_Index, ...], language: Language
) -> Iterator[Name]:
    position = 0
    while position < len(sequence.tokens):
        step = 1
        if sequence.tokens[position] is not None:
            size, card_id = _find_as_written(sequence, position, indexes)
            longer, other = _find_respelled(sequence, position, indexes, language, size)
            if longer > size:
                size, card_id = longer, other
            if size and sequence.tokens[position + size] in _NUMERALS:
                size, card_id = size + 1, ""
            if size:
                step = size
                yield Name(card_id, Span(position, position + size))
        position += step


def _find_as_written(
    sequence: TokenSequence, position: int, indexes: tuple[_Index, ...]
) -> tuple[int, str]:
    """The longest name that begins at a position: its words, and its card; 0 if there is none.

    Of equally long names that of the first index counts.
    """
    size, card_id = 0, ""
    for index in indexes:
        for tokens in index.by_first.get(sequence.tokens[position] or "", ()):
            if len(tokens) <= size:
                break
            if sequence.tokens[position : position + len(tokens)] == tokens:
                size, card_id = len(tokens), index.names[tokens]
                break
    return size, card_id


def _find_respelled(
    sequence: TokenSequence,
    position: int,
    indexes: tuple[_Index, ...],
    language: Language,
    least: int,
) -> tuple[int, str]:
    """The same for names that the text spells in another way, of more words than ``least``.

    A spelling that can mean several cards means none.
    """
    size, cards = least, set[str]()
    keys = keys_of_word(sequence.tokens[position] or "", language)
    for index in indexes:
        if index.by_key.keys().isdisjoint(keys):
            continue
        choices = [choice for key in keys for choice in index.by_key.get(key, ())]
        found = [
            (len(name), card_id)
            for name, card_id in choices
            if len(name) > size and _spells(sequence, position, name, language)
        ]
        if found:
            size = max(found)[0]
            cards = {card_id for length, card_id in found if length == size}
    return size, cards.pop() if len(cards) == 1 else ""


def _spells(sequence: TokenSequence, position: int, name: Tokens, language: Language) -> bool:
    written = [word for word in sequence.tokens[position : position + len(name)] if word]
    return len(written) == len(name) and any(
        is_spelled(spelling, name, language) for spelling in spellings_of(written)
    )
