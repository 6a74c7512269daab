"""A fact's property is declared for the kind of its card, and comes with a value.

What no kind declares has no type, no label and no column, and would never be compared.

Passes: ``property: developer`` and ``value: companies/sensetime`` on a model.
Fails: ``property: develper``; a property without a value, or a value without a property; a
``bound``, ``per`` or ``compared_to`` beside something that is no quantity.
"""

from collections.abc import Iterator

from mkdocs_briefings.library import Library, LinkedFact
from mkdocs_briefings.outcomes import PASSED, Outcome
from mkdocs_briefings.problems import Problem, suggest

ID = "property"


def check(library: Library) -> Iterator[Outcome]:
    """Look at the property and value of every fact."""
    for fact in library.all_facts():
        yield _judge(library, fact) or PASSED


def _judge(library: Library, fact: LinkedFact) -> Problem | None:
    record = fact.record
    kind = library.kind_of(fact.card_id)
    if record.property is None:
        if record.value is None:
            return None
        hint = "name the property it belongs to, or leave the value out"
        return Problem(fact.place("value"), ID, "a value without a property", hint)
    if fact.property is None:
        message = f"unknown property '{record.property}' of {kind.label}"
        hint = suggest(record.property, kind.properties)
        return Problem(fact.place("property"), ID, message, hint)
    if record.value is None:
        message = f"property '{record.property}' has no value"
        return Problem(fact.place("property"), ID, message, "add 'value: ...'")
    for key in ("bound", "per"):
        if getattr(record, key) and fact.property.type != "quantity":
            message = f"'{key}' belongs to a quantity, '{record.property}' is not one"
            return Problem(fact.place(key), ID, message, "remove it")
    return None
