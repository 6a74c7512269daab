"""A built site is finished in place, whoever built it."""

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest

from mkdocs_briefings.builders.finish.site import finish_site
from mkdocs_briefings.pages.pages import BOUNDARY
from mkdocs_briefings.problems.errors import BriefingsError
from tests.support.sites import tree

HEAD = "<!doctype html>\n<html><head><title>{}</title></head><body>"
EDGE = f'<div class="{BOUNDARY}" hidden></div>'
GENERATED = f"{HEAD}<script>go()</script>{EDGE}<script>steal()</script>{EDGE}</body></html>"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of any builder, with a script that came from a card."""
    folder = tmp_path / "site"
    for path, html in {
        "index.html": HEAD.format("Home - Ferries"),
        "404.html": HEAD.format("Ferries"),
        "ferries/alma/index.html": GENERATED.format("Alma - Ferries"),
        "style.css": "p {}",
        "feed.xml": "<head></head>",
    }.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(html, "utf-8")
    return folder


def hashed(script: str) -> str:
    return b64encode(sha256(script.encode()).digest()).decode()


def test_every_page_is_finished_and_nothing_else(site: Path) -> None:
    before = tree(site)
    assert finish_site(site) == 3
    after = tree(site)
    for path in before:
        assert (b"Content-Security-Policy" in after[path]) == path.endswith(".html")
    assert after["style.css"] == before["style.css"]
    assert after["feed.xml"] == before["feed.xml"]
    assert after.keys() == before.keys()


def test_finishing_again_changes_nothing(site: Path) -> None:
    finish_site(site)
    once = tree(site)
    written = {path: (site / path).stat().st_mtime_ns for path in once}
    assert finish_site(site) == 3
    assert tree(site) == once
    assert {path: (site / path).stat().st_mtime_ns for path in once} == written


def test_scripts_from_cards_do_not_run(site: Path) -> None:
    finish_site(site)
    page = (site / "ferries/alma/index.html").read_text("utf-8")
    assert hashed("go()") in page
    assert hashed("steal()") not in page


def test_the_name_of_the_site_is_that_of_the_themes_own_page(site: Path) -> None:
    finish_site(site, "https://example.org/a.png")
    home, alma = (
        (site / path).read_text("utf-8") for path in ("index.html", "ferries/alma/index.html")
    )
    assert 'property="og:title" content="Ferries"' in home
    assert 'property="og:title" content="Alma"' in alma
    assert 'property="og:site_name" content="Ferries"' in alma
    assert 'property="og:image" content="https://example.org/a.png"' in alma


@pytest.mark.parametrize("title", ["404 - Ferries", ""])
def test_a_site_whose_name_is_not_known_keeps_its_titles(site: Path, title: str) -> None:
    (site / "404.html").write_text(HEAD.format(title))
    finish_site(site)
    page = (site / "ferries/alma/index.html").read_text("utf-8")
    assert 'property="og:title" content="Alma - Ferries"' in page
    assert "og:site_name" not in page


def test_line_ends_stay(site: Path) -> None:
    (site / "index.html").write_bytes(b"<head>\r\n</head>\r\n<p>a\rb")
    finish_site(site)
    assert (site / "index.html").read_bytes().endswith(b"</head>\r\n<p>a\rb")


def test_a_site_may_have_no_page_at_its_top(site: Path) -> None:
    for page in site.glob("*.html"):
        page.unlink()
    (site / "sitemap.xml").write_text("<urlset/>")
    assert finish_site(site) == 1


def test_a_folder_without_pages_is_refused(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "demo.html").write_text("<head></head>")
    for folder in (tmp_path, tmp_path / "gone", tmp_path / "docs" / "demo.html"):
        with pytest.raises(BriefingsError, match="expected a built site"):
            finish_site(folder)
    assert (tmp_path / "docs" / "demo.html").read_text() == "<head></head>"


def test_a_page_in_another_encoding_is_refused(site: Path) -> None:
    (site / "old.html").write_bytes(b"<head></head>\xe9")
    with pytest.raises(BriefingsError, match="expected a page in UTF-8"):
        finish_site(site)
    assert (site / "old.html").read_bytes() == b"<head></head>\xe9"
