"""All golden cases: ``golden/<area>/<case>.yml`` says what is in a folder and what comes of it.

A case reads top to bottom: what it shows (a comment), its ``files`` by path, then what is
expected, one key for each outcome in ``OUTCOMES`` that the case is about. ``base: ferries`` begins
with the files of ``ferries.py``; a path without text takes a file away.

``pytest tests/test_golden.py --update-golden`` writes what comes out now; read the diff.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from mkdocs_briefings.build import write_site
from mkdocs_briefings.checks.check import Verdict, check_folder
from mkdocs_briefings.files.folder import read_folder
from mkdocs_briefings.markdown.templates import TemplateError
from mkdocs_briefings.pages.settings import Settings
from mkdocs_briefings.problems.report import format_report
from tests.conftest import Project
from tests.support.ferries import FORM

CASES = sorted((Path(__file__).parent / "golden").glob("*/*.yml"))
BASES = {"ferries": FORM}


# A case without seals is about form: what the rules of evidence say of it is left out.
OF_EVIDENCE = {"root", "quote", "value", "context", "derivation", "openings", "rights"}


def judge(root: Path) -> Verdict:
    """What the check says, of form alone where nothing is sealed."""
    folder = read_folder(root)
    verdict = check_folder(folder)
    if any(path.endswith(".seal") for path in folder.files):
        return verdict
    problems = tuple(p for p in verdict.problems if p.rule not in OF_EVIDENCE)
    return replace(verdict, problems=problems)


def report_of(root: Path, _: Any) -> str:
    """``problems: text``: the whole report of the check, and of the templates if it is clean."""
    verdict = judge(root)
    if verdict.clean and verdict.analysis:
        try:
            write_site(read_folder(root), verdict.analysis, verdict.receipts, Settings())
        except TemplateError as error:
            verdict = replace(verdict, problems=(*verdict.problems, *error.problems))
    return format_report(verdict.problems) + "\n"


def pages_of(root: Path, expected: dict[str, str]) -> dict[str, str]:
    """``pages: {path: Markdown}``: the pages the case names, as written."""
    verdict = judge(root)
    assert verdict.clean, format_report(verdict.problems)
    assert verdict.analysis
    settings = Settings(repository="https://example.org/ferries")
    site = write_site(read_folder(root), verdict.analysis, verdict.receipts, settings)
    written = site.handwritten | site.pages
    return {path: written[path] for path in expected}


# A new area of outcomes (say "standing") is a function here: the folder and what the case
# expects, to what there is.
OUTCOMES: dict[str, Callable[[Path, Any], Any]] = {"problems": report_of, "pages": pages_of}


def name_of(case: Path) -> str:
    return f"{case.parent.name}/{case.stem}"


def read_case(case: Path) -> tuple[dict[str, str], dict[str, Any]]:
    """The files of a case, and what it expects."""
    expected = yaml.safe_load(case.read_text("utf-8"))
    files = BASES.get(expected.pop("base", ""), {}) | expected.pop("files")
    return {path: text for path, text in files.items() if text is not None}, expected


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_golden(case: Path, project: Project, request: pytest.FixtureRequest) -> None:
    files, expected = read_case(case)
    root = project(files)
    assert expected.keys() <= OUTCOMES.keys(), "an outcome that nothing looks at"
    assert expected, "a case that expects nothing"
    found = {key: OUTCOMES[key](root, wanted) for key, wanted in expected.items()}
    if request.config.getoption("--update-golden"):
        update(case, found)
    else:
        assert found == expected


def test_every_outcome_has_a_case() -> None:
    keys = {key for path in CASES for key in yaml.safe_load(path.read_text("utf-8"))}
    assert OUTCOMES.keys() <= keys


def test_an_update_writes_what_is_read_again(tmp_path: Path) -> None:
    case = tmp_path / "case.yml"
    case.write_text("# Shown.\nfiles: {a: b}\n\nproblems: old\n", "utf-8")
    found = {"problems": "a: b\n\n  # c\n", "pages": {"x.md": "\n  two\n\n", "y.md": "end"}}
    update(case, found)
    assert case.read_text("utf-8").startswith("# Shown.\nfiles: {a: b}\n\nproblems: |\n")
    assert yaml.safe_load(case.read_text("utf-8")) == {"files": {"a": "b"}} | found


def update(path: Path, found: dict[str, Any]) -> None:
    """Write outcomes in the place of those of the file; all before them stays."""
    text = path.read_text("utf-8")
    first = re.search(rf"^(?:{'|'.join(found)}):", text, re.MULTILINE)
    assert first, f"{path.name} has no outcome to rewrite"
    blocks = (_block(key, value, "") for key, value in found.items())
    path.write_text(text[: first.start()] + "".join(blocks), "utf-8")


def _block(key: str, value: Any, indent: str) -> str:
    if isinstance(value, dict):
        inner = "".join(_block(name, text, f"{indent}  ") for name, text in value.items())
        return f"{indent}{key}:\n{inner}"
    # The digit says how deep the text is indented, where its first line cannot.
    digit = "2" if value[:1] in ("", " ", "\n") else ""
    chomp = "-" if not value.endswith("\n") else "+" if value.endswith("\n\n") else ""
    lines = (f"{indent}  {line}" if line else "" for line in value.removesuffix("\n").split("\n"))
    return f"{indent}{key}: |{digit}{chomp}\n" + "".join(f"{line}\n" for line in lines)
