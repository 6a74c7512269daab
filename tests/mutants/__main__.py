"""How many small faults in a module its tests find: ``make mutants``.

Each fault is tried in a process of its own, forked from one that has loaded the libraries and not
yet the package. *Killed* are the faults with which a test fails, or with which the tests run for
four times as long as without.

Usage: ``python -m tests.mutants [MODULE]... [--sample N] [--seed N] [--list]``
"""

import argparse
import importlib.abc
import importlib.machinery
import importlib.util
import os
import random
import resource
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import babel  # noqa: F401 - loaded before the processes part, as are those below
import pydantic  # noqa: F401
import pytest
import yaml  # noqa: F401

from tests.mutants.changes import Mutant, make_mutants

TESTS = Path(__file__).parents[1]
PACKAGE = TESTS.parent / "generator" / "mkdocs_briefings"

TARGETS: dict[str, tuple[str, ...]] = {
    "text/canonical.py": ("text/test_canonical.py", "test_golden.py"),
    "text/words.py": ("text", "test_golden.py"),
    "text/tokens.py": ("text", "evidence/test_article.py"),
    "commitment/seal.py": ("commitment",),
    "commitment/seal_file.py": ("commitment",),
    "reading/figures.py": ("reading/test_figures.py", "evidence/test_sentences.py"),
    "reading/bounds.py": ("reading", "evidence/test_sentences.py"),
    "reading/date_grammar.py": ("reading", "evidence/test_sentences.py"),
    "reading/dates.py": ("reading", "evidence/test_sentences.py"),
    "values/measured.py": ("values", "evidence/test_sentences.py"),
    "values/date.py": ("values", "evidence/test_proof.py"),
    "values/enum.py": ("values",),
    "analysis/standings.py": ("analysis", "evidence/test_false_facts.py"),
    "analysis/witnesses.py": ("analysis", "evidence/test_false_facts.py"),
    "analysis/stakes.py": ("analysis",),
    "markdown/escaping.py": ("markdown",),
    "model/addresses.py": ("model", "checks/rules/test_address.py"),
    "files/atomic.py": ("files", "builders/test_plugin.py"),
}
"""The modules on which everything rests, and the tests that are to find faults in them."""


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Loads one module of the package with a fault in it."""

    def __init__(self, name: str, path: Path, mutant: Mutant) -> None:
        self._name, self._path, self._mutant = name, path, mutant

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if fullname != self._name:
            return None
        return importlib.util.spec_from_file_location(fullname, self._path, loader=self)

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        exec(compile(self._mutant.tree, str(self._path), "exec"), module.__dict__)


def try_mutant(module: str, tests: Sequence[str], mutant: Mutant | None, seconds: int) -> bool:
    """Whether the tests of a module pass with a fault; each run has so many seconds of CPU."""
    child = os.fork()
    if child == 0:
        _run(module, tests, mutant, seconds)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status) == 0


def _run(module: str, tests: Sequence[str], mutant: Mutant | None, seconds: int) -> None:
    silent = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silent, 1)
    os.dup2(silent, 2)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    if mutant:
        name = f"mkdocs_briefings.{module.removesuffix('.py').replace('/', '.')}"
        sys.meta_path.insert(0, _Finder(name, PACKAGE / module, mutant))
    code = 1
    try:
        paths = [str(TESTS / test) for test in tests]
        code = pytest.main(["-x", "-p", "no:cacheprovider", "-p", "no:xdist", *paths])
    finally:
        os._exit(int(code))


def judge(module: str, sample: int, seed: int, *, is_listed: bool) -> str:
    """Try the faults of a module; a row of the table."""
    tests = TARGETS[module]
    started = time.monotonic()
    if not try_mutant(module, tests, None, 3600):
        return f"| {module} | its tests fail without any fault | | |"
    seconds = int(4 * (time.monotonic() - started)) + 5
    mutants = [*make_mutants((PACKAGE / module).read_text("utf-8"))]
    if sample:
        mutants = random.Random(seed).sample(mutants, min(sample, len(mutants)))
    survived = [m for m in mutants if try_mutant(module, tests, m, seconds)]
    for mutant in survived if is_listed else ():
        sys.stdout.write(f"{module}:{mutant.line}: {mutant.change}\n")
    killed = len(mutants) - len(survived)
    return f"| {module} | {len(mutants)} | {killed} | {100 * killed // len(mutants)} % |"


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("modules", nargs="*", default=[*TARGETS], help="all without any")
    parser.add_argument("--sample", type=int, default=0, help="try so many of each, by chance")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--list", action="store_true", dest="is_listed")
    given = parser.parse_args()
    sys.stdout.write("| module | faults | killed | score |\n|---|---|---|---|\n")
    for module in given.modules:
        row = judge(module, given.sample, given.seed, is_listed=given.is_listed)
        sys.stdout.write(f"{row}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
