import os
import sys
from pathlib import Path

import pytest

from mkdocs_briefings.files.folder import read_folder
from mkdocs_briefings.files.git import Repository
from mkdocs_briefings.problems.errors import BriefingsError
from tests.support.ferries import FERRIES
from tests.support.repositories import Repo, new_repo


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    return new_repo(tmp_path / "ferry-site")


def find_error(root: Path, revision: str = "HEAD") -> str:
    with pytest.raises(BriefingsError) as caught:
        Repository(root).commit(revision)
    (problem,) = caught.value.problems
    return str(problem)


def test_a_revision_reads_as_the_work_tree_did(repo: Repo) -> None:
    commit = repo.commit({**FERRIES, "docs/logo.svg": "<svg/>", ".github/x.md": "no"})
    tree = read_folder(repo.top)
    repo.write({"briefings/ferries/alma.yml": "changed since", "seeds/harbour-post.yml": None})
    assert Repository(repo.top).read(commit) == tree


def test_the_work_tree_is_not_touched(repo: Repo) -> None:
    first = repo.commit(FERRIES)
    repo.commit({"briefings/ferries/alma.yml": None})
    repo.write({"docs/index.md": "# Not committed\n"})
    before = repo.git("status", "--porcelain")
    Repository(repo.top).read(first)
    assert repo.git("status", "--porcelain") == before
    assert not (repo.top / "briefings/ferries/alma.yml").exists()


def test_a_site_in_a_folder_of_its_repository(repo: Repo) -> None:
    inner = {f"sites/ferries/{path}": text for path, text in FERRIES.items()}
    commit = repo.commit({**inner, "briefings/ferries/other.yml": "not of this site"})
    root = repo.top / "sites/ferries"
    assert Repository(root).read(commit) == read_folder(root)


@pytest.mark.skipif(sys.platform == "win32", reason="such names are not allowed")
def test_names_that_git_would_quote(repo: Repo) -> None:
    commit = repo.commit({'docs/渡轮 "x".md': "# Hello\n", "docs/*.md": "star\n"})
    assert set(Repository(repo.top).read(commit).files) == {'docs/渡轮 "x".md', "docs/*.md"}


@pytest.mark.parametrize("content", [b"", b"\n", b"no line end", b"a\nblob 3\nb\n", b"\0\xff"])
def test_bytes_are_read_as_they_are(repo: Repo, content: bytes) -> None:
    commit = repo.commit({"docs/a.md": content, "docs/b.md": b"after\n"})
    assert Repository(repo.top).read(commit).files == {
        "docs/a.md": content,
        "docs/b.md": b"after\n",
    }


@pytest.mark.skipif(sys.platform == "win32", reason="git stores no links there")
def test_links_are_refused_as_in_a_folder(repo: Repo) -> None:
    repo.write(FERRIES)
    (repo.top / "briefings/ferries/link.yml").symlink_to("alma.yml")
    (repo.top / "docs/picture.png").symlink_to("nowhere")
    commit = repo.commit({"briefings/ferries/odd.txt": "stray"})
    found = Repository(repo.top).read(commit)
    assert found == read_folder(repo.top)
    assert [problem.rule for problem in found.problems] == [
        "refused-file",
        "stray-file",
        "refused-file",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="git stores no links there")
def test_a_whole_folder_that_is_a_link_is_refused(repo: Repo) -> None:
    repo.write({"elsewhere/ferries/alma.yml": "name: Alma\n"})
    (repo.top / "briefings").symlink_to("elsewhere")
    found = Repository(repo.top).read(repo.commit({}))
    assert [str(problem.place) for problem in found.problems] == ["briefings"]


def test_a_revision_that_does_not_exist(repo: Repo) -> None:
    repo.commit(FERRIES)
    assert find_error(repo.top, "mian") == (
        "mian: error: there is no such revision here [revision]\n  hint: did you mean 'main'?"
    )
    assert "is it fetched?" in find_error(repo.top, "origin/release")
    assert "no such revision" in find_error(repo.top, "HEAD:docs")
    assert "no such revision" in find_error(repo.top, "--all")
    assert "no such revision" in find_error(repo.top, "")


def test_a_repository_without_history(repo: Repo) -> None:
    repo.write(FERRIES)
    assert find_error(repo.top) == (
        "HEAD: error: the repository has no commits yet [revision]\n  hint: commit the site first"
    )


def test_no_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert find_error(tmp_path) == (
        f"{tmp_path}: error: the site is not in a git repository, so it has no revisions "
        "[revision]\n  hint: run 'git init' and commit the site"
    )


def test_no_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_error(tmp_path) == (
        "git: error: git cannot be run: No such file or directory [revision]\n"
        "  hint: install git, or put it on the PATH"
    )


def test_without_git_no_article_is_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert Repository(tmp_path).articles() == []


@pytest.fixture
def shallow(repo: Repo, tmp_path: Path) -> Repo:
    first = repo.commit(FERRIES)
    for number in range(3):
        repo.commit({"docs/index.md": f"# Ferries {number}\n"})
    repo.git("tag", "first", first)
    repo.git("checkout", "-q", "-b", "far", first)
    repo.commit({"docs/far.md": "# Far\n"})
    target = tmp_path / "shallow"
    url = f"file://{repo.top}"
    repo.git("clone", "-q", "--depth=1", "--no-single-branch", "--no-tags", url, str(target))
    return Repo(target)


