"""Waivers and explanations: of sentences and facts that there are, and where they are needed."""

import pytest

from mkdocs_briefings.problems.problem import Problem
from tests.support.sealed import Files, Keys, card, check, fact, in_public, site

TEXT = """\
The Alma came
* * *
The Alma has 40 seats. She was built in 12 months. Nobody waved. It rained for 3 days.
Ida Berg said so on 4 July 2030.
"""


def harbour(retired: list[Keys] | None = None, **record: Keys) -> Files:
    seats = fact("Alma has 40 seats", property="seats", value="40", was=["ferries/alma#places"])
    alma = card("Alma", seats)
    if retired:
        alma["retired"] = retired
    cards = {
        "ferries/alma": alma,
        "people/ida-berg": card("Ida Berg", fact("Ida Berg said so", by="people/ida-berg")),
    }
    return site(cards, {"post": TEXT}, {"post": record})


def told(files: Files, *rules: str) -> list[Problem]:
    return [problem for problem in check(files).problems if problem.rule in rules]


def lines(files: Files, *rules: str) -> list[str]:
    return [f"{problem.message}; {problem.hint}" for problem in told(files, *rules)]


def test_sentences_that_there_are_may_be_waived() -> None:
    files = harbour(waived={"3.2": "rhetoric", "3.4": "repeats ferries/alma#f"})
    assert check(files).problems == ()
    assert check(in_public(files)).problems == ()


@pytest.mark.parametrize(
    ("number", "hint"),
    [
        ("3.5", "paragraph 3 has 3.1 to 3.4"),
        ("1.2", "paragraph 1 has 1.1 alone"),
        ("2.1", "paragraph 2 has no words"),
        ("99.1", "its last paragraph is 24"),
    ],
)
def test_other_sentences_may_not(number: str, hint: str) -> None:
    files = in_public(harbour(waived={number: "furniture"}))
    assert lines(files, "waiver") == [f"the article has no sentence {number}; {hint}"]


@pytest.mark.parametrize("key", ["waived", "open"])
def test_an_explanation_is_of_a_sentence_too(key: str) -> None:
    record: dict[str, Keys] = {key: {"7.7": "link"}}
    files = in_public(harbour(None, **record))
    assert lines(files, "waiver") == ["the article has no sentence 7.7; paragraph 7 has 7.1 alone"]


def test_a_sentence_is_waived_or_explained() -> None:
    files = in_public(harbour(waived={"3.2": "rhetoric"}, open={"3.2": "who counted is not said"}))
    hint = "remove it here, or remove the waiver"
    assert lines(files, "waiver") == [f"3.2 is waived, so nothing of it is open; {hint}"]


def test_the_number_is_marked() -> None:
    (problem,) = told(harbour(waived={"3.2": "link", "3.9": "link"}), "waiver")
    line = harbour(waived={"3.2": "link", "3.9": "link"})["seeds/post.yml"].splitlines()[
        problem.place.line - 1
    ]
    assert line[problem.place.column - 1 :][: problem.place.length] == '"3.9"'


@pytest.mark.parametrize(
    ("ref", "told"),
    [
        ("ferries/alma#seats", "unknown fact 'ferries/alma#seats'; did you mean 'ferries/alma#f'?"),
        ("ferries/alm#f", "unknown card 'ferries/alm'; did you mean 'ferries/alma'?"),
        ("ferries/alma#places", "unknown fact 'ferries/alma#places'; it is 'ferries/alma#f' now"),
        ("ferries/alma#beds", "'ferries/alma#beds' was taken down on 1 June 2031: a slip; see "
                              "'ferries/alma#f'"),
    ],
)  # fmt: skip
def test_what_is_repeated_is_a_fact(ref: str, told: str) -> None:
    tomb = {"id": "beds", "on": "2031-06-01", "why": "a slip", "see": "ferries/alma#f"}
    files = in_public(harbour([tomb], waived={"3.2": f"repeats {ref}"}))
    assert lines(files, "waiver") == [told]


def test_without_a_seal_nobody_knows_the_sentences() -> None:
    files = in_public(harbour(waived={"77.1": "link"}))
    del files["seeds/post.seal"]
    (receipt,) = (r for r in check(files).receipts if r.rule == "waiver")
    assert (receipt.checked, receipt.skipped) == (0, (("the source has no valid seal", 1),))


@pytest.mark.parametrize(
    ("number", "why"),
    [
        ("3.1", "facts cite all of it"),
        ("3.3", "it has no figure, no date and no known name"),
    ],
)
def test_a_waiver_that_nothing_needs_is_an_error(number: str, why: str) -> None:
    files = harbour(waived={number: "rhetoric", "3.2": "rhetoric"})
    message = f"nothing of {number} needs to be waived: {why}; remove the waiver"
    assert lines(files, "waiver-needed") == [message]
    assert lines(in_public(files), "waiver-needed") == []


@pytest.mark.parametrize(
    ("number", "why"),
    [
        ("3.1", "facts cite all of it"),
        ("3.3", "it has no figure, no date and no known name"),
    ],
)
def test_an_explanation_that_nothing_needs_is_an_error(number: str, why: str) -> None:
    files = harbour(open={number: "it is rather unclear", "3.2": "who counted is not said"})
    message = f"nothing of {number} needs to be explained: {why}; remove the explanation"
    assert lines(files, "waiver-needed") == [message]
    assert lines(in_public(files), "waiver-needed") == []


def test_an_explanation_is_in_our_own_words() -> None:
    files = harbour(open={"3.4": "while gulls waited above the ropes and the old cranes"})
    (problem,) = told(files, "own-words")
    assert problem.place.path == "seeds/post.yml"


def test_what_is_needed_is_not_judged_by_half_a_site() -> None:
    files = harbour(waived={"3.3": "rhetoric"})
    broken = files | {"briefings/people/ida-berg.yml": "name: Ida Berg\n"}
    other = files | {"seeds/.text/post.txt": f"One more.\n{TEXT}"}
    assert lines(broken, "waiver-needed") == []
    assert lines(other, "waiver-needed") == []
