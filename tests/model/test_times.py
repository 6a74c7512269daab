import pytest

from mkdocs_briefings.checks.check import check_folder
from mkdocs_briefings.files.folder import Folder
from mkdocs_briefings.model.library import Library
from mkdocs_briefings.model.times import (
    date_of_card,
    dating_fact,
    first_said,
    horizon,
    when_happened,
    when_said,
)
from tests.support.ferries import FORM
from tests.support.world import says, told, world

FACT = """\
name: Cora
facts:
  - id: told
    statement: The Cora is told of.
    added: 2031-06-01
    {more}
    evidence:
      - source: harbour-post
        quote: one two three
        {said}
      - source: tide-letter
        quote: one two three
"""


def shelve(more: str = "", said: str = "") -> Library:
    files = FORM | {"briefings/ferries/cora.yml": FACT.format(more=more, said=said)}
    verdict = check_folder(Folder({path: text.encode() for path, text in files.items()}))
    assert verdict.analysis
    return verdict.analysis.library


@pytest.mark.parametrize(
    ("more", "said", "expected"),
    [
        ("", "", "2031-04-02"),
        ("at: ferries/alma", "", "2031-04-02"),
        ("at: ferries/alma", "said: 2031-04-01", "2031-04-01"),
    ],
)
def test_when_something_was_said(more: str, said: str, expected: str) -> None:
    library = shelve(more, said)
    (fact,) = library.facts["ferries/cora"]
    assert when_said(library, fact.record.evidence[0]).text == expected
    assert first_said(library, fact).text == expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("date: 2029", "2029"),
        ("property: in-service\n    value: 2030-02", "2030-02"),
        ("date: 2029\n    property: in-service\n    value: 2030-02", "2029"),
        ("type: forecast\n    due: 2035", "2035"),
        ("type: forecast\n    due: 2035\n    date: 2034", "2034"),
        ("at: ferries/alma", "2031-03"),
        ("at: ferries/alma\n    date: 2029", "2029"),
        ("at: ferries/brise", None),
        ("", None),  # when it was said is not when it happened
    ],
)
def test_when_something_happened(more: str, expected: str | None) -> None:
    library = shelve(more)
    (fact,) = library.facts["ferries/cora"]
    happened = when_happened(library, fact)
    assert (happened and happened.text) == expected


def test_what_is_said_of_an_event_is_of_its_time() -> None:
    held = told(says("post"), id="held", property="held", value="2031-05-05")
    seen = told(says("post"), id="seen")
    facts = {"fairs/boats": [held, seen], "ferries/alma": [seen]}
    library = world(facts).library
    of_fair, of_ferry = (library.facts_by_ref[f"{card}#seen"] for card in facts)
    happened = when_happened(library, of_fair)
    assert happened
    assert happened.text == "2031-05-05"
    assert when_happened(library, of_ferry) is None
    dating = dating_fact(library, of_fair)
    assert dating
    assert dating.ref == "fairs/boats#held"


def test_a_card_is_dated_by_the_property_its_kind_names() -> None:
    library = shelve()
    alma = date_of_card(library, "ferries/alma")
    assert alma
    assert alma.text == "2031-03"
    assert date_of_card(library, "ferries/brise") is None
    assert date_of_card(library, "people/ida-berg") is None


def test_the_horizon_spans_all_sources() -> None:
    span = horizon(shelve())
    assert span
    assert [date.text for date in span] == ["2031-04-02", "2031-04-09~"]
