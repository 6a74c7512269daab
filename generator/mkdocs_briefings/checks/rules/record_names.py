"""What a source's record calls a card is a name, and not that of another card.

A spelling under ``names`` counts in the whole article, so it is no word that every sentence may
have, and it does not turn the name of one card into another.

Passes: ``names: {the old lady of Anna: ferries/alma}``.
Fails: ``names: {it: ferries/alma}``; ``names: {Brise: ferries/alma}`` where another card is called
Brise.
"""

from collections.abc import Iterator

from mkdocs_briefings.checks.results import PASSED, Outcome
from mkdocs_briefings.model.library import Library
from mkdocs_briefings.problems.problem import Problem
from mkdocs_briefings.reading.language import Language, Phrase
from mkdocs_briefings.text.canonical import words_of

ID = "record-names"


def check(library: Library) -> Iterator[Outcome]:
    """Check every spelling of every record."""
    for source_id, source in library.sources.items():
        language = library.reader_of(source_id).language
        for name, card_id in source.record.names.items():
            words = words_of(name)
            owner = library.card_named.get(words)
            if _is_common(words, language):
                message = f"'{name}' consists of very common words, so it would be found anywhere"
                hint = "quote a passage that names the card, or write 'derivation: subject'"
            elif owner and owner != card_id:
                message = f"'{name}' is a name of {owner}, not of {card_id}"
                hint = "correct the card, or give it more words"
            else:
                yield PASSED
                continue
            yield Problem(source.place("names", name, key=True), ID, message, hint)


def _is_common(words: Phrase, language: Language) -> bool:
    """Whether words consist of the language's commonest words only."""
    common = frozenset(language.phrases("common"))
    longest = max(map(len, common), default=0)
    position = 0
    while position < len(words):
        sizes = range(min(longest, len(words) - position), 0, -1)
        size = next((s for s in sizes if words[position : position + s] in common), 0)
        if not size:
            return False
        position += size
    return bool(words)
