"""An unanswered question is one sentence that asks, and a card asks it once."""

from typing import Any

import pytest

from tests.support.findings import Finding, findings, passes
from tests.support.sealed import Files, card, fact, site

SPEED = "How fast is the Alma?"


def asking(*questions: str, looked_in: tuple[str, ...] = ("post",)) -> Files:
    """A card with these unanswered questions, each on a line of its own."""
    lines = (
        f'  - {{question: "{q}", looked_in: [{", ".join(looked_in)}], added: 2031-05-01}}\n'
        for q in questions
    )
    files = site({"ferries/alma": card("Alma", fact("it is so"))}, {}, {"post": {}})
    alma = "briefings/ferries/alma.yml"
    return files | {alma: f"{files[alma]}unanswered:\n{''.join(lines)}"}


def found(*questions: str, **keys: Any) -> list[Finding]:
    return findings("question", asking(*questions, **keys))


@pytest.mark.parametrize(
    "question",
    [
        SPEED,
        "Is she “unsinkable”, as Mr. Dahl of the yard calls her?",
        "What did he mean by “soon?”",
        "阿尔玛号有多快？",
        "وما سرعة السفينة؟",
        "Πόσο γρήγορο είναι το πλοίο;",
    ],
)
def test_one_sentence_that_asks(question: str) -> None:
    assert passes("question", asking(question))


@pytest.mark.parametrize(
    "question", ["Her speed", "Her speed is not known.", "Really? No.", "。。"]
)
def test_what_asks_nothing(question: str) -> None:
    (one,) = found(question)
    assert one.marks == question
    assert "no question mark at its end" in one.message


@pytest.mark.parametrize(
    "question", ["She is fast. How fast?", "How fast? And how heavy?", "船很快。有多快？"]
)
def test_more_than_one_sentence(question: str) -> None:
    (one,) = found(question)
    assert (one.marks, one.message) == (question, "expected one sentence, found 2")


def test_a_question_that_a_card_asks_twice() -> None:
    again = "How fast is “the Alma”?"
    files = asking(SPEED, "How heavy is she?", again)
    (one,) = findings("question", files)
    first = files["briefings/ferries/alma.yml"].partition(SPEED)[0].count("\n") + 1
    assert (one.marks, one.message) == (again, f"line {first} asks this already")


def test_a_source_that_is_named_twice() -> None:
    (one,) = found(SPEED, looked_in=("post", "post"))
    assert one.message == "'post' is named twice"
