"""What is ours in a folder, and what becomes of the rest."""

import json
from pathlib import Path

import pytest

from mkdocs_briefings.files.ownership import MARK, carry_over, mark, refuse_foreign, walk
from mkdocs_briefings.problems.errors import BriefingsError


def make(folder: Path, *paths: str) -> Path:
    """A folder with these files, each of which says its path; a slash ends an empty folder."""
    folder.mkdir(exist_ok=True)
    for path in paths:
        if path.endswith("/"):
            (folder / path).mkdir(parents=True)
        else:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(path)
    return folder


@pytest.fixture
def former(tmp_path: Path) -> Path:
    folder = make(tmp_path / "former", "index.html", "a/index.html", "void/")
    mark(folder)
    return folder


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    folder = make(tmp_path / "fresh", "index.html", "b/index.html")
    mark(folder)
    return folder


def others(former: Path, fresh: Path) -> set[str]:
    """What is carried over."""
    before = {*walk(fresh)}
    carry_over(former, fresh)
    return {*walk(fresh)} - before


def test_the_list_is_in_order_and_names_itself_not(former: Path) -> None:
    listed = json.loads((former / MARK).read_text())["files"]
    assert listed == ["a/index.html", "index.html", "void/"]
    once = (former / MARK).read_bytes()
    mark(former)
    assert (former / MARK).read_bytes() == once


def test_a_list_may_leave_out_what_is_hidden_at_the_top(tmp_path: Path) -> None:
    folder = make(tmp_path / "site", ".nojekyll", ".well-known/x", "a/.hidden")
    mark(folder, hidden=False)
    assert json.loads((folder / MARK).read_text())["files"] == ["a/.hidden"]


def test_what_is_ours_is_not_carried_over(former: Path, fresh: Path) -> None:
    assert others(former, fresh) == set()


def test_all_else_is(former: Path, fresh: Path) -> None:
    make(former, "CNAME", "a/notes.txt", "mine/deep/er.txt", ".git/HEAD", "empty/", "new\nline")
    (former / "link").symlink_to("CNAME")
    (former / "dangling").symlink_to("nowhere")
    (former / "away").symlink_to("/", target_is_directory=True)
    (former / "mine").chmod(0o750)
    names = {"CNAME", "a/notes.txt", "mine/deep/er.txt", ".git/HEAD", "empty/", "new\nline"}
    assert others(former, fresh) == names | {"link", "dangling", "away"}
    assert (fresh / "CNAME").read_text() == "CNAME"
    assert (fresh / "dangling").readlink() == Path("nowhere")
    assert (fresh / "mine").stat().st_mode & 0o777 == 0o750
    assert others(former, fresh) == set()


def test_it_is_copied_where_there_are_no_hard_links(
    former: Path, fresh: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr("os.link", refuse)
    make(former, "CNAME")
    (former / "dangling").symlink_to("nowhere")
    assert others(former, fresh) == {"CNAME", "dangling"}
    assert (fresh / "CNAME").read_text() == "CNAME"
    assert (fresh / "dangling").readlink() == Path("nowhere")


@pytest.mark.parametrize("path", ["b", "b/index.html", "index.html/mine", "b/index.html/"])
def test_what_is_in_the_way_is_told(former: Path, fresh: Path, path: str) -> None:
    (former / "index.html").unlink()
    make(former, path)
    if path == "b/index.html":
        (former / path).write_text("mine")
    with pytest.raises(BriefingsError) as refused:
        carry_over(former, fresh)
    assert [p.rule for p in refused.value.problems] == ["foreign-file"]
    assert (fresh / "b/index.html").read_text() == "b/index.html"


def test_the_same_file_is_not_in_the_way(former: Path, fresh: Path) -> None:
    make(former, "b/index.html")
    (former / "link").symlink_to("x")
    (fresh / "link").symlink_to("x")
    make(former, "both/")
    make(fresh, "both/")
    assert others(former, fresh) == set()


@pytest.mark.parametrize(
    "text",
    [None, "", "{", "[" * 100_000, "[]", '{"about": "mine", "files": []}', '{"files": 3}', "\xff"],
)
def test_without_our_list_a_folder_is_not_ours(tmp_path: Path, text: str | None) -> None:
    folder = make(tmp_path / "site", "index.html", "sitemap.xml")
    if text is not None:
        (folder / MARK).write_text(text, "latin-1")
    with pytest.raises(BriefingsError, match="not empty and not ours"):
        refuse_foreign(folder)
    fresh = make(tmp_path / "fresh")
    assert others(folder, fresh) == set()


def test_a_folder_that_is_ours_or_empty_or_missing_is_not_refused(
    tmp_path: Path, former: Path
) -> None:
    for folder in (former, make(tmp_path / "empty"), tmp_path / "missing"):
        refuse_foreign(folder)
