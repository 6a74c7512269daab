"""Real strict builds with MkDocs."""

import re
from base64 import b64encode
from hashlib import sha256
from html import escape, unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from mkdocs.plugins import EVENTS

from mkdocs_briefings.builders.plugin import BriefingsPlugin, ChecksFailed, build_mkdocs
from mkdocs_briefings.files.ownership import mark
from mkdocs_briefings.model.reserved_paths import DRAWN
from tests.conftest import Project
from tests.support.ferries import ALMA, FERRIES, MKDOCS
from tests.support.sites import ROOT, pages, run, tree
from tests.test_golden import CASES, name_of, read_case

REPOSITORY = "https://code.example.org/ferries"
WITH_REPOSITORY = {
    "mkdocs.yml": MKDOCS.replace("  - briefings", f"  - briefings: {{repository: '{REPOSITORY}'}}")
}
EXTENSIONS = MKDOCS[MKDOCS.index("markdown_extensions:") : MKDOCS.index("validation:")]
BROKEN = {"briefings/ferries/alma.yml": ALMA.replace("value: 2031-03", "value: 2031-30")}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample site, built with addresses set."""
    root = tmp_path_factory.mktemp("built")
    for path, text in (FERRIES | WITH_REPOSITORY).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    build_mkdocs(root, root / "site")
    return root / "site"


def test_every_event_of_the_plugin_is_one_of_mkdocs() -> None:
    named = {name for name in vars(BriefingsPlugin) if name.startswith("on_")}
    assert named
    assert named <= {f"on_{event}" for event in EVENTS}


def test_all_pages_are_there(built: Path) -> None:
    assert pages(built) == {
        "404.html",
        "index.html",
        "ferries/index.html",
        "ferries/alma/index.html",
        "ferries/brise/index.html",
        "operators/index.html",
        "operators/solvik/index.html",
        "people/index.html",
        "people/ida-berg/index.html",
        "sources/index.html",
        "sources/harbour-post/index.html",
        "sources/tide-letter/index.html",
        *(f"{name}/index.html" for name in DRAWN),
    }


def test_nothing_is_written_into_the_sites_folder(project: Project, tmp_path: Path) -> None:
    root = project(FERRIES)
    build_mkdocs(root, tmp_path / "out")
    assert tree(root).keys() == FERRIES.keys()


def test_refs_in_a_hand_written_page_are_links(built: Path) -> None:
    home = (built / "index.html").read_text("utf-8")
    assert re.search(r'<a href="ferries/alma/"[^>]*>Alma</a>', home)
    assert "at least 40 km" in home
    assert "[[" not in home


def edit_link(page: Path) -> str | None:
    found = re.search(r'<a href="([^"]+)"[^>]*rel="edit"', page.read_text("utf-8"))
    return found[1] if found else None


def test_edit_opens_the_card(built: Path) -> None:
    page = built / "ferries" / "alma" / "index.html"
    assert edit_link(page) == f"{REPOSITORY}/edit/main/briefings/ferries/alma.yml"
    source = built / "sources" / "tide-letter" / "index.html"
    assert edit_link(source) == f"{REPOSITORY}/edit/main/seeds/tide-letter.yml"
    assert edit_link(built / "ferries" / "index.html") is None


def test_without_a_repository_there_is_no_link_to_edit(project: Project, tmp_path: Path) -> None:
    build_mkdocs(project(FERRIES), tmp_path / "site")
    page = tmp_path / "site" / "ferries" / "alma" / "index.html"
    assert edit_link(page) is None
    assert "briefings/ferries/alma.yml" in page.read_text("utf-8")
    assert "code.example.org" not in page.read_text("utf-8")


@pytest.mark.parametrize(
    ("page", "tab"),
    [
        ("ferries/alma", "Ferries"),
        ("ferries", "Ferries"),
        ("people/ida-berg", "More"),
        ("sources/tide-letter", "More"),
    ],
)
def test_the_tab_of_a_page_outside_the_menu_is_active(built: Path, page: str, tab: str) -> None:
    text = (built / page / "index.html").read_text("utf-8")
    active = re.findall(r'md-tabs__item--active">\s*<a[^>]*>(.*?)</a>', text, re.DOTALL)
    assert [words.strip() for words in active] == [tab]


def test_pages_are_dated_by_the_sites_clock(built: Path) -> None:
    assert set(re.findall(r"<lastmod>(.*?)</lastmod>", (built / "sitemap.xml").read_text())) <= {
        "2031-05-02"
    }


class Requests(HTMLParser):
    """The addresses that a browser asks for by itself when it shows a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        passive = tag == "link" and given.get("rel") in ("canonical", "next", "prev", "edit")
        if tag != "a" and not passive:
            for name in ("src", "href", "srcset", "poster", "data", "action"):
                self.found.append(given.get(name, ""))


