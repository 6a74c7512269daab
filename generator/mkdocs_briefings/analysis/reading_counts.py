"""How many facts of a site are read, and by whom."""

from typing import NamedTuple

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.model.readings import readings_of


class ReadingCounts(NamedTuple):
    """How many facts are read by people, by machines alone, by none, and how many there are.

    ``objections`` counts the facts that a reader objects to.
    """

    people: int
    machines: int
    none: int
    facts: int
    objections: int


def count_readings(analysis: Analysis) -> ReadingCounts:
    """How many of a site's facts are read by whom, without an objection of theirs."""
    people = machines = objections = 0
    facts = list(analysis.library.all_facts())
    for fact in facts:
        readings = readings_of(fact)
        people += bool(readings.assents)
        machines += bool(readings.machine_assents and not readings.assents)
        objections += bool(readings.objections)
    return ReadingCounts(people, machines, len(facts) - people - machines, len(facts), objections)
