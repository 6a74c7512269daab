"""``briefings init``: a site of one's own in a minute."""

import sys
from pathlib import Path

import click

from mkdocs_briefings.authoring.scaffold import StartRefused, start_site, starter_files
from mkdocs_briefings.authoring.schema_files import refresh_schemas, write_settings
from mkdocs_briefings.files.folder import read_folder
from mkdocs_briefings.model.kinds_file import read_kinds
from mkdocs_briefings.problems.problem import Place, Problem
from mkdocs_briefings.problems.terminal import print_message, report


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def init(folder: Path) -> None:
    """Start a site in DIR: a small one about an invented subject, complete and sound.

    DIR must not exist yet, or be empty (a '.git' in it is fine).
    """
    target = folder.absolute()
    content = starter_files()
    try:
        start_site(target, content)
        help_editor(target)
    except StartRefused as refused:
        report([refused.problem])
        sys.exit(1)
    except OSError as error:
        why = error.strerror or str(error)
        place = Place(str(folder))
        hint = "name a folder in a place where you may write"
        report([Problem(place, "file-system", f"the site cannot be written: {why}", hint)])
        sys.exit(1)
    print_message(f"A sample site is in {folder}: {len(content)} files. What to do next:\n")
    if target != Path.cwd():
        print_message(f"  cd {folder}")
    print_message("  briefings check    the sample passes")
    print_message("  mkdocs serve       look at it, live while you write")
    print_message("\nIts README.md goes on from there.")


def help_editor(root: Path) -> None:
    """Write what an editor needs to help with the new site; raises ``OSError``."""
    folder = read_folder(root)
    vocabulary = read_kinds(folder)
    refresh_schemas(root, folder, vocabulary)
    write_settings(root, vocabulary)
