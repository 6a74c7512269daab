"""Compare two analyses: a pure function, linear in the facts of both."""

from collections.abc import Iterator

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.analysis.conflicts import Conflict
from mkdocs_briefings.model.library import Library, LinkedFact
from mkdocs_briefings.model.permalinks import permalinks, unreadable_cards
from mkdocs_briefings.review.changes import CardChange, Changed, Changes, Clash, Removed
from mkdocs_briefings.review.fields import field_changes
from mkdocs_briefings.review.matching import Matching, match
from mkdocs_briefings.review.sources import source_changes
from mkdocs_briefings.review.telling import Snapshotter

_OF_FACT = frozenset({"id"})
_OF_CARD = frozenset({"facts", "retired", "was"})


def compare(base: Analysis, head: Analysis) -> Changes:
    """All that the change from ``base`` to ``head`` does."""
    before, after = Snapshotter(base), Snapshotter(head)
    matching = match(base.library, head.library)
    changed, affected = _changed(before, after, matching)
    opened, answered, gone = _conflicts(before, after, matching)
    links, alive = permalinks(base.library), permalinks(head.library)
    unread = unreadable_cards(head.library)
    return Changes(
        tuple(Removed(before.tell(f), _tombstone(head.library, f)) for f in matching.gone),
        changed,
        tuple(map(after.tell, matching.new)),
        affected,
        opened,
        answered,
        gone,
        tuple(_cards(base.library, head.library, matching)),
        tuple(source_changes(base, head)),
        field_changes(base.library.vocabulary.record, head.library.vocabulary.record),
        tuple(link for link in links if link not in alive and link.partition("#")[0] not in unread),
        tuple(sorted(unreadable_cards(base.library))),
        tuple(sorted(unread)),
    )


def _changed(
    before: Snapshotter, after: Snapshotter, matching: Matching
) -> tuple[tuple[Changed, ...], tuple[Changed, ...]]:
    """The facts that were changed, and those that only their surroundings changed."""
    changed, affected = [], []
    for pair in matching.pairs:
        fields = tuple(
            field
            for field in field_changes(pair.before.record, pair.after.record, _OF_FACT)
            if field.before == field.after or matching.cards.get(field.before) != field.after
        )
        if fields or pair.before.ref != pair.after.ref:
            told = before.tell(pair.before), after.tell(pair.after)
            changed.append(Changed(*told, fields, pair.declared))
        elif _derived(before, pair.before) != _derived(after, pair.after):
            affected.append(Changed(before.tell(pair.before), after.tell(pair.after), ()))
    return tuple(changed), tuple(affected)


def _derived(teller: Snapshotter, fact: LinkedFact) -> object:
    standing = teller.judged.standings.get(fact.ref)
    return teller.check(fact), standing and (standing.word, standing.reasons)


def _tombstone(library: Library, fact: LinkedFact) -> str:
    card = library.cards.get(fact.card_id)
    tombs = {tomb.id: tomb for tomb in card.record.retired} if card else {}
    if tomb := tombs.get(fact.record.id):
        return f"{tomb.on.in_words()}, {tomb.why}" + (f" (see {tomb.see})" if tomb.see else "")
    return ""


Clashes = tuple[Clash, ...]


def _conflicts(before: Snapshotter, after: Snapshotter, matching: Matching) -> tuple[Clashes, ...]:
    """The conflicts that are new, those answered anew, and those that are gone."""
    renamed = {pair.before.ref: pair.after.ref for pair in matching.pairs}
    old = {
        frozenset(renamed.get(fact.ref, fact.ref) for fact in (c.one, c.other)): c
        for c in before.judged.conflicts
    }
    new = {frozenset((c.one.ref, c.other.ref)): c for c in after.judged.conflicts}
    opened, answered = [], []
    for key, conflict in new.items():
        former = old.get(key)
        clash = _clash(conflict, was_open=former is not None and former.answer is None)
        if conflict.answer is None:
            if former is None or former.answer:
                opened.append(clash)
        elif former is None or clash.answer != _clash(former).answer:
            answered.append(clash)
    gone = (_clash(conflict) for key, conflict in old.items() if key not in new)
    return tuple(opened), tuple(answered), tuple(gone)


def _clash(conflict: Conflict, *, was_open: bool = False) -> Clash:
    one, other = ((f.ref, f.record.statement) for f in (conflict.one, conflict.other))
    answer = conflict.answer
    words = f"{answer.relation}: {answer.why}" if answer else ""
    return Clash(one, other, words, was_open)


def _cards(base: Library, head: Library, matching: Matching) -> Iterator[CardChange]:
    unread = unreadable_cards(base) | unreadable_cards(head)
    for card_id in base.cards:
        if card_id not in matching.cards and card_id not in unread:
            name = base.name(card_id)
            yield CardChange(card_id, name, "removed", facts=len(base.facts[card_id]))
    stood = {now: before for before, now in matching.cards.items()}
    for card_id, card in head.cards.items():
        was = card_id if card_id in base.cards else stood.get(card_id)
        if was is None:
            if card_id not in unread:
                count = len(head.facts[card_id])
                yield CardChange(card_id, card.record.name, "new", facts=count)
            continue
        fields = field_changes(base.cards[was].record, card.record, _OF_CARD)
        if was != card_id:
            yield CardChange(card_id, card.record.name, "moved", was, fields=fields)
        elif fields:
            yield CardChange(card_id, card.record.name, "changed", fields=fields)
