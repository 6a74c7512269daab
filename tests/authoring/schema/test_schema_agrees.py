"""Schema and validator say the same of a card, however an editor types its scalars."""

import json
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from mkdocs_briefings.authoring.schema.schemas import make_schemas
from mkdocs_briefings.checks.check import check_folder
from mkdocs_briefings.files.folder import Folder
from mkdocs_briefings.model.kinds_file import read_kinds
from mkdocs_briefings.model.models import Source
from mkdocs_briefings.model.parse import read_document
from mkdocs_briefings.model.vocabulary import Vocabulary
from tests.support.ferries import FERRIES, KINDS
from tests.support.typed_yaml import LOADERS, load

# What one file shows by itself and with kinds.yml. The rest (does a ref lead anywhere, does the
# article hold the quote) is the business of the check.
FORM = frozenset(
    "missing-field unknown-field empty-value wrong-type wrong-word bad-id bad-ref bad-date bad-url "
    "bad-digest bad-text property value-type".split()
)

FACT = {
    "id": "range",
    "statement": "The Cora sails far.",
    "added": "2031-05-01",
}
EVIDENCE = {"source": "harbour-post", "quote": "sails as far as"}


def card(
    fact: dict[str, str | None] | None = None,
    evidence: dict[str, str | None] | None = None,
    **top: str | None,
) -> str:
    """The text of a card; values are YAML as typed, None takes a key away."""
    lines = [
        f"{key}: {value}" for key, value in {"name": "Cora", **top}.items() if value is not None
    ]
    facts = [f"{k}: {v}" for k, v in (FACT | (fact or {})).items() if v is not None]
    quotes = [f"{k}: {v}" for k, v in (EVIDENCE | (evidence or {})).items() if v is not None]
    lines += ["facts:", f"  - {facts[0]}", *(f"    {line}" for line in facts[1:])]
    lines += ["    evidence:", f"      - {quotes[0]}", *(f"        {line}" for line in quotes[1:])]
    return "\n".join(lines) + "\n"


def said(property_id: str, value: str, **more: str) -> str:
    return card({"property": property_id, "value": value, **more})


GOOD = {
    "plain": card(),
    "name-decimal": card(name="5.5"),
    "name-integer": card(name="2024"),
    "name-norway": card(name="NO"),
    "name-on": card(name="on"),
    "name-true": card(name="true"),
    "name-exponent": card(name="1e3"),
    "name-hexadecimal": card(name="0x1F"),
    "name-day": card(name="2024-07-05"),
    "name-quoted": card(name='"5.50"'),
    "name-quoted-null": card(name='"null"'),
    "name-todo": card(name="Todo el mundo"),
    "name-dots": card(name="...ish"),
    "name-xxxl": card(name="XXXL"),
    "name-chinese": card(name="日日新 5.5"),
    "name-infinite": card(name=".inf"),
    "name-ratio": card(name="16:9"),
    "statement-number": card({"statement": "42"}),
    "scope-false": card({"scope": "false"}),
    "note-octal": card({"note": "0o17"}),
    "quote-number": card(evidence={"quote": "52000"}),
    "aliases-typed": card(aliases="[5.5, NO, on, 2024, true, 1e3]"),
    "id-number": card({"id": "2024"}),
    "id-word-no": card({"id": "no"}),
    "id-exponent": card({"id": "1e3"}),
    "source-number": card(evidence={"source": "2024"}),
    "date-year": card({"date": "2024"}),
    "date-month": card({"date": "2024-07"}),
    "date-day": card({"date": "2024-07-05"}),
    "date-about": card({"date": "2024-07-05~"}),
    "date-span": card({"date": "2024-07-04/2024-07-06"}),
    "date-open": card({"date": "../2024"}),
    "due-year": card({"due": "2035", "type": "forecast"}),
    "bound": said("range", "40 km", bound="at-least"),
    "per": said("range", "40 km", per="year"),
    "quantity-range": said("range", "300..400 km"),
    "quantity-scale": said("range", "1.5 million km"),
    "quantity-negative": said("range", "-16 km"),
    "quantity-grouped": said("range", "52,000 km"),
    "enum": said("drive", "battery"),
    "ref": said("operator", "operators/solvik"),
    "ref-to-come": said("operator", "operators/not-yet-written"),
    "ref-any-kind": said("beats", "ferries/brise"),
    "text-value": said("calls-at", "7"),
    "text-value-no": said("calls-at", "no"),
    "url": said("website", "https://example.org/a?b=c#d"),
    "date-value": said("in-service", "2031-03"),
    "date-value-year": said("in-service", "2031"),
    "anonymous": card(evidence={"by": "{anonymous: a deck hand, affiliation: operators/solvik}"}),
    "anonymous-words": card(evidence={"by": "{anonymous: 7, affiliation: 112}"}),
    "speaker": card(evidence={"by": "people/ida-berg"}),
    "via": card(evidence={"via": "{publisher: 7, published: 2024}"}),
    "refutes": card(evidence={"refutes": "true"}),
    "refutes-quoted": card(evidence={"refutes": '"true"'}),
    "about": card({"about": "[ferries/brise, operators/solvik]"}),
    "derivation": card({"derivation": "{value: 1e3}"}),
    "compare": card({"compare": "[{with: ferries/alma#range, as: scope, why: 42}]"}),
    "corrected": card({"corrected": "[{on: 2031-05-02, was: 30, why: no}]"}),
    "read": card({"read": "[{by: 7, on: 2031-05-02, of: 0123456789abcdef}]"}),
    "read-by-machine": card(
        {"read": "[{by: {machine: 2.1}, on: 2031-05-02, of: fe0123456789abcd, objection: no}]"}
    ),
    "fact-was": card({"was": "[ferries/alma#reach]"}),
    "card-was": card(was="[ferries/cora-2]"),
    "retired": card(retired="[{id: a, on: 2031-05-01, why: no, see: ferries/alma}]"),
    "unanswered": card(unanswered='[{question: "Why?", looked_in: [post], added: 2031-05-01}]'),
    "folded": card({"statement": "The Cora\n      sails far."}),
}

