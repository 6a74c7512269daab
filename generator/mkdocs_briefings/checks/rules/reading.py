"""A fact that was read is the fact as it is, and enough people have read it.

A reading (``read``) names the digest of what was read. If the fact has changed since, the reading
is void, which is a warning, and so is a reader's objection. A site may ask for readings: with
``readings: 2`` among the plugin's options in mkdocs.yml, a fact that fewer people have read without
an objection is an error. A program's readings are shown, but it counts as no person.

Passes: ``read: [{by: Ida Berg, on: 2026-11-21, of: 5c1e0f2a9b3d4c5e}]`` as the command wrote it.
Fails: the same after the statement was edited; a fact without it where ``readings: 1`` is asked.
"""

from collections.abc import Iterator

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.checks.results import PASSED, Outcome
from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.model.models import Machine, Reading
from mkdocs_briefings.model.readings import Readings, name_of_reader, readings_of
from mkdocs_briefings.problems.problem import Problem, count

ID = "reading"


def check(analysis: Analysis) -> Iterator[Outcome]:
    """Check every reading, and whether there are as many as the site asks for."""
    for fact in analysis.library.all_facts():
        readings = readings_of(fact)
        for index, reading in enumerate(fact.record.read):
            yield _judge(fact, index, reading, readings)
        if analysis.least_readings:
            yield _count(fact, len(readings.assents), analysis.least_readings)


def _judge(fact: LinkedFact, index: int, reading: Reading, readings: Readings) -> Outcome:
    reader = name_of_reader(reading)
    if reading in readings.void:
        message = f"the fact has changed since {reader} read it on {reading.on}"
        again = _command(fact)
        if isinstance(reading.by, Machine):
            again = f'{again} --by "{reader}" --with COMMAND'
        hint = f"read it again with '{again}', or remove the reading"
        return Problem(fact.place("read", index, "of"), ID, message, hint, "warning")
    if reading in readings.objections:
        message = f"{reader} objects: {reading.objection}"
        hint = "mend the fact, or settle it with the reader"
        return Problem(fact.place("read", index, "objection"), ID, message, hint, "warning")
    return PASSED


def _count(fact: LinkedFact, found: int, least: int) -> Outcome:
    if found >= least:
        return PASSED
    message = f"the site asks for {count(least, 'reading')} by people, found {found}"
    return Problem(fact.place("statement"), ID, message, f"run '{_command(fact)}'")


def _command(fact: LinkedFact) -> str:
    return f"briefings read {fact.ref}"
