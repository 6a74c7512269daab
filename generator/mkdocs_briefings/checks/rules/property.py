"""A fact's property is declared for the kind of its card, and comes with a value.

A property that no kind declares has no type, no label and no column, and is never compared.

Passes: ``property: developer`` and ``value: companies/sensetime`` on a model.
Fails: ``property: develper``; a property without a value, or a value without a property; a
``bound`` or ``per`` beside a value that does not take it; a property that no card uses
while five or more facts agree on a similar name.
"""

from collections import Counter
from collections.abc import Iterator
from difflib import get_close_matches

from mkdocs_briefings.checks.results import PASSED, Outcome, Skip
from mkdocs_briefings.model.library import Library, LinkedFact
from mkdocs_briefings.problems.problem import Problem, suggest

ID = "property"
MANY = 5
"""If so many facts agree on an undeclared name, the mistake is in ``kinds.yml``."""


def check(library: Library) -> Iterator[Outcome]:
    """Check the property and value of every fact."""
    renamed = _misspelt_by_kinds(library)
    for fact in library.all_facts():
        kind_id = fact.card_id.partition("/")[0]
        if (kind_id, fact.record.property) in renamed:
            yield Skip("kinds.yml seems to misspell the property")
        else:
            yield _judge(library, fact) or PASSED
    for (kind_id, used), (declared, number) in renamed.items():
        place = library.vocabulary.place("kinds", kind_id, "properties", declared, key=True)
        message = f"no card has the property '{declared}', but {number} facts use '{used}'"
        yield Problem(place, ID, message, f"rename it to '{used}', or rename it in the cards")


def _misspelt_by_kinds(library: Library) -> dict[tuple[str, str | None], tuple[str, int]]:
    """The names that cards agree on for a property that their kind declares under a similar one."""
    used: dict[str, Counter[str]] = {kind_id: Counter() for kind_id in library.kinds}
    for fact in library.all_facts():
        if fact.record.property:
            used[fact.card_id.partition("/")[0]][fact.record.property] += 1
    found: dict[tuple[str, str | None], tuple[str, int]] = {}
    for kind_id, names in used.items():
        declared = library.kinds[kind_id].properties.keys()
        for name, number in names.items():
            unused = declared - names.keys()
            if name not in declared and number >= MANY:
                for close in get_close_matches(name, unused, n=1):
                    found[kind_id, name] = close, number
    return found


def _judge(library: Library, fact: LinkedFact) -> Problem | None:
    record = fact.record
    kind = library.kind_of(fact.card_id)
    if record.property is None:
        if record.value is None:
            return None
        hint = "name the property it belongs to, or remove the value"
        return Problem(fact.place("value"), ID, "a value without a property", hint)
    if fact.property is None:
        message = f"unknown property '{record.property}' of {kind.label}"
        hint = suggest(record.property, kind.properties)
        return Problem(fact.place("property"), ID, message, hint)
    if record.value is None:
        message = f"property '{record.property}' has no value"
        return Problem(fact.place("property"), ID, message, "add 'value: ...'")
    for key in ("bound", "per"):
        if getattr(record, key) and key not in fact.property.value_type.qualifiers:
            message = f"'{key}' does not apply to '{record.property}', a {fact.property.type}"
            return Problem(fact.place(key), ID, message, "remove it")
    return None
