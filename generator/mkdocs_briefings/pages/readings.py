"""What pages say of readings: how many have read a fact, who, and who objects."""

from collections.abc import Iterable

from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.model.models import Reading
from mkdocs_briefings.model.readings import name_of_reader, readings_of

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def say_how_many(fact: LinkedFact) -> list[str]:
    """Below a fact: by how many it is read, or that nobody has, and each objection."""
    readings = readings_of(fact)
    people, machines = len(readings.assents), len(readings.machine_assents)
    parts = [_count(people, "person", "people")] if people else []
    parts += [_count(machines, "machine", "machines")] if machines else []
    lines = [f"Read by {' and '.join(parts)}"] if parts else []
    if not (parts or readings.objections):
        lines.append("Meaning not read")
    return lines + [
        f"Objection of {name_of_reader(one)}: {one.objection}" for one in readings.objections
    ]


def say_who(fact: LinkedFact) -> list[str]:
    """Among the reasons for a fact's standing: who has read it, or that no person has."""
    readings = readings_of(fact)
    lines = [_list("read by", readings.assents)] if readings.assents else []
    if not readings.people:
        lines.append("not yet read by a person")
    if readings.machine_assents:
        lines.append(_list("read by the machine", readings.machine_assents))
    return lines


def _list(head: str, readings: Iterable[Reading]) -> str:
    named = (f"{name_of_reader(one)} ({one.on.in_words()})" for one in readings)
    return f"{head} {', '.join(named)}"


def _count(number: int, one: str, several: str) -> str:
    word = _NUMBERS[number] if number < len(_NUMBERS) else f"{number:,}"
    return f"{word} {one if number == 1 else several}"
