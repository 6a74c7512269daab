"""The words that one text has in a row as another has them."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.text.shared_runs import SharedRun, find_shared_runs, find_windows


@pytest.mark.parametrize(
    ("words", "windows"),
    [
        ("a b c d", ["a b c", "b c d"]),
        ("a b", []),
        ("a b - c d e", ["c d e"]),
        ("海 鸥 太 吵 a b", ["海 鸥 太 吵 a", "鸥 太 吵 a b", "太 吵 a b"]),
    ],
)
def test_windows_of_three_words(words: str, windows: list[str]) -> None:
    known = [None if word == "-" else word for word in words.split()]
    found = [" ".join(filter(None, known[a:b])) for a, b in find_windows(known, 3)]
    assert found == windows


def shared(**texts: str) -> dict[str, list[SharedRun]]:
    return find_shared_runs({name: text.split() for name, text in texts.items()}, 3)


def test_a_run_is_as_long_as_the_texts_agree() -> None:
    found = shared(old="x a b c d e y", new="v w a b c d e z")
    assert found == {"old": [], "new": [SharedRun("old", 2, 7, 1)]}


def test_two_runs() -> None:
    found = shared(old="a b c x d e f", new="d e f a b c")["new"]
    assert found == [SharedRun("old", 0, 3, 4), SharedRun("old", 3, 6, 0)]


def test_a_copy_of_a_copy_is_compared_with_the_first() -> None:
    found = shared(one="a b c", two="a b c d e f", three="a b c d e f")["three"]
    assert [(run.other, run.start, run.end) for run in found] == [("one", 0, 3), ("two", 1, 6)]


def test_a_text_shares_nothing_with_itself() -> None:
    assert shared(one="a b c a b c") == {"one": []}


letters = st.lists(st.sampled_from("abc"), max_size=30)


@given(letters, letters)
def test_each_run_stands_in_both(one: list[str], other: list[str]) -> None:
    runs = find_shared_runs({"one": one, "other": other}, 3)["other"]
    for run in runs:
        assert other[run.start : run.end] == one[run.there : run.there + run.end - run.start]
    windows = {tuple(one[at : at + 3]) for at in range(len(one) - 2)}
    held = {at for at in range(len(other) - 2) if tuple(other[at : at + 3]) in windows}
    assert held == {at for run in runs for at in range(run.start, run.end - 2)}


def test_many_texts_take_time_by_their_words() -> None:
    words = [f"w{number}" for number in range(2000)]
    start = time.perf_counter()
    find_shared_runs({str(number): words for number in range(50)}, 10)
    assert time.perf_counter() - start < 5
