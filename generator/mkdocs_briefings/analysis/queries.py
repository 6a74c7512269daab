"""Lists for pages: what is new, what is contested, who claims what, what is forecast.

Each runs over the facts once and returns them in order; none knows a page.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.analysis.drift import Drift
from mkdocs_briefings.analysis.reading_counts import count_readings
from mkdocs_briefings.analysis.sentence_use import find_unused
from mkdocs_briefings.analysis.standings import Word
from mkdocs_briefings.model.library import Library, LinkedFact
from mkdocs_briefings.model.models import Comparison, Outlet, Question
from mkdocs_briefings.model.times import first_said, when_stated
from mkdocs_briefings.text.edtf import Edtf

SHORT = 8


@dataclass(frozen=True, slots=True)
class Claim:
    """A fact that somebody asserts, in which evidence (by index), and their stake in a sentence.

    ``word`` is the fact's standing.
    """

    fact: LinkedFact
    evidence: int
    stake: str
    word: Word


@dataclass(frozen=True, slots=True)
class Change:
    """A correction of a fact, or the retirement of one (``fact`` is then ``None``).

    ``ref`` leads to the fact or its tombstone, ``was`` is what it said (for a tombstone its id),
    ``see`` what replaces it.
    """

    on: Edtf
    ref: str
    was: str
    why: str
    fact: LinkedFact | None = None
    see: str | None = None

    @property
    def card_id(self) -> str:
        """The card it happened on."""
        return self.ref.partition("#")[0]


@dataclass(frozen=True, slots=True)
class Derivation:
    """A source, or an outlet whose article is not among the sources, in the tree of copies.

    ``depth`` is its distance from the root, and ``parent`` what it derives from. ``is_told``: it
    has copies, which follow at another place in the tree.
    """

    origin: str | Outlet
    depth: int
    parent: str | Outlet | None = None
    is_told: bool = False


def find_derivations(analysis: Analysis) -> list[Derivation]:
    """What others derive from and derives from none, oldest first, each followed by its copies.

    A copy of two origins is listed under each, and its own copies under the first.
    """
    sources = analysis.library.sources
    dated = sorted(sources, key=lambda s: (sources[s].record.published.first, s))
    copies: dict[str | Outlet, list[str]] = {}
    for source_id in dated:
        for origin in sources[source_id].record.derived_from:
            copies.setdefault(origin, []).append(source_id)
    roots = [o for o in copies if isinstance(o, Outlet) or not sources[o].record.derived_from]
    waiting = [Derivation(root, 0) for root in reversed(roots)]
    found: list[Derivation] = []
    told: set[str | Outlet] = set()
    while waiting:
        node = waiting.pop()
        below = copies.get(node.origin, [])
        if node.origin in told:
            found.append(replace(node, is_told=bool(below)))
            continue
        told.add(node.origin)
        found.append(node)
        waiting += (Derivation(copy, node.depth + 1, node.origin) for copy in reversed(below))
    return found


def newest(analysis: Analysis) -> list[LinkedFact]:
    """The facts added last; on one day, those said last come first.

    Descriptions of an entity (who made it, who works where, where it is based) are not news.
    """
    library = analysis.library
    news = (fact for fact in library.all_facts() if not _describes(fact))
    facts = sorted(news, key=lambda fact: fact.ref)
    facts.sort(key=lambda fact: first_said(library, fact).last, reverse=True)
    facts.sort(key=lambda fact: fact.record.added.last, reverse=True)
    return facts[:SHORT]


def _describes(fact: LinkedFact) -> bool:
    declared = fact.property
    return declared is not None and (declared.interest or declared.value_type.is_description)


def contested(analysis: Analysis) -> list[LinkedFact]:
    """The facts with something against them: disputed, in conflict, drifted, reworded."""
    conflicting = {
        fact.ref
        for conflict in analysis.conflicts
        for fact in (conflict.one, conflict.other)
        if conflict.answer is None
    }

    def weight(fact: LinkedFact) -> int:
        standing = analysis.standings[fact.ref]
        reworded = any(
            c.relation in ("wording", "disputed", "contrasts") for c in fact.record.compare
        )
        reasons = (standing.word == "disputed", fact.ref in conflicting, standing.drifts, reworded)
        return next((len(reasons) - i for i, reason in enumerate(reasons) if reason), 0)

    facts = (fact for fact in analysis.library.all_facts() if weight(fact))
    return sorted(facts, key=lambda fact: (-weight(fact), fact.ref))[:SHORT]


def claims(analysis: Analysis) -> list[Claim]:
    """Every fact with a speaker, once for each; sorted by speaker, named ones first."""
    found = []
    for fact in analysis.library.all_facts():
        heard = set()
        for index, evidence in enumerate(fact.record.evidence):
            if evidence.by and not evidence.refutes and evidence.by not in heard:
                heard.add(evidence.by)
                why = analysis.witnesses.find_voice(fact, evidence).why
                word = analysis.standings[fact.ref].word
                found.append(Claim(fact, index, why, word))
    return sorted(found, key=lambda claim: _by_speaker(analysis.library, claim))


def _by_speaker(library: Library, claim: Claim) -> tuple[bool, str, str]:
    speaker = claim.fact.record.evidence[claim.evidence].by
    if isinstance(speaker, str):
        return False, library.name(speaker).casefold(), claim.fact.ref
    return True, speaker.anonymous if speaker else "", claim.fact.ref


def forecasts(analysis: Analysis) -> list[LinkedFact]:
    """The forecasts sorted by due date, those without one last."""
    found = [fact for fact in analysis.library.all_facts() if fact.record.type == "forecast"]
    dated = [(fact.record.due.last, fact.ref, fact) for fact in found if fact.record.due]
    return [*(fact for *_, fact in sorted(dated)), *(f for f in found if not f.record.due)]


def changes(analysis: Analysis) -> list[Change]:
    """The corrections and retirements, latest first."""
    library = analysis.library
    corrected = (
        Change(correction.on, fact.ref, correction.was, correction.why, fact)
        for fact in library.all_facts()
        for correction in fact.record.corrected
    )
    retired = (
        Change(tomb.on, f"{card_id}#{tomb.id}", tomb.id, tomb.why, see=tomb.see)
        for card_id, card in library.cards.items()
        for tomb in card.record.retired
    )
    return sorted([*corrected, *retired], key=lambda change: change.on.last, reverse=True)


def dated(analysis: Analysis) -> list[tuple[Edtf, LinkedFact]]:
    """The facts that tell when they happen or hold, earliest first."""
    stated = ((when_stated(fact), fact) for fact in analysis.library.all_facts())
    found = [(when, fact) for when, fact in stated if when]
    return sorted(found, key=lambda entry: (entry[0].first, entry[0].last, entry[1].ref))


def drifts(analysis: Analysis) -> list[Drift]:
    """All drifts of the site."""
    return [drift for standing in analysis.standings.values() for drift in standing.drifts]


def stale(analysis: Analysis) -> list[LinkedFact]:
    """The facts with evidence that only repeats an old figure."""
    return [f for f in analysis.library.all_facts() if analysis.standings[f.ref].stale]


def compared(analysis: Analysis, relation: str) -> list[tuple[LinkedFact, Comparison]]:
    """The facts that a curator compared with another in this relation, with each comparison."""
    return [
        (fact, comparison)
        for fact in analysis.library.all_facts()
        for comparison in fact.record.compare
        if comparison.relation == relation
    ]


def unanswered(analysis: Analysis) -> list[tuple[str, tuple[Question, ...]]]:
    """The cards with unanswered questions, and these; by kind, then by name."""
    library = analysis.library
    return [
        (card_id, questions)
        for cards in library.cards_by_kind.values()
        for card_id in cards
        if (questions := library.cards[card_id].record.unanswered)
    ]


QUERIES: Mapping[str, Callable[..., object]] = {
    "newest": newest,
    "contested": contested,
    "claims": claims,
    "forecasts": forecasts,
    "changes": changes,
    "dated": dated,
    "drifts": drifts,
    "stale": stale,
    "compared": compared,
    "unanswered": unanswered,
    "unused": find_unused,
    "count_readings": count_readings,
}
"""The queries by the names under which templates call them."""
