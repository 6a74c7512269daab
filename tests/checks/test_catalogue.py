"""Every id that is ever printed in brackets has a manual, and every manual has such an id."""

import ast
import importlib
import inspect
from collections.abc import Iterator
from pathlib import Path

import pytest

from mkdocs_briefings.checks import rules
from mkdocs_briefings.checks.catalogue import MANUALS, OTHERS
from mkdocs_briefings.checks.rules import KNOWN

PACKAGE = Path(__file__).parents[2] / "generator" / "mkdocs_briefings"
RULE_MODULES = sorted(file.stem for file in Path(rules.__path__[0]).glob("[!_]*.py"))

ID_AT = {"Problem": 1, "make_error": 0, "report": 1}
"""The calls that name a problem's id, and which argument it is."""

PASSED_ON = {
    ("model/parse.py", "kind"),  # what a field type gave to ``fault``
    ("files/yaml_nodes.py", "rule"),  # an argument of ``report``
    ("checks/results.py", "rule_id"),  # the id of the rule that stops
}


def ids_in(file: Path) -> Iterator[str]:
    """The ids that a module writes out."""
    path = file.relative_to(PACKAGE).as_posix()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if name not in ID_AT or len(node.args) <= ID_AT[name]:
            continue
        argument = node.args[ID_AT[name]]
        if isinstance(argument, ast.Constant):
            yield str(argument.value)
        elif name == "Problem" and ast.unparse(argument) != "ID":
            assert (path, ast.unparse(argument)) in PASSED_ON


WRITTEN = sorted({found for file in PACKAGE.rglob("*.py") for found in ids_in(file)})


def test_ids_are_found() -> None:
    assert {"no-kinds", "bad-date", "yaml-not-nfc", "wrong-kind"} <= set(WRITTEN)


def test_all_problems_have_a_manual_and_all_manuals_a_problem() -> None:
    assert set(WRITTEN) == OTHERS.keys()
    assert not OTHERS.keys() & {rule.id for rule in KNOWN}
    assert len(MANUALS) == len(OTHERS) + len(KNOWN)


@pytest.mark.parametrize("name", RULE_MODULES)
def test_a_rule_is_found_by_its_id(name: str) -> None:
    module = importlib.import_module(f"{rules.__name__}.{name}")
    assert name.replace("_", "-") == module.ID
    manual = inspect.cleandoc(module.__doc__ or "")
    assert [rule.manual for rule in KNOWN if rule.id == module.ID] == [manual]
