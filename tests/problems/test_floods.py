"""One mistake, one problem: what follows from it is not told beside it."""

from collections import Counter
from collections.abc import Mapping

import pytest

from mkdocs_briefings.authoring.article_import import text_block, with_text_block
from mkdocs_briefings.checks.check import check_folder
from mkdocs_briefings.files.folder import Folder
from mkdocs_briefings.problems.problem import Problem
from mkdocs_briefings.text.canonical import canonical
from tests.support.harbour import IDA, KINDS, POST, SOLVIK, changed
from tests.support.sealed import REST, in_public, rooted, seal

BOATS = 40
BOAT = """\
name: Boat {n}
facts:
  - id: operator
    statement: Solvik Lines runs Boat {n}.
    property: operator
    value: operators/solvik
    added: 2031-05-01
    evidence:
      - source: post
        quote: Boat {n} sails for Solvik Lines
        by: people/ida-berg
  - id: range
    statement: It sails 40 km.
    property: range
    value: 40 km
    added: 2031-05-01
    evidence:
      - source: post
        quote: Boat {n} makes 40 kilometres
"""
ARTICLE = "".join(
    f"Boat {n} sails for Solvik Lines, said Ida Berg of the yard. "
    f"The crew was pleased with it. Then Boat {n} makes 40 kilometres on a calm day.\n"
    for n in range(BOATS)
)
CARDS = {f"briefings/ferries/boat-{n}.yml": BOAT.format(n=n) for n in range(BOATS)}
HELD = seal(
    rooted(
        {
            "briefings/kinds.yml": KINDS,
            **CARDS,
            "briefings/operators/solvik.yml": SOLVIK.replace(
                "the Alma of Solvik Lines",
                "Boat 1 sails for Solvik Lines\n        by: people/ida-berg",
            ),
            "briefings/people/ida-berg.yml": IDA.replace(
                "Ida Berg of the yard", "Boat 7 sails for Solvik Lines, said Ida Berg"
            ),
            "seeds/post.yml": POST,
            "seeds/.text/post.txt": ARTICLE + REST * 12,
        }
    )
)
FLEET = in_public(HELD)
BOATS_PATHS = tuple(CARDS)


def found(files: Mapping[str, str | None]) -> list[Problem]:
    """The problems of a site; with a public clone and where the article is they are the same."""
    kept = {path: text.encode("utf-8") for path, text in sorted(files.items()) if text is not None}
    return list(check_folder(Folder(kept)).problems)


def counted(files: Mapping[str, str | None]) -> dict[str, int]:
    return dict(Counter(problem.rule for problem in found(files)))


def moved(files: dict[str, str], old: str, new: str) -> dict[str, str]:
    return {path.replace(old, new): text for path, text in files.items()}


@pytest.fixture(params=["public", "held"])
def fleet(request: pytest.FixtureRequest) -> dict[str, str]:
    return FLEET if request.param == "public" else HELD


def test_the_fleet_is_sound(fleet: dict[str, str]) -> None:
    assert found(fleet) == []


def test_a_misspelt_folder(fleet: dict[str, str]) -> None:
    assert counted(moved(fleet, "/ferries/", "/feries/")) == {"unknown-kind": 1}


def test_a_kind_misspelt_in_kinds(fleet: dict[str, str]) -> None:
    files = changed(fleet, "briefings/kinds.yml", "  operators:", "  operatrs:")
    assert counted(files) == {"unknown-kind": 1}
    assert "'operatrs' has no cards: rename it to 'operators'" in found(files)[0].hint


@pytest.mark.parametrize("card", ["ferries/boat-7", "operators/solvik", "people/ida-berg"])
def test_a_broken_card(fleet: dict[str, str], card: str) -> None:
    files = changed(fleet, f"briefings/{card}.yml", "name: ", "nmae: ")
    assert counted(files) == {"unknown-field": 1}


@pytest.mark.parametrize("text", ["name: [", "- a\n", "name: 日日新\n"])
def test_a_card_that_is_no_card(fleet: dict[str, str], text: str) -> None:
    assert len(found({**fleet, "briefings/operators/solvik.yml": text})) == 1


def test_a_card_that_is_gone_is_told_at_each_place_that_names_it(fleet: dict[str, str]) -> None:
    problems = found({**fleet, "briefings/operators/solvik.yml": None})
    assert Counter(p.rule for p in problems) == {"unknown-ref": BOATS}
    assert {(p.message, p.hint) for p in problems} == {
        (
            "unknown card 'operators/solvik'",
            "fix the id, or write briefings/operators/solvik.yml",
        )
    }


