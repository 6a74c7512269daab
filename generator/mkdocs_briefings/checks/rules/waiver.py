"""A record waives and explains sentences that exist, by facts that exist.

``waived`` says, by paragraph and sentence, why no fact comes from a sentence, ``open`` why part of
a sentence is in no fact. It is one or the other. The seal shows which sentences an article has.

Passes: ``waived: {17.1: furniture, 9.2: repeats models/gpt-4o#launched}``.
Fails: ``17.4`` where paragraph 17 has three sentences; ``repeats`` a fact that was taken down; one
sentence under both keys.
"""

from collections.abc import Collection, Iterator

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.checks.ref_lookup import RefBook
from mkdocs_briefings.checks.results import PASSED, Outcome, Skip
from mkdocs_briefings.model.field_types import REPEATS
from mkdocs_briefings.model.models import Source
from mkdocs_briefings.model.parse import Document
from mkdocs_briefings.problems.problem import Problem
from mkdocs_briefings.text.canonical import SentenceId

ID = "waiver"
KEYS = ("waived", "open")


def check(analysis: Analysis) -> Iterator[Outcome]:
    """Check every source, and each of its waivers and explanations."""
    book = RefBook(analysis.library)
    for source_id, source in analysis.library.sources.items():
        found = [*_numbers(analysis, source_id, source), *_repeats(book, source)]
        yield from found
        if not found:
            yield PASSED


def _numbers(analysis: Analysis, source_id: str, source: Document[Source]) -> Iterator[Outcome]:
    noted = [(key, number) for key in KEYS for number in getattr(source.record, key)]
    if not noted:
        return
    seal = analysis.seals.get(source_id)
    if seal is None:
        yield Skip("the source has no valid seal")
        return
    known = {str(sentence.id): sentence.id for sentence in seal.sentences}
    for key, number in noted:
        place = source.place(key, number, key=True)
        if number not in known:
            message = f"the article has no sentence {number}"
            yield Problem(place, ID, message, _hint(known.values(), number))
        elif key == "open" and number in source.record.waived:
            hint = "remove it here, or remove the waiver"
            yield Problem(place, ID, f"{number} is waived, so nothing of it is open", hint)


def _hint(known: Collection[SentenceId], number: str) -> str:
    paragraph = int(number.partition(".")[0])
    own = [sentence for sentence in known if sentence.paragraph == paragraph]
    if own:
        return f"paragraph {paragraph} has {own[0]}{f' to {own[-1]}' if own[1:] else ' alone'}"
    last = max(sentence.paragraph for sentence in known)
    if paragraph > last:
        return f"its last paragraph is {last}"
    return f"paragraph {paragraph} has no words"


def _repeats(book: RefBook, source: Document[Source]) -> Iterator[Outcome]:
    for number, waiver in source.record.waived.items():
        word, _, ref = waiver.partition(" ")
        if word != REPEATS:
            continue
        if not book.is_readable(ref):
            yield Skip("the card of a fact that is repeated is not valid")
        elif error := book.error(ref):
            yield Problem(source.place("waived", number), ID, *error)
