"""The one error: it carries problems, and its text is their report."""

from mkdocs_briefings.problems.errors import BriefingsError
from mkdocs_briefings.problems.problem import Place, Problem

UNKNOWN = Problem(Place("seeds/post.yml", 1, 8), "unknown-ref", "unknown card 'a/b'", "write one")


def test_its_text_is_the_report_with_the_lines_of_the_files() -> None:
    error = BriefingsError(UNKNOWN, files={"seeds/post.yml": b"title: a/b\n"})
    assert error.problems == (UNKNOWN,)
    assert "title: a/b" in str(error)
    assert str(error).endswith("1 error")


def test_without_files_it_says_only_where() -> None:
    assert str(BriefingsError(UNKNOWN)).startswith("seeds/post.yml:1:8: error: unknown card 'a/b'")
