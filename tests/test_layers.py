"""The shape of the package: who may know whom, and how large a piece may be."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "generator" / "mkdocs_briefings"

# Each room may import from the rooms above it, and only from them; within a room modules know each
# other without a circle.
ROOMS = """
    text problems
    commitment files
    reading
    values
    markdown model
    evidence
    analysis
    authoring checks exports
    pages
    build
    builders review
    cli
    __main__
"""

CHARTS = {f"pages.charts.{name}" for name in "bars svg timeline".split()}
COMMANDS = {f"cli.{file.stem}" for file in PACKAGE.glob("cli/*.py")} - {
    "cli.__init__",
    "cli.options",
    "cli.signals",
}

OWNERS = {
    "yaml": {"files.yaml_nodes"},
    "jinja2": {"markdown.templates"},
    "markupsafe": {
        "markdown.templates",
        "pages.links",
        "pages.fact_presentation",
        "pages.context",
        *CHARTS,
    },
    "mkdocs": {"builders.plugin"},
    "babel": {"reading.language", "reading.currencies"},
    "pydantic": {
        "model.models",
        "model.vocabulary",
        "model.field_types",
        "model.reading_types",
        "model.parse",
    },
    "pydantic_core": {"model.field_types", "model.parse"},
    "click": {"problems.terminal", "builders.live_preview", *COMMANDS},
}


def modules() -> dict[str, ast.Module]:
    found = {}
    for file in sorted(PACKAGE.rglob("*.py")):
        parts = file.relative_to(PACKAGE).with_suffix("").parts
        name = ".".join(part for part in parts if part != "__init__")
        found[name] = ast.parse(file.read_text("utf-8"))
    return found


MODULES = modules()


def imported(name: str) -> Iterator[str]:
    """What a module imports, by full name: also inside functions."""
    for node in ast.walk(MODULES[name]):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name} imports by a relative path"
            assert node.module
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def ours(name: str) -> set[str]:
    """The modules of the package that a module imports."""
    inner = (full.removeprefix("mkdocs_briefings").lstrip(".") for full in imported(name))
    return {other for other in inner if other in MODULES} - {"", name}


def floor_of(room: str) -> int:
    for number, line in enumerate(ROOMS.strip().splitlines()):
        if room in line.split():
            return number
    pytest.fail(f"add '{room}' to ROOMS")


@pytest.mark.parametrize("name", [name for name in MODULES if name])
def test_imports_go_one_way(name: str) -> None:
    room = name.partition(".")[0]
    for other in ours(name):
        their_room = other.partition(".")[0]
        assert room == their_room or floor_of(their_room) < floor_of(room), f"imports {other}"


def test_there_is_no_circle() -> None:
    # A module imports its own package when it imports a sibling; the package file is empty.
    graph = {
        name: {other for other in ours(name) if not name.startswith(other)} for name in MODULES
    }
    assert set(TopologicalSorter(graph).static_order()) == MODULES.keys()


def test_every_room_is_on_a_floor() -> None:
    assert set(ROOMS.split()) == {name.partition(".")[0] for name in MODULES if name}


def test_the_check_needs_no_painter() -> None:
    code = "import mkdocs_briefings.checks.check, sys; sys.exit('jinja2' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize("library", OWNERS)
def test_one_module_knows_a_library(library: str) -> None:
    users = {
        name for name in MODULES if any(full.split(".")[0] == library for full in imported(name))
    }
    assert users == OWNERS[library]


def test_one_module_prints() -> None:
    def prints(node: ast.AST) -> bool:
        if isinstance(node, ast.Attribute):
            return node.attr in ("echo", "secho", "stdout", "stderr", "print_exc")
        return isinstance(node, ast.Name) and node.id == "print"

    printing = {name for name, tree in MODULES.items() if any(map(prints, ast.walk(tree)))}
    assert printing == {"problems.terminal"}


def test_nothing_reads_the_clock_or_the_network() -> None:
    banned = {"time", "random", "socket", "urllib.request", "http.client"}
    users = {name for name in MODULES if banned & set(imported(name))}
    assert not users


@pytest.mark.parametrize("name", MODULES)
def test_modules_are_short_and_say_what_they_are(name: str) -> None:
    file = PACKAGE / f"{name.replace('.', '/')}.py"
    file = file if file.is_file() else PACKAGE / name.replace(".", "/") / "__init__.py"
    assert len(file.read_text("utf-8").splitlines()) < 300
    assert file.stem not in ("utils", "util", "common", "misc")
    assert ast.get_docstring(MODULES[name])


@pytest.mark.parametrize("name", MODULES)
def test_functions_are_short(name: str) -> None:
    for node in ast.walk(MODULES[name]):
        if isinstance(node, ast.FunctionDef):
            assert node.end_lineno
            length = node.end_lineno - node.lineno + 1
            assert length <= 45, f"{name}.{node.name} has {length} lines"


def test_most_functions_are_very_short() -> None:
    lengths = sorted(
        (node.end_lineno or 0) - node.lineno + 1
        for tree in MODULES.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
    )
    assert lengths[len(lengths) // 2] <= 12
    assert lengths[len(lengths) * 95 // 100] <= 40
