"""The register of rules: one module each, whose docstring is its manual."""

from pathlib import Path

import pytest

from mkdocs_briefings.checks import rules
from mkdocs_briefings.checks.baseline import BaselineRule
from mkdocs_briefings.checks.results import Rule
from mkdocs_briefings.checks.rules import KNOWN


def test_every_module_is_a_rule_that_bears_its_name() -> None:
    modules = {path.stem for path in Path(rules.__path__[0]).glob("*.py")} - {"__init__"}
    assert {rule.id.replace("-", "_") for rule in KNOWN} == modules
    assert len(KNOWN) == len(modules)


@pytest.mark.parametrize("rule", KNOWN, ids=lambda rule: str(rule.id))
def test_a_manual_says_what_must_hold_and_shows_it(rule: Rule | BaselineRule) -> None:
    gist, *rest = rule.manual.strip().split("\n\n")
    assert gist.endswith(".")
    examples = rest[-1]
    assert examples.startswith("Passes: ")
    assert "\nFails: " in examples
