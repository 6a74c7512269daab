"""A figure in a brief is a ref: names of cards and bare years aside, none is typed.

Looks at the pages under ``docs/briefs/``. A figure is what a quote's figure is: digits, number
words from two on, "twice" and "a third", with their units. The day of a date is one too. None are:
zero and one in words; ordinals and "half" by itself; a month and a year; the numbers of list items,
footnotes, addresses and code. "The two", "these five": in words, up to ten and without a unit, such
a number refers back to what has been told. The words of a ref to a fact hold no figure that the
fact does not have; those of a ref to a card are no evidence, so they are looked at too.

Passes: ``[[events/waic-2024#participants]] came``; ``WAIC 2024, in July 2024``; ``the two models``.
Fails: ``500 companies came``; ``two models``; ``5 July 2024``; ``more than 2000 came``;
``[[events/waic-2024#participants|600 companies]]`` where the fact says 500.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from mkdocs_briefings.article.canonical import words_of
from mkdocs_briefings.article.dates import FoundDate, find_dates
from mkdocs_briefings.article.figures import Figure, find_figures
from mkdocs_briefings.article.row import Row
from mkdocs_briefings.dossier import Dossier
from mkdocs_briefings.edtf import parse_edtf
from mkdocs_briefings.evidence.proof import stated_dates
from mkdocs_briefings.inline_refs import InlineRef, find_refs
from mkdocs_briefings.library import LinkedFact
from mkdocs_briefings.outcomes import PASSED, Outcome, Skip
from mkdocs_briefings.page_markup import Lines
from mkdocs_briefings.permalinks import unreadable_cards
from mkdocs_briefings.problems import Place, Problem
from mkdocs_briefings.prose import read_prose
from mkdocs_briefings.quantity import Quantity

ID = "brief-figure"
BRIEFS = "briefs/"

_ANY_DAY = parse_edtf("2000-01-01")  # which day "July 5" means does not matter here
_YEAR = re.compile(r"(?:19|20)\d\d")
_BEFORE_YEARS = frozenset("over above under below about around some circa to roughly".split())
_BACKWARDS = frozenset("the these those".split())
_SMALL = 10
_FEW = 3

Forms = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Typed:
    """A figure that is typed: its words ``start`` to ``end`` (exclusive); a day has no value."""

    start: int
    end: int
    value: Decimal | None = None
    unit: str = ""


def check(dossier: Dossier) -> Iterator[Outcome]:
    """Look at every figure of every brief, and at every ref to a fact."""
    for path, markdown in dossier.library.handwritten.items():
        if path.startswith(BRIEFS):
            refs = (ref for ref in find_refs(markdown) if ref.is_of_fact)
            yield from (_judge_words(dossier, path, ref) for ref in refs)
            yield from _judge_prose(dossier, path, markdown)


def _judge_prose(dossier: Dossier, path: str, markdown: str) -> Iterator[Outcome]:
    unreadable = unreadable_cards(dossier.library)
    prose, lines = read_prose(markdown), Lines(markdown)
    for typed in typed_figures(dossier, prose.forms):
        if unreadable:
            yield Skip("a card whose name it may be is not valid")
            continue
        start, end = prose.spans[typed.start][0], prose.spans[typed.end - 1][1]
        line, column = lines.at(start)
        written = markdown[start:end]
        place = Place(f"docs/{path}", line, column, len(written.splitlines()[0]))
        what = "day" if typed.value is None else "figure"
        message = f"the {what} '{' '.join(written.split())}' is no ref"
        yield Problem(place, ID, message, _hint(dossier, typed))


def typed_figures(dossier: Dossier, forms: Forms) -> Iterator[Typed]:
    """The figures among canonical words that are neither part of a name nor a bare year."""
    names = dossier.names.find("", Row((*forms, None), (), (0,))).found
    told = {p for name in names for p in range(name.span.start, name.span.end)}
    for date in find_dates(forms, _ANY_DAY):
        span = range(date.start, date.end)
        if len(span) == 1 or not told.isdisjoint(span):
            continue
        if is_day := _names_day(forms, date):
            yield Typed(date.start, date.end)
        if is_day or any(_YEAR.fullmatch(forms[p] or "") for p in span):
            told.update(span)
    for figure in find_figures(forms, dossier.units):
        if told.isdisjoint(range(figure.start, figure.end)) and _counts(forms, figure):
            yield Typed(figure.start, figure.end, figure.value, figure.unit)


def _names_day(forms: Forms, date: FoundDate) -> bool:
    numbers = (form for form in forms[date.start : date.end] if form and form[0].isdecimal())
    is_day = date.first == date.last
    return is_day and any(not _YEAR.fullmatch(number) for number in numbers)


def _counts(forms: Forms, figure: Figure) -> bool:
    """Whether a figure has to be a ref: it is no bare year, and no word that refers back."""
    word = forms[figure.start] or ""
    before = forms[figure.start - 1] if figure.start else None
    if figure.unit or figure.end > figure.start + 1:
        return True
    if _YEAR.fullmatch(word):
        return bool(figure.bounds) and before not in _BEFORE_YEARS
    if word[0].isdecimal() or figure.value != int(figure.value):
        return True
    return figure.value > 1 and not (before in _BACKWARDS and figure.value <= _SMALL)


def _hint(dossier: Dossier, typed: Typed) -> str:
    if typed.value is None:
        return "cite the fact that tells it, [[card#fact|words]], or say only month and year"
    if typed.value <= _SMALL and not typed.unit:  # so small a number is the value of many facts
        return "cite the fact that holds it, [[card#fact|words]], or say it without a number"
    same = [f"[[{fact.ref}]]" for fact in dossier.library.all_facts() if _is_value(fact, typed)]
    if 0 < len(same) <= _FEW:
        return f"did you mean {' or '.join(same)}?"
    return "cite the fact that holds it, [[card#fact]] or [[card#fact|words]]"


def _is_value(fact: LinkedFact, typed: Typed) -> bool:
    if not isinstance(fact.value, Quantity) or typed.unit not in ("", fact.value.unit):
        return False
    return typed.value in (abs(fact.value.low), abs(fact.value.high))


def _judge_words(dossier: Dossier, path: str, ref: InlineRef) -> Outcome:
    fact = dossier.library.facts_by_ref.get(ref.target)
    if fact is None:
        return Skip("the ref leads to no fact")
    forms = words_of(ref.words or "")
    for typed in typed_figures(dossier, forms):
        words = forms[typed.start : typed.end]
        if not _has(dossier, fact, words, typed):
            place = Place(f"docs/{path}", ref.line, ref.column, ref.end - ref.start)
            message = f"the figure '{' '.join(words)}' is not in the fact '{ref.target}'"
            return Problem(place, ID, message, "say what the fact says, or cite another")
    return PASSED


def _has(dossier: Dossier, fact: LinkedFact, words: tuple[str, ...], typed: Typed) -> bool:
    texts = [words_of(text) for text in _texts(fact)]
    if typed.value is None:
        return {form for text in texts for form in text}.issuperset(words)
    values = {figure.value for text in texts for figure in find_figures(text, dossier.units)}
    return typed.value in values or _is_value(fact, typed)


def _texts(fact: LinkedFact) -> Iterator[str]:
    record = fact.record
    texts = (record.statement, record.value, record.scope, record.compared_to)
    yield from filter(None, texts)
    yield from (evidence.quote for evidence in record.evidence)
    yield from (date.in_words() for _, date in stated_dates(fact))
