"""A figure in a brief is a reference: names of cards and bare years aside, none is typed.

Checks the pages under ``docs/briefs/``. A figure is what it is in a quote: digits, number words
from two on, "twice" and "a third", with their units; also 5bn, 2x, dozens, tenfold, and the day of
a date. These are not figures: zero and one in words; ordinals and "half" by itself; a month and a
year; the numbers of list items, footnotes, addresses and code; and "the two" or "these five", in
words, up to ten and without a unit, which refer back to the text. The words of a reference to a
fact have no figure that the fact does not have; those of a reference to a card are not evidence, so
they are checked too.

Passes: ``[[events/waic-2024#participants]] came``; ``WAIC 2024, in July 2024``; ``the two models``.
Fails: ``500 companies came``; ``two models``; ``5 July 2024``; ``2000 companies``;
``[[events/waic-2024#participants|600 companies]]`` where the fact says 500.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.analysis.briefs import BRIEFS
from mkdocs_briefings.checks.results import PASSED, Outcome, Skip
from mkdocs_briefings.markdown.page_markup import Lines
from mkdocs_briefings.markdown.prose import read_prose
from mkdocs_briefings.markdown.references import InlineRef, find_refs
from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.model.permalinks import unreadable_cards
from mkdocs_briefings.problems.problem import Place, Problem
from mkdocs_briefings.reading.dates import FoundDate
from mkdocs_briefings.reading.figures import Figure
from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.text.edtf import parse_edtf
from mkdocs_briefings.text.tokens import TokenSequence
from mkdocs_briefings.values.measured import MeasuredValue

ID = "brief-figure"

_ANY_DAY = parse_edtf("2000-01-01")  # the year of "July 5" does not matter here
_DAY = 3  # the grain of days
_YEAR = re.compile(r"(?:19|20)\d\d")
_BEFORE_YEARS = frozenset("over above under below about around some circa to roughly".split())
_BACKWARDS = frozenset("the these those".split())
_SMALL = 10
_FEW = 3
_WITH_TIME = re.compile(
    r"(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred)"
    r"(?:days?|weeks?|months?|years?)"
)

Tokens = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Typed:
    """A figure that is typed: its words ``start`` to ``end`` (exclusive).

    A day has no values, and neither have numbers that are not read, such as "dozens".
    """

    start: int
    end: int
    values: frozenset[Fraction] = frozenset()
    unit: str = ""
    is_day: bool = False


def check(analysis: Analysis) -> Iterator[Outcome]:
    """Check every figure of every brief, and every reference to a fact."""
    nouns = _counted_nouns(analysis)
    for path, markdown in analysis.library.handwritten.items():
        if path.startswith(BRIEFS):
            refs = (ref for ref in find_refs(markdown) if ref.is_of_fact)
            yield from (_judge_words(analysis, path, ref, nouns) for ref in refs)
            yield from _judge_prose(analysis, path, markdown, nouns)


def _judge_prose(
    analysis: Analysis, path: str, markdown: str, nouns: frozenset[str]
) -> Iterator[Outcome]:
    unreadable = unreadable_cards(analysis.library)
    prose, lines = read_prose(markdown), Lines(markdown)
    for typed in typed_figures(analysis, prose.tokens, nouns):
        if unreadable:
            yield Skip("it may be part of the name of a card that is not valid")
            continue
        start, end = prose.spans[typed.start][0], prose.spans[typed.end - 1][1]
        line, column = lines.at(start)
        written = markdown[start:end]
        place = Place(f"docs/{path}", line, column, len(written.splitlines()[0]))
        what = "day" if typed.is_day else "figure"
        message = f"the {what} '{' '.join(written.split())}' is not a reference"
        yield Problem(place, ID, message, _hint(analysis, typed))


def typed_figures(analysis: Analysis, tokens: Tokens, nouns: frozenset[str]) -> Iterator[Typed]:
    """The figures among canonical words that are neither part of a name nor a bare year.

    A year before one of the ``nouns`` is a number of things.
    """
    names = analysis.names.find("", TokenSequence((*tokens, None), (), (0,))).found
    known = {p for name in names for p in range(name.span.start, name.span.end)}
    for date in analysis.library.readers.prose.find_dates(tokens, _ANY_DAY):
        span = range(date.start, date.end)
        if len(span) == 1 or not known.isdisjoint(span):
            continue
        if is_day := _names_day(tokens, date):
            yield Typed(date.start, date.end, is_day=True)
        if is_day or any(_YEAR.fullmatch(tokens[p] or "") for p in span):
            known.update(span)
    for figure in analysis.library.readers.prose.find_figures(tokens):
        span = range(figure.start, figure.end)
        after = tokens[figure.end] if figure.end < len(tokens) else None
        if known.isdisjoint(span) and (_counts(tokens, figure) or after in nouns):
            yield Typed(figure.start, figure.end, frozenset(figure.values), figure.unit)
            known.update(span)
        elif set(figure.values) != {1}:  # "one", "a" before a round number belong to it
            known.update(span)
    for position, form in enumerate(tokens):  # "five-year" is one word
        if position not in known and _WITH_TIME.fullmatch(form or ""):
            yield Typed(position, position + 1)


def _counted_nouns(analysis: Analysis) -> frozenset[str]:
    """The nouns that facts count: before them "2000" is a number, as in "2000 companies"."""
    values = (fact.value for fact in analysis.library.all_facts())
    units = {value.unit for value in values if isinstance(value, MeasuredValue) and value.unit}
    return frozenset(words[-1] for unit in units if (words := words_of(unit)) and len(words) == 1)


def _names_day(tokens: Tokens, date: FoundDate) -> bool:
    numbers = (form for form in tokens[date.start : date.end] if form and form[0].isdecimal())
    is_day = date.meant is None or date.meant.grain == _DAY
    return is_day and any(not _YEAR.fullmatch(number) for number in numbers)


def _counts(tokens: Tokens, figure: Figure) -> bool:
    """Whether a figure has to be a reference: not a bare year, and not a word that refers back."""
    word = tokens[figure.start] or ""
    before = tokens[figure.start - 1] if figure.start else None
    if figure.is_share and word == "half":
        return False
    if not figure.unread and figure.high in (0, 1) and word.isalpha():
        return False
    if figure.unit or figure.unread or figure.end > figure.start + 1:
        return True
    if _YEAR.fullmatch(word):
        return bool(figure.bounds) and before not in _BEFORE_YEARS
    if word[0].isdecimal() or figure.low.denominator != 1:
        return True
    return figure.low > 1 and not (before in _BACKWARDS and figure.low <= _SMALL)


def _hint(analysis: Analysis, typed: Typed) -> str:
    if typed.is_day:
        return "cite the fact that states it, [[card#fact|words]], or write only month and year"
    # A number this small is the value of many facts.
    if typed.values and max(typed.values) <= _SMALL and not typed.unit:
        return "cite the fact that states it, [[card#fact|words]], or write it without a number"
    same = [f"[[{fact.ref}]]" for fact in analysis.library.all_facts() if _is_value(fact, typed)]
    if 0 < len(same) <= _FEW:
        return f"did you mean {' or '.join(same)}?"
    return "cite the fact that states it, [[card#fact]] or [[card#fact|words]]"


def _is_value(fact: LinkedFact, typed: Typed) -> bool:
    if not isinstance(fact.value, MeasuredValue) or typed.unit not in ("", fact.value.unit):
        return False
    ends = {abs(Fraction(fact.value.low)), abs(Fraction(fact.value.high))}
    return bool(typed.values) and typed.values <= ends


def _judge_words(analysis: Analysis, path: str, ref: InlineRef, nouns: frozenset[str]) -> Outcome:
    fact = analysis.library.facts_by_ref.get(ref.target)
    if fact is None:
        return Skip("the reference leads to no fact")
    tokens = words_of(ref.words or "")
    for typed in typed_figures(analysis, tokens, nouns):
        words = tokens[typed.start : typed.end]
        is_stated = bool(typed.values) or typed.is_day
        if is_stated and not _has(analysis, fact, words, typed):
            place = Place(f"docs/{path}", ref.line, ref.column, ref.end - ref.start)
            message = f"the figure '{' '.join(words)}' is not in the fact '{ref.target}'"
            return Problem(place, ID, message, "write what the fact says, or cite another")
    return PASSED


def _has(analysis: Analysis, fact: LinkedFact, words: tuple[str, ...], typed: Typed) -> bool:
    texts = [words_of(text) for text in _texts(fact)]
    if typed.is_day:
        return {form for text in texts for form in text}.issuperset(words)
    prose = analysis.library.readers.prose
    values = {v for text in texts for figure in prose.find_figures(text) for v in figure.values}
    return typed.values <= values or _is_value(fact, typed)


def _texts(fact: LinkedFact) -> Iterator[str]:
    record = fact.record
    texts = (record.statement, record.value, record.scope, record.compared_to)
    yield from filter(None, texts)
    yield from (evidence.quote for evidence in record.evidence)
    yield from (date.in_words() for _, date in fact.stated_dates())
