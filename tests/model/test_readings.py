"""The digest of a fact, and the readings that fit it."""

import json
import unicodedata
from hashlib import sha256
from typing import Any

import pytest

from mkdocs_briefings.model.models import Fact, Machine, Reading
from mkdocs_briefings.model.readings import (
    CONTENT,
    digest_of,
    name_of_reader,
    reader_key,
    readings_of,
)
from tests.support.sealed import Keys, analysis_of, card, linked, site

PLAIN: Keys = {
    "id": "range",
    "statement": "The Alma sails 40 km.",
    "added": "2031-05-01",
    "evidence": [{"source": "post", "quote": "sails 40 kilometres"}],
}
WHOLE: Keys = {
    "id": "range",
    "type": "forecast",
    "statement": "L'Été sails at least 40 km: 阿尔玛 “too”.",
    "property": "range",
    "value": "40 km",
    "bound": "at-least",
    "compared_to": "the old one",
    "per": "charge",
    "scope": "calm sea",
    "date": "2031-03",
    "due": "2035",
    "about": ["operators/solvik", "ferries/brise"],
    "at": "fairs/quay-2031",
    "added": "2031-05-01",
    "evidence": [
        {
            "source": "post",
            "quote": "at least 40 kilometres",
            "paragraph": "2.1",
            "cell": {"row": "Alma", "column": "Range"},
            "by": {"anonymous": "a deck hand", "affiliation": "operators/solvik"},
            "said": "2031-04-01",
            "via": {"publisher": "Coast Radio", "published": "2031-04"},
            "refutes": "true",
        },
        {"source": "letter", "quote": "forty of them", "by": "people/ida-berg"},
    ],
}


def digest(content: Keys, subject: str = "Alma") -> str:
    return digest_of(subject, Fact.model_validate(content))


@pytest.mark.parametrize(
    ("content", "expected"), [(PLAIN, "f5d05b413448162d"), (WHOLE, "cef2238badeefd40")]
)
def test_golden_digests(content: Keys, expected: str) -> None:
    assert digest(content) == expected


def test_the_construction_as_it_is_documented() -> None:
    content = {
        "subject": "Alma",
        "statement": PLAIN["statement"],
        "evidence": PLAIN["evidence"],
    }
    written = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    data = b"briefings/reading/1\0" + unicodedata.normalize("NFC", written).encode()
    assert digest(PLAIN) == sha256(data).hexdigest()[:16]


OTHER: dict[str, Any] = {
    "type": "opinion",
    "bound": "about",
    "date": "2031-04",
    "due": "2036",
    "about": ["operators/solvik"],
    "at": "fairs/quay-2032",
}


@pytest.mark.parametrize("key", [key for key in CONTENT if key != "evidence"])
def test_each_key_of_the_content_counts(key: str) -> None:
    other = OTHER.get(key, "another")
    assert digest(WHOLE | {key: other}) != digest(WHOLE)
    if key != "statement":
        assert digest({k: v for k, v in WHOLE.items() if k != key}) != digest(WHOLE)


@pytest.mark.parametrize("key", [key for key in WHOLE["evidence"][0] if key != "source"])
def test_each_key_of_evidence_counts(key: str) -> None:
    first, second = WHOLE["evidence"]
    less = {k: v for k, v in first.items() if k != key} | (
        {"quote": "other words"} if key == "quote" else {}
    )
    assert digest(WHOLE | {"evidence": [less, second]}) != digest(WHOLE)


def test_the_subject_and_the_number_of_sources_count() -> None:
    assert digest(WHOLE, "Brise") != digest(WHOLE)
    assert digest(WHOLE | {"evidence": WHOLE["evidence"][:1]}) != digest(WHOLE)


@pytest.mark.parametrize(
    "more",
    [
        {"id": "another"},
        {"note": "A remark."},
        {"added": "2032-01-01"},
        {"derivation": {"meaning": "so it is"}},
        {"compare": [{"with": "ferries/brise#f", "as": "scope", "why": "so it is"}]},
        {"corrected": [{"on": "2031-06-01", "was": "It sails 30 km.", "why": "a slip"}]},
        {"was": ["ferries/brise#range"]},
        {"read": [{"by": "Ida Berg", "on": "2031-06-01", "of": "0123456789abcdef"}]},
        {"about": WHOLE["about"][::-1]},
        {"evidence": WHOLE["evidence"][::-1]},
    ],
)
def test_what_comments_on_a_fact_does_not_count(more: Keys) -> None:
    assert digest(WHOLE | more) == digest(WHOLE)


def test_the_unicode_form_does_not_count() -> None:
    apart = unicodedata.normalize("NFD", WHOLE["statement"])
    assert apart != WHOLE["statement"]
    assert digest(WHOLE | {"statement": apart}) == digest(WHOLE)


def read(by: Any, of: str | None = None, **more: str) -> Keys:
    return {"by": by, "on": "2031-06-01", "of": of or digest(PLAIN), **more}


def find(*readings: Keys) -> Any:
    files = site({"ferries/alma": card("Alma", PLAIN | {"read": list(readings)})}, {}, {"post": {}})
    return readings_of(linked(analysis_of(files), "ferries/alma#range"))


def names(readings: tuple[Reading, ...]) -> list[str]:
    return [name_of_reader(one) for one in readings]


def test_people_and_machines_are_apart() -> None:
    found = find(read("Ida Berg"), read({"machine": "owl-2"}), read("Jon Dahl"))
    assert names(found.people) == ["Ida Berg", "Jon Dahl"]
    assert names(found.machines) == ["owl-2"]
    assert found.void == ()


def test_a_machine_with_the_name_of_a_person_is_none() -> None:
    found = find(read({"machine": "Ida Berg"}))
    assert (found.people, found.assents) == ((), ())
    assert names(found.machines) == ["Ida Berg"]


def test_one_name_counts_once_however_it_is_spelt() -> None:
    found = find(read("Ida Berg"), read("IDA  BERG".replace("  ", " ")), read("ida-berg's"))
    assert len(found.people) == 2
    assert names(found.people)[0] == "IDA BERG"


def test_the_last_word_of_a_reader_counts() -> None:
    found = find(read("Ida Berg", objection="It says 30."), read("Ida Berg"))
    assert names(found.assents) == ["Ida Berg"]
    assert found.objections == ()


def test_an_objection_is_no_assent() -> None:
    found = find(
        read("Ida Berg", objection="It says 30."), read({"machine": "owl"}, objection="No.")
    )
    assert names(found.people) == ["Ida Berg"]
    assert found.assents == ()
    assert names(found.objections) == ["Ida Berg", "owl"]


def test_a_reading_of_another_content_is_void() -> None:
    found = find(read("Ida Berg", of="0123456789abcdef"), read("Jon Dahl"))
    assert names(found.people) == ["Jon Dahl"]
    assert names(found.void) == ["Ida Berg"]


def test_names_without_words_are_told_apart() -> None:
    one, other = (Reading.model_validate(read(name, of="0123456789abcdef")) for name in ("!", "?"))
    assert reader_key(one) != reader_key(other)
    assert isinstance(Reading.model_validate(read({"machine": "!"})).by, Machine)