BAD = {
    "no-name": card(name=None),
    "to-do": card({"statement": "TODO say it"}),
    "dots": card({"statement": "..."}),
    "no-added": card({"added": None}),
    "read-of-nothing": card({"read": "[{by: Ida Berg, on: 2031-05-02, of: today}]"}),
    "read-by-nobody": card({"read": "[{on: 2031-05-02, of: 0123456789abcdef}]"}),
    "no-quote": card(evidence={"quote": None}),
    "empty-name": card(name=""),
    "empty-statement": card({"statement": ""}),
    "empty-quote": card(evidence={"quote": ""}),
    "empty-text": card(name='""'),
    "space-before": card(name='" Cora"'),
    "space-after": card(name='"Cora "'),
    "two-lines": card(name='"Co\\nra"'),
    "line-end": card(name='"Cora\\n"'),
    "invisible": card(name='"Co\\u200era\\u202e"'),
    "list-for-text": card(name="[Cora]"),
    "mapping-for-text": card(name="{a: b}"),
    "text-for-list": card(aliases="Coralie"),
    "empty-list": card(aliases="[]"),
    "looked-nowhere": card(unanswered='[{question: "Why?", looked_in: [], added: 2031-05-01}]'),
    "asked-nothing": card(unanswered="[{looked_in: [post], added: 2031-05-01}]"),
    "asked-in-a-month": card(unanswered='[{question: "Why?", looked_in: [post], added: 2031-05}]'),
    "list-with-gap": card(aliases="[a, ]\n  #").replace("[a, ]\n  #", "\n  - a\n  -"),
    "misspelt-key": card({"statment": "x"}),
    "misspelt-top": card(alias="[x]"),
    "id-capitals": card({"id": "Range"}),
    "id-space": card({"id": "the range"}),
    "id-decimal": card({"id": "5.5"}),
    "id-negative": card({"id": "-5"}),
    "id-device": card({"id": "con"}),
    "id-double-hyphen": card({"id": "a--b"}),
    "id-too-long": card({"id": "a" * 65}),
    "type": card({"type": "rumour"}),
    "type-true": card({"type": "true"}),
    "bound-word": said("range", "40 km", bound="over"),
    "date-slashes": card({"date": "05/07/2024"}),
    "date-month-13": card({"date": "2024-13"}),
    "date-february-30": card({"date": "2024-02-30"}),
    "date-words": card({"date": "July 2024"}),
    "date-number": card({"date": "20240705"}),
    "added-month": card({"added": "2031-05"}),
    "added-year": card({"added": "2031"}),
    "added-true": card({"added": "true"}),
    "property-unknown": said("rnge", "40 km"),
    "property-alone": card({"property": "range"}),
    "value-alone": card({"value": "40 km"}),
    "unit": said("range", "40 miles"),
    "no-unit": said("range", "40"),
    "no-number": said("range", "far"),
    "about-40": said("range", "about 40 km"),
    "bound-of-text": said("calls-at", "Nesvik", bound="about"),
    "per-of-ref": said("operator", "operators/solvik", per="year"),
    "enum-word": said("drive", "steam"),
    "enum-number": said("drive", "5"),
    "url-bare": said("website", "example.org"),
    "date-value-words": said("in-service", "in March"),
    "speaker-name": card(evidence={"by": "Ida Berg"}),
    "speaker-key": card(evidence={"by": "{anonymus: a deck hand}"}),
    "via-text": card(evidence={"via": "Coast Radio"}),
    "refutes-yes": card(evidence={"refutes": '"yes"'}),
    "refutes-number": card(evidence={"refutes": "1"}),
    "about-text": card({"about": "ferries/brise"}),
    "about-name": card({"about": "[Brise]"}),
    "at-fact": card({"at": "ferries/alma#range"}),
    "compare-card": card({"compare": "[{with: ferries/alma, as: scope, why: x}]"}),
    "compare-as": card({"compare": "[{with: ferries/alma#range, as: same, why: x}]"}),
    "compare-no-why": card({"compare": "[{with: ferries/alma#range, as: scope}]"}),
    "derivation-key": card({"derivation": "{place: x}"}),
    "facts-empty": "name: Cora\nfacts: []\n",
    "facts-missing": "name: Cora\n",
    "facts-mapping": "name: Cora\nfacts: {id: a}\n",
    "a-list": "- name: Cora\n",
}

