"""A fact's id is unique on its card.

The id is the fact's permalink. Two facts of one id, which two merged pull requests can bring about,
would share an address.

Passes: ``id: floor-area`` once on a card.
Fails: the same id a second time.
"""

from collections.abc import Callable, Iterator
from functools import partial

from mkdocs_briefings.checks.results import PASSED, Outcome
from mkdocs_briefings.model.library import Library
from mkdocs_briefings.problems.problem import Place, Problem

ID = "duplicate-fact"


def check(library: Library) -> Iterator[Outcome]:
    """Check the ids of all facts and tombstones."""
    for facts in library.facts.values():
        seen: dict[str, Callable[[], Place]] = {}
        for fact in facts:
            if fact.record.id in seen:
                message = f"'{fact.record.id}' is already the id of the fact in line"
                hint = "give one of the two another id"
                first = seen[fact.record.id]().line
                yield Problem(fact.place("id"), ID, f"{message} {first}", hint)
            else:
                seen[fact.record.id] = partial(fact.place, "id")
                yield PASSED
        for index, tomb in enumerate(facts[0].card.record.retired):
            place = facts[0].card.place("retired", index, "id")
            if tomb.id in seen:
                message = f"'{tomb.id}' is retired here, but line {seen[tomb.id]().line} has it too"
                yield Problem(place, ID, message, "remove one of the two")
            else:
                seen[tomb.id] = partial(facts[0].card.place, "retired", index, "id")
                yield PASSED
