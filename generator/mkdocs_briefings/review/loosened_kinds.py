"""What a change loosens in ``kinds.yml``, on which the judgement of every card of a kind rests."""

from collections.abc import Iterator

from mkdocs_briefings.model.vocabulary import Kind, Property, Vocabulary

Loosened = tuple[str, str]
"""What it concerns (a ref, a source, a kind), and what was loosened there."""


def find_loosened_kinds(base: Vocabulary, head: Vocabulary) -> Iterator[Loosened]:
    """Yield all that a change loosens in kinds, units and languages."""
    for kind_id, old in base.kinds.items():
        for what in _loosened_in_kind(old, head.kinds.get(kind_id)):
            yield f"kind {kind_id}", what
    for unit, record in head.units.items():
        was = base.units.get(unit)
        for what in _new_spellings(was.spellings if was else (), record.spellings):
            yield f"unit {unit}", what
        if was and was.is_ != record.is_:
            yield f"unit {unit}", f"is {record.is_ or 'of no other unit'} now"
    for language, words in head.languages.items():
        if words != base.languages.get(language):
            yield f"language {language}", "articles are read by other words"


def _loosened_in_kind(old: Kind, new: Kind | None) -> Iterator[str]:
    if old.rivals and not (new and new.rivals):
        yield "its cards no longer compete"
    if old.happens and not (new and new.happens):
        yield "its cards no longer say when their facts happen"
    if old.when and not (new and new.when == old.when):
        yield f"'{old.when}' no longer dates its cards"
    if new and new.surnames and not old.surnames:
        yield "part of a name may mean its cards"
    for name, declared in old.properties.items():
        for what in _loosened_in_property(declared, new.properties.get(name) if new else None):
            yield f"'{name}' {what}"
    for name, added in (new.properties if new else {}).items():
        if added.official and name not in old.properties:
            yield f"'{name}' makes its holders official"


def _loosened_in_property(old: Property, new: Property | None) -> Iterator[str]:
    if old.interest and not (new and new.interest):
        yield "no longer ties interest"
    if old.official and not (new and new.official):
        yield "no longer makes its holders official"
    if new is None:
        return
    if new.official and not old.official:
        yield "makes its holders official"
    if new.many and not old.many:
        yield "may have several values, which do not conflict"
    if new.type != old.type:
        yield f"is of type {new.type} now, no longer {old.type}"
    for word, spellings in new.values.items():
        for what in _new_spellings(old.values.get(word, ()), spellings):
            yield f"has the value '{word}' where {what}"


def _new_spellings(old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[str]:
    if more := [spelling for spelling in new if spelling not in old]:
        yield f"an article says {', '.join(f'“{spelling}”' for spelling in more)}"
