"""Every ref leads to a card, of a kind its property allows.

Looks at ref values, ``about``, ``at``, ``by``, an anonymous speaker's affiliation, the names
of sources, ``compare`` and ``see``.

Passes: ``value: models/gpt-4o`` where ``briefings/models/gpt-4o.yml`` exists.
Fails: ``value: models/gpt4o``.
"""

from collections.abc import Collection, Iterator

from mkdocs_briefings.library import Library, LinkedFact
from mkdocs_briefings.outcomes import PASSED, Outcome
from mkdocs_briefings.problems import Place, Problem, suggest
from mkdocs_briefings.reading import Step
from mkdocs_briefings.records import Anonymous

ID = "unknown-ref"


def check(library: Library) -> Iterator[Outcome]:
    """Look at every ref of every card and source."""
    fact_refs = frozenset(fact.ref for fact in library.all_facts())
    for fact in library.all_facts():
        for steps, card_id in _card_refs(fact):
            if card_id in library.known_cards:
                yield PASSED
            else:
                yield _unknown(library, fact.place(*steps), card_id)
        if problem := _wrong_kind(library, fact):
            yield problem
        for index, comparison in enumerate(fact.record.compare):
            place = fact.place("compare", index, "with")
            yield _judge_any(library, fact_refs, place, comparison.other) or PASSED
    for card in library.cards.values():
        for index, tomb in enumerate(card.record.retired):
            if tomb.see:
                place = card.place("retired", index, "see")
                yield _judge_any(library, fact_refs, place, tomb.see) or PASSED
    yield from _names(library)


def _names(library: Library) -> Iterator[Outcome]:
    for source in library.sources.values():
        for name, card_id in source.record.names.items():
            if card_id in library.known_cards:
                yield PASSED
            else:
                yield _unknown(library, source.place("names", name), card_id)


def _card_refs(fact: LinkedFact) -> Iterator[tuple[tuple[Step, ...], str]]:
    record = fact.record
    if fact.property and fact.property.type == "ref" and record.value:
        yield ("value",), record.value
    yield from ((("about", index), card) for index, card in enumerate(record.about))
    if record.at:
        yield ("at",), record.at
    if record.compared_to and "/" in record.compared_to and " " not in record.compared_to:
        yield ("compared_to",), record.compared_to
    for index, evidence in enumerate(record.evidence):
        if isinstance(evidence.by, Anonymous):
            if evidence.by.affiliation and "/" in evidence.by.affiliation:
                yield ("evidence", index, "by", "affiliation"), evidence.by.affiliation
        elif evidence.by:
            yield ("evidence", index, "by"), evidence.by


def _unknown(library: Library, place: Place, card_id: str) -> Problem:
    return Problem(place, ID, f"unknown card '{card_id}'", unknown_card_hint(library, card_id))


def unknown_card_hint(library: Library, card_id: str) -> str:
    """What to do about a ref that leads to no card."""
    if card_id in library.former_cards:
        return f"it is '{library.former_cards[card_id]}' now"
    slug = card_id.rpartition("/")[2]
    same = [known for known in library.known_cards if known.rpartition("/")[2] == slug]
    named = [known for known, card in library.cards.items() if card_id == card.record.name]
    if len(same + named) == 1:
        return f"did you mean '{(same + named)[0]}'?"
    hint = suggest(card_id, library.known_cards)
    if "/" not in card_id:
        return "write the id of a card: <kind>/<slug>"
    return hint if hint.startswith("did") else f"mend the id, or write briefings/{card_id}.yml"


def _judge_any(
    library: Library, fact_refs: Collection[str], place: Place, ref: str
) -> Problem | None:
    card_id, hash_, _ = ref.partition("#")
    if not hash_:
        known = card_id in library.known_cards
        return None if known else _unknown(library, place, card_id)
    if ref in fact_refs or (card_id in library.known_cards and card_id not in library.cards):
        return None  # of a broken card nobody knows the facts
    return Problem(place, ID, f"unknown fact '{ref}'", suggest(ref, fact_refs))


def _wrong_kind(library: Library, fact: LinkedFact) -> Problem | None:
    if not (fact.property and fact.property.kinds and isinstance(fact.value, str)):
        return None
    if not library.kinds.keys() >= set(fact.property.kinds):  # kinds.yml is at fault
        return None
    kind = fact.value.partition("/")[0]
    if kind in fact.property.kinds or fact.value not in library.known_cards:
        return None
    allowed = " or ".join(fact.property.kinds)
    message = f"'{fact.record.property}' leads to {allowed}, '{fact.value}' is of another kind"
    return Problem(fact.place("value"), "wrong-kind", message, "check the ref and the property")
