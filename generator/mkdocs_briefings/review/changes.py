"""Changes: what a revision does to a site, as values that hold all a sheet shows."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from mkdocs_briefings.analysis.highlights import Piece
from mkdocs_briefings.review.fields import FieldChange

Proven = Literal["proven", "derived in part", "not proven"]


@dataclass(frozen=True, slots=True)
class Check:
    """What the public check says of a fact.

    Derived in part is what is proven but for what a curator gave a reason for. ``reasons`` are
    these, or what is not proven.
    """

    result: Proven
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EvidenceSnapshot:
    """A piece of evidence: its quote in pieces (with the value marked), and where it stands.

    ``paragraph`` is 0 where nothing proves the place.
    """

    source_id: str
    quote: tuple[Piece, ...]
    speaker: str
    article: str
    paragraph: int
    refutes: bool


@dataclass(frozen=True, slots=True)
class FactSnapshot:
    """A fact as it stands at one revision; ``standing`` is empty where errors forbid judging."""

    ref: str
    name: str
    statement: str
    value: str
    evidence: tuple[EvidenceSnapshot, ...]
    check: Check
    standing: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Removed:
    """A fact that is gone, and its tombstone's words; empty where there is none."""

    fact: FactSnapshot
    retired: str


@dataclass(frozen=True, slots=True)
class Changed:
    """A fact before and after, and the keys that changed.

    None changed where only what is derived of it did, or where it has another ref now;
    ``declared`` tells whether ``was`` keeps the old one alive.
    """

    before: FactSnapshot
    after: FactSnapshot
    fields: tuple[FieldChange, ...]
    declared: bool = True

    @property
    def moved(self) -> bool:
        """Whether the fact has another permalink now."""
        return self.before.ref != self.after.ref


@dataclass(frozen=True, slots=True)
class Clash:
    """Two facts in conflict, each as ref and statement, and the answer; empty for none."""

    one: tuple[str, str]
    other: tuple[str, str]
    answer: str
    was_open: bool = False


@dataclass(frozen=True, slots=True)
class CardChange:
    """A card that is new, gone, renamed or changed in what is not a fact."""

    card_id: str
    name: str
    what: Literal["new", "removed", "moved", "changed"]
    was: str = ""
    facts: int = 0
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """A source in numbers: words opened, words that count for rights, facts, words in all.

    ``items`` are cited, waived and open ones, where the text is at hand.
    """

    opened: int
    counted: int
    facts: int
    words: int
    items: tuple[int, int, int] | None = None


@dataclass(frozen=True, slots=True)
class SourceChange:
    """A source whose record, seal or facts changed.

    ``sealed`` says which of root and seal are new or changed, ``rerun`` what became of them where
    the text is at hand.
    """

    source_id: str
    title: str
    what: Literal["new", "removed", "changed"]
    fields: tuple[FieldChange, ...]
    before: Tally | None
    after: Tally | None
    sealed: tuple[str, ...]
    rerun: str


class Pages(NamedTuple):
    """The addresses of pages that are new, read otherwise than before, or are gone."""

    new: tuple[str, ...]
    changed: tuple[str, ...]
    gone: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """All that differs between two libraries, facts in the order of their cards.

    ``affected`` are facts whose own words are the same and whose check or standing is not.
    ``unread_before`` and ``unread`` are cards that cannot be compared, as their files are not
    valid.
    """

    removed: tuple[Removed, ...] = ()
    changed: tuple[Changed, ...] = ()
    added: tuple[FactSnapshot, ...] = ()
    affected: tuple[Changed, ...] = ()
    open_conflicts: tuple[Clash, ...] = ()
    answered_conflicts: tuple[Clash, ...] = ()
    gone_conflicts: tuple[Clash, ...] = ()
    cards: tuple[CardChange, ...] = ()
    sources: tuple[SourceChange, ...] = ()
    kinds: tuple[FieldChange, ...] = ()
    died: tuple[str, ...] = ()
    unread_before: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
