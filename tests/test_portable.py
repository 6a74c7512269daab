"""The Markdown tree on disk, built by another builder."""

from pathlib import Path

import pytest

from mkdocs_briefings.model.reserved_paths import DRAWN
from tests.conftest import Briefings, Project
from tests.support.ferries import ALMA, FERRIES
from tests.support.sites import pages, run, tree


@pytest.fixture
def rendered(briefings: Briefings, project: Project, tmp_path: Path) -> Path:
    root = project(FERRIES | {"docs/img/map.svg": "<svg/>", "docs/.draft.md": "x"})
    done = briefings(root, "render", tmp_path / "out")
    assert done.exit_code == 0, done.stderr
    assert done.stdout == ""
    assert "The Markdown is in" in done.stderr
    return tmp_path / "out"


def test_the_tree_is_complete_and_holds_no_yaml_of_ours(rendered: Path) -> None:
    assert set(tree(rendered)) == {
        ".briefings-render",
        "docs/api/v1/checks.json",
        "docs/api/v1/facts.json",
        "docs/assets/briefings.css",
        "docs/assets/briefings.js",
        *(f"docs/{name}.md" for name in DRAWN),
        "docs/ferries/alma.md",
        "docs/ferries/brise.md",
        "docs/ferries/index.md",
        "docs/img/map.svg",
        "docs/index.md",
        "docs/operators/index.md",
        "docs/operators/solvik.md",
        "docs/people/ida-berg.md",
        "docs/people/index.md",
        "docs/sources/harbour-post.md",
        "docs/sources/index.md",
        "docs/sources/tide-letter.md",
        "mkdocs.yml",
    }
    assert "briefings\n" not in (rendered / "mkdocs.yml").read_text()
    assert "[[" not in (rendered / "docs" / "index.md").read_text()


def test_properdocs_makes_the_same_pages_as_mkdocs(
    rendered: Path, project: Project, tmp_path: Path
) -> None:
    root = project({})
    ours = run("mkdocs", "build", "--strict", "-d", tmp_path / "mkdocs", cwd=root)
    assert ours.returncode == 0, ours.stderr
    theirs = run("properdocs", "build", "--strict", "-d", tmp_path / "properdocs", cwd=rendered)
    assert theirs.returncode == 0, theirs.stderr
    assert pages(tmp_path / "properdocs") == pages(tmp_path / "mkdocs")
    for path in pages(tmp_path / "mkdocs"):
        assert article(tmp_path / "properdocs" / path) == article(tmp_path / "mkdocs" / path)


def article(page: Path) -> str:
    """What a page says, without the theme around it, nor the theme's empty lines."""
    told = page.read_text("utf-8").partition("<article")[2].partition("</article>")[0]
    return "\n".join(line for line in told.splitlines() if line.strip())


def test_a_page_is_markdown_that_a_person_can_read(rendered: Path) -> None:
    page = (rendered / "docs" / "ferries" / "alma.md").read_text("utf-8")
    lines = page.splitlines()
    assert "# Alma" in lines
    assert "## Facts { #_facts }" in lines
    assert not [line for line in lines if len(line) > 300]
    assert "\n\n\n" not in page
    assert {line for line in lines if line.startswith("<")} <= {
        '<div class="bf-box" markdown>',
        "</div>",
        '<details class="bf-fold bf-why" data-search-exclude markdown>',
        "<summary>Why claimed</summary>",
        "<summary>Why reported</summary>",
        '<div class="bf-folds" markdown>',
        '<details class="bf-fold bf-cite" data-search-exclude markdown>',
        "<summary>Cite</summary>",
        "</details>",
    }


def test_rendering_again_writes_all_anew(
    briefings: Briefings, rendered: Path, project: Project
) -> None:
    (rendered / "docs" / "ferries" / "old.md").write_text("# Gone")
    before = tree(rendered)
    changed = ALMA.replace("km on one charge.", "km before noon.")
    root = project({"briefings/ferries/alma.yml": changed})
    assert briefings(root, "render", rendered).exit_code == 0
    after = tree(rendered)
    assert before.keys() - after.keys() == {"docs/ferries/old.md"}
    assert b"40 km before noon" in after["docs/ferries/alma.md"]
    assert [path.name for path in rendered.parent.glob(".out*")] == []


def test_a_foreign_folder_is_refused_and_untouched(
    briefings: Briefings, project: Project, tmp_path: Path
) -> None:
    thesis = tmp_path / "thesis"
    thesis.mkdir()
    (thesis / "chapter.txt").write_text("years of work")
    refused = briefings(project(FERRIES), "render", thesis)
    assert refused.exit_code == 1
    assert "the folder is not empty and not ours" in refused.stderr
    assert tree(thesis) == {"chapter.txt": b"years of work"}


@pytest.mark.parametrize("where", [".", "docs", "briefings", ".."])
def test_the_site_does_not_overwrite_itself(
    briefings: Briefings, project: Project, where: str
) -> None:
    root = project(FERRIES)
    refused = briefings(root, "render", where)
    assert refused.exit_code == 1
    assert tree(root).keys() == FERRIES.keys()


def test_bad_cards_leave_the_last_tree(
    briefings: Briefings, rendered: Path, project: Project
) -> None:
    before = tree(rendered)
    root = project({"briefings/ferries/alma.yml": "- broken\n"})
    failed = briefings(root, "render", rendered)
    assert failed.exit_code == 1
    assert "briefings/ferries/alma.yml:1:1: error:" in failed.stderr
    assert tree(rendered) == before
