"""The data files of a site: rows as the design lists them, numbers exact, receipts as found."""

import json
from decimal import Decimal
from typing import Any

import pytest

from mkdocs_briefings.exports.data import make_exports
from tests.support.readings import read_by
from tests.support.sealed import Files, Keys, card, check, fact, faults, site

FACT_KEYS = (
    "id url subject statement attributed_statement type standing standing_reasons date said at "
    "property value unit as_written bound compared_to per scope due about evidence witnesses "
    "readings_people readings_machines compare note added"
).split()
EVIDENCE_KEYS = "source quote cell paragraph by via check refutes".split()
SPEAKER_KEYS = "id name anonymous affiliation".split()

TEXT = """\
The Alma was shown by Solvik Lines at the Boat Fair, held on 7 March 2031.
By 2035 the Alma is to sail over 40 kilometres a day, said a hand of Solvik Lines to Coast Radio.
Ida Berg said the Alma is in time.
"""


def harbour() -> Files:
    hand = {"anonymous": "a hand", "affiliation": "operators/solvik"}
    forecast = fact(
        "sail over 40 kilometres a day",
        id="range",
        type="forecast",
        statement="The Alma is to sail more than 40 km a day by 2035.",
        property="range",
        value="40 km",
        bound="more-than",
        compared_to="ferries/alma",
        per="day",
        scope="calm sea",
        due="2035",
        about=["operators/solvik"],
        at="fairs/boats",
        note="Nobody else says so.",
        by=hand,
        via={"publisher": "Coast Radio", "published": "2031-03-30"},
        compare=[{"with": "ferries/alma#on-time", "as": "wording", "why": "so it is"}],
    )
    on_time = fact("the Alma is in time", id="on-time", by="people/ida-berg")
    return site(
        {
            "ferries/alma": card("Alma", forecast, on_time),
            "fairs/boats": card(
                "Boat Fair",
                fact("Boat Fair, held on 7", property="held", value="2031-03-07"),
            ),
            "operators/solvik": card("Solvik Lines", fact("shown by Solvik Lines")),
            "people/ida-berg": card("Ida Berg", fact("Ida Berg said the", by="people/ida-berg")),
        },
        {"post": TEXT},
    )


def exported(files: Files, name: str) -> Any:
    verdict = check(files)
    assert verdict.analysis
    exports = make_exports(verdict.analysis, verdict.receipts)
    data = {export.path: export.content for export in exports}[f"api/v1/{name}.json"]
    return json.loads(data, parse_float=Decimal)


def test_a_row_of_facts() -> None:
    files = harbour()
    assert faults(files) == []
    sequences = {sequence["id"]: sequence for sequence in exported(files, "facts")}
    assert list(sequences) == [
        "fairs/boats#f",
        "ferries/alma#range",
        "ferries/alma#on-time",
        "operators/solvik#f",
        "people/ida-berg#f",
    ]
    for sequence in sequences.values():
        assert list(sequence) == FACT_KEYS
        assert list(sequence["subject"]) == ["id", "name", "kind"]
        for evidence in sequence["evidence"]:
            assert list(evidence) == EVIDENCE_KEYS
            assert evidence["by"] is None or list(evidence["by"]) == SPEAKER_KEYS
    assert sequences["ferries/alma#range"] == {
        "id": "ferries/alma#range",
        "url": "ferries/alma/#range",
        "subject": {"id": "ferries/alma", "name": "Alma", "kind": "ferries"},
        "statement": "The Alma is to sail more than 40 km a day by 2035.",
        "attributed_statement": "A hand (Solvik Lines): The Alma is to sail more than 40 km a day "
        "by 2035.",
        "type": "forecast",
        "standing": "claimed",
        "standing_reasons": [
            "one witness: a hand (Solvik Lines)",
            "who said it is not named: a hand (Solvik Lines)",
        ],
        "date": "2035",
        "said": "2031-04-02",
        "at": "fairs/boats",
        "property": "range",
        "value": 40,
        "unit": "km",
        "as_written": "40 km",
        "bound": "more-than",
        "compared_to": "ferries/alma",
        "per": "day",
        "scope": "calm sea",
        "due": "2035",
        "about": ["operators/solvik"],
        "evidence": [
            {
                "source": "post",
                "quote": "sail over 40 kilometres a day",
                "cell": None,
                "paragraph": 2,
                "by": {
                    "id": None,
                    "name": "a hand",
                    "anonymous": True,
                    "affiliation": "operators/solvik",
                },
                "via": {"publisher": "Coast Radio", "published": "2031-03-30"},
                "check": "proven",
                "refutes": False,
            }
        ],
        "witnesses": [["a hand (Solvik Lines)"]],
        "readings_people": 0,
        "readings_machines": 0,
        "compare": [{"with": "ferries/alma#on-time", "as": "wording", "why": "so it is"}],
        "note": "Nobody else says so.",
        "added": "2031-05-01",
    }


