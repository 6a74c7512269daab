"""The property type ``duration``, and that every part of the program knows it."""

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.analysis.coverage import cover
from mkdocs_briefings.analysis.highlights import highlight_value
from mkdocs_briefings.authoring.schema.schemas import make_schemas
from mkdocs_briefings.build import write_site
from mkdocs_briefings.cli.new import properties_of
from mkdocs_briefings.exports.data import make_exports
from mkdocs_briefings.files.folder import Folder
from mkdocs_briefings.model.vocabulary import Property
from mkdocs_briefings.pages.settings import Settings
from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.values.base import Qualified, Quote
from mkdocs_briefings.values.duration import Duration
from tests.support.readers import reader
from tests.support.sealed import KINDS, Files, card, check, fact, faults, site

DECLARED = Property.model_validate({"type": "duration", "label": "Term"})
READER = reader({"months": ["month"]})  # a site may count months by itself


def duration(text: str) -> Duration:
    return Duration.parse(text, DECLARED)


def quote(text: str) -> Quote:
    return Quote(words_of(text), READER)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("18 months", "18", "18", "months"),
        ("1 year", "1", "1", "years"),
        ("1..2 years", "1", "2", "years"),
        ("1.5 hours", "1.5", "1.5", "hours"),
    ],
)
def test_a_duration_is_a_number_and_a_unit(text: str, low: str, high: str, unit: str) -> None:
    found = duration(text)
    assert (found.low, found.high, found.unit) == (Decimal(low), Decimal(high), unit)


@pytest.mark.parametrize("text", ["18", "months", "18 Months", "-3 days", "two years", "2 y", ""])
def test_what_is_no_duration_says_what_was_expected(text: str) -> None:
    with pytest.raises(ValueError, match="expected a number and a unit of time"):
        duration(text)


def test_a_range_begins_with_its_lower_end() -> None:
    with pytest.raises(ValueError, match="ends below its start"):
        duration("2..1 years")


def test_durations_of_all_units_sort_by_size() -> None:
    upwards = ["45 seconds", "90 minutes", "30 hours", "2 weeks", "90 days", "18 months", "2 years"]
    keys = [float(duration(text).sort_key().removeprefix("0 ")) for text in upwards]
    assert keys == sorted(keys)


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("18 months", "1.5 years", True),
        ("12 months", "1 year", True),
        ("90 days", "3 months", True),
        ("90 days", "5 months", False),
        ("2 weeks", "14 days", True),
        ("18 months", "3 years", False),
        ("10..20 days", "3 weeks", True),
        ("10..20 days", "5 weeks", False),
    ],
)
def test_durations_agree_if_their_sizes_meet(one: str, other: str, agree: bool) -> None:
    assert duration(one).agrees(duration(other), None, None) is agree


@pytest.mark.parametrize(
    ("value", "bound", "text"),
    [
        ("18 months", None, "lasts 18 months from May"),
        ("18 months", None, "an 18-month contract"),
        ("1.5 years", None, "lasts 18 months from May"),
        ("18 months", "more-than", "for more than 18 months"),
        ("3 years", None, "a term of three years"),
    ],
)
def test_a_quote_supports_a_duration_of_that_length(
    value: str, bound: str | None, text: str
) -> None:
    assert [*duration(value).unsupported_by(quote(text), Qualified(bound))] == []


@pytest.mark.parametrize(
    ("value", "bound", "text", "message"),
    [
        (
            "18 months",
            None,
            "lasts 18 days",
            "expected the unit 'months', the quote's figure is in 'days'",
        ),
        ("18 months", None, "18 ships sail", "does not have the unit 'months' beside the figure"),
        ("30 days", None, "within a month or 1 month", "expected the figure of '30 days'"),
        ("18 months", None, "over 18 months", "the fact needs 'bound: more-than'"),
        ("18 months", "about", "for 18 months", "no word of the quote says 'about'"),
    ],
)
def test_a_quote_that_says_something_else_does_not(
    value: str, bound: str | None, text: str, message: str
) -> None:
    assert message in " ".join(duration(value).unsupported_by(quote(text), Qualified(bound)))


