"""The quote shows the value, and every figure of the statement.

(a) Number, unit and bound word of a quantity are in each quote, the words of a text value
too; "plunged" gives the minus, "doubled" is 2 times. (c) Every figure in the statement is in
a quote, the value, the date or a name. What the words cannot show needs ``derivation: {value}``.

Passes: ``value: 500 companies`` with ``bound: more-than``, quote "Over 500 companies".
Fails: ``value: 52,000 m²``, quote "area of 50,000 square meters"; ``500 million CNY`` for "500
billion yuan"; "over 500" without ``bound``.
"""

from collections.abc import Iterator

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.checks.results import PASSED, Outcome, Skip
from mkdocs_briefings.checks.rules.quote_length import length_error
from mkdocs_briefings.evidence.proof import find_quote
from mkdocs_briefings.model.models import Evidence
from mkdocs_briefings.problems.problem import Problem

ID = "value"


def check(analysis: Analysis) -> Iterator[Outcome]:
    """Look at every fact's value and statement."""
    for fact in analysis.library.all_facts():
        unsupported = analysis.unsupported_in_quotes.get(fact.ref)
        derivation = fact.record.derivation
        if unsupported is None:
            yield Skip("the source has no valid record")
            continue
        if fact.property and fact.record.value and fact.value is None:
            yield Skip("the value is not of its type")
            continue
        if not unsupported:
            yield PASSED
        elif not all(_is_quote(analysis, evidence) for evidence in fact.record.evidence):
            yield Skip("a quote is not one of the article")
            continue
        elif derivation and derivation.value:
            yield Skip("derived, with a reason")
        for index, missing in unsupported:
            if not (derivation and derivation.value):
                place = fact.place(missing.key)
                hint = "fix the value or the quote"
                if index is None:
                    hint = "fix the statement, or quote the words that give the figure"
                hint += ", or give the reason under 'derivation: value'"
                yield Problem(place, ID, missing.message, hint)


def _is_quote(analysis: Analysis, evidence: Evidence) -> bool:
    """Whether what is wrong may be the value: a quote that must change anyway shows nothing."""
    text = analysis.texts.get(evidence.source)
    found = text is None or bool(find_quote(text, evidence))
    return found and not length_error(evidence)
