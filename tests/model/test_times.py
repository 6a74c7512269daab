import pytest

from mkdocs_briefings.checks.check import check_folder
from mkdocs_briefings.files.folder import Folder
from mkdocs_briefings.model.library import Library
from mkdocs_briefings.model.times import date_of_card, horizon, when_held, when_said
from tests.support.ferries import FORM

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
        ("at: ferries/alma", "", "2031-03"),
        ("at: ferries/brise", "", "2031-04-02"),
        ("at: ferries/alma", "said: 2031-04-01", "2031-04-01"),
    ],
)
def test_when_something_was_said(more: str, said: str, expected: str) -> None:
    library = shelve(more, said)
    (fact,) = library.facts["ferries/cora"]
    assert when_said(library, fact, fact.record.evidence[0]).text == expected


@pytest.mark.parametrize(
    ("more", "said", "expected"),
    [
        ("date: 2029", "", "2029"),
        ("property: in-service\n    value: 2030-02", "", "2030-02"),
        ("date: 2029\n    property: in-service\n    value: 2030-02", "", "2029"),
        ("type: forecast\n    due: 2035", "", "2035"),
        ("type: forecast\n    due: 2035\n    date: 2034", "", "2034"),
        ("", "", "2031-04-02"),
        ("", "said: 2031-12", "2031-04-09~"),
    ],
)
def test_when_something_holds(more: str, said: str, expected: str) -> None:
    library = shelve(more, said)
    (fact,) = library.facts["ferries/cora"]
    assert when_held(library, fact).text == expected


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