def test_a_shallow_clone_without_the_base(shallow: Repo) -> None:
    said = find_error(shallow.top, "HEAD~1")
    assert "there is no such revision here" in said
    assert "fetch-depth: 0" in said
    assert "git fetch --unshallow" in said


def test_a_shallow_clone_without_the_merge_base(shallow: Repo) -> None:
    repository = Repository(shallow.top)
    base, head = repository.commit("origin/main"), repository.commit("origin/far")
    with pytest.raises(BriefingsError, match="no commit in common") as caught:
        repository.merge_base(base, head)
    assert "git fetch --unshallow" in caught.value.problems[0].hint


def test_histories_that_never_met(repo: Repo) -> None:
    base = repo.commit(FERRIES)
    repo.git("checkout", "-q", "--orphan", "other")
    head = repo.commit({"docs/index.md": "# Another beginning\n"})
    with pytest.raises(BriefingsError, match="no commit in common") as caught:
        Repository(repo.top).merge_base(base, head)
    assert caught.value.problems[0].hint == "name a revision of the same history"


def test_what_files_ever_held(repo: Repo) -> None:
    repo.commit({"seeds/a.seal": "one", "seeds/a.yml": "record"})
    repo.git("checkout", "-q", "-b", "side")
    repo.commit({"seeds/a.seal": "two"})
    repo.commit({"seeds/a.seal": "one"})
    repo.git("checkout", "-q", "main")
    repo.commit({"docs/index.md": "x"})
    repo.git("merge", "-q", "--no-ff", "-m", "merge", "side")
    head = repo.commit({"seeds/a.seal": None})
    found = Repository(repo.top).ever_in("seeds", ".seal", head)
    assert {path: sorted(versions) for path, versions in found.items()} == {
        "seeds/a.seal": [b"one", b"two"]
    }


def changes(root: Path, base: str, head: str | None = None) -> list[tuple[str, str]]:
    return [(found.path, found.change) for found in Repository(root).changes(base, head)]


def test_what_a_revision_changes(repo: Repo) -> None:
    base = repo.commit({"a.txt": "a", "b.txt": "b", "c/d.txt": "d", "same.txt": "same"})
    edits = {"a.txt": None, "b.txt": "B", "c/é.txt": "new"}
    repo.write(edits | {"untracked.txt": "x"})
    expected = [("a.txt", "removed"), ("b.txt", "changed"), ("c/é.txt", "new")]
    assert changes(repo.top, base) == [*expected, ("untracked.txt", "new")]
    head = repo.commit({"untracked.txt": None})
    assert changes(repo.top, base, head) == expected
    assert changes(repo.top, head, base) == [
        ("a.txt", "new"),
        ("b.txt", "changed"),
        ("c/é.txt", "removed"),
    ]


def test_what_a_work_tree_changes_is_what_differs(repo: Repo) -> None:
    """Neither a file that was only touched, nor one that git ignores, nor a user's settings."""
    base = repo.commit({"a.txt": "a", ".gitignore": "*.log\n"})
    repo.write({"b.log": "x", "a.txt": "b"})
    repo.write({"a.txt": "a"})
    os.utime(repo.top / "a.txt", (0, 0))
    for setting in ("diff.external=false", "diff.noprefix=true", "diff.autoRefreshIndex=false"):
        repo.git("config", *setting.split("="))
    assert changes(repo.top, base) == []


def test_a_change_outside_the_folder_of_the_site(repo: Repo) -> None:
    root = repo.top / "sites/ferries"
    base = repo.commit({"sites/ferries/docs/index.md": "# Ferries\n"})
    repo.write({"Makefile": "x", "sites/other/a.txt": "x", "sites/ferries/hook.py": "x"})
    expected = [("../../Makefile", "new"), ("../../sites/other/a.txt", "new"), ("hook.py", "new")]
    assert changes(root, base) == expected
    assert changes(root, base, repo.commit({})) == expected


@pytest.mark.skipif(sys.platform == "win32", reason="git stores no links there")
def test_links_are_told_from_files(repo: Repo) -> None:
    base = repo.commit({"docs/a.txt": "a"})
    (repo.top / "docs/leak.txt").symlink_to("/etc/hostname")
    for head in (None, repo.commit({})):
        (found,) = Repository(repo.top).changes(base, head)
        assert (found.path, found.is_link) == ("docs/leak.txt", True)


def test_a_hook_of_another_repository_does_not_lead_astray(
    repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit = repo.commit(FERRIES)
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "nowhere"))
    monkeypatch.setenv("GIT_INDEX_FILE", "elsewhere")
    assert Repository(repo.top).commit("HEAD") == commit


def test_a_read_only_repository(repo: Repo) -> None:
    commit = repo.commit(FERRIES)
    folders = [Path(folder) for folder, _, _ in os.walk(repo.top)]
    for folder in folders:
        folder.chmod(0o555)
    try:
        assert Repository(repo.top).read(Repository(repo.top).commit("HEAD")).files
        assert Repository(repo.top).commit("main") == commit
    finally:
        for folder in folders:
            folder.chmod(0o755)
