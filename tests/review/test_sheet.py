"""What a sheet says, case by case; ``golden/`` shows whole sheets of whole sites."""

from dataclasses import replace

import pytest

from mkdocs_briefings.problems.problem import Place, Problem
from mkdocs_briefings.review.changes import CardChange, Changes, FactChange, Judgement, Pages
from mkdocs_briefings.review.other_files import OTHER, CommentChange, OtherFile
from mkdocs_briefings.review.text import format_text
from tests.support.reviews import review, snapshot

OLD, NEW = snapshot("ferries/brise#age"), snapshot("ferries/old-brise#age")
ALONE = FactChange("moved", snapshot("ferries/alma#reach"), snapshot("ferries/alma#range"))


def sheet(**changes: object) -> str:
    return format_text(review(Changes(**changes)))  # type: ignore[arg-type]


def test_the_title_counts_facts_by_what_happened_to_them() -> None:
    facts = [FactChange("added", NEW)] * 1200 + [FactChange("removed", OLD), ALONE]
    assert sheet(facts=tuple(facts)).startswith(
        "Review sheet: 1 fact removed, 1 moved, 1,200 added\n"
    )


def test_facts_that_nobody_edited_are_not_in_the_title() -> None:
    found = sheet(facts=(FactChange("affected", NEW, OLD),))
    assert found.startswith("Review sheet: no facts changed\n")
    assert "Affected: 1 fact not edited" in found


@pytest.mark.parametrize(
    ("checks", "line"),
    [
        (["proven"], "1 of 1 changed or added fact proven"),
        (["proven", "not proven"], "1 of 2 changed or added facts proven"),
        (["partly derived", "proven"], "2 of 2 changed or added facts proven (1 partly derived)"),
        (
            ["not re-run here", "proven"],
            "1 of 2 changed or added facts proven"
            " · 1 fact not re-run here: the root was made in this change",
        ),
    ],
)
def test_the_second_line_counts_what_is_proven(checks: list[str], line: str) -> None:
    facts = (FactChange("added", replace(NEW, check=Judgement(word))) for word in checks)
    assert f"From main to change · {line}\n" in sheet(facts=tuple(facts))


def test_facts_of_a_renamed_card_are_one_move() -> None:
    card = CardChange("ferries/old-brise", "Brise", "renamed", was="ferries/brise")
    found = sheet(facts=(FactChange("moved", NEW, OLD), ALONE), cards=(card,))
    assert "  - ferries/brise → ferries/old-brise with 1 fact unchanged\n" in found
    assert "  - The Alma sails. ferries/alma#range → ferries/alma#reach\n" in found


def test_a_card_has_one_heading() -> None:
    found = sheet(facts=(FactChange("added", NEW), FactChange("added", NEW)))
    assert found.count("Alma ferries/old-brise\n") == 1


@pytest.mark.parametrize(
    ("before", "line"),
    [
        (NEW.standing, "standing: reported (one witness: Harbour Post), as before"),
        (
            Judgement("reported", ("one witness: Ida Berg",)),
            "standing: reported (one witness: Harbour Post); before: one witness: Ida Berg",
        ),
        (
            Judgement("disputed"),
            "standing: disputed → reported (one witness: Harbour Post)",
        ),
    ],
)
def test_a_standing_is_compared_with_the_one_before(before: Judgement, line: str) -> None:
    change = FactChange("affected", NEW, replace(NEW, standing=before))
    assert f"    - {line}" in sheet(facts=(change,)).split("\n")


def test_long_lists_are_cut() -> None:
    problems = [Problem(Place("a.yml", line), "x", "wrong") for line in range(1, 31)]
    found = format_text(review(Changes(), *problems))
    assert found.count("wrong") == 25
    assert "  - and 5 more" in found


def test_code_is_in_the_title_and_before_all_that_is_said_of_facts() -> None:
    files = (OtherFile("docs/x.js", "new", "script of the site"), OtherFile("a.png", "new", OTHER))
    found = format_text(replace(review(Changes(facts=(FactChange("added", NEW),))), files=files))
    assert found.startswith("Review sheet: 1 fact added, 1 file of code or configuration\n")
    code = found.index("Code and configuration: 1 file that no sheet judges")
    assert code < found.index("  - docs/x.js new: script of the site\n") < found.index("Added: ")
    assert found.index("Added: ") < found.index("Other files\n-----------\n  - a.png new")


def test_a_change_of_code_alone_is_not_called_nothing() -> None:
    files = (OtherFile("mkdocs.yml", "changed", "configuration"),)
    found = format_text(replace(review(Changes()), files=files))
    assert found.startswith("Review sheet: no facts changed, 1 file of code or configuration\n")


def test_comments_of_yaml() -> None:
    change = CommentChange("a.yml", ("# old",), tuple(f"# {n}" for n in range(40)))
    found = format_text(replace(review(Changes()), comments=(change,)))
    assert "  - a.yml\n    - removed: # old\n    - added: # 0\n" in found
    assert "    - and 15 more added" in found


def test_pages() -> None:
    pages = Pages(("/new/",), tuple(f"/{number}/" for number in range(130)), ())
    found = format_text(replace(review(Changes()), pages=pages))
    assert "131 pages touched" in found
    assert "  - new: /new/\n" in found
    assert "/99/ and 30 more" in found
    assert "removed" not in found


def test_where_pages_cannot_be_rendered_the_cards_of_the_facts_are_named() -> None:
    line = "  - changed at least (errors keep the pages from being rendered): /ferries/old-brise/"
    assert line in sheet(facts=(FactChange("added", NEW),))
