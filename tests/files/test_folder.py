import os
import sys
from pathlib import Path

import pytest

from mkdocs_briefings.files.folder import MAX_BYTES, Folder, find_root, read_folder
from mkdocs_briefings.problems.problem import sort_problems
from mkdocs_briefings.problems.report import format_report
from tests.conftest import Project
from tests.support.ferries import FERRIES


def report(folder: Folder) -> list[str]:
    return format_report(sort_problems(folder.problems)).splitlines()


def test_a_folder_holds_what_the_site_is_made_from(project: Project) -> None:
    unread = {"README.md": "x", "docs/img/map.svg": "<svg/>", "seeds/.text/.gitignore": "*"}
    more = {"briefings/templates/views/newest.md.j2": "x", "seeds/.text/harbour-post.txt": "x"}
    folder = read_folder(project(FERRIES | unread | more))
    assert folder.problems == ()
    assert list(folder.files) == sorted((FERRIES.keys() | more.keys()) - {"mkdocs.yml"})


def test_files_are_told_by_folder_and_ending() -> None:
    folder = Folder({"seeds/a.yml": b"1", "seeds/a.seal": b"2", "seedsx/b.yml": b"3"})
    assert list(folder.under("seeds", ".yml")) == [("seeds/a.yml", b"1")]


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes")
def test_links_and_devices_are_refused(project: Project, tmp_path: Path) -> None:
    secret = tmp_path / "secret.yml"
    secret.write_text("name: Secret\n")
    root = project(FERRIES)
    (root / "briefings/ferries/dangling.yml").symlink_to("nowhere.yml")
    (root / "briefings/ferries/linked.yml").symlink_to(secret)
    (root / "docs/linked.md").symlink_to(secret)
    (root / "docs/logo.svg").symlink_to(secret)
    (root / "briefings/linked").symlink_to(tmp_path, target_is_directory=True)
    (root / "docs/pictures").symlink_to(tmp_path, target_is_directory=True)
    os.mkfifo(root / "docs/pipe")
    os.mkfifo(root / "seeds/pipe.yml")
    folder = read_folder(root)
    refused = "error: only plain files are read, not links or devices [refused-file]"
    assert [line for line in report(folder) if "hint" not in line] == [
        f"briefings/ferries/dangling.yml: {refused}",
        f"briefings/ferries/linked.yml: {refused}",
        f"briefings/linked: {refused}",
        "  and 5 more like it: docs/linked.md, docs/logo.svg, docs/pictures, docs/pipe, "
        "seeds/pipe.yml",
        "8 errors",
    ]
    assert not any(b"Secret" in data for data in folder.files.values())


@pytest.mark.parametrize("name", ["briefings", "seeds", "docs"])
def test_a_folder_of_the_site_that_is_a_link_is_refused(
    project: Project, tmp_path: Path, name: str
) -> None:
    root = project(FERRIES | {"seeds/.text/harbour-post.txt": "x"})
    (root / name).rename(tmp_path / "elsewhere")
    (root / name).symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    folder = read_folder(root)
    assert report(folder)[0].startswith(f"{name}: error: only plain files are read")
    assert not [path for path in folder.files if path.startswith(f"{name}/")]


def test_hidden_links_are_left_alone(project: Project) -> None:
    root = project(FERRIES)
    (root / "briefings/ferries/.#alma.yml").symlink_to("somebody@host.1234")  # as Emacs locks
    (root / "docs/.#index.md").symlink_to("somebody@host.1234")
    assert read_folder(root).problems == ()


def test_a_backup_under_docs_is_published_so_it_is_no_hidden_file(project: Project) -> None:
    root = project(FERRIES | {"docs/index.md~": "x", "briefings/ferries/alma.yml~": "x"})
    (root / "docs/leak~").symlink_to("/etc/hostname")
    folder = read_folder(root)
    assert folder.assets == ("docs/index.md~",)
    assert report(folder)[0].startswith("docs/leak~: error: only plain files")


def test_other_files_under_docs_are_published_as_they_are(project: Project) -> None:
    root = project(
        FERRIES | {"docs/img/map.svg": "<svg/>", "docs/.nojekyll": "", "seeds/a.seal": ""}
    )
    assert read_folder(root).assets == ("docs/img/map.svg",)


@pytest.mark.parametrize("ending", ["markdown", "mdown", "mkdn", "mkd"])
def test_a_page_that_only_mkdocs_would_read_is_told(project: Project, ending: str) -> None:
    folder = read_folder(project(FERRIES | {f"docs/news.{ending}": "[[ferries/alma]]"}))
    assert folder.assets == ()
    assert report(folder)[:2] == [
        f"docs/news.{ending}: error: a file of this name is not read here [stray-file]",
        "  hint: rename it to docs/news.md",
    ]


@pytest.mark.parametrize(
    "path",
    ["briefings/ferries/alma.yml", "seeds/x.seal", "seeds/.text/x.txt", "docs/x.md"],
)
def test_a_file_that_is_too_large_is_not_read(project: Project, path: str) -> None:
    folder = read_folder(project(FERRIES | {path: "x" * (MAX_BYTES + 1)}))
    assert path not in folder.files
    assert report(folder)[0] == f"{path}: error: the file is over 1,048,576 bytes [too-large]"
    assert read_folder(project({path: "x" * MAX_BYTES})).files[path]


def test_pictures_may_be_of_any_size(project: Project) -> None:
    assert read_folder(project(FERRIES | {"docs/map.png": "x" * (MAX_BYTES + 1)})).problems == ()


def test_a_file_that_cannot_be_read_is_told(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_bytes = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "alma.yml":
            raise PermissionError(13, "Permission denied")
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert report(read_folder(project(FERRIES)))[0] == (
        "briefings/ferries/alma.yml: error: the file cannot be read: Permission denied "
        "[unreadable-file]"
    )


def test_a_folder_that_cannot_be_read_is_told(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    scandir = os.scandir

    def refuse(path: Path) -> object:
        if path.name == "ferries":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert report(read_folder(project(FERRIES)))[0] == (
        "briefings/ferries: error: the folder cannot be read: Permission denied [unreadable-file]"
    )


def test_a_folder_in_the_place_of_a_card_is_told(project: Project) -> None:
    root = project(FERRIES)
    (root / "briefings/ferries/cora.yml").mkdir()
    assert report(read_folder(root))[0] == (
        "briefings/ferries/cora.yml: error: this is a folder, and a file is expected [refused-file]"
    )


def test_the_root_is_the_nearest_folder_with_a_configuration(project: Project) -> None:
    root = project(FERRIES | {"docs/a/b/c.md": "x"})
    assert find_root(root / "docs/a/b") == root
    assert find_root(root) == root


def test_without_a_configuration_the_root_is_where_one_stands(tmp_path: Path) -> None:
    assert find_root(tmp_path) == tmp_path


def test_an_empty_folder_has_no_files(tmp_path: Path) -> None:
    assert read_folder(tmp_path) == Folder({})
