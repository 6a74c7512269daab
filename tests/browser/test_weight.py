"""What a reader has to load, in bytes."""

import gzip
from pathlib import Path


def weight(file: Path) -> int:
    """The bytes of a file as hosts send it."""
    return len(gzip.compress(file.read_bytes(), mtime=0))


def test_no_page_weighs_more_than_60_kilobytes(built_site: Path) -> None:
    pages = {str(page.relative_to(built_site)): weight(page) for page in built_site.rglob("*.html")}
    assert len(pages) > 50
    assert {page: size for page, size in pages.items() if size > 60_000} == {}


def test_our_styles_and_scripts_are_small(built_site: Path) -> None:
    assert (built_site / "assets/briefings.css").stat().st_size <= 10_000
    scripts = [*(built_site / "assets").glob("*.js")]
    assert sum(script.stat().st_size for script in scripts) <= 15_000
