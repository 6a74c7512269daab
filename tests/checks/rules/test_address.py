"""Whatever becomes a path of the site has that path for itself."""

from typing import Any

import pytest

from mkdocs_briefings.checks.rules.address import ID
from tests.support.findings import Finding, findings, passes
from tests.support.sealed import Files, Keys, card, fact, site

ALMA, BRISE = "briefings/ferries/alma.yml", "briefings/ferries/brise.yml"


def harbour(
    *facts: Keys, record: Keys | None = None, brise: Keys | None = None, **keys: Any
) -> Files:
    cards = {
        "ferries/alma": card("Alma", *(facts or [fact("it is so")]), **keys),
        "ferries/brise": card("Brise", fact("it is so", id="range"), **(brise or {})),
    }
    records: dict[str, Keys] = {"letter": {"was": ["old-letter"]}, "post": record or {}}
    return site(cards, {}, records) | {"docs/briefs/quiet.md": "# Quiet\n"}


def the_one(files: Files) -> Finding:
    (found,) = findings(ID, files)
    return found


@pytest.mark.parametrize(
    "path",
    ["about.md", "method.md", "guide/index.md", "ferries.css", "ferries/map.png", "api/index.md"],
)
def test_what_has_an_address_of_its_own(path: str) -> None:
    assert passes(ID, harbour() | {f"docs/{path}": "x"})


@pytest.mark.parametrize(
    ("path", "owner"),
    [
        ("ferries/index.md", "the kind 'ferries' in line 7 of briefings/kinds.yml"),
        ("ferries/README.md", "the kind 'ferries'"),
        ("ferries.md", "the kind 'ferries'"),
        ("ferries.html", "the kind 'ferries'"),
        ("ferries/index.html", "the kind 'ferries'"),
        ("ferries", "the kind 'ferries'"),
        ("Ferries/index.md", "the kind 'ferries'"),
        ("ferries/alma.md", f"the card 'ferries/alma' in {ALMA}"),
        ("sources/post.md", "the source 'post' in seeds/post.yml"),
        ("sources/index.md", "a page that every site has"),
        ("timeline.md", "a page that every site has"),
        ("facts/index.md", "a page that every site has"),
        ("404.md", "a file that every site has"),
        ("sitemap.xml", "a file that every site has"),
        ("search/search_index.json", "a file that every site has"),
        ("assets/briefings.css", "a file that every site has"),
        ("assets", "a file that every site has"),
        ("briefs/quiet/index.md", "docs/briefs/quiet.md"),
        ("briefs/quiet.html", "docs/briefs/quiet.html"),
    ],
)
def test_a_file_where_something_else_is(path: str, owner: str) -> None:
    found = the_one(harbour() | {f"docs/{path}": "x"})
    assert found.file in (f"docs/{path}", "docs/briefs/quiet.md")
    assert f"has the address of {owner}" in found.message


def test_of_two_files_that_differ_in_case_one_is_told_of_the_other() -> None:
    found = the_one(harbour() | {"docs/briefs/QUIET.md": "x"})
    assert found.file == "docs/briefs/quiet.md"
    assert "'briefs/quiet.md' has the address of docs/briefs/QUIET.md" in found.message


@pytest.mark.parametrize(
    ("path", "spelled"),
    [
        ("briefs/Old/y.md", "docs/briefs/OLD/x.md"),
        ("Ferries/map.png", "the kind 'ferries'"),
        ("Sources/x.md", "a page that every site has"),
    ],
)
def test_a_folder_in_two_spellings_is_told_once(path: str, spelled: str) -> None:
    more = {f"docs/{path}": "x", f"docs/{path}.png": "x", "docs/briefs/OLD/x.md": "x"}
    found = the_one(harbour() | more)
    assert found.file == f"docs/{path}"
    assert "spelled" in found.message
    assert spelled in found.message


def test_two_forms_of_one_accent_are_one_address() -> None:
    files = harbour() | {"docs/caf\u00e9.md": "x", "docs/cafe\u0301.md": "x"}
    assert the_one(files).file == "docs/cafe\u0301.md"
    assert "has the address of docs/caf\u00e9.md" in the_one(files).message


def test_a_name_in_another_form_of_unicode() -> None:
    assert "NFC" in the_one(harbour() | {"docs/cafe\u0301.md": "x"}).message


@pytest.mark.parametrize("path", ["ferries/cora.md", "sources/mine.md", "api/v1/mine.json"])
def test_a_file_in_a_folder_of_generated_ones(path: str) -> None:
    found = the_one(harbour() | {f"docs/{path}": "x"})
    assert found.file == f"docs/{path}"
    assert "alone" in found.message


@pytest.mark.parametrize(
    ("files", "marks", "owner"),
    [
        (harbour(was=["ferries/brise"]), "ferries/brise", f"the card 'ferries/brise' in {BRISE}"),
        (harbour(was=["facts/index"]), "facts/index", "a page that every site has"),
        (harbour(was=["ferries/index"]), "ferries/index", "the kind 'ferries'"),
        (harbour(was=["briefs/quiet"]), "briefs/quiet", "docs/briefs/quiet.md"),
        (harbour(record={"was": ["post"]}), "post", "the source 'post' in seeds/post.yml"),
        (harbour(record={"was": ["index"]}), "index", "a page that every site has"),
        (harbour(record={"was": ["old-letter"]}), "old-letter", "a former id of 'sources/letter'"),
        (
            harbour(fact("it is so", was=["ferries/brise#range"])),
            "ferries/brise#range",
            "'ferries/brise#range' in line",
        ),
        (
            harbour(fact("it is so", was=["facts/index#x"])),
            "facts/index#x",
            "a page that every site has",
        ),
    ],
)
def test_a_former_id_that_is_taken(files: Files, marks: str, owner: str) -> None:
    found = the_one(files)
    assert found.marks == marks
    assert f"'{marks}' is" in found.message or f"/{marks}' is" in found.message
    assert owner in found.message


def test_one_former_id_of_two_cards() -> None:
    files = harbour(was=["ferries/old"], brise={"was": ["ferries/old"]})
    found = the_one(files)
    assert (found.file, found.marks) == (BRISE, "ferries/old")
    assert "is also a former id of 'ferries/alma' in line 2 of" in found.message


def test_one_former_id_of_two_facts() -> None:
    one, other = (fact("it is so", id=id_, was=["ferries/old#x"]) for id_ in ("a", "b"))
    assert "a former id of 'ferries/alma#a'" in the_one(harbour(one, other)).message


@pytest.mark.parametrize(
    "files",
    [
        harbour(was=["ferries/old"]),
        harbour(fact("it is so", was=["ferries/alma#reach", "ferries/cora#range"])),
        harbour(fact("it is so", was=["ferries/brise#reach"])),
        harbour(
            fact("it is so", id="a", was=["ferries/old#a"]),
            fact("it is so", id="b", was=["ferries/old#b"]),
            brise={"was": ["ferries/old"]},
        ),
    ],
    ids=["of a card", "of a fact", "of a fact that moved", "a card in parts"],
)
def test_a_former_id_that_nobody_has(files: Files) -> None:
    assert passes(ID, files)


def test_two_facts_of_one_id_are_told_once() -> None:
    files = harbour(fact("it is so", id="a"), fact("it is not", id="a"))
    assert findings(ID, files) == []


def test_a_kind_of_a_reserved_name_is_told_once() -> None:
    files = harbour()
    files["briefings/kinds.yml"] = files["briefings/kinds.yml"].replace("  offices:", "  facts:")
    assert findings(ID, files) == []
    assert findings("vocabulary", files)
