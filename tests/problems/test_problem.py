from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.problems.problem import Place, Problem, sort_problems, suggest
from mkdocs_briefings.problems.report import format_report


def test_a_place_is_written_as_editors_and_terminals_link_it() -> None:
    assert str(Place("briefings/ferries/alma.yml", 14, 17)) == "briefings/ferries/alma.yml:14:17"
    assert str(Place("briefings/ferries/alma.yml")) == "briefings/ferries/alma.yml"


def test_problems_stand_in_the_order_of_their_places_and_each_once() -> None:
    late = Problem(Place("b.yml", 2, 1), "rule", "late")
    deep = Problem(Place("a.yml", 10, 1), "rule", "line 10 is after line 9")
    early = Problem(Place("a.yml", 9, 5), "rule", "early")
    whole = Problem(Place("a.yml"), "rule", "the whole file comes first")
    assert sort_problems([late, deep, early, whole, early]) == [whole, early, deep, late]


def test_a_report_counts_errors_and_warnings() -> None:
    error = Problem(Place("a.yml", 1, 2), "rule", "wrong", "right it")
    warning = Problem(Place("b.yml"), "rule", "odd", severity="warning")
    assert format_report([]) == "no problems"
    assert format_report([warning]) == "b.yml: warning: odd [rule]\n1 warning"
    assert format_report([error, error, warning]).splitlines() == [
        "a.yml:1:2: error: wrong [rule]",
        "  hint: right it",
        "a.yml:1:2: error: wrong [rule]",
        "  hint: right it",
        "b.yml: warning: odd [rule]",
        "2 errors, 1 warning",
    ]


@given(st.text(), st.text(), st.text())
def test_no_text_of_a_card_steers_the_terminal_or_begins_a_line(
    path: str, message: str, hint: str
) -> None:
    lines = str(Problem(Place(path, 1, 1), "rule", message, hint)).split("\n")
    assert len(lines) == (2 if hint else 1)
    assert all(line.isprintable() for line in lines)
    assert all(line.startswith("  hint: ") for line in lines[1:])


def test_what_cannot_be_seen_is_shown() -> None:
    shown = str(Problem(Place("a\udcff.yml"), "rule", "unknown field '\x1b[31m\n::error::'"))
    assert shown == "a�.yml: error: unknown field '␛[31m␊::error::' [rule]"


def test_the_likeliest_word_is_suggested() -> None:
    assert suggest("develper", ["developer", "launched"]) == "did you mean 'developer'?"


def test_a_few_words_are_listed_and_many_are_not() -> None:
    assert suggest("zzz", ["b", "a"]) == "one of: a, b"
    assert suggest("zzz", [f"word-{n}" for n in range(25)]) == ""
    assert suggest("zzz", []) == ""


def test_among_very_many_words_the_neighbours_are_compared() -> None:
    many = [f"ferries/f{n:05}" for n in range(100_000)]
    assert suggest("ferries/f77777x", many) == "did you mean 'ferries/f77777'?"