# No ids at all: for the check they are unknown cards, as ids of cards that are still to be written.
NO_IDS = (said("operator", "Solvik Lines"), said("operator", "5"), said("beats", "NO"))

# An editor cannot tell a null that is typed from a value that is still missing. It asks for both
# to be filled in, since empty keys are common and nobody is called null; in quotes it is text.
NULLS = ("null", "Null", "NULL", "~")


@cache
def validator(name: str = "cards/ferries.json") -> Any:
    folder = Folder({path: text.encode() for path, text in FERRIES.items()})
    cards = ["ferries/alma", "ferries/brise", "operators/solvik", "people/ida-berg"]
    schema = make_schemas(read_kinds(folder), cards, ["harbour-post", "tide-letter"])[name]
    Draft7Validator.check_schema(schema)
    return Draft7Validator(json.loads(json.dumps(schema)))


def ours(text: str, rules: frozenset[str] = FORM) -> list[str]:
    """What the check says of the form of a card."""
    path = "briefings/ferries/cora.yml"
    files = {name: content.encode() for name, content in {**FERRIES, path: text}.items()}
    found = check_folder(Folder(dict(sorted(files.items())))).problems
    return [str(p) for p in found if p.place.path == path and p.rule in rules]


def editors(text: str, version: str, name: str = "cards/ferries.json") -> list[str]:
    return [error.message for error in validator(name).iter_errors(load(text, version))]


@pytest.mark.parametrize("version", LOADERS)
@pytest.mark.parametrize("case", GOOD)
def test_good_cards(case: str, version: str) -> None:
    assert not ours(GOOD[case])
    assert not editors(GOOD[case], version)


@pytest.mark.parametrize("version", LOADERS)
@pytest.mark.parametrize("case", BAD)
def test_bad_cards(case: str, version: str) -> None:
    assert ours(BAD[case])
    assert editors(BAD[case], version)


@pytest.mark.parametrize("version", LOADERS)
@pytest.mark.parametrize("text", NO_IDS)
def test_refs_that_are_no_ids(text: str, version: str) -> None:
    assert ours(text, frozenset({"unknown-ref"}))
    assert editors(text, version)


def test_the_corpus_is_no_sample() -> None:
    assert len(GOOD) + len(BAD) >= 120


@pytest.mark.parametrize("word", NULLS)
def test_a_null_is_asked_for_in_editors(word: str) -> None:
    assert not ours(card(name=word))
    assert editors(card(name=word), "1.2")
    assert not editors(card(name=f'"{word}"'), "1.2")


KEYS = st.sampled_from(["name", "statement", "id", "date", "added", "value", "source"])
SCALARS = st.one_of(
    st.from_regex(r"[-+]?[0-9]{1,4}([.,:/-][0-9]{1,3}){0,2}([eE][0-9])?", fullmatch=True),
    st.from_regex(r"[A-Za-z0-9]{1,5}", fullmatch=True),
    st.from_regex(r"[0-9]{1,3}(,[0-9]{3})? (km|million km)", fullmatch=True),
    st.sampled_from(
        "NO no on Off yes y true False 0x1F 0o7 .5 5. .inf .nan 1_000 2024-7-5".split()
    ),
)


