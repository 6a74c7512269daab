from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.review.changes import Changes
from mkdocs_briefings.review.compare import compare
from tests.support.articles import ARTICLES, SITE, checked, held, sealed

ALMA, BRISE, SOLVIK = (
    f"briefings/{card}.yml" for card in ("ferries/alma", "ferries/brise", "operators/solvik")
)
FILES = sealed(SITE, ARTICLES)


def analysis(files: dict[str, str]) -> Analysis:
    found = checked(files).analysis
    assert found
    return found


BASE = analysis(FILES)


def changes(path: str, *edits: tuple[str, str]) -> Changes:
    text = FILES[path]
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    return compare(BASE, analysis(FILES | {path: text}))


@pytest.mark.parametrize("texts", [{}, held(ARTICLES)], ids=["in public", "with texts"])
def test_nothing_differs_from_itself(texts: dict[str, str]) -> None:
    assert compare(analysis(FILES | texts), analysis(FILES | texts)) == Changes()


LINES = [n for n, text in enumerate(FILES[ALMA].splitlines()) if ": " in text]


@given(st.sampled_from(LINES), st.sampled_from(["x", "2031-01-01", "40 km", "ferries/brise"]))
def test_a_change_to_any_line_of_a_card_shows(number: int, word: str) -> None:
    lines = FILES[ALMA].splitlines()
    start, _, old = lines[number].partition(": ")
    lines[number] = f"{start}: {word}"
    found = compare(BASE, analysis(FILES | {ALMA: "\n".join(lines) + "\n"}))
    assert (found == Changes()) == (old == word)


def test_removing_is_adding_seen_from_the_other_side() -> None:
    start = FILES[SOLVIK].index("  - id: more-ferries")
    head = analysis(FILES | {SOLVIK: FILES[SOLVIK][:start]})
    there, back = compare(BASE, head), compare(head, BASE)
    assert [removed.fact for removed in there.removed] == list(back.added)
    assert there.died == ("operators/solvik#more-ferries",)
    assert back.died == ()


def test_a_fact_moved_to_another_card_is_no_loss() -> None:
    start = FILES[SOLVIK].index("  - id: more-ferries")
    fact = FILES[SOLVIK][start:]
    bare = {SOLVIK: FILES[SOLVIK][:start], BRISE: FILES[BRISE] + fact}
    declared = bare | {
        BRISE: FILES[BRISE]
        + fact.replace("added:", "was: [operators/solvik#more-ferries]\n    added:")
    }
    for files, kept in ((declared, True), (bare, False)):
        found = compare(BASE, analysis(FILES | files))
        assert (found.removed, found.added) == ((), ())
        (moved,) = found.changed
        assert (moved.before.ref, moved.after.ref, moved.declared) == (
            "operators/solvik#more-ferries",
            "ferries/brise#more-ferries",
            kept,
        )
        assert found.died == (() if kept else ("operators/solvik#more-ferries",))


def test_a_reworded_fact_under_another_id_is_the_same_by_its_quote() -> None:
    found = changes(
        ALMA, ("- id: range", "- id: reach"), ("The Alma sails at least", "On one charge at least")
    )
    (changed,) = found.changed
    assert changed.moved
    assert not changed.declared
    assert [field.key for field in changed.fields] == ["statement"]


def test_the_value_is_marked_in_the_quote() -> None:
    found = compare(
        analysis({**FILES, ALMA: FILES[ALMA][: FILES[ALMA].index("facts:")] + "facts: []\n"}), BASE
    )
    marked = {
        told.ref.partition("#")[2]: [text for text, mark in told.evidence[0].quote if mark]
        for told in found.added
    }
    assert marked == {
        "operator": ["Solvik Lines"],
        "in-service": ["since March"],
        "range": ["40 kilometres"],
        "capacity": ["120辆"],
        "outlasts-brise": ["Brise"],
    }


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("source: harbour-post", "source: no-such-source"),
        ("by: people/ida-berg", "by: people/nobody"),
        ("id: range", "id: operator"),
        ("value: 40 km", "value: forty"),
        ("scope: calm sea", "at: nothing/here"),
    ],
)
def test_a_card_with_errors_is_told_all_the_same(old: str, new: str) -> None:
    found = changes(ALMA, (old, new))
    assert found.changed or found.added


def test_what_cannot_be_linked_is_not_judged() -> None:
    (changed,) = changes(ALMA, ("by: people/ida-berg", "by: people/nobody")).changed
    assert changed.before.standing == "reported"
    assert changed.after.standing == ""


def test_changes_have_a_default_for_each_field() -> None:
    assert all(getattr(Changes(), field.name) == () for field in fields(Changes))
