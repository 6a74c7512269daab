import errno

import pytest

from mkdocs_briefings.problems.file_errors import file_problem


@pytest.mark.parametrize(
    ("number", "message", "hint"),
    [
        (errno.ENOSPC, "the disk is full", "make room"),
        (errno.EDQUOT, "your share of the disk is used up", "make room"),
        (errno.EFBIG, "the system allows no file this large", "ulimit"),
        (errno.EACCES, "you may not read or write this", "who may write there"),
        (errno.EROFS, "the disk can only be read", "another disk"),
        (errno.EISDIR, "Is a directory", "see that there is room"),
    ],
)
def test_an_error_says_what_is_wrong_and_what_to_do(number: int, message: str, hint: str) -> None:
    problem = file_problem(OSError(number, "Is a directory", "seeds/a.seal"))
    assert (problem.place.path, problem.rule) == ("seeds/a.seal", "file-system")
    assert problem.message == message
    assert hint in problem.hint


def test_an_error_may_name_no_file_and_have_no_number() -> None:
    assert str(file_problem(OSError("odd"))).startswith(".: error: odd [file-system]\n")
    assert file_problem(OSError(errno.ENOSPC, "x")).place.path == "."
