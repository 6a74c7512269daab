"""A forecast that has fallen due is looked at again."""

from datetime import date

import pytest

from mkdocs_briefings.checks.check import check_folder
from mkdocs_briefings.files.folder import Folder
from tests.support.findings import findings, passes
from tests.support.sealed import Files, card, fact, site


def forecast(due: str, added: str = "2026-05-01") -> Files:
    one = fact("it will be", type="forecast", due=due, added=added)
    return site({"ferries/alma": card("Alma", one)}, {}, {"post": {"published": "2020"}})


@pytest.mark.parametrize("due", ["2035", "2026", "2026-05", "2026-05-01", "2026-06-01"])
def test_what_is_still_to_come(due: str) -> None:
    assert passes("overdue", forecast(due))


@pytest.mark.parametrize("due", ["2025", "2026-04", "2026-04-30"])
def test_what_fell_due_before_the_last_fact_was_added(due: str) -> None:
    (found,) = findings("overdue", forecast(due))
    assert (found.file, found.marks, found.severity) == (
        "briefings/ferries/alma.yml",
        due,
        "warning",
    )
    assert "2026-05-01" in found.message


def test_the_site_may_set_its_clock() -> None:
    files = {path: text.encode() for path, text in forecast("2035").items()}
    problems = check_folder(Folder(files), date(2036, 1, 1)).problems
    (found,) = (problem for problem in problems if problem.rule == "overdue")
    assert "2036-01-01" in found.message