@settings(max_examples=settings().max_examples // 2)  # each is judged by three readers
@given(key=KEYS, text=SCALARS)
def test_editors_never_refuse_what_we_take(key: str, text: str) -> None:
    if key == "name":
        written = card(name=text)
    elif key == "source":
        written = card(evidence={"source": text})
    else:
        more: dict[str, str | None] = {"property": "range"} if key == "value" else {}
        written = card({key: text, **more})
    if not ours(written):
        assert not editors(written, "1.1")
        assert not editors(written, "1.2")


@pytest.mark.parametrize("version", LOADERS)
def test_kinds_and_sources_agree(version: str) -> None:
    assert not editors(KINDS, version, "kinds.json")
    for path, text in FERRIES.items():
        if path.startswith("seeds/") and path.endswith(".yml"):
            assert not editors(text, version, "source.json")


SOURCE = "title: A\npublisher: B\npublished: 2024\nlanguage: en\n"
GOOD_SOURCES = (
    SOURCE + "waived: {1.1: headline, 2.10: link, 3.1: furniture, 3.2: rhetoric}\n",
    SOURCE + "waived: {1.1: repeats ferries/alma#range}\nopen: {2.10: 12}\n",
)
BAD_SOURCES = (
    SOURCE + "waived: {1: headline}\n",
    SOURCE + "waived: {1.0: headline}\n",
    SOURCE + "waived: {1.1: boring}\n",
    SOURCE + "open: {1: none}\n",
    SOURCE + 'open: {1.1: ""}\n',
    SOURCE + "waived: {1.1: repeats ferries/alma}\n",
    "title: A\n",
    "title: A\npublisher: B\npublished: soon\nlanguage: en\n",
    "title: A\npublisher: B\npublished: 2024\nlanguage: en\nurl: example.org\n",
    "title: A\npublisher: B\npublished: 2024\nlanguage: en\nnames: {Alma: Alma}\n",
    "title: A\npublisher: B\npublished: 2024\nlanguage: en\nderived_from: [{published: 2024}]\n",
    "title: A\npublisher: B\npublished: 2024\nlanguage: en\nwaived: [1.1]\n",
    "title: A\npublisher: B\npublished: 2024\nlanguage: en\ndescriptive: maybe\n",
)
BAD_KINDS = (
    "kinds: {Ferries: {label: A, singular: A, summary: A, properties: {}}}\n",
    "kinds: {ferries: {label: A, singular: A, properties: {}}}\n",
    "kinds: {a: {label: A, singular: A, summary: A, properties: {a: {type: int, label: A}}}}\n",
    "kinds: {ferries: {label: A, singular: A, summary: A, properties: {a: {type: text}}}}\n",
    "units: {km: kilometres}\nkinds: {}\n",
)


@pytest.mark.parametrize("version", LOADERS)
@pytest.mark.parametrize("text", GOOD_SOURCES)
def test_good_sources(text: str, version: str) -> None:
    assert not read_document("seeds/a.yml", text.encode(), Source)[1]
    assert not editors(text, version, "source.json")


@pytest.mark.parametrize("version", LOADERS)
@pytest.mark.parametrize("text", BAD_SOURCES)
def test_bad_sources(text: str, version: str) -> None:
    assert read_document("seeds/a.yml", text.encode(), Source)[1]
    assert editors(text, version, "source.json")


@pytest.mark.parametrize("version", LOADERS)
@pytest.mark.parametrize("text", BAD_KINDS)
def test_bad_kinds(text: str, version: str) -> None:
    assert read_document("briefings/kinds.yml", text.encode(), Vocabulary)[1]
    assert editors(text, version, "kinds.json")


def test_a_site_without_cards_or_properties_has_sound_schemas() -> None:
    kinds = Folder({"briefings/kinds.yml": KINDS.encode()})
    for schema in make_schemas(read_kinds(kinds), [], []).values():
        Draft7Validator.check_schema(schema)
        assert '"enum": []' not in json.dumps(schema)  # yaml-language-server refuses it
    operators = make_schemas(read_kinds(kinds), [], [])["cards/operators.json"]
    assert not list(Draft7Validator(operators).iter_errors(load(card(), "1.2")))
    assert list(Draft7Validator(operators).iter_errors(load(said("range", "40 km"), "1.2")))


def test_ids_are_offered() -> None:
    schema: Any = validator().schema
    parts = schema["definitions"]
    assert parts["Ids"]["enum"][0] == "ferries/alma"
    assert {"enum": ["harbour-post", "tide-letter"]} in parts["Evidence"]["properties"]["source"][
        "anyOf"
    ]
    operator = next(
        branch["then"]["properties"]["value"]
        for branch in parts["Fact"]["allOf"]
        if branch["if"]["properties"]["property"]["enum"] == ["operator"]
    )
    assert operator["anyOf"][0] == {"enum": ["operators/solvik"]}
