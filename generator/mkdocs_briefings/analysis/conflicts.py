"""Conflicts: two facts that cannot both be true as they are stated.

Facts are comparable if they share subject, property (not ``many``), ``compared_to``, ``per`` and
scope, and are of one time: the times that both state overlap or, where one states none, no more
than a year lies between it and the day of print. A time that is derived is none that a fact states:
no article keeps the two apart. What is further apart is a change. Quantities
conflict if their ranges do not meet, where a number stands for half of its last printed digit on
either side and bounds are respected: "more than 400" does not contradict 420. Dates conflict if no
day fits both; texts and refs if they differ.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from mkdocs_briefings.analysis.unlike_values import Statement, find_unlike
from mkdocs_briefings.model.library import Library, LinkedFact
from mkdocs_briefings.model.models import Comparison
from mkdocs_briefings.model.times import first_said, when_stated
from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.text.edtf import Edtf

_ONE_TIME = timedelta(days=366)
ANSWERS = frozenset({"scope", "rounding", "supersedes", "disputed"})
_FEW = 12
"""In a group of more facts than these not every conflict of a fact is told, but its first ones."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two facts, and the comparison that answers how they relate, if there is one."""

    one: LinkedFact
    other: LinkedFact
    answer: Comparison | None

    def other_than(self, ref: str) -> LinkedFact:
        """The fact that conflicts with the one of this ref."""
        return self.other if self.one.ref == ref else self.one


def find_conflicts(library: Library) -> Iterator[Conflict]:
    """Yield the conflicts of each fact, except facts from unknown sources.

    These are all those that are answered, and of the others as many as there are; of a fact in a
    large group, at least the first ones.
    """
    for facts in library.facts.values():
        groups: dict[object, list[LinkedFact]] = {}
        for fact in facts:
            if _is_compared(library, fact):
                groups.setdefault(_make_frame(fact), []).append(fact)
        for group in groups.values():
            yield from _find_in_group(library, group)


def are_in_conflict(library: Library, one: LinkedFact, other: LinkedFact) -> bool:
    """Whether two facts conflict, answered or not."""
    if one.card_id != other.card_id or one.ref == other.ref:  # the latter an error by itself
        return False
    if not (_is_compared(library, one) and _is_compared(library, other)):
        return False
    is_like = _make_frame(one) == _make_frame(other)
    return is_like and _same_time(library, one, other) and not agree(one, other)


def _is_compared(library: Library, fact: LinkedFact) -> bool:
    known = all(evidence.source in library.sources for evidence in fact.record.evidence)
    return bool(known and fact.property and not fact.property.many and fact.value is not None)


def _find_in_group(library: Library, group: Sequence[LinkedFact]) -> Iterator[Conflict]:
    """Yield the conflicts of facts of one property and frame, in their order."""
    if len(group) < 2:
        return
    answers = dict(_find_answers(library, group))
    most = len(group) if len(group) <= _FEW else 3

    def conflict(one: int, other: int) -> bool:
        return (
            frozenset((one, other)) not in answers
            and group[one].ref != group[other].ref
            and _same_time(library, group[one], group[other])
            and not agree(group[one], group[other])
        )

    statements = [_state(library, fact) for fact in group]
    pairs = {*answers, *map(frozenset, find_unlike(statements, conflict, most))}
    for first, second in sorted(tuple(sorted(pair)) for pair in pairs):
        answer = answers.get(frozenset((first, second)))
        yield Conflict(group[first], group[second], answer)


def _find_answers(
    library: Library, group: Sequence[LinkedFact]
) -> Iterator[tuple[frozenset[int], Comparison]]:
    """Yield the pairs in conflict of which one fact answers how it relates to the other."""
    indexes: Mapping[str, int] = {fact.ref: index for index, fact in enumerate(group)}
    for index, fact in reversed([*enumerate(group)]):  # the earlier fact's answer counts
        for comparison in reversed(fact.record.compare):
            other = indexes.get(comparison.other)
            if comparison.relation not in ANSWERS or other is None:
                continue
            if are_in_conflict(library, fact, group[other]):
                yield frozenset((index, other)), comparison


def join_conflicts(conflicts: Iterable[Conflict]) -> list[list[LinkedFact]]:
    """The facts that conflicts join, directly or through others: a list for each group, in order.

    Answered conflicts join nothing.
    """
    against: dict[tuple[str, int], dict[tuple[str, int], LinkedFact]] = {}
    for conflict in conflicts:
        for one, other in ((conflict.one, conflict.other), (conflict.other, conflict.one)):
            if conflict.answer is None:
                found = against.setdefault((one.card_id, one.index), {})
                found[other.card_id, other.index] = other
    groups: list[list[LinkedFact]] = []
    while against:
        waiting = [next(iter(against))]
        group: dict[tuple[str, int], LinkedFact] = {}
        while waiting:
            others = against.pop(waiting.pop(), {})
            waiting += others
            group |= others
        groups.append([group[key] for key in sorted(group)])
    return groups


def agree(one: LinkedFact, other: LinkedFact) -> bool:
    """Whether two values of a property can both be true."""
    if one.value is None or other.value is None:
        return True
    return one.value.agrees(other.value, one.record.bound, other.record.bound)


def _make_frame(fact: LinkedFact) -> tuple[str | None, ...]:
    record = fact.record
    words = (record.compared_to, record.per, record.scope)
    return record.property, *(" ".join(words_of(word)) if word else "" for word in words)


def _state(library: Library, fact: LinkedFact) -> Statement:
    """What a fact says and when, as far as it takes to find those that it may conflict with."""
    stated = _when_shown(fact)
    is_date = fact.value is not None and fact.value.date is not None
    when = stated or first_said(library, fact)
    first, last = when.first.toordinal(), when.last.toordinal()
    if is_date:  # two dates of one thing, whenever
        first, last = 0, 0
    elif stated is None:
        first, last = first - _ONE_TIME.days, last + _ONE_TIME.days
    return Statement(*_extent_of(fact), first, last)


def _extent_of(fact: LinkedFact) -> tuple[object, object, object]:
    """The sort of a value, and from where to where it reaches; values of two sorts may agree."""
    value = fact.value
    if value and value.measure:
        return value.measure.unit, *value.measure.range(fact.record.bound)
    if value and value.date:
        return "", value.date.first_day, value.date.last_day
    text = " ".join(words_of(value.text)) if value and not value.card_id else fact.record.value
    return None, text, text


def _same_time(library: Library, one: LinkedFact, other: LinkedFact) -> bool:
    if one.value and one.value.date and other.value and other.value.date:
        return True  # two dates of one thing
    stated = _when_shown(one), _when_shown(other)
    this, that = stated[0] or first_said(library, one), stated[1] or first_said(library, other)
    apart = max(this.first, that.first) - min(this.last, that.last)
    return this.overlaps(that) if all(stated) else apart <= _ONE_TIME


def _when_shown(fact: LinkedFact) -> Edtf | None:
    derivation = fact.record.derivation
    return None if derivation and derivation.date else when_stated(fact)
