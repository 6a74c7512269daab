"""From a site's files to records, with everything that cannot be read on the way."""

import re
from collections.abc import Mapping

import pytest

from mkdocs_briefings.checks.load import Loaded, load
from mkdocs_briefings.files.folder import Folder
from mkdocs_briefings.problems.problem import Problem
from tests.support.harbour import HARBOUR, HELD

Changes = Mapping[str, str | bytes | None]


def read(changes: Changes | None = None) -> Loaded:
    """What is read of the harbour's files, some of them changed or taken away."""
    files = {**HELD, **(changes or {})}
    written = {
        path: content if isinstance(content, bytes) else content.encode()
        for path, content in files.items()
        if content is not None
    }
    return load(Folder(written))


def the_one(changes: Changes) -> Problem:
    (problem,) = read(changes).problems
    return problem


def test_what_a_sound_site_holds() -> None:
    loaded = read()
    assert loaded.problems == []
    assert loaded.vocabulary
    assert [*loaded.records.cards] == ["ferries/alma", "operators/solvik", "people/ida-berg"]
    for of_sources in (loaded.records.sources, loaded.records.seals, loaded.records.texts):
        assert [*of_sources] == ["post"]
    assert [*loaded.records.handwritten] == ["index.md"]


def test_nothing_is_judged_yet() -> None:
    page = HARBOUR["docs/index.md"].replace("ferries/alma", "ferries/elma")
    assert read({"docs/index.md": page}).problems == []


@pytest.mark.parametrize(
    ("path", "content", "rule"),
    [
        ("briefings/kinds.yml", None, "no-kinds"),
        ("briefings/kinds.yml", "kinds: []\n", "wrong-type"),
        ("briefings/ferries/alma.yml", "name: Alma\n", "missing-field"),
        ("briefings/ferries/Alma.yml", "name: Alma\n", "bad-id"),
        ("seeds/post.yml", "title: X\n", "missing-field"),
        ("seeds/Post.yml", "title: X\n", "bad-id"),
        ("briefings/ferries/index.yml", "name: Alma\n", "bad-id"),
        ("seeds/index.yml", "title: X\n", "bad-id"),
        ("seeds/readme.yml", "title: X\n", "bad-id"),
        ("seeds/post.seal", "briefings seal 2\n", "seal-file"),
        ("seeds/post.seal", b"\xff", "seal-file"),
        ("seeds/.text/post.txt", b"\xff", "text-file"),
        ("docs/index.md", b"\xff", "page-encoding"),
        ("docs/index.md", "a" + "\u0301" * 31, "bad-text"),
    ],
)
def test_a_file_that_cannot_be_read(path: str, content: str | bytes | None, rule: str) -> None:
    problems = read({path: content}).problems
    assert {(problem.place.path, problem.rule) for problem in problems} == {(path, rule)}


def test_what_is_not_valid_is_known_all_the_same() -> None:
    loaded = read({"briefings/ferries/alma.yml": "name: Alma\n", "seeds/post.yml": "x: y\n"})
    assert "ferries/alma" not in loaded.records.cards
    assert "ferries/alma" in loaded.records.known_cards
    assert "post" in loaded.records.known_sources


@pytest.mark.parametrize(
    ("folder", "hint"), [("ferrys", "'ferries'"), ("zoos", "ferries, operators, people")]
)
def test_a_kind_that_nobody_declared(folder: str, hint: str) -> None:
    problem = the_one({f"briefings/{folder}/brise.yml": HARBOUR["briefings/ferries/alma.yml"]})
    assert (problem.rule, problem.place.path) == ("unknown-kind", f"briefings/{folder}")
    assert hint in problem.hint


def test_a_kind_that_was_renamed_on_one_side_only() -> None:
    kinds = HARBOUR["briefings/kinds.yml"].replace("  ferries:", "  ferrys:")
    problem = the_one({"briefings/kinds.yml": kinds})
    assert problem.place.path == "briefings/ferries"
    assert "'ferrys'" in problem.hint


def test_a_site_without_cards() -> None:
    cards = [path for path in HARBOUR if re.fullmatch("briefings/.+/.+", path)]
    problem = the_one(dict.fromkeys(cards))
    assert (problem.rule, problem.place.path) == ("no-cards", "briefings")


def test_a_byte_order_mark_is_no_part_of_a_page() -> None:
    assert read({"docs/index.md": "\ufeff# Home\n"}).records.handwritten["index.md"] == "# Home\n"
