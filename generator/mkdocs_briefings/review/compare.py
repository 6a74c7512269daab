"""Compare two analyses: a pure function, linear in the facts of both."""

from collections.abc import Collection, Iterator, Mapping

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.analysis.conflicts import Conflict
from mkdocs_briefings.checks.rules.fresh_root import find_fresh_roots
from mkdocs_briefings.model.library import Library, LinkedFact
from mkdocs_briefings.model.models import Card, Question
from mkdocs_briefings.model.parse import Document
from mkdocs_briefings.model.permalinks import permalinks, unreadable_cards
from mkdocs_briefings.review.changes import CardChange, Changes, FactChange, FactChangeKind
from mkdocs_briefings.review.fields import FieldChange, all_fields, field_changes
from mkdocs_briefings.review.loosened import find_loosened
from mkdocs_briefings.review.matching import Matching, Pair, match
from mkdocs_briefings.review.readings import reading_changes
from mkdocs_briefings.review.snapshots import Snapshotter
from mkdocs_briefings.review.sources import source_changes


def compare(base: Analysis, head: Analysis) -> Changes:
    """All that the change from ``base`` to ``head`` does."""
    before, after = Snapshotter(base), Snapshotter(head, find_fresh_roots(base, head))
    matching = match(base.library, head.library)
    new, answered, removed = _compare_conflicts(before, after, matching)
    links, unreadable = permalinks(head.library), unreadable_cards(head.library)
    return Changes(
        facts=tuple(_compare_facts(before, after, matching)),
        new_conflicts=new,
        answered_conflicts=answered,
        removed_conflicts=removed,
        cards=tuple(_compare_cards(base.library, head.library, matching)),
        sources=tuple(source_changes(base, head)),
        kinds=field_changes(base.library.vocabulary.record, head.library.vocabulary.record),
        broken=tuple(
            link
            for link in permalinks(base.library)
            if link not in links and link.partition("#")[0] not in unreadable
        ),
        loosened=tuple(find_loosened(base.library, head.library, matching)),
        unreadable=tuple(sorted(unreadable)),
        unreadable_before=tuple(sorted(unreadable_cards(base.library))),
    )


def _compare_facts(
    before: Snapshotter, after: Snapshotter, matching: Matching
) -> Iterator[FactChange]:
    for fact in matching.removed:
        yield FactChange("removed", before.take(fact), tombstone=_tombstone(after.library, fact))
    for pair in matching.pairs:
        yield from _compare_pair(before, after, pair, matching.cards)
    for fact in matching.new:
        yield FactChange("added", after.take(fact), readings=reading_changes(None, fact))


def _compare_pair(
    before: Snapshotter, after: Snapshotter, pair: Pair, cards: Mapping[str, str]
) -> Iterator[FactChange]:
    old, new = pair.before, pair.after
    has_moved = old.ref != new.ref
    without = frozenset({"id", "read", *(["was"] if has_moved else [])})
    edits = tuple(
        field
        for field in field_changes(old.record, new.record, without)
        if field.before == field.after or cards.get(field.before) != field.after
    )
    readings = reading_changes(old, new)
    same = (before.check(old), before.judge(old)) == (after.check(new), after.judge(new))
    if edits or readings or has_moved or not same:
        kind = _kind_of(bool(edits or (readings and has_moved)), has_moved, same)
        yield FactChange(
            kind, after.take(new), before.take(old), edits, pair.declared, readings=readings
        )


def _kind_of(is_edited: bool, has_moved: bool, same: bool) -> FactChangeKind:
    if is_edited or (has_moved and not same):
        return "changed"
    if has_moved:
        return "moved"
    return "read" if same else "affected"


def _tombstone(library: Library, fact: LinkedFact) -> str:
    card = library.cards.get(fact.card_id)
    tombstones = {tomb.id: tomb for tomb in card.record.retired} if card else {}
    if tomb := tombstones.get(fact.record.id):
        return f"{tomb.on.in_words()}, {tomb.why}" + (f" (see {tomb.see})" if tomb.see else "")
    return ""