def test_pages_ask_no_foreign_host(built: Path) -> None:
    asked = 0
    for path in pages(built):
        for address in Requests((built / path).read_text("utf-8")).found:
            assert not urlsplit(address).netloc, f"{path} asks {address}"
            asked += bool(address)
    assert asked > 20


def test_style_sheets_ask_no_foreign_host(built: Path) -> None:
    sheets = [text.decode() for path, text in tree(built).items() if path.endswith(".css")]
    assert len(sheets) > 2
    for sheet in sheets:
        assert not re.search(r"(?:@import|url\()\s*[\"']?(?:https?:)?//", sheet)


@pytest.mark.parametrize(
    "command",
    [("mkdocs", "build", "--strict"), ("mkdocs", "build"), ("mkdocs_briefings", "build")],
    ids=" ".join,
)
def test_bad_cards_cost_no_site(project: Project, command: tuple[str, ...]) -> None:
    root = project(FERRIES)
    (root / "site").mkdir()
    (root / "site" / "sitemap.xml").write_text("the last good site")
    mark(root / "site")
    before = tree(root / "site")
    failed = run(*command, cwd=project(BROKEN))
    assert failed.returncode == 1
    assert "briefings/ferries/alma.yml:15:12: error: '2031-30' is not a value" in failed.stderr
    assert "there is no month 30" in failed.stderr
    assert "1 error" in failed.stderr
    assert "Traceback" not in failed.stdout + failed.stderr
    assert tree(root / "site") == before


@pytest.mark.parametrize(
    "case", [case for case in CASES if "error: " in case.read_text("utf-8")], ids=name_of
)
def test_every_bad_input_stops_a_plain_build_before_it_begins(case: Path, project: Project) -> None:
    files, expected = read_case(case)
    config = f"site_name: Ferries\ntheme: mkdocs\nplugins: [briefings]\n{EXTENSIONS}"
    if case.parent.name == "templates":  # templates are tried on cards that are sound
        files |= {path: text for path, text in FERRIES.items() if path.startswith("seeds/")}
    root = project(files | {"mkdocs.yml": config, "site/index.html": "the last good site"})
    (root / "docs").mkdir(exist_ok=True)
    with pytest.raises(ChecksFailed) as failed:
        build_mkdocs(root, root / "site")
    told = failed.value.format_message().splitlines()
    assert set(expected["problems"].splitlines()[:-1]) <= set(told)  # less the count of problems
    assert tree(root / "site") == {"index.html": b"the last good site"}


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"briefings/kinds.yml": b"\xff\xfek\0"}, "the file is in UTF-16 or UTF-32"),
        ({"briefings/ferries/alma.yml": b"a" * 2**21}, "the file is over 1,048,576 bytes"),
        ({"briefings/templates/card.md.j2": "{{ oops }}"}, "'oops' is undefined"),
        ({"docs/index.md": b"\xff"}, "the page is not in UTF-8"),
        ({"mkdocs.yml": MKDOCS + "docs_dir: pages\n"}, "pages"),
        ({"mkdocs.yml": "site_name: [\n"}, "mkdocs.yml"),
    ],
)
def test_no_input_makes_a_traceback(
    project: Project, files: dict[str, str | bytes], message: str
) -> None:
    project(FERRIES)
    failed = run("mkdocs_briefings", "build", cwd=project(files))
    assert failed.returncode == 1
    assert message in failed.stderr
    assert "Traceback" not in failed.stderr
    assert failed.stdout == ""