def test_a_renamed_card_says_what_it_is_called_now(fleet: dict[str, str]) -> None:
    files = moved(fleet, "operators/solvik.yml", "operators/blue-line.yml")
    path = "briefings/operators/blue-line.yml"
    files[path] = files[path].replace("facts:", "was: [operators/solvik]\nfacts:")
    problems = found(files)
    assert Counter(p.rule for p in problems) == {"unknown-ref": BOATS}
    assert {p.hint for p in problems} == {"it is 'operators/blue-line' now"}


def test_a_broken_record(fleet: dict[str, str]) -> None:
    assert counted(changed(fleet, "seeds/post.yml", "title:", "titel:")) == {"unknown-field": 1}


def test_a_missing_record(fleet: dict[str, str]) -> None:
    assert counted({**fleet, "seeds/post.yml": None}) == {"root": 1}


def test_a_missing_seal(fleet: dict[str, str]) -> None:
    assert counted({**fleet, "seeds/post.seal": None}) == {"root": 1}


def test_a_broken_seal(fleet: dict[str, str]) -> None:
    files = changed(fleet, "seeds/post.seal", "briefings seal 1", "briefings seal 2")
    assert counted(files) == {"seal-file": 1}


def test_a_wrong_root(fleet: dict[str, str]) -> None:
    assert counted(changed(fleet, "seeds/post.yml", "root: ", "root: 0")) == {"root": 1}


def test_a_root_of_another_text() -> None:
    block = text_block(canonical(REST * 20))
    record = with_text_block(FLEET["seeds/post.yml"], block)
    assert counted({**FLEET, "seeds/post.yml": record}) == {"root": 1}
    assert counted({**HELD, "seeds/post.yml": record}) == {"root": 1}


def test_another_text_at_hand() -> None:
    assert counted({**HELD, "seeds/.text/post.txt": REST * 20}) == {"text-root": 1}


def test_a_property_misspelt_in_kinds(fleet: dict[str, str]) -> None:
    files = changed(fleet, "briefings/kinds.yml", "      range: {", "      rnage: {")
    problems = [p for p in found(files) if p.rule != "vocabulary"]
    assert [(p.rule, p.message) for p in problems] == [
        ("property", f"no card has the property 'rnage', but {BOATS} facts use 'range'")
    ]
    assert problems[0].place.line == KINDS[: KINDS.index("      range: {")].count("\n") + 1


def test_a_property_misspelt_on_a_card_is_the_cards_fault(fleet: dict[str, str]) -> None:
    path = BOATS_PATHS[3]
    files = changed(fleet, path, "property: range", "property: rnage")
    assert [(p.rule, p.place.path) for p in found(files)] == [("property", path)]


def test_a_unit_or_a_type_wrong_in_kinds(fleet: dict[str, str]) -> None:
    for old, new in (("unit: km", "unit: kmm"), ("type: quantity, unit: km", "type: date")):
        problems = found(changed(fleet, "briefings/kinds.yml", old, new))
        assert [(p.rule, p.place.path) for p in problems] == [("value-type", "briefings/kinds.yml")]
        assert "none of the 40 values of 'range'" in problems[0].message


def test_facts_not_sealed_yet_are_told_by_their_places() -> None:
    files = {
        p: t.replace("makes 40 kilometres", "makes 40 kilometres on a calm")
        for p, t in FLEET.items()
    }
    assert counted(files) == {"quote": BOATS}


def test_of_very_many_mistakes_in_a_file_not_each_is_told() -> None:
    text = FLEET[BOATS_PATHS[0]] + "".join(f"key-{n}: x\n" for n in range(60_000))
    *told, rest = sorted(
        found({**FLEET, BOATS_PATHS[0]: text}), key=lambda p: p.rule == "many-mistakes"
    )
    assert len(told) == 100
    assert rest.message == "59,900 more mistakes in this file"


def test_broken_kinds(fleet: dict[str, str]) -> None:
    assert counted(changed(fleet, "briefings/kinds.yml", "kinds:", "kinds: [")) == {
        "yaml-syntax": 1
    }


def test_facts_of_an_unknown_source_can_be_compared_with_none(fleet: dict[str, str]) -> None:
    twice = (
        BOAT.format(n=1)
        .replace("id: range", "id: home")
        .replace("property: range", "property: home")
    )
    twice = twice.replace("value: 40 km", "value: Solvik")
    other = twice[twice.index("  - id: home") :].replace("id: home", "id: home-2")
    text = (twice + other.replace("Solvik", "Oslo")).replace("source: post", "source: pots")
    assert set(counted({**fleet, BOATS_PATHS[1]: text})) == {"unknown-source"}
