"""The library: all cards and sources of a site, linked both ways and immutable.

Built in two phases: every file is parsed by itself, then ``link`` joins the records. Invalid files
are missing from the library, but their ids stay known, so one broken card does not turn every
reference to it into an error.
"""

import builtins
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Literal

from mkdocs_briefings.commitment.seal import Seal
from mkdocs_briefings.model.models import Anonymous, Card, Evidence, Fact, Source
from mkdocs_briefings.model.origins import Origins, find_origins
from mkdocs_briefings.model.parse import Document, Step
from mkdocs_briefings.model.ties import Tie, Ties
from mkdocs_briefings.model.vocabulary import Kind, Property, Vocabulary
from mkdocs_briefings.problems.problem import Place
from mkdocs_briefings.reading.readers import Reader, Readers
from mkdocs_briefings.text.canonical import CanonicalText, words_of
from mkdocs_briefings.text.edtf import Edtf
from mkdocs_briefings.values.base import Value
from mkdocs_briefings.values.measured import MeasuredValue
from mkdocs_briefings.values.types import parse_value

Relation = Literal["value", "about", "at", "by"]


@dataclass(frozen=True, slots=True)
class LinkedFact:
    """A fact with its card, its property, and its value as the property types it.

    ``value`` is ``None`` if there is none, or if the text does not fit the type.
    """

    card_id: str
    index: int
    card: Document[Card]
    record: Fact
    property: Property | None
    value: Value | None

    @builtins.property  # the record has a field of this name
    def ref(self) -> str:
        """The fact's permalink: ``<kind>/<slug>#<fact id>``."""
        return f"{self.card_id}#{self.record.id}"

    def place(self, *steps: Step) -> Place:
        """The place of a part of the fact in its file."""
        return self.card.place("facts", self.index, *steps)

    def is_linked(self, library: "Library") -> bool:
        """Whether everything it names is known: its property, the type of its value, all cards."""
        typed = self.record.value is None or self.value is not None
        return typed and all(card in library.cards for _, card in self.mentions())

    def stated_dates(self) -> Iterator[tuple[str, Edtf]]:
        """Yield the dates that it states, each with its key."""
        if self.record.date:
            yield "date", self.record.date
        if self.record.due:
            yield "due", self.record.due
        if self.value and self.value.date:
            yield "value", self.value.date

    def mentions(self) -> Iterator[tuple[Relation, str]]:
        """Yield the other cards that this fact names, and in which role."""
        if self.value and self.value.card_id:
            yield "value", self.value.card_id
        yield from (("about", card) for card in self.record.about if "/" in card)
        if self.record.at:
            yield "at", self.record.at
        for evidence in self.record.evidence:
            if speaker := speaker_card(evidence):
                yield "by", speaker


@dataclass(frozen=True, slots=True)
class Mention:
    """A fact on another card that names this one."""

    relation: Relation
    fact: LinkedFact


