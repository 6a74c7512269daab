from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.review.changes import Changes, FactChange
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


def of_kind(found: Changes, kind: str) -> list[FactChange]:
    return [change for change in found.facts if change.kind == kind]


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
    removed, added = of_kind(there, "removed"), of_kind(back, "added")
    assert [change.fact for change in removed] == [change.fact for change in added]
    assert removed
    assert there.broken == ("operators/solvik#more-ferries",)
    assert back.broken == ()


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
        (moved,) = found.facts
        assert moved.before
        assert (moved.kind, moved.before.ref, moved.fact.ref, moved.declared) == (
            "moved",
            "operators/solvik#more-ferries",
            "ferries/brise#more-ferries",
            kept,
        )
        assert found.broken == (() if kept else ("operators/solvik#more-ferries",))


def test_a_reworded_fact_under_another_id_is_the_same_by_its_quote() -> None:
    found = changes(
        ALMA, ("- id: range", "- id: reach"), ("The Alma sails at least", "On one charge at least")
    )
    (changed,) = found.facts
    assert changed.kind == "changed"
    assert changed.move == ("ferries/alma#range", "ferries/alma#reach")
    assert not changed.declared
    assert [edit.key for edit in changed.edits] == ["statement"]


def test_the_value_is_marked_in_the_quote() -> None:
    found = compare(
        analysis({**FILES, ALMA: FILES[ALMA][: FILES[ALMA].index("facts:")] + "facts: []\n"}), BASE
    )
    marked = {
        change.fact.anchor: [text for text, mark in change.fact.evidence[0].quote if mark]
        for change in of_kind(found, "added")
    }
    assert marked == {
        "#operator": ["Solvik Lines"],
        "#in-service": ["since March"],
        "#range": ["40 kilometres"],
        "#capacity": ["120辆"],
        "#outlasts-brise": ["Brise"],
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
def test_a_card_with_errors_is_compared_all_the_same(old: str, new: str) -> None:
    found = changes(ALMA, (old, new))
    assert {change.kind for change in found.facts} & {"changed", "moved"}


def test_a_conflict_is_new_then_answered_then_removed() -> None:
    start = FILES[ALMA].index("  - id: outlasts-brise")
    second = """\
  - id: capacity-sedans
    statement: The Alma takes 40 cars.
    property: capacity
    value: 40 cars
    derivation: {value: counted from a table}
    added: 2031-06-01
    evidence: [{source: kuai-bao, quote: 载车超过120辆}]
"""
    compared = "    compare: [{with: ferries/alma#capacity, as: scope, why: one deck}]\n"
    without, unanswered, answered = (
        analysis(FILES | {ALMA: FILES[ALMA][:start] + more + FILES[ALMA][start:]})
        for more in ("", second, second + compared)
    )
    assert len(compare(without, unanswered).new_conflicts) == 1
    ((conflict, was_open),) = compare(unanswered, answered).answered_conflicts
    assert was_open
    assert conflict.answer
    assert conflict.answer.why == "one deck"
    assert len(compare(answered, without).removed_conflicts) == 1


@pytest.mark.parametrize(
    ("base", "head", "change"),
    [
        ({}, {"briefings/ferries/new.yml": FILES[BRISE]}, "new"),
        ({"briefings/ferries/old.yml": FILES[BRISE]}, {}, "removed"),
        ({}, {BRISE: FILES[BRISE].replace("name: Brise", "name: The Brise")}, "changed"),
    ],
)
def test_cards(base: dict[str, str], head: dict[str, str], change: str) -> None:
    found = compare(analysis(FILES | base), analysis(FILES | head))
    assert [card.change for card in found.cards] == [change]


def test_unanswered_questions_that_were_added_changed_or_removed() -> None:
    def asking(**asked: str) -> Analysis:
        lines = (
            f"  - {{question: {q}?, looked_in: [{where}], added: 2031-05-01}}\n"
            for q, where in asked.items()
        )
        return analysis(FILES | {BRISE: FILES[BRISE] + "unanswered:\n" + "".join(lines)})

    (brise,) = compare(
        asking(Why="kuai-bao", Who="kuai-bao", When="kuai-bao"),
        asking(Why="kuai-bao", When="tide-letter", Where="kuai-bao"),
    ).cards
    assert (brise.change, [(f.key, f.before, f.after) for f in brise.fields]) == (
        "changed",
        [
            ("unanswered", "Who? (looked for in kuai-bao; as of 1 May 2031)", ""),
            (
                "unanswered",
                "When? (looked for in kuai-bao; as of 1 May 2031)",
                "When? (looked for in tide-letter; as of 1 May 2031)",
            ),
            ("unanswered", "", "Where? (looked for in kuai-bao; as of 1 May 2031)"),
        ],
    )
    (brise,) = compare(BASE, asking(Why="kuai-bao")).cards
    assert [field.after[:4] for field in brise.fields] == ["Why?"]


def test_those_of_a_card_that_is_new_or_removed() -> None:
    new = FILES[BRISE] + "unanswered: [{question: Why?, looked_in: [kuai-bao], added: 2031-05-01}]"
    head = analysis(FILES | {"briefings/ferries/new.yml": new})
    for one, other, change in ((BASE, head, "new"), (head, BASE, "removed")):
        (card,) = compare(one, other).cards
        assert (card.change, [field.key for field in card.fields]) == (change, ["unanswered"])


def test_changes_have_a_default_for_each_field() -> None:
    assert all(getattr(Changes(), field.name) == () for field in fields(Changes))
