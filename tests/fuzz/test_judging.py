"""The judge of fuzzing finds what is wrong, and a case keeps what it found."""

from pathlib import Path

import pytest

from mkdocs_briefings.problems.problem import Place, Problem
from tests.fuzz import judging, kept
from tests.fuzz.changes import Copy, Key, Lines, Splice, Whole, Word, apply_all
from tests.fuzz.judging import Slow, in_time, judge_problems
from tests.fuzz.strategies import bytes_of
from tests.fuzz.trees import Items, Raw

PATH = "seeds/post.yml"
FILES = {PATH: b"title: T\nnames: [a, b]\n"}


def problem(path: str, line: int = 0, column: int = 0) -> Problem:
    return Problem(Place(path, line, column), "rule", "it is wrong")


@pytest.mark.parametrize(
    ("problems", "says"),
    [
        ([problem("seeds/none.yml")], "no such file"),
        ([problem(PATH, 4, 1)], "no such line"),
        ([problem(PATH, 1, 10)], "no such column"),
        ([problem(PATH, 1, 0)], "no such column"),
        ([problem(PATH, 2, 1), problem(PATH, 1, 1)], "told twice"),
        ([problem(PATH)] * 2, "told twice"),
    ],
)
def test_a_problem_at_no_place_is_seen(problems: list[Problem], says: str) -> None:
    with pytest.raises(AssertionError, match=says):
        judge_problems(problems, FILES, FILES)


def test_a_problem_may_be_of_a_folder_or_at_the_end() -> None:
    judge_problems([problem("seeds"), problem(PATH, 1, 9), problem(PATH, 3, 1)], FILES, FILES)


def test_who_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    def work_for_ever() -> None:
        with in_time():
            while True:
                pass

    monkeypatch.setattr(judging, "SECONDS", 0.01)
    with pytest.raises(Slow):
        work_for_ever()


@pytest.mark.parametrize(
    ("change", "becomes"),
    [
        (Splice(PATH, 7, 1, b"\xff"), b"title: \xff\nnames: [a, b]\n"),
        (Lines(PATH, 1, 1, PATH, 0, 1), b"title: T\ntitle: T\n"),
        (Word(PATH, 2, "\ud800"), b"title: \xed\xa0\x80\nnames: [a, b]\n"),
        (Key(PATH, 0, "twice", "", ""), b"title: T\ntitle: T\nnames:\n  - a\n  - b\n"),
        (Key(PATH, 0, "renamed", "x", ""), b"x: T\nnames:\n  - a\n  - b\n"),
        (Key(PATH, 1, "replaced", "", Raw("[")), b"title: T\nnames: [\n"),
        (Key(PATH, 2, "gone", "", ""), b"title: T\nnames:\n  - b\n"),
        (Key(PATH, 3, "beside", "", Items(("c",))), b"title: T\nnames:\n  - a\n  - b\n  - - c\n"),
        (Key(PATH, 3, "in a mapping", "k", ""), b"title: T\nnames:\n  - a\n  - k: b\n"),
        (Key(PATH, 0, "in a list", "", ""), b"title:\n  - T\nnames:\n  - a\n  - b\n"),
        (Whole(PATH, "half"), b"title: T\nna"),
    ],
)
def test_changes(change: Splice | Lines | Word | Key | Whole, becomes: bytes) -> None:
    assert apply_all(FILES, [change])[PATH] == becomes


def test_a_file_is_copied_or_taken_away() -> None:
    assert apply_all(FILES, [Copy(PATH, "docs/x.md"), Copy(PATH, "")]) == {"docs/x.md": FILES[PATH]}


def test_a_case_is_read_as_it_was_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "KEPT", tmp_path)
    odd = {"docs/\udcff.md": b"a\r\nb\x85\xff", "docs/x.md": "a\rb\x85\u2028 \n x".encode()}
    files = {**bytes_of("harbour"), **odd}
    del files["docs/index.md"]
    case = kept.write_case("odd", "A line,\nand one \ud800\x85.", "harbour", files)
    assert kept.read_case(case) == files