def _compare_conflicts(
    before: Snapshotter, after: Snapshotter, matching: Matching
) -> tuple[tuple[Conflict, ...], tuple[tuple[Conflict, bool], ...], tuple[Conflict, ...]]:
    """The conflicts that are new, those with a new answer, and those that were removed."""
    renamed = {pair.before.ref: pair.after.ref for pair in matching.pairs}
    old = {
        frozenset(renamed.get(fact.ref, fact.ref) for fact in (c.one, c.other)): c
        for c in before.analysis.judged.conflicts
    }
    current = {frozenset((c.one.ref, c.other.ref)): c for c in after.analysis.judged.conflicts}
    new, answered = [], []
    for key, conflict in current.items():
        former = old.get(key)
        was_open = former is not None and former.answer is None
        if conflict.answer is None and not was_open:
            new.append(conflict)
        elif former is None or _answer(former) != _answer(conflict):
            answered.append((conflict, was_open))
    removed = (conflict for key, conflict in old.items() if key not in current)
    return tuple(new), tuple(answered), tuple(removed)


def _answer(conflict: Conflict) -> object:
    return conflict.answer and (conflict.answer.relation, conflict.answer.why)


def _compare_cards(base: Library, head: Library, matching: Matching) -> Iterator[CardChange]:
    unreadable = unreadable_cards(base) | unreadable_cards(head)
    for card_id, card in base.cards.items():
        if card_id not in matching.cards and card_id not in unreadable:
            fields = _compare_questions(card.record.unanswered, ())
            facts = len(card.record.facts)
            yield CardChange(card_id, card.record.name, "removed", facts=facts, fields=fields)
    removed = {fact.ref for fact in matching.removed}
    former_ids = {now: before for before, now in matching.cards.items()} | {
        c: c for c in base.cards
    }
    for card_id, card in head.cards.items():
        name, was = card.record.name, former_ids.get(card_id)
        if was is None:
            if card_id not in unreadable:
                fields = all_fields(card.record, frozenset({"name", "facts", "unanswered"}))
                fields += _compare_questions((), card.record.unanswered)
                yield CardChange(card_id, name, "new", facts=len(card.record.facts), fields=fields)
            continue
        fields = _compare_card(base.cards[was], card, removed)
        if was != card_id:
            yield CardChange(card_id, name, "renamed", was, fields=fields)
        elif fields:
            yield CardChange(card_id, name, "changed", fields=fields)


def _compare_card(
    before: Document[Card], after: Document[Card], removed: Collection[str]
) -> tuple[FieldChange, ...]:
    """What changed on a card besides facts, without the tombstones of facts that it removes."""
    old, new = before.record, after.record
    without = {"facts", "unanswered"}
    if before.path != after.path:
        without.add("was")
    card_id = before.path.removeprefix("briefings/").removesuffix(".yml")
    fresh = [tomb for tomb in new.retired if tomb not in old.retired]
    if all(f"{card_id}#{tomb.id}" in removed for tomb in fresh) and {*old.retired} <= {
        *new.retired
    }:
        without.add("retired")
    fields = field_changes(old, new, frozenset(without))
    return fields + _compare_questions(old.unanswered, new.unanswered)


def _compare_questions(
    before: tuple[Question, ...], after: tuple[Question, ...]
) -> tuple[FieldChange, ...]:
    """The unanswered questions that were added, removed, or looked for elsewhere or later."""
    old, new = ({asked.question: asked for asked in side} for side in (before, after))
    return tuple(
        FieldChange("unanswered", _write_question(old.get(q)), _write_question(new.get(q)))
        for q in {**old, **new}
        if old.get(q) != new.get(q)
    )


def _write_question(asked: Question | None) -> str:
    if asked is None:
        return ""
    where = ", ".join(asked.looked_in)
    return f"{asked.question} (looked for in {where}; as of {asked.added.in_words()})"
