"""Golden sheets: ``golden/<case>.yml`` says what a change does to the ferries' site.

A case reads top to bottom: what it shows (a comment); ``edit`` with replacements by path, ``move``
with files renamed before that, ``add`` with whole files (without text: removed); ``rewrite`` with
replacements in articles, whose roots the change makes; ``held: true`` if the articles are there;
then the sheet as ``text``, as ``markdown``, or both. Both sides are sealed again unless
``seal: false``. ``before`` edits the earlier revision.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from mkdocs_briefings.files.folder import Folder
from mkdocs_briefings.review.comment import format_comment
from mkdocs_briefings.review.reviewing import review_folders
from mkdocs_briefings.review.text import format_text
from tests.support.articles import ARTICLES, SITE, held, sealed
from tests.test_golden import update

CASES = sorted((Path(__file__).parent / "golden").glob("*.yml"))
Files = dict[str, str]


def edited(files: Files, edits: Mapping[str, list[list[str]]]) -> Files:
    files = dict(files)
    for path, pairs in edits.items():
        for old, new in pairs:
            assert files[path].count(old) == 1, f"{path} has no single {old!r}"
            files[path] = files[path].replace(old, new)
    return files


def folder(files: Files) -> Folder:
    return Folder({path: files[path].encode() for path in sorted(files)})


def revisions(case: dict[str, Any]) -> tuple[Folder, Folder]:
    before = sealed(edited(SITE, case.pop("before", {})), ARTICLES)
    after = dict(before)
    for old, new in case.pop("move", {}).items():
        after[new] = after.pop(old)
    after = edited(after, case.pop("edit", {})) | case.pop("add", {})
    after = {path: text for path, text in after.items() if text is not None}
    articles = edited(ARTICLES, case.pop("rewrite", {}))
    if case.pop("seal", True):
        after = sealed(after, {s: a for s, a in articles.items() if f"seeds/{s}.yml" in after})
    texts = held(ARTICLES) if case.pop("held", False) else {}
    return folder(before | texts), folder(after | texts)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_golden_sheet(path: Path, request: pytest.FixtureRequest) -> None:
    case = yaml.safe_load(path.read_text("utf-8"))
    review = review_folders(*revisions(case), ("main", "change"))
    assert case, "a case that expects nothing"
    assert case.keys() <= {"text", "markdown"}
    found = {
        key: (format_comment(review) if key == "markdown" else format_text(review)) + "\n"
        for key in case
    }
    if request.config.getoption("--update-golden"):
        update(path, found)
    else:
        assert found == case
