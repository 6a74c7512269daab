"""``compare`` explains a conflict that exists, and every conflict is reported.

``scope``, ``rounding``, ``supersedes`` and ``disputed`` explain a conflict between two facts; where
there is none, they are an error. ``repeats`` and ``wording`` relate two facts that agree. A
conflict without an explanation is a warning, once for all values that conflict with each other, and
the facts are shown as disputed. What supersedes is said no earlier than what it supersedes, and
attested no worse.

Passes: ``compare: [{with: events/expo#area-2, as: scope, why: one is the main venue}]`` between
50,000 and 70,000 m².
Fails: the same between "more than 400" and 420, which do not conflict.
"""

from collections.abc import Iterator, Sequence

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.analysis.conflicts import ANSWERS, are_in_conflict, join_conflicts
from mkdocs_briefings.analysis.standings import RANKS
from mkdocs_briefings.checks.results import PASSED, Outcome, Skip
from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.model.times import first_said
from mkdocs_briefings.problems.problem import Problem, count

ID = "compare"
_TOLD = 4


def check(analysis: Analysis) -> Iterator[Outcome]:
    """Check all comparisons and all conflicts."""
    library = analysis.library
    for fact in library.all_facts():
        for index, comparison in enumerate(fact.record.compare):
            other = library.facts_by_ref.get(comparison.other)
            if other is None:
                yield Skip("the other fact does not exist")
            elif comparison.relation in ANSWERS and not are_in_conflict(library, fact, other):
                message = (
                    f"these two facts do not conflict, so '{comparison.relation}' does not apply"
                )
                hint = "remove it, or write 'repeats' or 'wording'"
                yield Problem(fact.place("compare", index, "as"), ID, message, hint)
            elif comparison.relation == "supersedes":
                yield _judge_superseding(analysis, fact, index)
            else:
                yield PASSED
    yield from (PASSED for conflict in analysis.conflicts if conflict.answer)
    yield from map(_ask, join_conflicts(analysis.conflicts))


def _ask(facts: Sequence[LinkedFact]) -> Problem:
    """The problem of facts that conflict, at the last of them."""
    *others, last = facts
    values = {fact.record.value: fact for fact in reversed(others)}
    told = [
        f"'{value}' in line {fact.place('value').line}"
        for value, fact in reversed([*values.items()])
    ]
    if len(told) > _TOLD:
        told[_TOLD - 1 :] = [count(len(told) - _TOLD + 1, "other value")]
    listed = " and ".join(filter(None, [", ".join(told[:-1]), told[-1]]))
    message = f"'{last.record.value}' conflicts with {listed}"
    if len(told) > 1:
        message = f"'{last.record.value}', {listed} conflict with each other"
    hint = "explain it with 'compare', or leave the facts disputed"
    return Problem(last.place("value"), ID, message, hint, "warning")


def _judge_superseding(analysis: Analysis, fact: LinkedFact, index: int) -> Outcome:
    """Whether a fact may replace another: it is newer, and no worse attested."""
    library = analysis.library
    other = library.facts_by_ref[fact.record.compare[index].other]
    standings = analysis.judged.standings
    if not {fact.ref, other.ref} <= standings.keys():
        return Skip("one of the two names something unknown")
    own, replaced = (standings[one.ref].attested for one in (fact, other))
    said, said_before = (first_said(library, one) for one in (fact, other))
    place = fact.place("compare", index, "as")
    if said.last < said_before.first:
        message = f"said {said.in_words()}, it supersedes what was said {said_before.in_words()}"
        return Problem(place, ID, message, "turn the two round, or write 'disputed'")
    if RANKS.index(own) > RANKS.index(replaced):
        message = f"a fact that is only {own} supersedes one that is {replaced}"
        return Problem(place, ID, message, "write 'disputed', or find better evidence")
    return PASSED
