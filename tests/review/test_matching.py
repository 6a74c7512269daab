"""Which fact of a revision is which fact of an earlier one."""

import pytest

from mkdocs_briefings.review.matching import Matching, Pair, match
from tests.support.articles import ARTICLES, SITE, checked, sealed

ALMA, BRISE = "briefings/ferries/alma.yml", "briefings/ferries/brise.yml"
FILES = sealed(SITE, ARTICLES)
RANGE = "statement: The Alma sails at least 40 km on one charge."
QUOTE = "quote: at least 40 kilometres on one charge"


def matched(files: dict[str, str | None]) -> Matching:
    head = {path: text for path, text in (FILES | files).items() if text is not None}
    before, after = checked(FILES).analysis, checked(head).analysis
    assert before
    assert after
    return match(before.library, after.library)


def edit(*edits: tuple[str, str]) -> dict[str, str | None]:
    text = FILES[ALMA]
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    return {ALMA: text}


def moves(found: Matching) -> list[tuple[str, str, bool]]:
    return [(p.before.ref, p.after.ref, p.declared) for p in found.pairs if not same_ref(p)]


def same_ref(pair: Pair) -> bool:
    return pair.before.ref == pair.after.ref


RENAMED = ("- id: range", "- id: reach")


@pytest.mark.parametrize(
    ("edits", "declared"),
    [
        ([("- id: range", "- id: reach\n    was: [ferries/alma#range]")], True),
        ([RENAMED], False),
        ([RENAMED, (RANGE, "statement: On one charge she sails 40 km.")], False),
        ([RENAMED, (QUOTE, "quote: 40 kilometres on one charge")], False),
    ],
    ids=["by was", "as it is", "by its quotes", "by its statement"],
)
def test_a_fact_under_another_id(edits: list[tuple[str, str]], declared: bool) -> None:
    found = matched(edit(*edits))
    assert moves(found) == [("ferries/alma#range", "ferries/alma#reach", declared)]
    assert (found.removed, found.new) == ((), ())


def test_neither_statement_nor_quotes_are_the_same() -> None:
    edits = RENAMED, (RANGE, "statement: Else."), (QUOTE, "quote: 40 kilometres on one charge")
    found = matched(edit(*edits))
    assert [fact.ref for fact in found.removed] == ["ferries/alma#range"]
    assert [fact.ref for fact in found.new] == ["ferries/alma#reach"]


@pytest.mark.parametrize("was", ["", "was: [ferries/brise]\n"])
def test_a_renamed_card(was: str) -> None:
    found = matched({BRISE: None, "briefings/ferries/old.yml": FILES[BRISE] + was})
    assert found.cards["ferries/brise"] == "ferries/old"
    assert moves(found) == [("ferries/brise#drive", "ferries/old#drive", bool(was))]


def test_facts_of_a_card_that_cannot_be_read_are_not_removed() -> None:
    assert matched({BRISE: "nonsense"}).removed == ()


def test_facts_that_share_a_ref_are_counted() -> None:
    found = matched(edit(("- id: capacity", "- id: range")))
    assert found.removed == ()
    assert [(p.before.record.id, p.after.record.id) for p in found.pairs if not same_ref(p)] == [
        ("capacity", "range")
    ]
