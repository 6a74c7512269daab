"""``briefings schema``: help for editors, from the models that validate."""

from pathlib import Path

import click

from mkdocs_briefings.authoring.schema_files import SCHEMAS, refresh_schemas, write_schemas
from mkdocs_briefings.files.changes import changing
from mkdocs_briefings.files.folder import find_root, read_folder
from mkdocs_briefings.model.kinds_file import read_kinds
from mkdocs_briefings.problems.terminal import print_message


@click.command()
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
def schema(folder: Path | None) -> None:
    """Write JSON Schemas of cards, sources and kinds.yml, for completion in editors.

    They go to .briefings/schema/, which git ignores, or to DIR. The first line of a file says which
    schema is for it, as 'new' and 'source add' write it. Run this again after you have added cards,
    sources or kinds by hand.
    """
    root = find_root(Path.cwd())
    if folder:
        files = read_folder(root)
        count = write_schemas(folder.absolute(), files, read_kinds(files))
    else:
        with changing(root) as changes:
            files = read_folder(root)
            count = refresh_schemas(changes, files, read_kinds(files))
    print_message(f"{folder or SCHEMAS}: {count} schemas")
