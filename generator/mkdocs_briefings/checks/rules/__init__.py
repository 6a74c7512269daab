"""The rules: what must hold of a site. One module each; its docstring is its manual."""

from types import ModuleType

from mkdocs_briefings.checks.baseline import BaselineRule
from mkdocs_briefings.checks.results import Rule
from mkdocs_briefings.checks.rules import (
    brief_figure,
    compare,
    context,
    derivation,
    duplicate_fact,
    openings,
    overdue,
    own_words,
    page_ref,
    permalink,
    property,
    quote,
    quote_length,
    quote_unique,
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


def _of_library(module: ModuleType) -> Rule:
    """A rule of form, which needs the library alone."""
    return Rule(module.ID, module.__doc__ or "", lambda analysis: module.check(analysis.library))


def _of_analysis(module: ModuleType) -> Rule:
    """A rule of substance, which needs what is derived."""
    return Rule(module.ID, module.__doc__ or "", module.check, last=module is openings)


RULES = (
    *map(
        _of_library,
        (
            vocabulary,
            duplicate_fact,
            property,
            value_type,
            times,
            unknown_ref,
            unknown_source,
            quote_length,
            page_ref,
        ),
    ),
    *map(
        _of_analysis,
        (
            root,
            quote,
            value,
            context,
            derivation,
            rights,
            compare,
            overdue,
            brief_figure,
            waiver,
            openings,
        ),
    ),
)
"""The rules that need nothing but the committed files."""

TEXT_RULES = tuple(map(_of_analysis, (text_root, quote_unique, verified, own_words, waiver_needed)))
"""The rules that need an article's text, and skip where it is not at hand."""

BASELINE_RULES = tuple(
    BaselineRule(module.ID, module.__doc__ or "", module.check)
    for module in (permalink, rights_union)
)
"""The rules that need an earlier revision, and run with ``--against``."""

KNOWN: tuple[Rule | BaselineRule, ...] = (*RULES, *TEXT_RULES, *BASELINE_RULES)
"""All rules."""


def find_rule(rule_id: str) -> Rule | BaselineRule | None:
    """The rule of this id, if there is one."""
    return next((rule for rule in KNOWN if rule.id == rule_id), None)
