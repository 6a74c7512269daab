"""The tests mirror the package: ``checks/load.py`` is tested by ``tests/checks/test_load.py``.

Whoever changes a module finds its tests by its path, and sees that there are none yet.
"""

import ast
from pathlib import Path

import mkdocs_briefings

PACKAGE = Path(mkdocs_briefings.__file__).parent
TESTS = Path(__file__).parent

ELSEWHERE = {
    "__main__.py": "tests/cli/test_signals.py runs it",
    "cli/articles.py": "tests/authoring/test_sources.py runs the commands that share it",
    "cli/build.py": "tests/builders/test_plugin.py runs the command",
    "cli/coverage.py": "tests/authoring/test_sources.py runs the command",
    "cli/diff.py": "tests/review/test_reviewing.py runs the command",
    "cli/render.py": "tests/builders/test_render.py runs the command",
    "cli/schema.py": "tests/authoring/test_schema_files.py runs the command",
    "cli/seal.py": "tests/authoring/test_sources.py runs the command",
    "files/yaml_problems.py": "tests/files/test_yaml_nodes.py reads what is no YAML",
    "files/yaml_tree.py": "tests/files/test_yaml_nodes.py reads the trees",
    "review/changes.py": "a record: its one function compares two of them",
}
"""The modules without a test file of their own, and where they are tested instead."""


def test_every_module_with_logic_has_a_test_file() -> None:
    lacking = {module for module, test in mirrored().items() if not test.is_file()}
    assert lacking - ELSEWHERE.keys() == set(), "write the test file, or say where it is tested"


def test_every_exception_is_needed() -> None:
    known = mirrored()
    assert ELSEWHERE.keys() - known.keys() == set(), "no such module, or one without logic"
    assert [module for module in ELSEWHERE if known[module].is_file()] == [], "it has its own file"


def test_a_place_that_an_exception_names_exists() -> None:
    named = {word.strip(":,") for why in ELSEWHERE.values() for word in why.split()}
    places = {word for word in named if word.startswith("tests/")}
    assert places
    assert [place for place in places if not (TESTS.parent / place).exists()] == []


def mirrored() -> dict[str, Path]:
    """The modules that define a function, by path in the package: where the test file belongs."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        if defines_function(path):
            module = path.relative_to(PACKAGE)
            own = module.parent if module.stem == "__init__" else module.with_suffix("")
            test = TESTS / own.parent / f"test_{own.name}.py"
            found[module.as_posix()] = test
    return found


def defines_function(path: Path) -> bool:
    tree = ast.parse(path.read_text("utf-8"))
    return any(isinstance(node, ast.FunctionDef) for node in ast.walk(tree))
