"""The rules: what must hold of a library. One module each; its docstring is its manual."""

from types import ModuleType

from mkdocs_briefings.outcomes import Rule
from mkdocs_briefings.rules import (
    fact_ids,
    inline_refs,
    properties,
    quote_length,
    refs,
    source_refs,
    value_types,
    vocabulary,
)


def _rule(module: ModuleType) -> Rule:
    return Rule(module.ID, module.__doc__ or "", module.check)


RULES = tuple(
    _rule(module)
    for module in (
        vocabulary,
        fact_ids,
        properties,
        value_types,
        refs,
        source_refs,
        quote_length,
        inline_refs,
    )
)
