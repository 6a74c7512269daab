"""What a change loosens: what it takes away that a mark or a check rested on.

Taking away a speaker, an affiliation, a ``type``, a reason or an origin can raise a fact's
standing, and no check can tell from the files that it was there before. New names, spellings,
waivers and reasons let pass what did not. ``loosened_kinds`` says it of ``kinds.yml``.
"""

from collections.abc import Iterable, Iterator, Mapping

from mkdocs_briefings.model.attribution import name_asserter
from mkdocs_briefings.model.library import Library, LinkedFact
from mkdocs_briefings.model.models import Anonymous, Card, Evidence, Source
from mkdocs_briefings.review.loosened_kinds import Loosened, find_loosened_kinds
from mkdocs_briefings.review.matching import Matching


def find_loosened(base: Library, head: Library, matching: Matching) -> Iterator[Loosened]:
    """Yield all that a change loosens, facts first."""
    for pair in matching.pairs:
        for what in _loosened_in_fact(base, pair.before, pair.after, matching.cards):
            yield pair.after.ref, what
    for fact in matching.removed:
        if tie := _describe_tie(base, fact):
            yield fact.ref, f"{tie} was removed"
    for source_id, source in head.sources.items():
        if source_id in base.sources:
            for what in _loosened_in_source(base.sources[source_id].record, source.record):
                yield f"seeds/{source_id}.yml", what
    for was, card_id in matching.cards.items():
        for what in _loosened_in_card(base.cards[was].record, head.cards[card_id].record):
            yield card_id, what
    yield from find_loosened_kinds(base.vocabulary.record, head.vocabulary.record)


def _loosened_in_fact(
    base: Library, before: LinkedFact, after: LinkedFact, cards: Mapping[str, str]
) -> Iterator[str]:
    old, new = before.record, after.record
    if old.type and not new.type:
        yield f"no longer marked as {'an opinion' if old.type == 'opinion' else 'a forecast'}"
    if missing := [about for about in old.about if cards.get(about, about) not in new.about]:
        yield f"no longer about {', '.join(missing)}"
    has_changed = (old.property, old.value) != (new.property, new.value)
    if has_changed and (tie := _describe_tie(base, before)):
        yield f"{tie} was changed"
    for correction in old.corrected:
        if correction not in new.corrected:
            yield f"its correction of {correction.on.in_words()} is no longer told"
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
        yield from _loosened_in_evidence(base, evidence, kept, cards)


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


def _loosened_in_evidence(
    base: Library, old: Evidence, new: Evidence | None, cards: Mapping[str, str]
) -> Iterator[str]:
    if new is None:
        if old.refutes:
            yield f"evidence against it was removed: “{old.quote}”"
        return
    speaker = _speaker(old)
    if speaker and cards.get(speaker, speaker) != _speaker(new):
        yield f"no longer said by {name_asserter(base, old)}"
    elif _affiliation(old) not in (None, _affiliation(new)):
        yield f"{speaker} no longer of {_affiliation(old)}"
    if old.via and old.via != new.via:
        yield f"no longer from {old.via.publisher}"
    elif new.via and not old.via:
        yield f"from {new.via.publisher} now, which may make it a witness"
    if old.refutes and not new.refutes:
        yield f"evidence no longer against it: “{old.quote}”"


def _speaker(evidence: Evidence) -> str | None:
    return evidence.by.anonymous if isinstance(evidence.by, Anonymous) else evidence.by


def _affiliation(evidence: Evidence) -> str | None:
    return evidence.by.affiliation if isinstance(evidence.by, Anonymous) else None


def _loosened_in_source(old: Source, new: Source) -> Iterator[str]:
    for origin in old.derived_from:
        if origin not in new.derived_from:
            outlet = origin if isinstance(origin, str) else origin.publisher
            yield f"no longer derived from {outlet}"
    if old.outlet != new.outlet and new.is_named:
        yield f"its publisher is {new.outlet} now" if old.is_named else "its publisher is named now"
    if new.public_domain and not old.public_domain:
        yield "in the public domain now, so that no limit of rights holds"
    if old.translated and not new.translated:
        yield "no longer marked as a translation"
    if old.language != new.language:
        yield f"read as {new.language} now, no longer as {old.language}"
    if new.about and new.about != old.about:
        yield f"about {new.about} now, so that facts there need no other naming"
    if old.published.is_approximate and not new.published.is_approximate:
        yield "its day of publication is no longer approximate"
    for spelling, card_id in new.names.items():
        if old.names.get(spelling) != card_id:
            yield f"“{spelling}” means {card_id} now"
    if waived := sorted(new.waived.keys() - old.waived.keys()):
        yield f"sentences waived: {', '.join(waived)}"


def _loosened_in_card(old: Card, new: Card) -> Iterator[str]:
    for name in (new.name, *new.aliases):
        if name not in (old.name, *old.aliases):
            yield f"“{name}” names it now"


def _describe_tie(library: Library, fact: LinkedFact) -> str:
    """The tie of interest that a fact makes; empty if it makes none."""
    card_id = fact.value.card_id if fact.value else None
    if not (fact.property and fact.property.interest and card_id):
        return ""
    names = [
        library.name(card) if card in library.cards else card for card in (fact.card_id, card_id)
    ]
    return f"the tie of {names[0]} to {names[1]} ({fact.property.label})"
