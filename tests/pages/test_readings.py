"""What a page says of the readings of a fact."""

from typing import Any

import pytest

from mkdocs_briefings.pages.readings import say_how_many, say_who
from tests.support.readings import VOID, read_by
from tests.support.sealed import analysis_of, card, fact, linked, site

PLAIN = fact("the quay lay quiet", statement="The Alma is quiet.")
OWL = {"by": {"machine": "owl-2"}}


@pytest.mark.parametrize(
    ("readers", "lines", "reasons"),
    [
        ([], ["Meaning not read"], ["not yet read by a person"]),
        (
            ["Ida Berg"],
            ["Read by one person"],
            ["read by Ida Berg (1 June 2031)"],
        ),
        (
            ["Ida Berg", OWL, "Jon Dahl"],
            ["Read by two people and one machine"],
            [
                "read by Ida Berg (1 June 2031), Jon Dahl (1 June 2031)",
                "read by the machine owl-2 (1 June 2031)",
            ],
        ),
        (
            [OWL],
            ["Read by one machine"],
            ["not yet read by a person", "read by the machine owl-2 (1 June 2031)"],
        ),
        (
            [f"Reader {n}" for n in range(12)],
            ["Read by 12 people"],
            ["read by " + ", ".join(f"Reader {n} (1 June 2031)" for n in range(12))],
        ),
        (
            ["Ida Berg", {"by": "Jon Dahl", "objection": "It is the quay."}],
            ["Read by one person", "Objection of Jon Dahl: It is the quay."],
            ["read by Ida Berg (1 June 2031)"],
        ),
        ([{"by": "Ida Berg", "of": VOID}], ["Meaning not read"], ["not yet read by a person"]),
    ],
)
def test_in_words(readers: list[Any], lines: list[str], reasons: list[str]) -> None:
    files = site({"ferries/alma": card("Alma", read_by(*readers, of=PLAIN))}, {}, {"post": {}})
    if not readers:
        files = site({"ferries/alma": card("Alma", PLAIN)}, {}, {"post": {}})
    one = linked(analysis_of(files), "ferries/alma#f")
    assert say_how_many(one) == lines
    assert say_who(one) == reasons
