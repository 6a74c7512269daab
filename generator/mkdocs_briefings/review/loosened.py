"""What a change loosens: what it takes away that a mark or a check rested on.

Taking away a speaker, an affiliation, a ``type``, a reason or an origin can raise a fact's
standing, and no check can tell from the files that it was there before. New names, waivers and
reasons let pass what did not.
"""

from collections.abc import Iterable, Iterator

from mkdocs_briefings.model.attribution import name_asserter
from mkdocs_briefings.model.library import Library, LinkedFact
from mkdocs_briefings.model.models import Anonymous, Evidence, Source
from mkdocs_briefings.model.vocabulary import Kind
from mkdocs_briefings.review.matching import Matching

Loosened = tuple[str, str]
"""What it concerns (a ref, a source, a kind), and what was loosened there."""


def find_loosened(base: Library, head: Library, matching: Matching) -> Iterator[Loosened]:
    """Yield all that a change loosens, facts first."""
    for pair in matching.pairs:
        for what in _loosened_in_fact(base, pair.before, pair.after):
            yield pair.after.ref, what
    for fact in matching.removed:
        if tie := _describe_tie(base, fact):
            yield fact.ref, f"{tie} was removed"
    for source_id, source in head.sources.items():
        if source_id in base.sources:
            for what in _loosened_in_source(base.sources[source_id].record, source.record):
                yield f"seeds/{source_id}.yml", what
    for kind_id, kind in head.kinds.items():
        if kind_id in base.kinds:
            for what in _loosened_in_kind(base.kinds[kind_id], kind):
                yield f"kind {kind_id}", what


def _loosened_in_fact(base: Library, before: LinkedFact, after: LinkedFact) -> Iterator[str]:
    old, new = before.record, after.record
    if old.type and not new.type:
        yield f"no longer marked as {'an opinion' if old.type == 'opinion' else 'a forecast'}"
    if missing := [about for about in old.about if about not in new.about]:
        yield f"no longer about {', '.join(missing)}"
    has_changed = (old.property, old.value) != (new.property, new.value)
    if has_changed and (tie := _describe_tie(base, before)):
        yield f"{tie} was changed"
    for comparison in old.compare:
        if comparison.relation in ("disputed", "contrasts") and comparison not in new.compare:
            yield f"no longer {comparison.relation} with {comparison.other}"
    for need, why in new.derivation or ():
        if why and not getattr(old.derivation, need, None):
            yield f"the {need} is now derived"
    for need, why in old.derivation or ():
        if why and not getattr(new.derivation, need, None):
            yield f"the {need} is no longer marked as derived"
    for evidence, kept in _pair_evidence(old.evidence, new.evidence):
        yield from _loosened_in_evidence(base, evidence, kept)


def _pair_evidence(
    old: Iterable[Evidence], new: Iterable[Evidence]
) -> Iterator[tuple[Evidence, Evidence | None]]:
    """Yield each piece of the old evidence that is gone, with what has its quote now."""
    left, gone = list(new), list[Evidence]()
    for evidence in old:
        if evidence in left:
            left.remove(evidence)
        else:
            gone.append(evidence)
    for evidence in gone:
        same = [e for e in left if (e.source, e.quote) == (evidence.source, evidence.quote)]
        if same:
            left.remove(same[0])
        yield evidence, same[0] if same else None


def _loosened_in_evidence(base: Library, old: Evidence, new: Evidence | None) -> Iterator[str]:
    if new is None:
        if old.refutes:
            yield f"evidence against it was removed: “{old.quote}”"
        return
    if old.by and not new.by:
        yield f"no longer said by {name_asserter(base, old)}"
    if _affiliation(old) and isinstance(new.by, Anonymous) and not _affiliation(new):
        yield f"{new.by.anonymous} no longer of {_affiliation(old)}"
    if old.refutes and not new.refutes:
        yield f"evidence no longer against it: “{old.quote}”"


def _affiliation(evidence: Evidence) -> str | None:
    return evidence.by.affiliation if isinstance(evidence.by, Anonymous) else None


def _loosened_in_source(old: Source, new: Source) -> Iterator[str]:
    for origin in old.derived_from:
        if origin not in new.derived_from:
            outlet = origin if isinstance(origin, str) else origin.publisher
            yield f"no longer derived from {outlet}"
    if not old.is_named and new.is_named:
        yield "its publisher is named now"
    if old.published.is_approximate and not new.published.is_approximate:
        yield "its day of publication is no longer approximate"
    for spelling, card_id in new.names.items():
        if old.names.get(spelling) != card_id:
            yield f"“{spelling}” means {card_id} now"
    if waived := sorted(new.waived.keys() - old.waived.keys()):
        yield f"sentences waived: {', '.join(waived)}"


def _loosened_in_kind(old: Kind, new: Kind) -> Iterator[str]:
    if old.rivals and not new.rivals:
        yield "its cards no longer compete"
    for name, declared in old.properties.items():
        now = new.properties.get(name)
        if declared.interest and not (now and now.interest):
            yield f"'{name}' no longer ties interest"
        if now and now.official and not declared.official:
            yield f"'{name}' makes its holders official"
        if now and now.many and not declared.many:
            yield f"'{name}' may have several values, which do not conflict"


def _describe_tie(library: Library, fact: LinkedFact) -> str:
    """The tie of interest that a fact makes; empty if it makes none."""
    card_id = fact.value.card_id if fact.value else None
    if not (fact.property and fact.property.interest and card_id):
        return ""
    names = [
        library.name(card) if card in library.cards else card for card in (fact.card_id, card_id)
    ]
    return f"the tie of {names[0]} to {names[1]} ({fact.property.label})"