@dataclass(frozen=True)
class Library:
    """Everything a site knows.

    ``handwritten`` maps the paths of pages under ``docs/`` to their Markdown; ``assets`` are those
    of the other files there. ``seals`` and ``texts`` are by source; ``texts`` has only the articles
    whose files exist. ``known_*`` include the ids of invalid files.
    """

    vocabulary: Document[Vocabulary]
    cards: Mapping[str, Document[Card]]
    sources: Mapping[str, Document[Source]]
    facts: Mapping[str, tuple[LinkedFact, ...]]
    mentions: Mapping[str, tuple[Mention, ...]]
    handwritten: Mapping[str, str]
    assets: frozenset[str]
    seals: Mapping[str, Seal]
    texts: Mapping[str, CanonicalText]
    known_cards: frozenset[str]
    known_sources: frozenset[str]
    known_seals: frozenset[str]

    @property
    def kinds(self) -> Mapping[str, Kind]:
        """The kinds in the order of ``kinds.yml``."""
        return self.vocabulary.record.kinds

    def kind_of(self, card_id: str) -> Kind:
        """The kind of a card."""
        return self.kinds[card_id.partition("/")[0]]

    def name(self, card_id: str) -> str:
        """The name of a card."""
        return self.cards[card_id].record.name

    def outlet_of(self, source_id: str) -> str:
        """Who published a source; its id if it is unknown."""
        source = self.sources.get(source_id)
        return source.record.outlet if source else source_id

    @cached_property
    def ties(self) -> Ties:
        """The ties of interest among the cards."""
        return Ties(
            {
                card_id: ties
                for card_id, facts in self.facts.items()
                if (ties := tuple(filter(None, map(self._tie_of, facts))))
            }
        )

    def _tie_of(self, fact: LinkedFact) -> Tie | None:
        card_id = fact.value.card_id if fact.value else None
        if fact.property and fact.property.interest and card_id in self.cards and card_id:
            return Tie(card_id, fact.property.label)
        return None

    @cached_property
    def origins(self) -> Origins:
        """What each source derives from, at any remove."""
        return find_origins(self.sources)

    @cached_property
    def is_whole(self) -> bool:
        """Whether every card is valid and every cited source is known.

        If not, nothing can be called unnecessary: a missing file may need it.
        """
        return self.known_cards == self.cards.keys() and self._cited <= self.known_sources

    @cached_property
    def _cited(self) -> set[str]:
        return {evidence.source for fact in self.all_facts() for evidence in fact.record.evidence}

    @cached_property
    def is_sound(self) -> bool:
        """Whether it is whole, every cited source is valid, and every value fits its type.

        If not, nothing derived from all facts can be trusted.
        """
        typed = all(f.value is not None for f in self.all_facts() if f.record.value is not None)
        return self.is_whole and typed and self._cited <= self.sources.keys()

    @cached_property
    def known_kinds(self) -> frozenset[str]:
        """The declared kinds, and those that have a folder of cards."""
        return frozenset({*self.kinds, *(card.partition("/")[0] for card in self.known_cards)})

    @cached_property
    def former_cards(self) -> Mapping[str, str]:
        """The current ids of cards by their former ids."""
        return {old: new for new, card in self.cards.items() for old in card.record.was}

    def all_facts(self) -> Iterator[LinkedFact]:
        """Yield all facts, card by card."""
        for facts in self.facts.values():
            yield from facts

    @cached_property
    def facts_by_ref(self) -> Mapping[str, LinkedFact]:
        """All facts by ref; if two share a ref, which is an error, the last one."""
        return {fact.ref: fact for fact in self.all_facts()}

    @cached_property
    def facts_by_source(self) -> Mapping[str, tuple[LinkedFact, ...]]:
        """The facts that cite each source, without duplicates."""
        found: dict[str, dict[str, LinkedFact]] = {source: {} for source in self.sources}
        for fact in self.all_facts():
            for evidence in fact.record.evidence:
                found.setdefault(evidence.source, {})[fact.ref] = fact
        return {source: tuple(facts.values()) for source, facts in found.items()}

    @cached_property
    def card_named(self) -> Mapping[tuple[str, ...], str]:
        """The card of each name and alias, by its words; empty if several cards share it."""
        found: dict[tuple[str, ...], set[str]] = {}
        for card_id, card in self.cards.items():
            for written in (card.record.name, *card.record.aliases):
                if forms := words_of(written):
                    found.setdefault(forms, set()).add(card_id)
        return {forms: min(cards) if len(cards) == 1 else "" for forms, cards in found.items()}

    @cached_property
    def readers(self) -> Readers:
        """What the site understands of texts, by their language."""
        vocabulary = self.vocabulary.record
        units = vocabulary.units_read
        written: dict[str, tuple[str, ...]] = {
            fact.value.unit: ()
            for fact in self.all_facts()
            if isinstance(fact.value, MeasuredValue) and fact.value.unit not in units.spellings
        }
        return Readers(units.extend(written), vocabulary.language, vocabulary.languages)

    def reader_of(self, source_id: str) -> Reader:
        """The reader of a source's language; of an unknown source, that of the site's prose."""
        source = self.sources.get(source_id)
        return self.readers.of(source.record.language) if source else self.readers.prose

    @cached_property
    def cards_by_kind(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of each kind's cards, sorted by name."""
        found: dict[str, list[str]] = {kind: [] for kind in self.kinds}
        for card_id in sorted(self.cards, key=lambda card: (self.name(card).casefold(), card)):
            found[card_id.partition("/")[0]].append(card_id)
        return {kind: tuple(cards) for kind, cards in found.items()}


def speaker_card(evidence: Evidence) -> str | None:
    """The card of the speaker of a piece of evidence, or of an anonymous speaker's employer."""
    if isinstance(evidence.by, Anonymous):
        return house if "/" in (house := evidence.by.affiliation or "") else None
    return evidence.by


@dataclass
class ParsedFiles:
    """What was parsed from a site's files, before anything is linked."""

    cards: dict[str, Document[Card]] = field(default_factory=dict)
    sources: dict[str, Document[Source]] = field(default_factory=dict)
    handwritten: dict[str, str] = field(default_factory=dict)
    assets: set[str] = field(default_factory=set)
    seals: dict[str, Seal] = field(default_factory=dict)
    texts: dict[str, CanonicalText] = field(default_factory=dict)
    known_cards: set[str] = field(default_factory=set)
    known_sources: set[str] = field(default_factory=set)
    known_seals: set[str] = field(default_factory=set)


def link(vocabulary: Document[Vocabulary], records: ParsedFiles) -> Library:
    """Join records into a library. Dangling references stay as written, for the rules to find."""
    kinds = vocabulary.record.kinds
    cards = records.cards
    facts = {
        card_id: tuple(
            _link_fact(kinds.get(card_id.partition("/")[0]), card_id, index, card)
            for index in range(len(card.record.facts))
        )
        for card_id, card in cards.items()
    }
    mentions: dict[str, dict[tuple[Relation, str], Mention]] = {card: {} for card in cards}
    for fact in (fact for of_card in facts.values() for fact in of_card):
        for relation, card_id in fact.mentions():
            if card_id in mentions and card_id != fact.card_id:
                mentions[card_id][relation, fact.ref] = Mention(relation, fact)
    return Library(
        vocabulary,
        MappingProxyType(dict(cards)),
        MappingProxyType(dict(records.sources)),
        MappingProxyType(facts),
        MappingProxyType({card: tuple(found.values()) for card, found in mentions.items()}),
        MappingProxyType(dict(records.handwritten)),
        frozenset(records.assets),
        MappingProxyType(dict(records.seals)),
        MappingProxyType(dict(records.texts)),
        frozenset(records.known_cards),
        frozenset(records.known_sources),
        frozenset(records.known_seals),
    )


def _link_fact(kind: Kind | None, card_id: str, index: int, card: Document[Card]) -> LinkedFact:
    record = card.record.facts[index]
    declared = kind.properties.get(record.property) if kind and record.property else None
    value = None
    if declared and record.value:
        with suppress(ValueError):
            value = parse_value(declared.type, record.value, declared)
    return LinkedFact(card_id, index, card, record, declared, value)