@given(st.integers(1, 400), st.sampled_from(["days", "weeks", "months", "years"]))
def test_no_other_number_or_unit_passes(number: int, unit: str) -> None:
    said = quote(f"it takes {number} {unit} in all")
    assert not [*duration(f"{number} {unit}").unsupported_by(said, Qualified())]
    assert [*duration(f"{number + 1} {unit}").unsupported_by(said, Qualified())]
    assert [*duration(f"{number} hours").unsupported_by(said, Qualified())]


def test_the_words_of_a_quote_that_carry_it_are_found() -> None:
    said = quote("the deal lasts 18 months at least")
    assert [said.tokens[s.start : s.end] for s in duration("18 months").spans_in(said)] == [
        ("18", "months", "at", "least")
    ]


# The rest of the program: nothing in it names the type, and all of it knows durations.

TEXT = """\
The Alma was launched in 2029 and took 18 months to build. The Brise was launched in 2030.
The yard built the Brise in 90 days. The Cora was launched in 2031 and took over 2 years to build.
"""
BUILDING = "      building-time: {type: duration, label: Time to build}\n"


def shipyard(**alma: str) -> Files:
    kinds = KINDS.replace("      home: {type: text", f"{BUILDING}      home: {{type: text")
    kinds = kinds.replace(
        "    rivals: true\n",
        "    table: [building-time]\n    featured: [building-time]\n    rivals: true\n",
        1,
    )

    def ship(name: str, year: str, quote: str, **keys: str) -> dict[str, object]:
        took = fact(quote, property="building-time", **keys)
        took["statement"] = f"Building the {name} took a while."
        launched = fact(f"{name} was launched in {year}", property="launched", value=year)
        launched["statement"] = f"The {name} was launched."
        return card(name, took, launched)

    alma = {"quote": "took 18 months to build", "value": "18 months"} | alma
    cards = {
        "ferries/alma": ship("Alma", "2029", **alma),
        "ferries/brise": ship("Brise", "2030", "the Brise in 90 days", value="90 days"),
        "ferries/cora": ship(
            "Cora", "2031", "took over 2 years to build", value="2 years", bound="more-than"
        ),
    }
    return site(cards, {"post": TEXT}, kinds=kinds)


def test_the_check_proves_durations() -> None:
    assert faults(shipyard()) == []
    [problem] = faults(shipyard(value="19 months"))
    assert problem.startswith("value: expected the figure of '19 months' in the quote")
    assert "value-type: '18' is not a value of 'building-time'" in faults(shipyard(value="18"))
    assert any("'per' does not apply" in one for one in faults(shipyard(per="year")))


def test_pages_charts_tables_and_exports_show_durations() -> None:
    files = shipyard()
    verdict = check(files)
    assert verdict.analysis
    folder = Folder({path: text.encode() for path, text in files.items()})
    pages = write_site(folder, verdict.analysis, verdict.receipts, Settings()).pages
    assert "more than 2 years" in pages["ferries/cora.md"]
    kind = pages["ferries/index.md"]
    assert kind.count("Time to build: Ferries side by side") == 1
    keys = [
        pages["facts.md"].partition(f"{words}")[0].rpartition('data-sort="')[2]
        for words in ("90 days", "18 months", "more than 2 years")
    ]
    sizes = [float(key.partition('"')[0].removeprefix("0 ")) for key in keys]
    assert sizes == sorted(sizes)
    facts = json.loads(make_exports(verdict.analysis, ())[0].content)
    assert [(f["value"], f["unit"]) for f in facts if f["property"] == "building-time"] == [
        (18, "months"),
        (90, "days"),
        (2, "years"),
    ]


def test_conflicts_coverage_and_highlights_know_durations() -> None:
    files = shipyard()
    analysis = check(files).analysis
    assert analysis
    one = analysis.library.facts_by_ref["ferries/alma#f"]
    assert highlight_value(analysis, one, one.record.evidence[0]) == (
        ("took ", False),
        ("18 months", True),
        (" to build", False),
    )
    states = {item.words: item.state for item in cover(analysis, "post").items}
    assert states["18 months"] == states["90 days"] == states["2 years"] == "cited"


def test_schema_and_new_know_durations() -> None:
    analysis = check(shipyard()).analysis
    assert analysis
    vocabulary = analysis.library.vocabulary.record
    schema = json.dumps(make_schemas(vocabulary, [], [])["cards/ferries.json"])
    assert "expected a duration, like 18 months" in schema
    assert any("18 months, 90 days" in line for line in properties_of(vocabulary.kinds["ferries"]))
