"""Ids never die: a permalink of an earlier revision still leads somewhere.

Checks every card, fact, tombstone and source of the revision given by ``--against``. A renamed one
has ``was: [<old id>]``; a fact that was taken down leaves ``retired`` on its card.

Passes: ``was: [models/alma#range]`` on the fact that is now ``models/alma#reach``.
Fails: a fact that is gone or has another id, without a trace.
"""

from collections.abc import Iterator

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.checks.baseline import Baseline
from mkdocs_briefings.checks.results import PASSED, Outcome, Skip
from mkdocs_briefings.model.library import Library
from mkdocs_briefings.model.permalinks import permalinks, unreadable_cards
from mkdocs_briefings.problems.problem import Place, Problem

ID = "permalink"


def check(baseline: Baseline, present: Analysis) -> Iterator[Outcome]:
    """Check every permalink of the past; for a card that is gone, only the card's own."""
    before, now = baseline.analysis.library, present.library
    alive = permalinks(now)
    unreadable = unreadable_cards(now)
    fresh = unreadable - before.known_cards
    for link, led_to in permalinks(before).items():
        card_id, _, fact = link.partition("#")
        if link in alive:
            yield PASSED
        elif card_id in unreadable or f"{link}.yml".startswith(_broken_sources(now)):
            yield Skip("its file cannot be read")
        elif fresh:
            yield Skip("a new file that may have it cannot be read")
        elif not fact or card_id in alive:
            yield _dead(before, link, led_to)


def _broken_sources(library: Library) -> tuple[str, ...]:
    broken = library.known_sources - library.sources.keys()
    return tuple(f"sources/{source_id}.yml" for source_id in broken)


def _dead(before: Library, link: str, led_to: str) -> Problem:
    target, _, fact = led_to.partition("#")
    if target.startswith("sources/"):
        source_id = target.removeprefix("sources/")
        path = before.sources[source_id].path
        hint = f"write 'was: [{link.removeprefix('sources/')}]' on the source that replaced it"
    else:
        path = before.cards[target].path
        hint = f"write 'was: [{link}]' on the {'fact' if fact else 'card'} that replaced it"
    if fact and link == led_to:
        hint += f", or 'retired: [{{id: {fact}, on: <day>, why: ...}}]' on the card"
    return Problem(Place(path), ID, f"the permalink {link} no longer leads anywhere", hint)
