"""Every evidence names a source that has a record, and every source is cited."""

from typing import Any

import pytest

from tests.support.findings import findings, passes, skips
from tests.support.sealed import Files, card, fact, site


def papers(source: str = "digest-2024-07", **derived_from: Any) -> Files:
    """A fact of one source, and records by id with what they derive from."""
    records = {name.replace("_", "-"): {"derived_from": d} for name, d in derived_from.items()}
    records = {"digest-2024-07": {}} | records
    return site({"ferries/alma": card("Alma", fact("it is so", source))}, {}, records)


def test_a_source_that_has_a_record() -> None:
    assert passes("unknown-source", papers())


@pytest.mark.parametrize(
    ("source", "hint"), [("digest-2024", "'digest-2024-07'"), ("x", "digest-2024-07")]
)
def test_a_source_that_has_none(source: str, hint: str) -> None:
    (found,) = findings("unknown-source", papers(source))
    assert (found.file, found.marks) == ("briefings/ferries/alma.yml", source)
    assert f"'{source}'" in found.message
    assert hint in found.hint


def test_an_origin_is_a_source_or_an_outlet() -> None:
    assert findings("unknown-source", papers(echo=["digest-2024-07", {"publisher": "Radio"}])) == []
    (found,) = findings("unknown-source", papers(echo=["digest-2024"]))
    assert (found.file, found.marks) == ("seeds/echo.yml", "digest-2024")
    assert "'digest-2024-07'" in found.hint


def test_an_answer_was_looked_for_in_a_source() -> None:
    asked = {"question": "How fast?", "looked_in": ["digest-2024-07"], "added": "2031-05-01"}
    alma = card("Alma", fact("it is so", "digest-2024-07"), unanswered=[asked])
    assert passes("unknown-source", site({"ferries/alma": alma}, {}, {"digest-2024-07": {}}))
    asked["looked_in"] = ["digest-2024-07", "digest-2024"]
    (found,) = findings("unknown-source", site({"ferries/alma": alma}, {}, {"digest-2024-07": {}}))
    assert (found.file, found.marks) == ("briefings/ferries/alma.yml", "digest-2024")
    assert "'digest-2024-07'" in found.hint


def test_a_seal_whose_record_is_gone_is_reported_of_the_seal() -> None:
    files = site({"ferries/alma": card("Alma", fact("The Alma came"))}, {"post": "The Alma came."})
    del files["seeds/post.yml"]
    assert findings("unknown-source", files) == []
    assert "seal" in skips("unknown-source", files)[0]
    assert [found.file for found in findings("root", files)] == ["seeds/post.seal"]


@pytest.mark.parametrize(
    ("derived_from", "others"),
    [
        ({"one": ["one"]}, []),
        ({"one": ["two"], "two": ["one"]}, ["two"]),
        ({"one": ["two"], "two": ["three"], "three": ["one"]}, ["two", "three"]),
    ],
)
def test_a_source_derived_from_itself(derived_from: Any, others: list[str]) -> None:
    (found,) = findings("circular-source", papers(**derived_from))
    assert found.file == "seeds/one.yml"
    assert "'one'" in found.message
    assert all(other in found.message for other in others)


def test_each_circle_is_reported_once() -> None:
    circles: dict[str, Any] = {"a": ["b"], "b": ["a"], "c": ["d"], "d": ["c"], "e": ["a"]}
    found = findings("circular-source", papers(**circles))
    assert [one.file for one in found] == ["seeds/a.yml", "seeds/c.yml"]


def test_a_source_that_nothing_cites_is_a_warning() -> None:
    (found,) = findings("uncited-source", papers(echo=[]))
    assert (found.file, found.severity) == ("seeds/echo.yml", "warning")


def test_unless_a_card_that_may_cite_it_cannot_be_read() -> None:
    files = papers(echo=[]) | {"briefings/ferries/brise.yml": "name: Brise\n"}
    assert findings("uncited-source", files) == []
    assert "not valid" in skips("unknown-source", files)[0]
