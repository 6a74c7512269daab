"""A value is of the type its property declares.

Dates are EDTF, quantities one literal with exact decimals and the property's unit, enums one
of the declared words, refs ids of cards (whether the card exists is another rule's business).

Passes: ``value: 52,000 m²`` where the property says ``type: quantity, unit: m²``.
Fails: ``value: 52,000 sqm``; ``value: 2026-02-30`` for a date.
"""

import re
from collections.abc import Iterator

from mkdocs_briefings.library import Library, LinkedFact, type_value
from mkdocs_briefings.outcomes import PASSED, Outcome
from mkdocs_briefings.problems import Problem

ID = "value-type"


def check(library: Library) -> Iterator[Outcome]:
    """Look at every fact that has a property and a value."""
    for fact in library.all_facts():
        if fact.property and fact.record.value:
            why = _fault(fact)
            message = f"'{fact.record.value}' is not a value of '{fact.record.property}'"
            yield Problem(fact.place("value"), ID, message, why) if why else PASSED


def _fault(fact: LinkedFact) -> str:
    assert fact.property
    assert fact.record.value
    try:
        type_value(fact.property, fact.record.value)
    except ValueError as error:
        return str(error)
    if fact.property.type == "url" and not re.fullmatch(r"https?://\S+", fact.record.value):
        return "a web address begins with https:// or http://"
    return ""
