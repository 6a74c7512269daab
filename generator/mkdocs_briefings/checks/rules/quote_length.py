"""A quote has 3 to 12 words, or 4 to 24 characters of Chinese, Japanese or Korean.

A shorter quote proves nothing; a longer one copies the article, unless it is in the public
domain.

Passes: ``quote: in five of eight key metrics``.
Fails: ``quote: five``; a whole sentence.
"""

import re
from collections.abc import Iterator

from mkdocs_briefings.checks.results import PASSED, Outcome
from mkdocs_briefings.model.library import Library
from mkdocs_briefings.problems.problem import Problem

ID = "quote-length"

_CJK = re.compile(r"[\u2e80-\u2fdf\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")


def check(library: Library) -> Iterator[Outcome]:
    """Check every quote."""
    for fact in library.all_facts():
        for index, evidence in enumerate(fact.record.evidence):
            source = library.sources.get(evidence.source)
            free = bool(source and source.record.public_domain)
            if error := length_error(evidence.quote, free=free):
                yield Problem(fact.place("evidence", index, "quote"), ID, *error)
            else:
                yield PASSED


def length_error(quote: str, *, free: bool = False) -> tuple[str, str] | None:
    """What is wrong with a quote's length, and what to do about it; ``free`` has no upper limit."""
    if cjk := len(_CJK.findall(quote)):
        if 4 <= cjk <= 24 or (free and cjk > 24):
            return None
        unit = "character" if cjk == 1 else "characters"
        return (
            f"the quote has {cjk} {unit}, expected 4 to 24",
            "choose a phrase that proves the fact",
        )
    words = len(re.findall(r"[^\W_]+(?:[^\w\s]+[^\W_]+)*", quote))
    if 3 <= words <= 12 or (free and words > 12):
        return None
    hint = "add the words around it" if words < 3 else "cut it to the words that prove the fact"
    return f"the quote has {words} word{'s' if words != 1 else ''}, expected 3 to 12", hint
