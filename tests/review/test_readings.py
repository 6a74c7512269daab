"""What a change does to readings, in words."""

from typing import Any

import pytest

from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.review.compare import compare
from mkdocs_briefings.review.readings import reading_changes
from tests.support.readings import VOID, read_by
from tests.support.sealed import Keys, analysis_of, card, fact, linked, site

PLAIN = fact("the quay lay quiet", statement="The Alma is quiet.")
MACHINE = {"by": {"machine": "owl-2"}}


def files(content: Keys) -> dict[str, str]:
    return site({"ferries/alma": card("Alma", content)}, {}, {"post": {}})


def read(*readers: Any, **more: Any) -> LinkedFact:
    content = read_by(*readers, of=PLAIN) if readers else PLAIN
    return linked(analysis_of(files(content | more)), "ferries/alma#f")


@pytest.mark.parametrize(
    ("before", "after", "lines"),
    [
        (read(), read("Ida Berg", MACHINE), ["read by Ida Berg", "read by the machine owl-2"]),
        (
            read("Ida Berg"),
            read("Ida Berg", {"by": "Jon Dahl", "objection": "It is the quay."}),
            ["Jon Dahl objects: It is the quay."],
        ),
        (
            read("Ida Berg"),
            read("Ida Berg", statement="The Alma is not quiet."),
            ["the reading by Ida Berg is void now: the fact is another"],
        ),
        (read("Ida Berg"), read(), ["the reading by Ida Berg is removed"]),
        (read("Ida Berg"), read("IDA BERG"), ["read by IDA BERG"]),
        (
            read({"by": "Ida Berg", "of": VOID}),
            read("Ida Berg"),
            ["read by Ida Berg"],
        ),
        (
            read(),
            read({"by": "Ida Berg", "of": VOID}),
            ["a reading by Ida Berg is new and void: the fact is another"],
        ),
        (read("Ida Berg"), read("Ida Berg", note="A remark."), []),
        (None, read("Ida Berg"), ["read by Ida Berg"]),
    ],
)
def test_each_reading_has_its_line(
    before: LinkedFact | None, after: LinkedFact, lines: list[str]
) -> None:
    assert list(reading_changes(before, after)) == lines


def test_a_fact_that_was_only_read_is_not_edited() -> None:
    base, head = (analysis_of(files(one)) for one in (PLAIN, read_by("Ida Berg", of=PLAIN)))
    (change,) = compare(base, head).facts
    assert (change.kind, change.edits, change.readings) == ("read", (), ("read by Ida Berg",))


def test_an_edit_comes_with_the_readings_it_voids() -> None:
    now = read_by("Ida Berg", of=PLAIN)
    base, head = (analysis_of(files(one)) for one in (now, now | {"scope": "at night"}))
    (change,) = compare(base, head).facts
    assert change.kind == "changed"
    assert [edit.key for edit in change.edits] == ["scope"]
    assert change.readings == ("the reading by Ida Berg is void now: the fact is another",)
