"""The one error of the package."""

from mkdocs_briefings.problems.errors import BriefingsError
from mkdocs_briefings.problems.problem import Place, Problem

ONE = Problem(Place("briefings/x/a.yml", 1, 7, 4), "quote", "not there", "look again")
OTHER = Problem(Place("briefings/x/b.yml"), "root", "no text")


def test_it_carries_problems_and_reads_as_their_report() -> None:
    error = BriefingsError(ONE, OTHER)
    assert error.problems == (ONE, OTHER)
    assert "briefings/x/a.yml:1:7: error: not there [quote]" in str(error)
    assert "2 errors" in str(error)


def test_it_quotes_the_lines_of_the_files_that_it_has() -> None:
    assert "name: Alma" not in str(BriefingsError(ONE))
    assert "name: Alma" in str(BriefingsError(ONE, files={"briefings/x/a.yml": b"name: Alma\n"}))