def test_make_leaves_the_last_good_site_too(project: Project) -> None:
    """``make site`` runs what the test above runs, and stops with it."""
    recipe = re.search(r"^site:.*\n\t@?(.*)$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert recipe
    assert recipe[1] == ".venv/bin/briefings build"


def test_warnings_of_mkdocs_stop_a_build_and_are_told(project: Project) -> None:
    root = project(FERRIES | {"docs/index.md": "# Home\n\n[gone](gone.md)\n"})
    failed = run("mkdocs_briefings", "build", cwd=root)
    assert failed.returncode == 1
    assert "gone.md" in failed.stderr
    assert "Traceback" not in failed.stderr
    assert not (root / "site").exists()
    assert not [path for path in root.iterdir() if path.name.startswith(".site")]


def policy_of(html: str) -> str:
    """The sources of scripts that a page allows, given before its first script."""
    found = re.search(r'"Content-Security-Policy" content="[^"]*script-src ([^;"]*)', html)
    assert found
    assert found.start() < html.index("<script")
    return found[1]


def test_every_page_has_a_policy_and_404_too(built: Path) -> None:
    for path in pages(built):
        assert policy_of((built / path).read_text("utf-8")).startswith("'self' 'sha256-")


def test_a_page_runs_the_scripts_of_theme_and_author_only(project: Project, tmp_path: Path) -> None:
    script = "<p><script>count()</script></p>\n"
    card = f'{{% extends "default/card.md.j2" %}}{{% block summary %}}{script}{{% endblock %}}'
    root = project(FERRIES | {"docs/index.md": script, "briefings/templates/ferries.md.j2": card})
    build_mkdocs(root, tmp_path / "site")
    count = b64encode(sha256(b"count()").digest()).decode()
    written, told = (
        (tmp_path / "site" / path).read_text("utf-8")
        for path in ("index.html", "ferries/alma/index.html")
    )
    assert "count()" in written
    assert "count()" in told
    assert count in policy_of(written)
    assert count not in policy_of(told)


def shown(page: Path, name: str) -> str | None:
    found = re.search(rf'<meta (?:name|property)="{name}" content="([^"]*)"', page.read_text())
    return unescape(found[1]) if found else None


def test_a_page_tells_what_it_is_where_its_address_is_shared(
    project: Project, tmp_path: Path
) -> None:
    settings = MKDOCS.replace("  - briefings", "  - briefings: {image: alma.png}")
    site = "https://ferries.example.org/below/"
    root = project(FERRIES | {"mkdocs.yml": f"site_url: {site}\n{settings}", "docs/alma.png": b"p"})
    build_mkdocs(root, tmp_path / "site")
    alma = tmp_path / "site/ferries/alma/index.html"
    told = "Ferry of Solvik Lines, in service March 2031. 5 facts from 2 sources."
    assert shown(alma, "description") == shown(alma, "og:description") == told
    assert shown(alma, "og:title") == "Alma"
    assert shown(alma, "og:url") == f"{site}ferries/alma/"
    assert shown(alma, "og:image") == f"{site}alma.png"
    source = tmp_path / "site/sources/harbour-post/index.html"
    assert "“A ferry without a funnel”" in (shown(source, "description") or "")


def test_text_of_cards_is_inert_in_the_whole_page(project: Project, tmp_path: Path) -> None:
    sly = '"></title><script>steal()</script> & co'
    card = (
        ALMA.replace("name: Alma\n", f"name: '{sly}'\n")
        .replace("aliases: [", f"aliases: [Alma, '{sly}', ")
        .replace("runs the Alma.", f"runs the Alma. {sly}")
    )
    source = FERRIES["seeds/harbour-post.yml"].replace("Jon Dahl", f"'{sly}'")
    changed = {"briefings/ferries/alma.yml": card, "seeds/harbour-post.yml": source}
    assert all(FERRIES[path] != text for path, text in changed.items())
    build_mkdocs(project(FERRIES | changed), tmp_path / "site")
    for path in pages(tmp_path / "site"):
        assert "<script>steal" not in (tmp_path / "site" / path).read_text("utf-8"), path
    alma = tmp_path / "site/ferries/alma/index.html"
    assert shown(alma, "og:title") == sly
    assert f"<title>{escape(sly)} - Ferries</title>" in alma.read_text("utf-8")
    source_page = tmp_path / "site/sources/harbour-post/index.html"
    assert sly in (shown(source_page, "description") or "")


def test_an_image_that_is_not_there_is_told(project: Project, tmp_path: Path) -> None:
    settings = MKDOCS.replace("  - briefings", "  - briefings: {image: gone.png}")
    failed = run("mkdocs", "build", "--strict", cwd=project(FERRIES | {"mkdocs.yml": settings}))
    assert failed.returncode == 1
    assert "there is no image 'gone.png' in docs" in failed.stderr
