"""``kinds.yml`` holds together."""

import pytest

from tests.support.findings import Finding, findings, passes
from tests.support.sealed import KINDS, card, fact, site

FERRY = "label: Ferries\n"


def judge(old: str, new: str) -> list[Finding]:
    """What the rule finds in the usual kinds with one thing in them changed."""
    assert old in KINDS
    alma = card("Alma", fact("it is so"))
    kinds = KINDS.replace(old, new, 1)
    return findings("vocabulary", site({"ferries/alma": alma}, {}, {"post": {}}, kinds))


def test_sound_kinds_pass() -> None:
    kinds = KINDS.replace(FERRY, f"{FERRY}    featured: [operator, range]\n    table: [drive]\n")
    assert passes(
        "vocabulary",
        site({"ferries/alma": card("Alma", fact("it is so"))}, {}, {"post": {}}, kinds),
    )


@pytest.mark.parametrize(
    ("old", "new", "marks"),
    [
        ("when: launched", "when: lanched", "lanched"),
        (FERRY, f"{FERRY}    featured: [range, lanched]\n", "lanched"),
        (FERRY, f"{FERRY}    table: [lanched]\n", "lanched"),
    ],
)
def test_a_name_that_is_no_property_of_the_kind(old: str, new: str, marks: str) -> None:
    (found,) = judge(old, new)
    assert (found.file, found.marks) == ("briefings/kinds.yml", marks)
    assert "'lanched'" in found.message
    assert "'launched'" in found.hint


def test_a_property_of_another_kind_is_none_of_this_one() -> None:
    (found,) = judge(FERRY, f"{FERRY}    featured: [organizer]\n")
    assert found.marks == "organizer"


def test_what_dates_a_card_is_a_date() -> None:
    (found,) = judge("when: launched", "when: range")
    assert found.marks == "range"
    assert "date" in found.message


@pytest.mark.parametrize(
    ("summary", "word"),
    [
        ("Ferry[ of {operater}]", "'operater'"),
        ("Ferry of {operator}", "[...]"),
        ("Ferry[ of {operator}", "[ of {operator}"),
    ],
)
def test_a_summary_that_cannot_be_filled(summary: str, word: str) -> None:
    (found,) = judge("Ferry[ of {operator}]", summary)
    assert found.marks == summary
    assert word in found.message


@pytest.mark.parametrize(
    ("declared", "marks", "owner"),
    [
        ("{type: date, unit: km, label: Launched}", "km", "quantity"),
        ("{type: date, values: [early, late], label: Launched}", "", "enum"),
        ("{type: date, reverse: Launches, label: Launched}", "Launches", "ref"),
        ("{type: date, kinds: [fairs], label: Launched}", "", "ref"),
        ("{type: date, interest: true, label: Launched}", "true", "ref"),
    ],
)
def test_what_only_another_type_has(declared: str, marks: str, owner: str) -> None:
    (found,) = judge("{type: date, label: Launched}", declared)
    assert found.marks.startswith(marks)
    assert owner in found.message
    assert "date" in found.message


def test_an_enum_has_words() -> None:
    (found,) = judge("values: [battery, diesel], ", "")
    assert "values" in found.hint


def test_a_ref_leads_to_kinds_that_there_are() -> None:
    (found,) = judge("reverse: Fleet, kinds: [operators]", "reverse: Fleet, kinds: [operator]")
    assert found.marks == "operator"
    assert "'operators'" in found.hint


def test_a_kind_that_only_has_cards_is_reported_once_elsewhere() -> None:
    kinds = KINDS.replace("reverse: Fleet, kinds: [operators]", "reverse: Fleet, kinds: [lines]")
    cards = {
        "ferries/alma": card("Alma", fact("it is so")),
        "lines/solvik": card("S", fact("a b c")),
    }
    files = site(cards, {}, {"post": {}}, kinds)
    assert findings("vocabulary", files) == []
    assert [found.file for found in findings("unknown-kind", files)] == ["briefings/lines"]


@pytest.mark.parametrize("taken", ["sources", "briefs", "facts", "search"])
def test_a_kind_takes_no_name_of_the_site_itself(taken: str) -> None:
    (found,) = judge("  rules:\n", f"  {taken}:\n")
    assert found.marks == taken
    assert f"'{taken}'" in found.message


@pytest.mark.parametrize(
    ("icon", "hint"),
    [
        ("material/fery", "'material/ferry'"),
        ("material/../material/ferry", "material/"),
        ("x [click](javascript:alert(1))", "material/ferry"),
        ("![](https://evil.example)", "material/ferry"),
        ("Material/Ferry", "'material/ferry'"),
    ],
)
def test_an_icon_that_material_does_not_have(icon: str, hint: str) -> None:
    (found,) = judge("    singular: Ferry\n", f"    singular: Ferry\n    icon: '{icon}'\n")
    assert found.marks.strip("'") == icon
    assert f"no icon '{icon}'" in found.message
    assert hint in found.hint


@pytest.mark.parametrize("icon", ["material/ferry", "fontawesome/solid/ship", "simple/python"])
def test_an_icon_of_material(icon: str) -> None:
    assert judge("    singular: Ferry\n", f"    singular: Ferry\n    icon: {icon}\n") == []


@pytest.mark.parametrize(
    ("units", "message"),
    [
        ("GW: {is: 1000 MW}\n  MW: {is: 0.001 GW}", "the size of 'GW' leads back to 'GW'"),
        ("GW: {is: 1000 XW}", "unknown unit 'XW'"),
        (
            "\n  ".join(f"u{n}: {{is: 2 u{n + 1}}}" for n in range(14)) + "\n  u14: []",
            "over 12 sizes lie between 'u0' and the base of its family",
        ),
    ],
)
def test_a_size_leads_to_another_unit(units: str, message: str) -> None:
    first, *_ = judge("units:\n", f"units:\n  {units}\n")
    assert first.message == message


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("multipliers: {gross: lots}", "expected a value like '12', found 'lots'"),
        ("fractions: {bit: 1/0}", "expected a value like '1/2', found '1/0'"),
        ("multipliers: [gross]", "the word table 'multipliers' is a mapping from words to values"),
        ("falls: {ebbed: 1}", "the word table 'falls' is a list of words"),
        ("dates: ['((']", "the word table 'dates' holds patterns, to which nothing can be added"),
        ("relative-dates: {eve: day}", "expected a value like 'day 0', found 'day'"),
        ("saying: ['***']", "'***' has no words"),
        ("sayin: [quipped]", "unknown word table 'sayin'"),
    ],
)
def test_words_that_do_not_fit_their_table(table: str, message: str) -> None:
    (found,) = judge("units:\n", f"languages:\n  en: {{{table}}}\nunits:\n")
    assert found.message == message


def test_words_that_do() -> None:
    added = "saying: [quipped], multipliers: {gross: 144}, relative-dates: {eve: day -1}"
    assert not judge("units:\n", f"languages:\n  en: {{{added}}}\nunits:\n")
