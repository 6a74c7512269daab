"""A site is a pure function of the files of its folder."""

import os
from collections.abc import Iterable
from datetime import date
from typing import Self

import pytest

from mkdocs_briefings.build import Site, build_site, write_site
from mkdocs_briefings.checks.check import check_folder
from mkdocs_briefings.files.folder import Folder
from mkdocs_briefings.pages.settings import Settings
from tests.conftest import Project
from tests.support.ferries import FERRIES

FILES = {path: text.encode() for path, text in FERRIES.items() if path != "mkdocs.yml"}


def site_of(files: dict[str, bytes]) -> Site:
    verdict = check_folder(Folder(files))
    assert verdict.analysis
    return write_site(Folder(files), verdict.analysis, verdict.receipts, Settings())


def test_a_site_says_what_it_is_made_of(project: Project) -> None:
    site, verdict = build_site(project(FERRIES), Settings())
    assert site
    assert verdict.clean
    assert site == site_of(FILES)
    assert site.as_of == date(2031, 5, 2)
    assert site.handwritten.keys() == {"index.md"}
    assert set(site.assets) == {
        "assets/briefings.css",
        "assets/briefings.js",
        "api/v1/facts.json",
        "api/v1/unanswered.json",
        "api/v1/checks.json",
    }
    assert site.sources["ferries/alma.md"] == "briefings/ferries/alma.yml"
    assert site.sources["sources/tide-letter.md"] == "seeds/tide-letter.yml"
    assert site.sources["index.md"] == "docs/index.md"
    assert site.sources.keys() <= site.pages.keys() | site.handwritten.keys()


class Backwards(list[os.DirEntry[str]]):
    """What ``os.scandir`` returns, from the last entry to the first."""

    def __init__(self, entries: Iterable[os.DirEntry[str]]) -> None:
        super().__init__(reversed(list(entries)))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        pass


def test_the_order_in_which_a_disk_lists_files_changes_nothing(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = project(FERRIES)
    scandir = os.scandir
    monkeypatch.setattr(os, "scandir", lambda path: Backwards(scandir(path)))
    turned, _ = build_site(root, Settings())
    assert turned
    assert list(turned.pages.items()) == list(site_of(FILES).pages.items())


def test_every_rule_says_what_it_looked_at() -> None:
    receipts = {receipt.rule: receipt for receipt in check_folder(Folder(FILES)).receipts}
    assert len(receipts) >= 8
    assert not any(receipt.failed for receipt in receipts.values())
    assert receipts["quote-length"].checked == 8
    assert receipts["duplicate-fact"].checked == 8


def test_a_site_without_sources_or_pages_of_its_own_says_what_is_missing() -> None:
    cards = {path: data for path, data in FILES.items() if path.startswith("briefings/")}
    verdict = check_folder(Folder(cards))
    assert {problem.rule for problem in verdict.problems} == {"unknown-source"}
    assert not verdict.clean


@pytest.mark.parametrize("repository", ["https://example.org/f", "https://example.org/f/"])
def test_addresses_come_from_the_repository(repository: str) -> None:
    addresses = Settings(repository)
    path = "briefings/ferries/alma.yml"
    assert addresses.edit_url(path) == f"https://example.org/f/edit/main/{path}"


def test_without_a_repository_there_are_no_addresses() -> None:
    assert Settings().edit_url("a.yml") == ""
