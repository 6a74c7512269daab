"""Ids: names that every file system and every URL takes."""

import re

import pytest

from mkdocs_briefings.model.ids import ID_PATTERN, MAX_SLUG, slug_error

GOOD = ["gpt-4o", "5", "a", "x" * MAX_SLUG, "console", "com10"]
BAD = [
    "",
    "GPT",
    "a--b",
    "-a",
    "a-",
    "a_b",
    "a b",
    "a\n",
    "é",
    "x" * (MAX_SLUG + 1),
    "con",
    "lpt1",
    "ü",
]


@pytest.mark.parametrize("slug", GOOD)
def test_an_id_is_taken(slug: str) -> None:
    assert slug_error(slug) == ""
    assert re.fullmatch(ID_PATTERN, slug)


@pytest.mark.parametrize("slug", BAD)
def test_what_some_file_system_refuses_is_not(slug: str) -> None:
    assert f"'{slug}'" in slug_error(slug)
    assert not re.fullmatch(ID_PATTERN, slug)
