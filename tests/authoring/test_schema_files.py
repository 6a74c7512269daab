"""``briefings schema``: what is written where, and what is left alone."""

import json
from pathlib import Path

import pytest

from tests.conftest import Project
from tests.support.ferries import FERRIES
from tests.support.running import files_of, run

SETTINGS = ".vscode/settings.json"


@pytest.fixture
def ferries(project: Project) -> Path:
    return project(FERRIES)


def test_all_files_have_a_schema(ferries: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(ferries, monkeypatch, "schema").code == 0
    mapping = json.loads((ferries / SETTINGS).read_text("utf-8"))["yaml.schemas"]
    for schema, files in mapping.items():
        assert json.loads((ferries / schema).read_text("utf-8"))["$schema"].endswith(
            "draft-07/schema#"
        )
        assert list(ferries.glob(files))
    assert (ferries / ".briefings/.gitignore").read_text("utf-8").endswith("*\n")


def test_it_is_written_anew_and_alike(ferries: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(ferries, monkeypatch, "schema")
    before = files_of(ferries)
    (ferries / ".briefings/schema/cards/trams.json").write_text("{}")
    assert run(ferries, monkeypatch, "schema").code == 0
    assert files_of(ferries) == before


def test_other_settings_stay(ferries: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (ferries / ".vscode").mkdir()
    (ferries / SETTINGS).write_text(
        '{\n    "editor.rulers": [100],\n    "yaml.schemas": {"./mine.json": "*.yml", '
        '"./.briefings/schema/cards/trams.json": "briefings/trams/*.yml"}\n}\n'
    )
    assert run(ferries, monkeypatch, "schema").code == 0
    text = (ferries / SETTINGS).read_text("utf-8")
    settings = json.loads(text)
    assert text.startswith('{\n    "editor.rulers"')
    assert settings["editor.rulers"] == [100]
    assert "./mine.json" in settings["yaml.schemas"]
    assert "./.briefings/schema/cards/trams.json" not in settings["yaml.schemas"]


@pytest.mark.parametrize("text", ["{\n  // mine\n}\n", "[]", '{"yaml.schemas": []}', "{"])
def test_settings_that_cannot_be_added_to_stay_as_they_are(
    ferries: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    (ferries / ".vscode").mkdir()
    (ferries / SETTINGS).write_text(text)
    outcome = run(ferries, monkeypatch, "schema")
    assert outcome.code == 1
    assert 'add to it: "yaml.schemas"' in outcome.messages
    assert (ferries / SETTINGS).read_text("utf-8") == text
    assert (ferries / ".briefings/schema/kinds.json").is_file()


def test_elsewhere_only_the_schemas(ferries: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(ferries, monkeypatch, "schema", "out").code == 0
    assert (ferries / "out/cards/ferries.json").is_file()
    assert not (ferries / ".vscode").exists()


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
