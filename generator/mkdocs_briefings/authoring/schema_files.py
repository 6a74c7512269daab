"""The schemas of a site in ``.briefings/schema/``, and the line that links a file to its own.

The schemas list the ids of the site, so they are made on each machine and left out of git.
"""

import json
from pathlib import Path

from mkdocs_briefings.authoring.schema.schemas import make_schemas
from mkdocs_briefings.files.atomic import replace_folder
from mkdocs_briefings.files.changes import Changes
from mkdocs_briefings.files.folder import CARDS, KINDS, SEEDS, TEMPLATES, Folder
from mkdocs_briefings.model.ids import page_slug_error
from mkdocs_briefings.model.vocabulary import Vocabulary

OWN = ".briefings"
SCHEMAS = f"{OWN}/schema"


def card_modeline(kind_id: str) -> str:
    """The first line of a card, by which editors find the schema of its kind."""
    return f"# yaml-language-server: $schema=../../{SCHEMAS}/cards/{kind_id}.json\n"


def source_modeline() -> str:
    """The first line of a source's record, by which editors find its schema."""
    return f"# yaml-language-server: $schema=../{SCHEMAS}/source.json\n"


def write_schemas(target: Path, folder: Folder, vocabulary: Vocabulary) -> int:
    """Write all schemas into ``target`` and return how many; raises ``BriefingsError``."""
    schemas = make_schemas(vocabulary, _card_ids(folder), _source_ids(folder))

    def fill(fresh: Path) -> None:
        for path, schema in schemas.items():
            file = fresh / path
            file.parent.mkdir(parents=True, exist_ok=True)
            text = json.dumps(schema, ensure_ascii=False, indent=1)
            file.write_text(f"{text}\n", "utf-8", newline="\n")

    replace_folder(target, fill)
    return len(schemas)


def refresh_schemas(changes: Changes, folder: Folder, vocabulary: Vocabulary) -> int:
    """Write the schemas of a site where its editor looks for them."""
    changes.write(f"{OWN}/.gitignore", "# Made by `briefings schema`, on each machine.\n*\n")
    return write_schemas(changes.folder / SCHEMAS, folder, vocabulary)


def _card_ids(folder: Folder) -> list[str]:
    found = (
        path.removeprefix(f"{CARDS}/").removesuffix(".yml")
        for path, _ in folder.under(CARDS, ".yml")
        if path != KINDS and not path.startswith(f"{TEMPLATES}/")
    )
    return [card for card in found if not any(map(page_slug_error, card.split("/")))]


def _source_ids(folder: Folder) -> list[str]:
    found = (Path(path).stem for path, _ in folder.under(SEEDS, ".yml"))
    return [source for source in found if not page_slug_error(source)]
