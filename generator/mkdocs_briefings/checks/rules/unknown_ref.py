"""Every reference leads to a card, of a kind its property allows.

Checks reference values, ``about``, ``at``, ``by``, an anonymous speaker's affiliation, the names
and ``about`` of sources, ``compare`` and ``see``.

Passes: ``value: models/gpt-4o`` where ``briefings/models/gpt-4o.yml`` exists.
Fails: ``value: models/gpt4o``.
"""

from collections.abc import Iterator

from mkdocs_briefings.checks.ref_lookup import RefBook, unknown_card_hint
from mkdocs_briefings.checks.results import PASSED, Outcome
from mkdocs_briefings.model.library import Library, LinkedFact
from mkdocs_briefings.model.models import Anonymous
from mkdocs_briefings.model.parse import Step
from mkdocs_briefings.problems.problem import Place, Problem, suggest

ID = "unknown-ref"


def check(library: Library) -> Iterator[Outcome]:
    """Check every reference of every card and source."""
    book = RefBook(library)
    for fact in library.all_facts():
        for steps, card_id in _card_refs(fact):
            if card_id in library.known_cards:
                yield PASSED
            else:
                yield _unknown(library, fact.place(*steps), card_id)
        yield from _unknown_kinds(library, fact)
        if problem := _wrong_kind(library, fact):
            yield problem
        for index, comparison in enumerate(fact.record.compare):
            place = fact.place("compare", index, "with")
            yield _judge_any(book, place, comparison.other) or PASSED
    for card in library.cards.values():
        for index, tomb in enumerate(card.record.retired):
            if tomb.see:
                place = card.place("retired", index, "see")
                yield _judge_any(book, place, tomb.see) or PASSED
    yield from _refs_of_sources(library)


def _refs_of_sources(library: Library) -> Iterator[Outcome]:
    for source in library.sources.values():
        refs: list[tuple[tuple[Step, ...], str]] = [
            (("names", name), card_id) for name, card_id in source.record.names.items()
        ]
        refs += [(("about",), source.record.about)] if source.record.about else []
        for steps, card_id in refs:
            if card_id in library.known_cards:
                yield PASSED
            else:
                yield _unknown(library, source.place(*steps), card_id)


def _card_refs(fact: LinkedFact) -> Iterator[tuple[tuple[Step, ...], str]]:
    record = fact.record
    if fact.value and fact.value.card_id:
        yield ("value",), fact.value.card_id
    yield from ((("about", i), card) for i, card in enumerate(record.about) if "/" in card)
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


def _unknown_kinds(library: Library, fact: LinkedFact) -> Iterator[Outcome]:
    for index, kind_id in enumerate(fact.record.about):
        if "/" in kind_id:
            continue
        if kind_id in library.known_kinds:
            yield PASSED
        else:
            hint = suggest(kind_id, library.kinds) or "name a card, or a kind of kinds.yml"
            yield Problem(fact.place("about", index), ID, f"unknown kind '{kind_id}'", hint)


def _unknown(library: Library, place: Place, card_id: str) -> Problem:
    return Problem(place, ID, f"unknown card '{card_id}'", unknown_card_hint(library, card_id))


def _judge_any(book: RefBook, place: Place, ref: str) -> Problem | None:
    error = book.error(ref) if book.is_readable(ref) else None
    return Problem(place, ID, *error) if error else None


def _wrong_kind(library: Library, fact: LinkedFact) -> Problem | None:
    card_id = fact.value.card_id if fact.value else None
    if not (fact.property and fact.property.kinds and card_id):
        return None
    if not library.kinds.keys() >= set(fact.property.kinds):  # the mistake is in kinds.yml
        return None
    kind = card_id.partition("/")[0]
    if kind in fact.property.kinds or card_id not in library.known_cards:
        return None
    allowed = " or ".join(fact.property.kinds)
    message = f"'{fact.record.property}' leads to {allowed}, '{card_id}' is of another kind"
    return Problem(
        fact.place("value"), "wrong-kind", message, "check the reference and the property"
    )
