"""Readings being made: the facts that a reader has still to read, and the cards that keep them."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from mkdocs_briefings.authoring.reading_edits import write_reading
from mkdocs_briefings.files.changes import changing
from mkdocs_briefings.files.folder import SEEDS, TEXTS
from mkdocs_briefings.model.library import Library, LinkedFact
from mkdocs_briefings.model.models import Card, Reading
from mkdocs_briefings.model.parse import read_document
from mkdocs_briefings.model.readings import digest_of, reader_key, readings_of
from mkdocs_briefings.problems.errors import BriefingsError
from mkdocs_briefings.problems.problem import Place, Problem

Word = Literal["yes", "no", "skip", "quit"]


class Answer(NamedTuple):
    """What a reader says of a fact: a word, and the objection of one who says no."""

    word: Word
    objection: str = ""


def select_facts(library: Library, wanted: Iterable[str]) -> list[LinkedFact]:
    """The facts that ``wanted`` names, in the order of the cards; all facts if it names nothing.

    It holds ids of cards, refs of facts, and paths of files and folders; the facts of a source's
    files are those that cite it.
    """
    names = list(wanted)
    facts = library.all_facts()
    return [fact for fact in facts if not names or any(_is_of(fact, name) for name in names)]


def find_unread(facts: Iterable[LinkedFact], reader: Reading) -> list[LinkedFact]:
    """The facts that the reader of a reading has not read as they are now."""
    key = reader_key(reader)
    return [fact for fact in facts if key not in map(reader_key, _valid_readings(fact))]


def make_reading(fact: LinkedFact, reader: Reading, objection: str = "") -> Reading:
    """A reading of a fact as it is, by the reader and on the day of ``reader``."""
    digest = digest_of(fact.card.record.name, fact.record)
    return reader.model_copy(update={"of": digest, "objection": objection or None})


def keep_reading(root: Path, fact: LinkedFact, reading: Reading) -> None:
    """Write a reading into the card of its fact. Raises ``BriefingsError`` and ``OSError``.

    The card is read again first: what somebody wrote into it meanwhile stays, and a reading of what
    somebody changed meanwhile is not kept. What the reader has said already is not said twice.
    """
    path = fact.card.path
    with changing(root) as changes:
        data = (root / path).read_bytes()
        card, _ = read_document(path, data, Card)
        same = (
            index
            for index, record in enumerate(card.record.facts if card else ())
            if card and record.id == fact.record.id
            if digest_of(card.record.name, record) == reading.of
        )
        index = next(same, None)
        if card is None or index is None:
            message = f"{fact.ref} has changed while it was read, so the reading is not kept"
            raise BriefingsError(Problem(Place(path), "changed-fact", message, "read it again"))
        if not any(_says_the_same(other, reading) for other in card.record.facts[index].read):
            changes.write(path, write_reading(card, data, index, reading), was=data)


def _says_the_same(one: Reading, other: Reading) -> bool:
    said = [(reader_key(reading), reading.of, reading.objection) for reading in (one, other)]
    return said[0] == said[1]


def lies_in(file: str, path: str) -> bool:
    """Whether a file is the one at a path of the site, or in the folder there."""
    return path in {".", file} or file.startswith(f"{path}/")


def _valid_readings(fact: LinkedFact) -> Iterator[Reading]:
    readings = readings_of(fact)
    yield from readings.people
    yield from readings.machines


def _is_of(fact: LinkedFact, name: str) -> bool:
    if name in {fact.ref, fact.card_id}:
        return True
    sources = [evidence.source for evidence in fact.record.evidence]
    files = [fact.card.path]
    for source in sources:
        files += [f"{SEEDS}/{source}.yml", f"{SEEDS}/{source}.seal", f"{TEXTS}/{source}.txt"]
    return any(lies_in(file, name) for file in files)
