"""Plugins that cannot read our pages are refused with a line that says what to do."""

import pytest

from mkdocs_briefings.builders.neighbours import find_missing_extensions, find_obstacle

PAGES = ["ferries/index.md", "ferries/alma.md", "facts.md"]
GIT = "git-revision-date-localized"


def test_most_plugins_are_no_obstacle() -> None:
    assert find_obstacle({"search": {}, "macros": {}, "briefings": {}}, PAGES) == ""


@pytest.mark.parametrize("name", ["i18n", "rss"])
def test_a_plugin_that_leaves_out_no_page(name: str) -> None:
    assert f"'{name}'" in find_obstacle({name: {"exclude": ["*"]}}, PAGES)
    assert "'briefings render'" in find_obstacle({name: {}}, PAGES)


@pytest.mark.parametrize("exclude", [[], ["index.md"], None])
def test_what_a_plugin_is_to_leave_out(exclude: list[str] | None) -> None:
    told = find_obstacle({GIT: {"exclude": exclude}}, PAGES)
    assert f"'{GIT}'" in told
    assert "'exclude': ['facts.md', 'ferries/*']" in told


def test_only_what_is_left_is_named() -> None:
    assert "['facts.md']" in find_obstacle({GIT: {"exclude": ["ferries/*"]}}, PAGES)


@pytest.mark.parametrize("exclude", [["*"], ["facts.md", "ferries/*"]])
def test_a_plugin_that_leaves_them_out(exclude: list[str]) -> None:
    assert find_obstacle({GIT: {"exclude": exclude}}, PAGES) == ""


@pytest.mark.parametrize(
    ("enabled", "missing"),
    [
        (["attr_list", "footnotes", "md_in_html", "pymdownx.emoji"], []),
        (["pymdownx.extra", "pymdownx.emoji"], []),
        (["extra"], ["pymdownx.emoji"]),
        (["markdown.extensions.attr_list", "footnotes", "pymdownx.emoji"], ["md_in_html"]),
        ([], ["attr_list", "footnotes", "md_in_html", "pymdownx.emoji"]),
    ],
)
def test_extensions_that_our_pages_need(enabled: list[str], missing: list[str]) -> None:
    assert find_missing_extensions(enabled) == missing
