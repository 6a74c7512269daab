"""The files of a change that are no facts, and what they are."""

import pytest

from mkdocs_briefings.files.folder import Folder
from mkdocs_briefings.files.git import FileChange
from mkdocs_briefings.review.other_files import (
    LINK,
    OTHER,
    PAGE,
    SUBMODULE,
    CommentChange,
    find_comment_changes,
    find_other_files,
)

CARD, PAGE_PATH = "briefings/ferries/alma.yml", "docs/index.md"
NOTHING = Folder({})


def sorts(*changes: FileChange, before: Folder = NOTHING, after: Folder = NOTHING) -> list[str]:
    return [found.sort for found in find_other_files(changes, before, after)]


@pytest.mark.parametrize(
    ("path", "sort"),
    [
        ("briefings/templates/ferries.md.j2", "template"),
        ("briefings/templates/macros.py", "template"),
        ("overrides/main.html", "template"),
        (".github/workflows/check.yml", "workflow"),
        ("../../.github/workflows/check.yml", "workflow"),
        (".gitlab-ci.yml", "workflow"),
        ("hooks/run.py", "program"),
        ("docs/hook.py", "program"),
        ("Makefile", "program"),
        ("generator/mkdocs_briefings/reading/languages/en.yml", "program"),
        ("docs/x.HTML", "markup of the site"),
        ("docs/assets/x.js", "script of the site"),
        ("docs/logo.svg", "style or drawing, which may load or run something"),
        ("mkdocs.yml", "configuration"),
        ("../mkdocs.yml", "configuration"),
        ("pyproject.toml", "configuration"),
        (".requirements/site.txt", "configuration"),
        (".gitattributes", "configuration"),
        ("briefings/ferries/.hidden.yml", "configuration"),
        ("docs/photo.png", OTHER),
        ("../README.md", OTHER),
    ],
)
def test_what_a_file_is(path: str, sort: str) -> None:
    assert sorts(FileChange(path, "new")) == [sort]


def test_a_link_and_a_submodule_are_told_whatever_their_names() -> None:
    changes = FileChange(CARD, "new", is_link=True), FileChange("x", "new", is_submodule=True)
    assert sorts(*changes) == [LINK, SUBMODULE]


def test_data_is_shown_elsewhere() -> None:
    data = Folder({CARD: b"name: Alma", "seeds/post.seal": b"", "seeds/post.yml": b"title: x"})
    changes = [FileChange(path, "changed") for path in data.files]
    assert sorts(*changes, before=data, after=data) == []


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (b"# Ferries", b"# All ferries", []),
        (b"see <https://example.org>", b"see <https://example.org/b>", []),
        (b"<b>x</b>", b"more <b>x</b>", []),
        (b"<b>x</b>", b"<b>x</b><b>y</b>", [PAGE]),
        (b"", b"<SCRIPT src=x>", [PAGE]),
        (b"<img src=a>", b"<img src=b>", [PAGE]),
        (b"", b"# Title { onclick=x }", [PAGE]),
        (b"", b"[x](JavaScript:x)", [PAGE]),
    ],
)
def test_a_page_that_may_run_something_new(
    before: bytes, after: bytes, expected: list[str]
) -> None:
    change = FileChange(PAGE_PATH, "changed")
    folders = Folder({PAGE_PATH: before}), Folder({PAGE_PATH: after})
    assert sorts(change, before=folders[0], after=folders[1]) == expected


def test_comments_that_come_and_go() -> None:
    before = Folder({CARD: b"# one\nname: Alma\n"})
    after = Folder({CARD: b"name: Alma  # two\n", "briefings/kinds.yml": b"# head\nkinds: {}\n"})
    assert [*find_comment_changes(before, after)] == [
        CommentChange(CARD, ("# one",), ("# two",)),
        CommentChange("briefings/kinds.yml", (), ("# head",)),
    ]


@pytest.mark.parametrize(
    "after", [b"name: '# no comment'\n", b"name: [# broken\n", b"# one\n\n\nname: Brise\n"]
)
def test_what_is_no_change_of_a_comment(after: bytes) -> None:
    before = b"name: Alma\n" if b"one" not in after else b"# one\nname: Alma\n"
    assert [*find_comment_changes(Folder({CARD: before}), Folder({CARD: after}))] == []
