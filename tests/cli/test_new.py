"""``briefings new``: a skeleton that the check asks to be filled in."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.authoring.slugs import slug_of
from mkdocs_briefings.cli.new import skeleton
from mkdocs_briefings.files.yaml_nodes import parse_yaml
from mkdocs_briefings.files.yaml_tree import plain
from mkdocs_briefings.model.ids import SLUG
from tests.conftest import Project
from tests.support.ferries import FERRIES
from tests.support.running import files_of, run

SKELETON = """\
# yaml-language-server: $schema=../../.briefings/schema/cards/ferries.json
name: Cora II
facts:
  - id:
    statement:
    property:
    value:
    added: 2031-05-01
    evidence:
      - source: harbour-post
        quote:
"""


@pytest.fixture
def ferries(project: Project) -> Path:
    return project(FERRIES)


def test_the_skeleton() -> None:
    assert skeleton("ferries", "Cora II", "harbour-post", date(2031, 5, 1)) == SKELETON


def test_the_check_asks_for_what_is_empty(ferries: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outcome = run(ferries, monkeypatch, "new", "ferries", "Cora II")
    assert outcome.code == 0, outcome.messages
    path = "briefings/ferries/cora-ii.yml"
    assert path in outcome.messages
    assert "battery | diesel" in outcome.messages
    found = run(ferries, monkeypatch, "check").messages
    for key in ("id", "statement", "property", "value", "source", "quote"):
        assert f"'{key}' has no value [empty-value]" in found
    assert run(ferries, monkeypatch, "build").code == 1


@pytest.mark.parametrize("slug", ["index", "readme", "Index", "con"])
def test_a_slug_that_cannot_be_a_page_is_refused(
    ferries: Path, monkeypatch: pytest.MonkeyPatch, slug: str
) -> None:
    outcome = run(ferries, monkeypatch, "new", "ferries", "Cora", "--slug", slug)
    assert outcome.code == 2
    assert f"'{slug}'" in outcome.messages
    assert files_of(ferries).keys() == FERRIES.keys()


def test_the_schema_knows_the_new_card(ferries: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(ferries, monkeypatch, "new", "ferries", "Cora").code == 0
    schema = json.loads((ferries / ".briefings/schema/cards/ferries.json").read_text("utf-8"))
    assert "ferries/cora" in schema["definitions"]["Ids"]["enum"]


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (["ferrys", "Cora"], 2, "unknown kind 'ferrys': did you mean 'ferries'?"),
        (["ferries", "全中文名"], 2, "cannot be written in the letters a to z: give an id"),
        (["ferries", "日日新 5.5"], 2, "--slug"),
        (["ferries", "...!"], 2, "--slug"),
        (["ferries", ""], 2, "--slug"),
        (["ferries", "Con"], 2, "device on Windows"),
        (["ferries", "Cora " * 20], 2, "longer than 64"),
        (["ferries", "Cora", "--slug", "Cora"], 2, "is not an id"),
        (["ferries", "Cora", "--slug", "../cora"], 2, "is not an id"),
        (["ferries", "Cora", "--source", "harbor-post"], 2, "did you mean 'harbour-post'?"),
        (["ferries", "ALMA"], 1, "there is a card of this id already [card-exists]"),
    ],
)
def test_mistakes(
    ferries: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], code: int, message: str
) -> None:
    before = files_of(ferries)
    outcome = run(ferries, monkeypatch, "new", *words)
    assert outcome.code == code
    assert message in outcome.messages
    assert files_of(ferries) == before


def test_a_name_in_another_script_with_a_slug(
    ferries: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(ferries, monkeypatch, "new", "ferries", "全中文名", "--slug", "quan").code == 0
    assert "name: 全中文名\n" in (ferries / "briefings/ferries/quan.yml").read_text("utf-8")


def test_outside_a_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outcome = run(tmp_path, monkeypatch, "new", "ferries", "Cora")
    assert outcome.code == 1
    assert "start one with 'briefings init DIR'" in outcome.messages


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("SenseNova 5.5", "sensenova-5-5"),
        ("Iñaki's Café 2.0", "inakis-cafe-2-0"),
        ("Ping’an Bank", "pingan-bank"),
        ("Bjørn Łódź Straße", "bjorn-lodz-strasse"),
        ("Lofting & Daughters", "lofting-daughters"),
        ("GPT-4+", "gpt-4"),
        ("2024", "2024"),
        ("ＷＡＩＣ　２０２４", "waic-2024"),
        ("SenseNova 日日新", "sensenova"),
    ],
)
def test_slugs(name: str, slug: str) -> None:
    assert slug_of(name) == slug


@given(st.text(max_size=80))
def test_a_slug_is_an_id_or_there_is_none(name: str) -> None:
    slug = slug_of(name)
    assert not slug or SLUG.fullmatch(slug)


@given(st.text(min_size=1, max_size=40).filter(str.isprintable))
def test_any_name_is_read_as_it_was_given(name: str) -> None:
    text = skeleton("ferries", name, None, date(2031, 5, 1))
    node, _ = parse_yaml("card.yml", text.encode())
    assert node
    read = plain(node)
    assert isinstance(read, dict)
    assert read["name"] == name
