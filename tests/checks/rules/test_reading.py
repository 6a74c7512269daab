"""Readings that no longer fit, objections, and the readings that a site asks for."""

from typing import Any

import pytest

from mkdocs_briefings.checks.check import check_folder
from mkdocs_briefings.files.folder import Folder
from mkdocs_briefings.model.models import Fact
from mkdocs_briefings.model.readings import digest_of
from mkdocs_briefings.problems.problem import Problem
from tests.support.findings import findings, passes, receipt_of
from tests.support.sealed import Files, Keys, card, fact, site

PLAIN = fact("the quay lay quiet", statement="The Alma is quiet.")


def read(by: Any, of: str = "", **more: str) -> Keys:
    digest = of or digest_of("Alma", Fact.model_validate(PLAIN))
    return {"by": by, "on": "2031-06-01", "of": digest, **more}


def files_with(*readings: Keys) -> Files:
    one = PLAIN | ({"read": list(readings)} if readings else {})
    return site({"ferries/alma": card("Alma", one)}, {}, {"post": {}})


def asked(least: int, files: Files) -> list[Problem]:
    folder = Folder({path: text.encode() for path, text in files.items()})
    problems = check_folder(folder, least_readings=least).problems
    return [problem for problem in problems if problem.rule == "reading"]


def test_a_reading_of_the_fact_as_it_is() -> None:
    assert passes("reading", files_with(read("Ida Berg"), read({"machine": "owl-2"})))


def test_nothing_is_asked_by_default() -> None:
    assert receipt_of("reading", files_with()).checked == 0


def test_a_void_reading_is_a_warning() -> None:
    (found,) = findings("reading", files_with(read("Ida Berg", of="0123456789abcdef")))
    assert found.severity == "warning"
    assert found.marks == "0123456789abcdef"
    assert found.message == "the fact has changed since Ida Berg read it on 2031-06-01"
    assert "briefings read ferries/alma#f" in found.hint
    assert "or remove the reading" in found.hint


def test_a_void_reading_by_a_machine_says_how_to_run_it_again() -> None:
    (found,) = findings("reading", files_with(read({"machine": "owl"}, of="0123456789abcdef")))
    assert 'briefings read ferries/alma#f --by "owl" --with COMMAND' in found.hint


@pytest.mark.parametrize("by", ["Ida Berg", {"machine": "Ida Berg"}])
def test_an_objection_is_a_warning(by: Any) -> None:
    (found,) = findings("reading", files_with(read(by, objection="It means the quay.")))
    assert (found.severity, found.marks) == ("warning", "It means the quay.")
    assert found.message == "Ida Berg objects: It means the quay."


def test_a_site_may_ask_for_readings() -> None:
    (found,) = asked(2, files_with(read("Ida Berg")))
    assert found.severity == "error"
    assert found.message == "the site asks for 2 readings by people, found 1"
    assert found.hint == "run 'briefings read ferries/alma#f'"
    assert asked(2, files_with(read("Ida Berg"), read("Jon Dahl"))) == []
    assert asked(0, files_with()) == []


@pytest.mark.parametrize(
    "other",
    [
        read("ida BERG"),
        read({"machine": "owl-2"}),
        read("Jon Dahl", objection="It means the quay."),
        read("Jon Dahl", of="0123456789abcdef"),
    ],
    ids=["the same person", "a machine", "an objection", "void"],
)
def test_what_does_not_count(other: Keys) -> None:
    messages = [p.message for p in asked(2, files_with(read("Ida Berg"), other))]
    assert "the site asks for 2 readings by people, found 1" in messages
