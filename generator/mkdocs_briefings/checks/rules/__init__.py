"""The rules: what must hold of a site. One module each; its docstring is its manual."""

from types import ModuleType

from mkdocs_briefings.checks.baseline import BaselineRule
from mkdocs_briefings.checks.results import Rule
from mkdocs_briefings.checks.rules import (
    address,
    brief_figure,
    caution,
    compare,
    context,
    copies,
    derivation,
    duplicate_fact,
    fresh_root,
    look_alike,
    openings,
    overdue,
    own_voice,
    own_words,
    page_ref,
    permalink,
    property,
    question,
    quote,
    quote_edges,
    quote_length,
    quote_print,
    quote_unique,
    reading,
    record_names,
    rights,
    rights_union,
    root,
    text_root,
    times,
    unknown_ref,
    unknown_source,
    value,
    value_type,
    verified,
    vocabulary,
    waiver,
    waiver_needed,
)
from mkdocs_briefings.files.docstrings import docstring_of


def _of_library(module: ModuleType) -> Rule:
    """A rule about form, which needs the library alone."""
    return Rule(module.ID, docstring_of(module), lambda analysis: module.check(analysis.library))


def _of_analysis(module: ModuleType, *, last: bool = False) -> Rule:
    """A rule about substance, which needs derived data."""
    return Rule(module.ID, docstring_of(module), module.check, last)


RULES = (
    _of_library(vocabulary),
    _of_library(duplicate_fact),
    _of_library(address),
    _of_library(property),
    _of_library(value_type),
    _of_library(times),
    _of_library(unknown_ref),
    _of_library(unknown_source),
    _of_library(record_names),
    _of_library(look_alike),
    _of_library(question),
    _of_library(quote_length),
    _of_library(page_ref),
    _of_analysis(root),
    _of_analysis(quote),
    _of_analysis(quote_edges),
    _of_analysis(value),
    _of_analysis(context),
    _of_analysis(caution),
    _of_analysis(derivation),
    _of_analysis(rights),
    _of_analysis(reading),
    _of_analysis(compare),
    _of_analysis(overdue),
    _of_analysis(brief_figure),
    _of_analysis(waiver),
    _of_analysis(openings, last=True),
)
"""The rules that need only the committed files."""

TEXT_RULES = (
    _of_analysis(text_root),
    _of_analysis(quote_unique),
    _of_analysis(quote_print),
    _of_analysis(verified),
    _of_analysis(own_voice),
    _of_analysis(own_words),
    _of_analysis(copies),
    _of_analysis(waiver_needed),
)
"""The rules that need an article's text, and skip a source whose text is not here."""

BASELINE_RULES = tuple(
    BaselineRule(module.ID, docstring_of(module), module.check)
    for module in (permalink, rights_union, fresh_root)
)
"""The rules that need an earlier revision, and run with ``--against``."""

KNOWN: tuple[Rule | BaselineRule, ...] = (*RULES, *TEXT_RULES, *BASELINE_RULES)
"""All rules."""
