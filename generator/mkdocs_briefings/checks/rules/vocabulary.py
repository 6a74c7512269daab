"""``kinds.yml`` is consistent.

The names under ``when``, ``featured``, ``table`` and in ``summary`` are properties of their
kind, and ``happens`` needs ``when``; ``icon`` is one of Material's; a ref's ``kinds`` exist; what
only one type has (``unit``, ``values``, ``reverse``, ``kinds``, ``interest``) is only on that type;
no kind has a name the site needs itself. The size of a unit leads to another one, in 12 steps at
most to the base of its family; words under ``languages`` go into tables that the language has.

Passes: ``featured: [developer]`` where ``properties`` declares ``developer``.
Fails: ``featured: [develper]``.
"""

from collections.abc import Iterator
from fractions import Fraction

from mkdocs_briefings.checks.results import PASSED, Outcome
from mkdocs_briefings.markdown.icons import is_icon, known_icons
from mkdocs_briefings.model.library import Library
from mkdocs_briefings.model.parse import Step
from mkdocs_briefings.model.reserved_paths import RESERVED
from mkdocs_briefings.model.summary import SummaryError, parse_summary
from mkdocs_briefings.model.vocabulary import Kind, Property, Vocabulary
from mkdocs_briefings.problems.problem import Problem, suggest
from mkdocs_briefings.reading.language import FULL, find_table_error, language_of
from mkdocs_briefings.reading.units import MOST_STEPS
from mkdocs_briefings.values.types import TYPES

ID = "vocabulary"

_OWNERS = {key: name for name, value_type in TYPES.items() for key in sorted(value_type.options)}


def check(library: Library) -> Iterator[Outcome]:
    """Check every kind and property, the units, and the words for languages."""
    vocabulary = library.vocabulary.record
    for at, message, hint in (*_unit_errors(vocabulary), *_language_errors(vocabulary)):
        yield Problem(library.vocabulary.place(*at), ID, message, hint)
    for kind_id, kind in library.kinds.items():
        errors = [*_kind_errors(kind_id, kind)]
        for property_id, declared in kind.properties.items():
            steps: tuple[Step, ...] = ("kinds", kind_id, "properties", property_id)
            found = [*_property_errors(library, declared)]
            errors += [((*steps, *step), message, hint) for step, message, hint in found]
            yield PASSED
        yield PASSED
        for at, message, hint in errors:
            place = library.vocabulary.place(*at, key=at == ("kinds", kind_id))
            yield Problem(place, ID, message, hint)


Finding = tuple[tuple[Step, ...], str, str]


def _unit_errors(vocabulary: Vocabulary) -> Iterator[Finding]:
    sizes = {unit: record.size for unit, record in vocabulary.units.items() if record.size}
    for unit, size in sizes.items():
        passed = [unit]
        following: tuple[Fraction, str] | None = size
        while following:
            other = following[1]
            if other in passed:
                hint = "say of one of them only how articles spell it"
                yield ("units", unit, "is"), f"the size of '{unit}' leads back to '{other}'", hint
                break
            if len(passed) > MOST_STEPS:
                message = f"over {MOST_STEPS} sizes lie between '{unit}' and the base of its family"
                yield ("units", unit, "is"), message, "give its size in a unit nearer to the base"
                break
            passed.append(other)
            following = sizes.get(other)
    for unit, (_, other) in sizes.items():
        if other not in vocabulary.units_read.spellings:
            hint = suggest(other, vocabulary.units) or f"declare '{other}' under 'units'"
            yield ("units", unit, "is"), f"unknown unit '{other}'", hint


def _language_errors(vocabulary: Vocabulary) -> Iterator[Finding]:
    for code, tables in vocabulary.languages.items():
        known = language_of(code).tables
        if not known:
            hint = f"the languages that are read in full are {', '.join(FULL)}"
            yield ("languages", code), f"there are no words of the language '{code}'", hint
            continue
        for name, added in tables.items():
            steps = ("languages", code, name)
            if name not in known:
                yield steps, f"unknown word table '{name}'", suggest(name, known)
            elif error := find_table_error(code, name, added):
                yield steps, error, "see 'Languages' in docs/guide/kinds.md"


def _kind_errors(kind_id: str, kind: Kind) -> Iterator[Finding]:
    at = ("kinds", kind_id)
    if kind_id in RESERVED:
        yield at, f"'{kind_id}' is reserved for a page of the site", "choose another"
    if kind.when and kind.when not in kind.properties:
        yield (*at, "when"), f"unknown property '{kind.when}'", suggest(kind.when, kind.properties)
    elif kind.when and kind.properties[kind.when].type != "date":
        yield (*at, "when"), f"'{kind.when}' is not a date", "name a property of type date"
    elif kind.happens and not kind.when:
        hint = "name the property under 'when', or remove 'happens'"
        yield (*at, "happens"), "no property dates the cards of this kind", hint
    for key, names in (("featured", kind.featured), ("table", kind.table)):
        for index, name in enumerate(names):
            if name not in kind.properties:
                hint = suggest(name, kind.properties)
                yield (*at, key, index), f"unknown property '{name}'", hint
    if kind.icon and not is_icon(kind.icon):
        hint = suggest(kind.icon, known_icons()) or "write one like material/ferry"
        yield (*at, "icon"), f"Material has no icon '{kind.icon}'", hint
    try:
        for name in parse_summary(kind.summary).properties:
            if name not in kind.properties:
                hint = suggest(name, kind.properties)
                yield (*at, "summary"), f"unknown property '{name}'", hint
    except SummaryError as error:
        yield (*at, "summary"), str(error), "write it like: Model[ by {developer}]"


def _property_errors(library: Library, declared: Property) -> Iterator[Finding]:
    for key, owner in _OWNERS.items():
        if getattr(declared, key) and key not in declared.value_type.options:
            message = f"'{key}' belongs to properties of type {owner}, this one is {declared.type}"
            yield (key,), message, "remove it, or change the type"
    for key in sorted(declared.value_type.required):
        if not getattr(declared, key):
            yield (), f"a property of type {declared.type} needs '{key}'", f"add '{key}: ...'"
    for index, kind_id in enumerate(declared.kinds):
        if kind_id not in library.kinds and kind_id not in library.known_kinds:
            yield ("kinds", index), f"unknown kind '{kind_id}'", suggest(kind_id, library.kinds)
