"""The rules: what must hold of a site. One module each; its docstring is its manual."""

from types import ModuleType

from mkdocs_briefings.outcomes import Rule
from mkdocs_briefings.past import PastRule
from mkdocs_briefings.rules import (
    brief_figures,
    comparisons,
    derivations,
    evidence_shows,
    fact_ids,
    forecasts,
    inline_refs,
    openings,
    own_words,
    permalinks_live,
    properties,
    quote_length,
    quotes_proven,
    quotes_unique,
    quotes_verified,
    refs,
    rights,
    rights_union,
    roots,
    source_refs,
    text_roots,
    times,
    value_types,
    values_quoted,
    vocabulary,
    waivers,
    waivers_needed,
)


def _of_library(module: ModuleType) -> Rule:
    """A rule of form, which needs the library alone."""
    return Rule(module.ID, module.__doc__ or "", lambda dossier: module.check(dossier.library))


def _of_dossier(module: ModuleType) -> Rule:
    """A rule of substance, which needs what is derived."""
    return Rule(module.ID, module.__doc__ or "", module.check, last=module is openings)


RULES = (
    *map(
        _of_library,
        (
            vocabulary,
            fact_ids,
            properties,
            value_types,
            times,
            refs,
            source_refs,
            quote_length,
            inline_refs,
        ),
    ),
    *map(
        _of_dossier,
        (
            roots,
            quotes_proven,
            values_quoted,
            evidence_shows,
            derivations,
            rights,
            comparisons,
            forecasts,
            brief_figures,
            waivers,
            openings,
        ),
    ),
)
"""The rules that need nothing but the committed files."""

TEXT_RULES = tuple(
    map(_of_dossier, (text_roots, quotes_unique, quotes_verified, own_words, waivers_needed))
)
"""The rules that need an article's text, and skip where it is not at hand."""

PAST_RULES = tuple(
    PastRule(module.ID, module.__doc__ or "", module.check)
    for module in (permalinks_live, rights_union)
)
"""The rules that need an earlier revision, and run with ``--against``."""

KNOWN: tuple[Rule | PastRule, ...] = (*RULES, *TEXT_RULES, *PAST_RULES)
"""All rules."""


def find_rule(rule_id: str) -> Rule | PastRule | None:
    """The rule of this id, if there is one."""
    return next((rule for rule in KNOWN if rule.id == rule_id), None)
