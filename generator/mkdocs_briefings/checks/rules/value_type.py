"""A value is of the type its property declares.

Dates are EDTF, quantities one literal with exact decimals and the property's unit, enums one
of the declared words, refs ids of cards (whether the card exists is another rule's business).

Passes: ``value: 52,000 m²`` where the property says ``type: quantity, unit: m²``.
Fails: ``value: 52,000 sqm``; ``value: 2026-02-30`` for a date; a property of which five or more
values are there and none is of its type.
"""

from collections.abc import Iterator

from mkdocs_briefings.checks.results import PASSED, Outcome, Skip
from mkdocs_briefings.model.library import Library, LinkedFact
from mkdocs_briefings.problems.problem import Problem
from mkdocs_briefings.values.types import parse_value

ID = "value-type"
MANY = 5
"""Values of a property, from which on none that fits means that ``kinds.yml`` is to blame."""


def check(library: Library) -> Iterator[Outcome]:
    """Look at every fact that has a property and a value."""
    by_property: dict[tuple[str, str], list[tuple[LinkedFact, str]]] = {}
    for fact in library.all_facts():
        if fact.property and fact.record.property and fact.record.value:
            key = fact.card_id.partition("/")[0], fact.record.property
            by_property.setdefault(key, []).append((fact, _error(fact)))
    for (kind_id, name), judged in by_property.items():
        errors = [why for _, why in judged if why]
        if len(errors) == len(judged) >= MANY:
            place = library.vocabulary.place("kinds", kind_id, "properties", name)
            message = f"none of the {len(judged)} values of '{name}' is what is declared here"
            yield Problem(place, ID, message, f"of the first: {errors[0]}")
            yield from (Skip("kinds.yml seems to declare another type") for _ in judged)
            continue
        for fact, why in judged:
            message = f"'{fact.record.value}' is not a value of '{name}'"
            yield Problem(fact.place("value"), ID, message, why) if why else PASSED


def _error(fact: LinkedFact) -> str:
    assert fact.property
    assert fact.record.value
    try:
        parse_value(fact.property.type, fact.record.value, fact.property)
    except ValueError as error:
        return str(error)
    return ""
