"""Changes: what a revision does to a site, as values that hold all that a sheet shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from mkdocs_briefings.analysis.conflicts import Conflict
from mkdocs_briefings.analysis.highlights import Piece
from mkdocs_briefings.review.fields import FieldChange

FactChangeKind = Literal["removed", "changed", "moved", "added", "affected", "read"]


class Judgement(NamedTuple):
    """A word that says how far a fact can be trusted, and the reasons for it."""

    word: str
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EvidenceSnapshot:
    """A piece of evidence: its quote in pieces (the value marked), and who says it where.

    ``cautions`` are the words near the quote that can turn its meaning, and what answers each.
    """

    quote: tuple[Piece, ...]
    attribution: str
    refutes: bool
    cautions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FactSnapshot:
    """A fact at one revision.

    ``check`` is what the public check finds: ``proven``, ``partly derived`` (proven except for
    what the curator gave a reason for), ``not re-run here`` (as either, but in a text that the
    change brings and nobody here has seen) or ``not proven``.
    """

    ref: str
    name: str
    statement: str
    value: str
    evidence: tuple[EvidenceSnapshot, ...]
    check: Judgement
    standing: Judgement

    @property
    def card_id(self) -> str:
        """The card that the fact is on."""
        return self.ref.partition("#")[0]

    @property
    def anchor(self) -> str:
        """The place of the fact on its card's page: ``#range``."""
        return self.ref.removeprefix(self.card_id)


@dataclass(frozen=True, slots=True)
class FactChange:
    """What happened to a fact, which for a removed one is as it was.

    ``edits`` are the keys that changed, ``tombstone`` says why it was retired. ``declared`` says
    whether the same ref or ``was`` says that ``before`` is the same fact. Of ``affected`` facts
    only check or standing changed; ``moved`` facts have nothing but another permalink; of ``read``
    ones only the readings changed. ``readings`` says in words what happened to each reading.
    """

    kind: FactChangeKind
    fact: FactSnapshot
    before: FactSnapshot | None = None
    edits: tuple[FieldChange, ...] = ()
    declared: bool = True
    tombstone: str = ""
    readings: tuple[str, ...] = ()

    @property
    def move(self) -> tuple[str, str] | None:
        """The refs that the fact moved between, or the cards if its id is the same."""
        if self.before is None or self.before.ref == self.fact.ref:
            return None
        if self.before.anchor == self.fact.anchor:
            return self.before.card_id, self.fact.card_id
        return self.before.ref, self.fact.ref


@dataclass(frozen=True, slots=True)
class CardChange:
    """A card that is new, removed, renamed, or changed in keys other than its facts."""

    card_id: str
    name: str
    change: Literal["new", "removed", "renamed", "changed"]
    was: str = ""
    facts: int = 0
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceCounts:
    """A source in numbers: words opened, words that count for rights, facts, words in all.

    ``items`` are those of the text by state, if the text is available.
    """

    opened: int = 0
    counted: int = 0
    facts: int = 0
    words: int = 0
    items: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SourceChange:
    """A source whose record, seal or facts changed.

    ``commitments`` say which of root and seal are new or changed, ``recheck`` what came of
    recomputing them from the text.
    """

    source_id: str
    title: str
    change: Literal["new", "removed", "changed"]
    fields: tuple[FieldChange, ...]
    before: SourceCounts
    after: SourceCounts
    commitments: tuple[str, ...] = ()
    recheck: Judgement | None = None


class Pages(NamedTuple):
    """The addresses of pages that are new, read differently, or were removed."""

    new: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """All that differs between two libraries.

    Answered conflicts come with whether they were open. ``broken`` are the permalinks that lead
    nowhere any more, ``loosened`` what a mark or a check rested on and is gone, each with what that
    concerned. Cards that are ``unreadable`` now or were (``unreadable_before``) cannot be
    compared, because their files are not valid.
    """

    facts: tuple[FactChange, ...] = ()
    new_conflicts: tuple[Conflict, ...] = ()
    answered_conflicts: tuple[tuple[Conflict, bool], ...] = ()
    removed_conflicts: tuple[Conflict, ...] = ()
    cards: tuple[CardChange, ...] = ()
    sources: tuple[SourceChange, ...] = ()
    kinds: tuple[FieldChange, ...] = ()
    broken: tuple[str, ...] = ()
    loosened: tuple[tuple[str, str], ...] = ()
    unreadable: tuple[str, ...] = ()
    unreadable_before: tuple[str, ...] = ()
