"""Conflicts: two facts that cannot both be true as they are stated.

Facts are comparable if they share subject, property (not ``many``), ``compared_to``, ``per`` and
scope, and are of one time: the times that both state overlap or, where one states none, no more
than a year lies between it and the day of print. What is further apart is a change. Quantities
conflict if their ranges do not meet, where a number stands for half of its last printed digit on
either side and bounds are respected: "more than 400" does not contradict 420. Dates conflict if no
day fits both; texts and refs if they differ.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations

from mkdocs_briefings.model.library import Library, LinkedFact
from mkdocs_briefings.model.models import Comparison
from mkdocs_briefings.model.times import first_said, when_stated
from mkdocs_briefings.text.canonical import words_of

_ONE_TIME = timedelta(days=366)
ANSWERS = frozenset({"scope", "rounding", "supersedes", "disputed"})


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
    """Yield all pairs of facts in conflict, except facts from unknown sources."""
    for facts in library.facts.values():
        groups: dict[object, list[LinkedFact]] = {}
        for fact in facts:
            cited = {evidence.source for evidence in fact.record.evidence}
            known = cited <= library.sources.keys()
            if known and fact.property and not fact.property.many and fact.value is not None:
                key = (fact.record.property, *_make_frame(fact))
                groups.setdefault(key, []).append(fact)
        for group in groups.values():
            for one, other in combinations(group, 2):
                twice = one.ref == other.ref  # an error by itself
                if not twice and _same_time(library, one, other) and not agree(one, other):
                    yield Conflict(one, other, _find_answer(one, other))


def agree(one: LinkedFact, other: LinkedFact) -> bool:
    """Whether two values of a property can both be true."""
    if one.value is None or other.value is None:
        return True
    return one.value.agrees(other.value, one.record.bound, other.record.bound)


def _make_frame(fact: LinkedFact) -> tuple[str, ...]:
    record = fact.record
    words = (record.compared_to, record.per, record.scope)
    return tuple(" ".join(words_of(word)) if word else "" for word in words)


def _same_time(library: Library, one: LinkedFact, other: LinkedFact) -> bool:
    if one.value and one.value.date and other.value and other.value.date:
        return True  # two dates of one thing
    stated = when_stated(one), when_stated(other)
    this, that = stated[0] or first_said(library, one), stated[1] or first_said(library, other)
    apart = max(this.first, that.first) - min(this.last, that.last)
    return this.overlaps(that) if all(stated) else apart <= _ONE_TIME


def _find_answer(one: LinkedFact, other: LinkedFact) -> Comparison | None:
    for fact, against in ((one, other), (other, one)):
        for comparison in fact.record.compare:
            if comparison.other == against.ref and comparison.relation in ANSWERS:
                return comparison
    return None
