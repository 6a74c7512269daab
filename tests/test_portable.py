"""The Markdown tree on disk, built by another builder."""

import re
from pathlib import Path

import pytest

from mkdocs_briefings.files.ownership import MARK
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
        MARK,
        "docs/api/v1/checks.json",
        "docs/api/v1/facts.json",
        "docs/api/v1/unanswered.json",
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


def test_properdocs_runs_the_plugin(project: Project, tmp_path: Path) -> None:
    root = project(FERRIES)
    for builder in ("mkdocs", "properdocs"):
        done = run(builder, "build", "--strict", "-d", tmp_path / builder, cwd=root)
        assert done.returncode == 0, done.stderr
    for path in pages(tmp_path / "mkdocs"):
        one, other = (
            [line for line in (tmp_path / builder / path).read_text("utf-8").splitlines() if line]
            for builder in ("mkdocs", "properdocs")
        )
        assert len(one) == len(other)
        assert {line for line in one if "Security-Policy" in line} <= set(other)


def test_another_builder_shows_the_cards_in_its_menu(rendered: Path, tmp_path: Path) -> None:
    done = run("properdocs", "build", "--strict", "-d", tmp_path / "site", cwd=rendered)
    assert done.returncode == 0, done.stderr
    home = (tmp_path / "site" / "index.html").read_text("utf-8")
    menu = home.partition("<article")[0]
    for address in ("ferries/alma/", "people/ida-berg/", "sources/tide-letter/"):
        assert f'href="{address}"' in menu


def test_what_another_builder_leaves_out_is_finished(
    briefings: Briefings, rendered: Path, project: Project, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    done = run("properdocs", "build", "-d", site, cwd=rendered)
    assert done.returncode == 0, done.stderr
    ours = run("mkdocs", "build", "-d", tmp_path / "mkdocs", cwd=project({}))
    assert ours.returncode == 0, ours.stderr
    finished = briefings(tmp_path, "finish", site)
    assert finished.exit_code == 0, finished.stderr
    assert f"{len(pages(site))} pages" in finished.stderr
    for path in pages(site):
        assert metadata(site / path) == metadata(tmp_path / "mkdocs" / path), path


def test_a_script_that_came_from_a_card_does_not_run(
    briefings: Briefings, project: Project, tmp_path: Path
) -> None:
    card = (
        '{% extends "default/card.md.j2" %}'
        "{% block summary %}<p><script>steal()</script></p>{% endblock %}"
    )
    root = project(FERRIES | {"briefings/templates/ferries.md.j2": card})
    assert briefings(root, "render", tmp_path / "out").exit_code == 0
    done = run("properdocs", "build", "-d", tmp_path / "site", cwd=tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert briefings(tmp_path, "finish", "site").exit_code == 0
    alma, source = (
        (tmp_path / "site" / path / "index.html").read_text("utf-8")
        for path in ("ferries/alma", "sources/harbour-post")
    )
    assert "<script>steal()" in alma
    assert scripts_named(alma) == scripts_named(source) > 0


def scripts_named(page: str) -> int:
    """How many inline scripts the policy of a page names."""
    policy = re.search(r"script-src [^;]*", page)
    assert policy
    return policy[0].count("'sha256-")


def metadata(page: Path) -> list[str]:
    """Policy and description of a page, and what link previews show."""
    html = page.read_text("utf-8")
    found = re.findall(r'<meta (?:http-equiv|name="description"|property)[^>]*>', html)
    assert len(found) > 2
    return found


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
    assert "1. [Ferries](index.md)" in lines
    assert "\n\n\n" not in page
    assert {line for line in lines if line.startswith("<")} <= {
        '<div class="bf-generated" hidden></div>',
        '<nav class="bf-path" aria-label="Breadcrumbs" data-search-exclude markdown>',
        "</nav>",
        '<div class="bf-box" markdown>',
        "</div>",
        '<details class="bf-fold bf-why" data-search-exclude markdown>',
        "<summary>Why attributed</summary>",
        "<summary>Why claimed</summary>",
        "<summary>Why reported</summary>",
        '<div class="bf-folds" markdown>',
        '<details class="bf-fold bf-cite" data-search-exclude markdown>',
        "<summary>Cite</summary>",
        "</details>",
    }


def test_rendering_again_writes_all_anew_but_what_is_not_ours(
    briefings: Briefings, rendered: Path, project: Project
) -> None:
    (rendered / "docs" / "mine.md").write_text("# Mine")
    before = tree(rendered)
    changed = ALMA.replace("km on one charge.", "km before noon.")
    root = project({"briefings/ferries/alma.yml": changed})
    (root / "docs" / "img" / "map.svg").unlink()
    assert briefings(root, "render", rendered).exit_code == 0
    after = tree(rendered)
    assert before.keys() - after.keys() == {"docs/img/map.svg"}
    assert after["docs/mine.md"] == b"# Mine"
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
