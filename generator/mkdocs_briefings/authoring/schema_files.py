"""The editor's files of a site: schemas in ``.briefings/schema/``, and VS Code's settings.

The schemas hold the ids there are, so they are made on each machine and left out of git.
"""

import json
import re
from pathlib import Path
from typing import Any

from mkdocs_briefings.authoring.schema.schemas import make_schemas
from mkdocs_briefings.files.atomic import replace_folder, write_file
from mkdocs_briefings.files.folder import CARDS, KINDS, SEEDS, TEMPLATES, Folder
from mkdocs_briefings.model.ids import slug_error
from mkdocs_briefings.model.models import Vocabulary
from mkdocs_briefings.problems.problem import Place, Problem

OWN = ".briefings"
SCHEMAS = f"{OWN}/schema"
SETTINGS = ".vscode/settings.json"
_MARK = "kinds.json"
_MAPPING = "yaml.schemas"


class SettingsRefused(Exception):
    """VS Code's settings cannot be added to; ``problem`` says why and what to add by hand."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def schema_of_cards(kind_id: str) -> str:
    """The path of the schema for the cards of a kind."""
    return f"{SCHEMAS}/cards/{kind_id}.json"


def write_schemas(target: Path, folder: Folder, vocabulary: Vocabulary) -> int:
    """Write all schemas into ``target``; how many. Raises ``ForeignFolder``, ``OSError``."""
    schemas = make_schemas(vocabulary, _card_ids(folder), _source_ids(folder))

    def fill(fresh: Path) -> None:
        for path, schema in schemas.items():
            write_file(fresh / path, json.dumps(schema, ensure_ascii=False, indent=1) + "\n")

    target.parent.mkdir(parents=True, exist_ok=True)
    replace_folder(target, fill, _MARK)
    return len(schemas)


def refresh_schemas(root: Path, folder: Folder, vocabulary: Vocabulary) -> int:
    """Write the schemas of a site where its editor looks for them."""
    write_file(root / OWN / ".gitignore", "# Made by `briefings schema`, on each machine.\n*\n")
    return write_schemas(root / SCHEMAS, folder, vocabulary)


def write_settings(root: Path, vocabulary: Vocabulary) -> None:
    """Tell VS Code which schema is for which files, and leave its other settings as they are.

    Raises ``SettingsRefused`` where the settings are no plain JSON object, ``OSError``.
    """
    path = root / SETTINGS
    text = path.read_text("utf-8-sig") if path.exists() else "{}"
    mapping = {f"./{schema}": files for schema, files in _mapping(vocabulary).items()}
    settings = _parse_settings(text, mapping)
    former = settings.get(_MAPPING, {})
    kept = {schema: files for schema, files in former.items() if not _is_ours(schema)}
    settings[_MAPPING] = kept | mapping
    indent = re.search(r"^([ \t]+)\"", text, re.MULTILINE)
    written = json.dumps(settings, ensure_ascii=False, indent=indent[1] if indent else 2) + "\n"
    if written != text:
        write_file(path, written)


def _mapping(vocabulary: Vocabulary) -> dict[str, str]:
    cards = {schema_of_cards(kind): f"{CARDS}/{kind}/*.yml" for kind in vocabulary.kinds}
    return cards | {f"{SCHEMAS}/source.json": f"{SEEDS}/*.yml", f"{SCHEMAS}/{_MARK}": KINDS}


def _is_ours(schema: str) -> bool:
    return schema.removeprefix("./").startswith(f"{SCHEMAS}/")


def _parse_settings(text: str, mapping: dict[str, str]) -> dict[str, Any]:
    try:
        settings = json.loads(text)
    except ValueError:
        found = "it holds comments or is no JSON"
    else:
        if isinstance(settings, dict) and isinstance(settings.get(_MAPPING, {}), dict):
            return settings
        found = f"it is no object, or its '{_MAPPING}' is none"
    message = f"{found}, so it is left as it is"
    hint = f'add to it: "{_MAPPING}": {json.dumps(mapping)}'
    raise SettingsRefused(Problem(Place(SETTINGS), "editor-settings", message, hint))


def _card_ids(folder: Folder) -> list[str]:
    found = (
        path.removeprefix(f"{CARDS}/").removesuffix(".yml")
        for path, _ in folder.under(CARDS, ".yml")
        if path != KINDS and not path.startswith(f"{TEMPLATES}/")
    )
    return [card for card in found if not any(map(slug_error, card.split("/")))]


def _source_ids(folder: Folder) -> list[str]:
    found = (Path(path).stem for path, _ in folder.under(SEEDS, ".yml"))
    return [source for source in found if not slug_error(source)]
