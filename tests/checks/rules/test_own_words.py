"""Our prose is our own: no run of 8 or more of an article's words in it."""

from typing import Any

import pytest

from tests.support.findings import findings, passes, skips
from tests.support.sealed import Files, card, check, fact, in_public, site

ALMA, RECORD, PAGE = "briefings/ferries/alma.yml", "seeds/post.yml", "docs/index.md"
EIGHT = "left the quay before the gulls were up"
TEXT = f"The Alma {EIGHT}, said a man with a rope."


def paper(keys: dict[str, Any] | None = None, record: dict[str, Any] | None = None) -> Files:
    alma = card("Alma", fact("a man with a rope", **(keys or {})), fact("it is so", id="other"))
    return site({"ferries/alma": alma}, {"post": TEXT}, {"post": record or {}})


@pytest.mark.parametrize(
    "prose",
    [
        "She was off before any bird woke.",
        EIGHT.removeprefix("left "),  # seven of its words
        EIGHT.replace("before", "long before"),
    ],
)
def test_what_passes(prose: str) -> None:
    files = paper({"statement": prose, "note": prose}) | {PAGE: f"# Home\n\n{prose}\n"}
    assert passes("own-words", files)


READING = {"by": "Ida Berg", "on": "2031-06-01", "of": "0" * 16}


@pytest.mark.parametrize(
    ("keys", "marks"),
    [
        ({"statement": f"She {EIGHT} there"}, f"She {EIGHT} there"),
        ({"statement": EIGHT.upper()}, EIGHT.upper()),
        ({"note": EIGHT}, EIGHT),
        ({"scope": EIGHT}, EIGHT),
        ({"compared_to": EIGHT}, EIGHT),
        ({"derivation": {"subject": EIGHT}}, EIGHT),
        ({"compare": [{"with": "ferries/alma#other", "as": "repeats", "why": EIGHT}]}, EIGHT),
        ({"corrected": [{"on": "2031-06-01", "was": EIGHT, "why": "a slip"}]}, EIGHT),
        ({"corrected": [{"on": "2031-06-01", "was": "a slip", "why": EIGHT}]}, EIGHT),
        ({"read": [READING | {"objection": EIGHT}]}, EIGHT),
    ],
    ids=str,
)
def test_each_text_of_a_fact(keys: dict[str, Any], marks: str) -> None:
    (found,) = findings("own-words", paper(keys))
    assert (found.file, found.marks) == (ALMA, marks)
    assert "post" in found.message
    assert EIGHT in found.message


@pytest.mark.parametrize("record", [{"note": EIGHT}, {"open": {"1.1": EIGHT}}], ids=str)
def test_each_text_of_a_record(record: dict[str, Any]) -> None:
    (found,) = (one for one in findings("own-words", paper(record=record)) if one.file == RECORD)
    assert found.marks == EIGHT


CHINESE = "海潮号渔船今天带动了整个港口的修船"


@pytest.mark.parametrize(("characters", "copied"), [(15, False), (16, True)])
def test_two_characters_of_a_script_without_spaces_are_a_word(
    characters: int, copied: bool
) -> None:
    alma = card("Alma", fact("a man with a rope", note=f"{CHINESE[:characters]}!"))
    files = site({"ferries/alma": alma}, {"post": f"{TEXT} {CHINESE}。"})
    assert bool(findings("own-words", files)) == copied


def test_symbols_do_not_count() -> None:
    alma = card("Alma", fact("a man with a rope", note="left the quay: + % + before the gulls"))
    files = site(
        {"ferries/alma": alma}, {"post": f"{TEXT} We left the quay + % + before the gulls."}
    )
    assert findings("own-words", files) == []


def test_a_page_is_marked_at_its_paragraph() -> None:
    files = paper() | {PAGE: f"# Home\n\nIt rained.\n\nShe {EIGHT}.\n"}
    (problem,) = (problem for problem in check(files).problems if problem.rule == "own-words")
    assert str(problem.place) == f"{PAGE}:5:1"
    assert EIGHT in problem.message


def test_the_reason_on_a_tombstone() -> None:
    files = paper()
    tomb = f'retired: [{{id: gone, on: 2031-06-01, why: "{EIGHT}"}}]\n'
    (found,) = findings("own-words", files | {ALMA: files[ALMA] + tomb})
    assert (found.file, found.marks) == (ALMA, EIGHT)


def test_an_unanswered_question() -> None:
    files = paper()
    asked = f'unanswered: [{{question: "Who {EIGHT}?", looked_in: [post], added: 2031-06-01}}]\n'
    (found,) = findings("own-words", files | {ALMA: files[ALMA] + asked})
    assert (found.file, found.marks) == (ALMA, f"Who {EIGHT}?")


def test_a_title_or_a_name_is_free() -> None:
    keys = {"statement": f"It is called {EIGHT}"}
    assert findings("own-words", paper(keys, {"title": f"Who {EIGHT}?"})) == []
    files = paper(keys)
    named = files[ALMA].replace('"Alma"', f'"Who {EIGHT}"').replace(keys["statement"], "It is so")
    assert findings("own-words", files | {"briefings/ferries/brise.yml": named}) == []


def test_without_a_text_nobody_can_compare() -> None:
    files = in_public(paper({"statement": EIGHT}))
    assert findings("own-words", files) == []
    assert "text" in skips("own-words", files)[0]
