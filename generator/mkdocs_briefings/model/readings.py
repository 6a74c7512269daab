"""Readings: who has compared a fact with its passages, and whether that still counts.

A reading names the fact it is of by a **digest** of all that the fact says, so that it is void once
that changes. The construction, which golden values fix:

    digest = the first 16 hexadecimal digits of SHA-256("briefings/reading/1" NUL JSON)

JSON is UTF-8 in Unicode form NFC, keys sorted, without white space, non-ASCII characters as they
are. It is a mapping of ``subject`` (the name of the card) and those of the keys in ``CONTENT`` that
the fact has, as its file writes them; ``evidence`` is a list of mappings of the keys of evidence.
``refutes: true`` is a truth value, all else text. The order of ``about`` and of ``evidence`` says
nothing, so both are sorted. What comments on the fact is not in it: id, note, derivation, compare.
"""

import hashlib
import json
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.model.models import Fact, Machine, Model, Reading
from mkdocs_briefings.text.canonical import words_of

CONTENT = (
    *("statement", "type", "property", "value", "bound", "compared_to", "per", "scope"),
    *("date", "due", "about", "at", "evidence"),
)
"""The keys of a fact that a reader reads."""

_TAG = b"briefings/reading/1\0"
_DIGITS = 16

_Json = str | bool | list["_Json"] | dict[str, "_Json"]


@dataclass(frozen=True, slots=True)
class Readings:
    """The readings of a fact as it is now, each reader once, and those that are void."""

    people: tuple[Reading, ...] = ()
    machines: tuple[Reading, ...] = ()
    void: tuple[Reading, ...] = ()

    @property
    def assents(self) -> tuple[Reading, ...]:
        """The readings of people who found that the fact says what its passages mean."""
        return tuple(reading for reading in self.people if not reading.objection)

    @property
    def machine_assents(self) -> tuple[Reading, ...]:
        """Those of machines that found the same."""
        return tuple(reading for reading in self.machines if not reading.objection)

    @property
    def objections(self) -> tuple[Reading, ...]:
        """The valid readings of people and machines who found that it does not."""
        return tuple(one for one in (*self.people, *self.machines) if one.objection)


def readings_of(fact: LinkedFact) -> Readings:
    """The readings of a fact: of two by one reader of the fact as it is, the last counts."""
    if not fact.record.read:
        return Readings()
    digest = digest_of(fact.card.record.name, fact.record)
    valid = {reader_key(r): r for r in fact.record.read if r.of == digest}
    return Readings(
        tuple(r for r in valid.values() if not isinstance(r.by, Machine)),
        tuple(r for r in valid.values() if isinstance(r.by, Machine)),
        tuple(r for r in fact.record.read if r.of != digest),
    )


def reader_key(reading: Reading) -> tuple[bool, tuple[str, ...]]:
    """What two readings by one reader share: whether it is a machine, and the folded name."""
    name = name_of_reader(reading)
    return isinstance(reading.by, Machine), words_of(name) or (name,)


def name_of_reader(reading: Reading) -> str:
    """The name of the person or the machine that read."""
    return reading.by.machine if isinstance(reading.by, Machine) else reading.by


def digest_of(subject: str, fact: Fact) -> str:
    """The digest of all that a fact on the card named ``subject`` says."""
    content = {"subject": subject, **_content_of(fact, CONTENT)}
    return hashlib.sha256(_TAG + _as_json(content).encode("utf-8")).hexdigest()[:_DIGITS]


def _content_of(record: Model, keys: Iterable[str]) -> dict[str, _Json]:
    """Those of a record's keys that it has, as its file writes them."""
    found = {key: getattr(record, key) for key in keys}
    return {key: _plain(value) for key, value in found.items() if value not in (None, False, ())}


def _plain(value: object) -> _Json:
    if isinstance(value, Model):
        return _content_of(value, type(value).model_fields)
    if isinstance(value, tuple):
        return sorted(map(_plain, value), key=_as_json)
    return value if isinstance(value, bool) else str(value)


def _as_json(value: object) -> str:
    written = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return unicodedata.normalize("NFC", written)
