"""The facts that a reader has still to read, and the cards that keep what was read."""

from pathlib import Path

import pytest

from mkdocs_briefings.authoring.readings import (
    find_unread,
    keep_reading,
    lies_in,
    make_reading,
    select_facts,
)
from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.model.models import Reading
from mkdocs_briefings.model.readings import readings_of
from mkdocs_briefings.problems.errors import BriefingsError
from tests.conftest import Project
from tests.support.ferries import ALMA, FERRIES
from tests.support.sealed import Files, analysis_of, linked

ALL = [
    "ferries/alma#operator",
    "ferries/alma#in-service",
    "ferries/alma#range",
    "ferries/alma#beats-brise",
    "ferries/alma#fleet-forecast",
    "ferries/brise#drive",
    "operators/solvik#founded",
    "people/ida-berg#employer",
]
PATH = "briefings/ferries/alma.yml"


def reader(by: object = "Ida Berg") -> Reading:
    return Reading.model_validate({"by": by, "on": "2031-06-01", "of": "0" * 16})


def range_of(files: Files) -> LinkedFact:
    return linked(analysis_of(files), "ferries/alma#range")


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ([], ALL),
        (["."], ALL),
        (["briefings"], ALL),
        (["briefings/ferries"], ALL[:6]),
        (["briefings/ferries/brise.yml", "people/ida-berg"], [ALL[5], ALL[7]]),
        (["ferries/alma#range"], [ALL[2]]),
        (["seeds/tide-letter.yml"], ALL[3:5]),
        (["seeds/.text/tide-letter.txt"], ALL[3:5]),
        (["docs"], []),
    ],
)
def test_what_is_named_is_read(wanted: list[str], found: list[str]) -> None:
    library = analysis_of(FERRIES).library
    assert sorted(fact.ref for fact in select_facts(library, wanted)) == sorted(found)


def test_a_folder_holds_what_is_below_it_and_no_namesake() -> None:
    assert lies_in("briefings/ferries/alma.yml", "briefings/ferries")
    assert not lies_in("briefings/ferries-2/alma.yml", "briefings/ferries")


def test_a_reading_is_kept_and_counts(project: Project) -> None:
    root = project(FERRIES)
    fact = range_of(FERRIES)
    keep_reading(root, fact, make_reading(fact, reader()))
    keep_reading(root, fact, make_reading(fact, reader({"machine": "owl"}), "It says 30."))
    now = range_of(FERRIES | {PATH: (root / PATH).read_text("utf-8")})
    found = readings_of(now)
    assert (len(found.assents), len(found.objections), found.void) == (1, 1, ())
    assert find_unread([now], reader("ida berg")) == []
    assert find_unread([now], reader("Jon Dahl")) == [now]
    assert find_unread([now], reader({"machine": "Ida Berg"})) == [now]


def test_nobody_says_the_same_twice(project: Project) -> None:
    """Two commands may ask the same reader at once."""
    root = project(FERRIES)
    fact = range_of(FERRIES)
    for _ in range(2):
        keep_reading(root, fact, make_reading(fact, reader()))
    found = readings_of(range_of(FERRIES | {PATH: (root / PATH).read_text("utf-8")}))
    assert len(found.assents) == 1
    assert (root / PATH).read_text("utf-8").count("Ida Berg, on:") == 1


def test_what_was_written_into_the_card_meanwhile_stays(project: Project) -> None:
    fact = range_of(FERRIES)
    edited = ALMA.replace("name: Alma\n", "name: Alma\n# Mind the spelling.\n", 1)
    edited = edited.replace(
        "  - id: operator\n", "  - id: first\n    statement: One.\n", 1
    ).replace("    property: operator\n    value: operators/solvik\n", "", 1)
    edited = edited.replace("    statement: Solvik Lines runs the Alma.\n", "", 1)
    root = project(FERRIES | {PATH: edited})
    keep_reading(root, fact, make_reading(fact, reader()))
    text = (root / PATH).read_text("utf-8")
    assert "# Mind the spelling." in text
    assert readings_of(range_of(FERRIES | {PATH: text})).assents


@pytest.mark.parametrize(
    "change", [("40 km on", "41 km on"), ("name: Alma", "name: Alma II"), ("facts:", "facts")]
)
def test_what_was_changed_meanwhile_is_not_read(project: Project, change: tuple[str, str]) -> None:
    fact = range_of(FERRIES)
    root = project(FERRIES | {PATH: ALMA.replace(*change, 1)})
    with pytest.raises(BriefingsError, match="has changed while it was read"):
        keep_reading(root, fact, make_reading(fact, reader()))
    assert "read:" not in Path(root / PATH).read_text("utf-8")
