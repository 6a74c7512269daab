"""``briefings new``: the skeleton of a card.

Its fact has no text yet, so the check refuses it key by key until somebody has filled it in.
"""

import sys
import unicodedata
from datetime import date
from pathlib import Path
from typing import NoReturn

import click

from mkdocs_briefings.authoring.schema_files import refresh_schemas, schema_of_cards
from mkdocs_briefings.authoring.slugs import NoSlug, slug_of
from mkdocs_briefings.files.atomic import ForeignFolder, write_file
from mkdocs_briefings.files.folder import CARDS, KINDS, SEEDS, Folder, find_root, read_folder
from mkdocs_briefings.files.yaml_scalars import write_scalar
from mkdocs_briefings.model.ids import slug_error
from mkdocs_briefings.model.kinds_file import KindsUnread, read_kinds
from mkdocs_briefings.model.models import Kind
from mkdocs_briefings.problems.problem import Place, Problem, suggest
from mkdocs_briefings.problems.terminal import print_message, report


@click.command()
@click.argument("kind")
@click.argument("name")
@click.option("--slug", help="The last part of the card's id; by default made from the name.")
@click.option("--source", "source_id", help="The id of the source that its first fact quotes.")
def new(kind: str, name: str, slug: str | None, source_id: str | None) -> None:
    """Write the skeleton of a card for NAME, an entity of KIND.

    It goes to briefings/KIND/SLUG.yml. What is left empty in it, 'briefings check' asks for.
    """
    root = find_root(Path.cwd())
    folder = read_folder(root)
    try:
        vocabulary = read_kinds(folder)
    except KindsUnread as unread:
        _stop(*unread.problems)
    if kind not in vocabulary.kinds:
        known = suggest(kind, vocabulary.kinds) or f"{KINDS} does not declare it"
        raise click.UsageError(f"unknown kind '{kind}': {known}")
    if source_id is not None and f"{SEEDS}/{source_id}.yml" not in folder.files:
        raise click.UsageError(f"unknown source '{source_id}': {_known(folder, source_id)}")
    name = " ".join(unicodedata.normalize("NFC", name).split())
    path = f"{CARDS}/{kind}/{_slug(name, slug)}.yml"
    if (root / path).exists():
        hint = "add your fact to it, or give this card another id with --slug"
        _stop(Problem(Place(path), "card-exists", "there is a card of this id already", hint))
    # The one command that reads the clock: a fact enters the site on the day somebody writes it.
    today = date.today()  # noqa: DTZ011
    content = skeleton(kind, name, source_id, today)
    try:
        write_file(root / path, content)
        refresh_schemas(root, read_folder(root), vocabulary)
    except ForeignFolder as foreign:
        _stop(foreign.problem)
    except OSError as error:
        _stop(Problem(Place(path), "file-system", error.strerror or str(error)))
    print_message(f"{path}: fill in what is empty; 'briefings check' tells what is left.")
    for line in properties_of(vocabulary.kinds[kind]):
        print_message(line)


def skeleton(kind: str, name: str, source_id: str | None, today: date) -> str:
    """The text of a card with one fact to fill in."""
    source = f"source: {source_id}" if source_id else "source:"
    return f"""\
# yaml-language-server: $schema=../../{schema_of_cards(kind)}
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
    if slug is not None:
        if why := slug_error(slug):
            raise click.UsageError(why)
        return slug
    try:
        return slug_of(name)
    except NoSlug as fault:
        raise click.UsageError(f"{fault}: give an id, such as --slug sensenova-5-5") from None


def _known(folder: Folder, source_id: str) -> str:
    known = [Path(path).stem for path, _ in folder.under(SEEDS, ".yml")]
    return suggest(source_id, known) or "take it in with 'briefings source add'"


def _stop(*problems: Problem) -> NoReturn:
    report(problems)
    sys.exit(1)
