"""A quote has 3 to 12 words, or 4 to 24 characters of a script without spaces.

A shorter quote proves nothing; a longer one copies the article, unless it is in the public domain.
Characters of Chinese, Japanese, Korean, Thai, Lao, Khmer and Burmese count, two for a word. A quote
that mixes them with words has at least 4 of both together, and no more than 12 words if two
characters count as one. Symbols such as % do not count. A cell of a
table, with ``cell``, may have one word.

Passes: ``quote: in five of eight key metrics``.
Fails: ``quote: five``; a whole sentence.
"""

from collections.abc import Iterable, Iterator

from mkdocs_briefings.checks.results import PASSED, Outcome
from mkdocs_briefings.model.library import Library
from mkdocs_briefings.model.models import Evidence
from mkdocs_briefings.problems.problem import Problem
from mkdocs_briefings.text.canonical import length_of, words_of

ID = "quote-length"
LONGEST = 12
_LEAST_WORDS = 3
_LEAST_CHARACTERS = 4


def check(library: Library) -> Iterator[Outcome]:
    """Check every quote."""
    for fact in library.all_facts():
        for index, evidence in enumerate(fact.record.evidence):
            source = library.sources.get(evidence.source)
            free = bool(source and source.record.public_domain)
            if error := length_error(evidence, free=free):
                yield Problem(fact.place("evidence", index, "quote"), ID, *error)
            else:
                yield PASSED


def length_error(evidence: Evidence, *, free: bool = False) -> tuple[str, str] | None:
    """What is wrong with a quote's length, and what to do about it; ``free`` has no upper limit."""
    forms = words_of(evidence.quote)
    words, characters = _count(forms)
    least = _LEAST_CHARACTERS if characters else _LEAST_WORDS
    if evidence.cell:
        least = 1
    long = length_of(forms) > LONGEST and not free
    if words + characters >= least and not long:
        return None
    hint = "cut it to the words that prove the fact" if long else "add the words around it"
    return f"the quote has {size_of(forms)}, expected {least} to {limit_of(forms)}", hint


def size_of(forms: Iterable[str]) -> str:
    """How many words and characters of scripts without spaces some canonical words are."""
    words, characters = _count(forms)
    counted = [f"{words} word{'' if words == 1 else 's'}"] if words or not characters else []
    if characters:
        counted.append(f"{characters} character{'' if characters == 1 else 's'}")
    return " and ".join(counted)


def limit_of(forms: Iterable[str]) -> str:
    """The most words or characters that may be copied in a row, for the script of these words."""
    words, characters = _count(forms)
    if characters and not words:
        return str(LONGEST * 2)
    return f"{LONGEST}, two characters counted as one word" if characters else str(LONGEST)


def _count(forms: Iterable[str]) -> tuple[int, int]:
    lengths = [length_of([form]) for form in forms]
    return lengths.count(1), lengths.count(0.5)
