"""``briefings schema``: what is written where, and what is left alone."""

import json
from pathlib import Path

import pytest

from tests.conftest import Project
from tests.support.ferries import FERRIES
from tests.support.running import files_of, run


@pytest.fixture
def ferries(project: Project) -> Path:
    return project(FERRIES)


def test_all_files_have_a_schema(ferries: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(ferries, monkeypatch, "schema").code == 0
    for name in ("cards/ferries", "cards/operators", "source", "kinds"):
        text = (ferries / ".briefings/schema" / f"{name}.json").read_text("utf-8")
        assert json.loads(text)["$schema"].endswith("draft-07/schema#")
    assert (ferries / ".briefings/.gitignore").read_text("utf-8").endswith("*\n")


def test_it_is_written_anew_and_alike(ferries: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(ferries, monkeypatch, "schema")
    before = files_of(ferries)
    (ferries / ".briefings/schema/cards/ferries.json").write_text("{}")
    assert run(ferries, monkeypatch, "schema").code == 0
    assert files_of(ferries) == before


def test_elsewhere_only_the_schemas(ferries: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(ferries, monkeypatch, "schema", "out").code == 0
    assert (ferries / "out/cards/ferries.json").is_file()
    assert not (ferries / ".briefings").exists()


def test_a_foreign_folder_is_left_alone(ferries: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outcome = run(ferries, monkeypatch, "schema", "docs")
    assert outcome.code == 1
    assert "not ours" in outcome.messages
    assert (ferries / "docs/index.md").is_file()


def test_broken_kinds_are_told(ferries: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (ferries / "briefings/kinds.yml").write_text("kinds: {}\nkidns: {}\n")
    outcome = run(ferries, monkeypatch, "schema")
    assert outcome.code == 1
    assert "did you mean 'kinds'?" in outcome.messages
