"""``briefings new``: the skeleton of a card.

Its fact has no text yet, so the check names each empty key until somebody has filled it in.
"""

import unicodedata
from datetime import date
from pathlib import Path

import click

from mkdocs_briefings.authoring.schema_files import card_modeline, refresh_schemas
from mkdocs_briefings.authoring.slugs import slug_of
from mkdocs_briefings.files.changes import changing
from mkdocs_briefings.files.folder import CARDS, KINDS, SEEDS, Folder, find_root, read_folder
from mkdocs_briefings.files.yaml_scalars import write_scalar
from mkdocs_briefings.model.ids import page_slug_error
from mkdocs_briefings.model.kinds_file import read_kinds
from mkdocs_briefings.model.vocabulary import Kind
from mkdocs_briefings.problems.errors import BriefingsError
from mkdocs_briefings.problems.problem import Place, Problem, suggest
from mkdocs_briefings.problems.terminal import print_message


@click.command()
@click.argument("kind")
@click.argument("name")
@click.option("--slug", help="The last part of the card's id; by default made from the name.")
@click.option("--source", "source_id", help="The id of the source that its first fact quotes.")
def new(kind: str, name: str, slug: str | None, source_id: str | None) -> None:
    """Write the skeleton of a card for NAME, an entity of KIND.

    It goes to briefings/KIND/SLUG.yml. 'briefings check' names what is still empty in it.
    """
    root = find_root(Path.cwd())
    folder = read_folder(root)
    vocabulary = read_kinds(folder)
    if kind not in vocabulary.kinds:
        known = suggest(kind, vocabulary.kinds) or f"{KINDS} does not declare it"
        raise click.UsageError(f"unknown kind '{kind}': {known}")
    if source_id is not None and f"{SEEDS}/{source_id}.yml" not in folder.files:
        known = _suggest_source(folder, source_id)
        raise click.UsageError(f"unknown source '{source_id}': {known}")
    name = " ".join(unicodedata.normalize("NFC", name).split())
    path = f"{CARDS}/{kind}/{_slug(name, slug)}.yml"
    # The one command that reads the clock: a fact enters the site on the day it is written.
    today = date.today()  # noqa: DTZ011
    with changing(root) as changes:
        if (root / path).exists():
            hint = "add your fact to it, or give this card another id with --slug"
            message = "there is a card of this id already"
            raise BriefingsError(Problem(Place(path), "card-exists", message, hint))
        card = skeleton(kind, name, source_id, today)
        changes.write(path, card)
        files = {**read_folder(root).files, path: card.encode("utf-8")}
        refresh_schemas(changes, Folder(dict(sorted(files.items()))), vocabulary)
    print_message(f"{path}: fill in what is empty; 'briefings check' names what is left.")
    for line in properties_of(vocabulary.kinds[kind]):
        print_message(line)


def skeleton(kind: str, name: str, source_id: str | None, today: date) -> str:
    """The text of a card with one fact to fill in."""
    source = f"source: {source_id}" if source_id else "source:"
    return f"""\
{card_modeline(kind)}\
name: {write_scalar(name)}
facts:
  - id:
    statement:
    property:
    value:
    added: {today.isoformat()}
    evidence:
      - {source}
        quote:
"""


def properties_of(kind: Kind) -> list[str]:
    """A line for each property of a kind: what its value looks like."""
    if not kind.properties:
        return []
    width = max(map(len, kind.properties))
    lines = [f"Properties of {kind.label} (a fact without one has no 'value' either):"]
    for name, declared in kind.properties.items():
        example = declared.value_type.example(declared)
        lines.append(f"  {name:<{width}}  {example}")
    return lines


def _slug(name: str, slug: str | None) -> str:
    slug = slug_of(name) if slug is None else slug
    why = page_slug_error(slug) if slug else f"'{name}' cannot be written in the letters a to z"
    if why:
        raise click.UsageError(f"{why}: give an id, such as --slug sensenova-5-5")
    return slug


def _suggest_source(folder: Folder, source_id: str) -> str:
    known = [Path(path).stem for path, _ in folder.under(SEEDS, ".yml")]
    return suggest(source_id, known) or "import it with 'briefings source add'"
