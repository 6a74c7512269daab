"""``briefings schema``: help for editors, from the models that validate."""

import sys
from pathlib import Path

import click

from mkdocs_briefings.authoring.schema_files import (
    SCHEMAS,
    SETTINGS,
    SettingsRefused,
    refresh_schemas,
    write_schemas,
    write_settings,
)
from mkdocs_briefings.files.atomic import ForeignFolder
from mkdocs_briefings.files.folder import find_root, read_folder
from mkdocs_briefings.model.kinds_file import KindsUnread, read_kinds
from mkdocs_briefings.problems.problem import Place, Problem
from mkdocs_briefings.problems.terminal import print_message, report


@click.command()
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
def schema(folder: Path | None) -> None:
    """Write JSON Schemas of cards, sources and kinds.yml, for completion in editors.

    They go to .briefings/schema/, which git leaves out, and .vscode/settings.json says which is for
    which files. With DIR, only the schemas are written, and there. Run it again when cards, sources
    or kinds have come: 'new' and 'source add' do it by themselves.
    """
    root = find_root(Path.cwd())
    try:
        files = read_folder(root)
        vocabulary = read_kinds(files)
        if folder:
            count = write_schemas(folder.absolute(), files, vocabulary)
        else:
            count = refresh_schemas(root, files, vocabulary)
        print_message(f"{folder or SCHEMAS}: {count} schemas")
        if not folder:
            write_settings(root, vocabulary)
            print_message(
                f"{SETTINGS}: says which is for which files (extension: redhat.vscode-yaml)"
            )
    except KindsUnread as unread:
        report(unread.problems)
        sys.exit(1)
    except (ForeignFolder, SettingsRefused) as refused:
        report([refused.problem])
        sys.exit(1)
    except OSError as error:
        message = error.strerror or str(error)
        report([Problem(Place(str(error.filename or "")), "file-system", message)])
        sys.exit(1)