def test_what_a_plain_fact_lacks_is_null() -> None:
    sequences = {sequence["id"]: sequence for sequence in exported(harbour(), "facts")}
    sequence = sequences["ferries/alma#on-time"]
    empty = "type at property value unit as_written bound compared_to per scope due note".split()
    assert {key: sequence[key] for key in empty} == dict.fromkeys(empty)
    assert (sequence["about"], sequence["compare"]) == ([], [])
    assert (sequence["date"], sequence["said"]) == (None, "2031-04-02")
    assert sequence["evidence"][0]["by"] == {
        "id": "people/ida-berg",
        "name": "Ida Berg",
        "anonymous": False,
        "affiliation": None,
    }
    held = sequences["fairs/boats#f"]
    assert (held["value"], held["as_written"], held["date"]) == ("2031-03-07",) * 3


@pytest.mark.parametrize(
    ("value", "number", "unit"),
    [
        ("52,000 km", 52000, "km"),
        ("34.8 %", Decimal("34.8"), "%"),
        ("-20.7 %", Decimal("-20.7"), "%"),
        ("0.1 km", Decimal("0.1"), "km"),
        ("1.73 trillion EUR", 1_730_000_000_000, "EUR"),
        ("123456789012345678901234", 123456789012345678901234, ""),
        ("300..400 km", [300, 400], "km"),
        ("1.5..2 million", [1_500_000, 2_000_000], ""),
        ("400", 400, ""),
    ],
)
def test_numbers_are_exact(value: str, number: object, unit: str) -> None:
    one = fact("x", property="seats", value=value)
    (sequence,) = exported(site({"ferries/alma": card("Alma", one)}, {}, {"post": {}}), "facts")
    assert (sequence["value"], sequence["unit"], sequence["as_written"]) == (number, unit, value)


def test_a_quote_that_nothing_proves_is_said_to_be_so() -> None:
    files = site({"ferries/alma": card("Alma", fact("the Alma is late"))}, {"post": TEXT})
    (sequence,) = exported(files, "facts")
    assert sequence["evidence"][0]["check"] == "unproven"
    assert sequence["evidence"][0]["paragraph"] is None


def test_checks_are_the_receipts_of_what_is_public() -> None:
    files = harbour()
    verdict = check(files)
    written: list[Keys] = [
        {
            "rule": receipt.rule,
            "checked": receipt.checked,
            "failed": receipt.failed,
            "skipped": [{"reason": reason, "number": n} for reason, n in receipt.skipped],
        }
        for receipt in verdict.receipts
    ]
    assert exported(files, "checks") == written
    assert not {sequence["rule"] for sequence in written} & {r.rule for r in verdict.text_receipts}
    (quotes,) = (sequence for sequence in written if sequence["rule"] == "quote")
    assert quotes == {"rule": "quote", "checked": 5, "failed": 0, "skipped": []}


def test_what_was_skipped_says_why() -> None:
    files = harbour()
    files = {path: text for path, text in files.items() if not path.endswith(".seal")}
    (quotes,) = (sequence for sequence in exported(files, "checks") if sequence["rule"] == "quote")
    assert quotes["checked"] == 0
    assert quotes["skipped"] == [{"reason": "the source has no valid seal", "number": 5}]


def test_a_cell_is_exported_with_its_heads() -> None:
    cell = {"row": "Alma", "column": "Range (km)"}
    one = fact("40", property="range", value="40 km", cell=cell)
    text = "| Ferry | Range (km) |\n| Alma | 40 |"
    (row,) = exported(site({"ferries/alma": card("Alma", one)}, {"post": text}), "facts")
    assert [(e["quote"], e["cell"], e["check"]) for e in row["evidence"]] == [
        ("40", cell, "proven")
    ]


def test_a_row_of_unanswered_questions() -> None:
    asked = {"question": "How fast is she?", "looked_in": ["post"], "added": "2031-05-01"}
    cards = {
        "ferries/brise": card("Brise", fact("it is so"), unanswered=[asked]),
        "ferries/alma": card("Alma", fact("it is so"), unanswered=[asked]),
        "ferries/cora": card("Cora", fact("it is so")),
    }
    rows = exported(site(cards, {}, {"post": {}}), "unanswered")
    assert rows == [{"card": card_id, **asked} for card_id in ("ferries/alma", "ferries/brise")]


def test_readings_are_counted() -> None:
    one = fact("by Solvik Lines at", statement="So it is.")
    read = read_by("Ida Berg", "Jon Dahl", {"by": {"machine": "owl"}}, of=one)
    read["read"].append(read["read"][0] | {"by": "Asta", "objection": "It is not."})
    files = site({"ferries/alma": card("Alma", read)}, {"post": TEXT})
    (row,) = exported(files, "facts")
    assert (row["readings_people"], row["readings_machines"]) == (2, 1)
