"""No terminal and no log of a workflow obeys anything in the texts of cards."""

from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_briefings.review.changes import Changes, FactChange
from mkdocs_briefings.review.text import format_text
from tests.support.reviews import HOSTILE, review, review_full_of, snapshot


@settings(max_examples=60)
@given(HOSTILE, HOSTILE, st.sampled_from([0, 40, 80]))
def test_a_terminal_or_a_log_obeys_nothing_in_it(text: str, other: str, width: int) -> None:
    written = format_text(review_full_of(text, other), width)
    assert all(char.isprintable() or char == "\n" for char in written)
    assert "##[" not in written
    assert not any(line.lstrip().startswith("::") for line in written.split("\n"))


def test_lines_are_wrapped_at_a_width() -> None:
    fact = snapshot(statement="one two three four five six seven eight nine ten")
    sheet = format_text(review(Changes(facts=(FactChange("added", fact),))), 44)
    assert sheet.split("\n")[8:12] == [
        "Alma ferries/alma",
        "  - one two three four five six seven eight",
        "    nine ten #range",
        "    - check: proven",
    ]


def test_a_long_word_is_not_broken() -> None:
    fact = snapshot(statement="x" * 60)
    assert "x" * 60 in format_text(review(Changes(facts=(FactChange("added", fact),))), 44)
