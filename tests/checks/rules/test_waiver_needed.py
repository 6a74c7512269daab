"""A waiver is needed, and so is an explanation: of their sentence not all is cited."""

import pytest

from tests.support.findings import findings, passes, skips
from tests.support.sealed import Files, card, fact, in_public, site

RECORD = "seeds/post.yml"
TEXT = """\
The Alma has 40 seats.
She was built in 12 months.
Nobody waved.
"""


def paper(**record: dict[str, str]) -> Files:
    alma = card("Alma", fact("Alma has 40 seats", property="seats", value="40"))
    return site({"ferries/alma": alma}, {"post": TEXT}, {"post": record})


@pytest.mark.parametrize(
    "record", [{"waived": {"2.1": "furniture"}}, {"open": {"2.1": "which are not said"}}]
)
def test_a_figure_that_no_fact_has(record: dict[str, dict[str, str]]) -> None:
    assert passes("waiver-needed", paper(**record))


@pytest.mark.parametrize("key", ["waived", "open"])
@pytest.mark.parametrize(
    ("number", "why"),
    [("1.1", "cite"), ("3.1", "no figure")],
    ids=["facts cite all of it", "there is nothing to cite"],
)
def test_a_sentence_that_needs_neither(key: str, number: str, why: str) -> None:
    files = paper(**{key: {number: "rhetoric"}})
    (found,) = findings("waiver-needed", files)
    assert (found.file, found.marks) == (RECORD, number)
    assert number in found.message
    assert why in found.message


def test_a_record_without_either_is_not_looked_at() -> None:
    assert findings("waiver-needed", paper()) == []


def test_what_nobody_can_tell_is_not_judged() -> None:
    needless = paper(waived={"3.1": "rhetoric"})
    broken = needless | {"briefings/ferries/brise.yml": "name: Brise\n"}
    longer = needless | {"seeds/.text/post.txt": f"One more.\n{TEXT}"}
    for files, why in ((in_public(needless), "text"), (broken, "not valid"), (longer, "sentences")):
        assert findings("waiver-needed", files) == []
        assert why in skips("waiver-needed", files)[0]
