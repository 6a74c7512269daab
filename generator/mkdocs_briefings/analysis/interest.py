"""Interest: whether the asserter of a fact has a stake in it.

An asserter has a stake if they, or anyone they have a tie of interest to (an affiliation, a
parent), are the subject, its developer, parent, organizer or issuer, or are named in ``about`` or
``value``. An anonymous asserter always has one. In kinds with ``rivals``, so has anyone who belongs
to a card of the same kind as the subject or its developer.
"""

from collections.abc import Iterable

from mkdocs_briefings.analysis.witnesses import Asserter, Witness
from mkdocs_briefings.model.library import Library, LinkedFact


def find_interest(library: Library, fact: LinkedFact, witness: Witness) -> str:
    """Explain why a witness has a stake; empty if one of its asserters has none."""
    reasons = [_explain_stake(library, fact, asserter) for asserter in witness.asserters]
    return reasons[0] if all(reasons) else ""


def _explain_stake(library: Library, fact: LinkedFact, asserter: Asserter) -> str:
    if asserter.anonymous:
        return f"{asserter.name}, unnamed"
    if asserter.card_id is None:
        return ""
    parties = {fact.card_id, *fact.record.about}
    if fact.value and fact.value.card_id:
        parties.add(fact.value.card_id)
    concerned = parties | find_ties(library, [fact.card_id])
    side = {asserter.card_id} | find_ties(library, [asserter.card_id])
    if asserter.card_id == fact.card_id:
        return "it is the speaker's own word"
    if asserter.card_id in concerned:
        return f"{asserter.name} is a party to it"
    if shared := sorted(side & concerned):
        return f"{asserter.name} is tied to {library.name(shared[0])}"
    return _explain_rivalry(library, fact, asserter, side)


def _explain_rivalry(library: Library, fact: LinkedFact, asserter: Asserter, side: set[str]) -> str:
    subjects = {fact.card_id, *find_ties(library, [fact.card_id])}
    kinds = {card.partition("/")[0] for card in subjects}
    rivals = {kind for kind in kinds if library.kinds[kind].rivals}
    for card_id in sorted(side):
        if card_id.partition("/")[0] in rivals:
            return f"{asserter.name} speaks for {library.name(card_id)}, a rival"
    return ""


def find_ties(library: Library, cards: Iterable[str]) -> set[str]:
    """The cards that ties of interest lead to, at any remove."""
    found: set[str] = set()
    waiting = list(cards)
    while waiting:
        for fact in library.facts.get(waiting.pop(), ()):
            tie = fact.property and fact.property.interest
            card_id = fact.value.card_id if tie and fact.value else None
            if card_id and card_id not in found:
                found.add(card_id)
                waiting.append(card_id)
    return found & library.cards.keys()
