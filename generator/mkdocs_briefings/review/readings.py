"""What a change does to the readings of a fact: made, taken away, or made void by an edit."""

from collections.abc import Iterator

from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.model.models import Machine, Reading
from mkdocs_briefings.model.readings import name_of_reader, reader_key, readings_of


def reading_changes(before: LinkedFact | None, after: LinkedFact) -> tuple[str, ...]:
    """What the change does, a line for each reading; ``before`` is absent for a new fact."""
    old = before.record.read if before else ()
    was_void = readings_of(before).void if before else ()
    return tuple(_compare(old, was_void, after))


def _compare(
    old: tuple[Reading, ...], was_void: tuple[Reading, ...], after: LinkedFact
) -> Iterator[str]:
    readings = readings_of(after)
    current = {reader_key(reading) for reading in (*readings.people, *readings.machines)}
    for reading in after.record.read:
        if reading in readings.void:
            if reading not in old:
                yield f"a reading by {_name(reading)} is new and void: the fact is another"
            elif reading not in was_void:
                yield f"the reading by {_name(reading)} is void now: the fact is another"
        elif reading not in old or reading in was_void:
            objects = f"{_name(reading)} objects: {reading.objection}"
            yield objects if reading.objection else f"read by {_name(reading)}"
    for reading in old:
        if reading not in after.record.read and reader_key(reading) not in current:
            yield f"the reading by {_name(reading)} is removed"


def _name(reading: Reading) -> str:
    sort = "the machine " if isinstance(reading.by, Machine) else ""
    return f"{sort}{name_of_reader(reading)}"
