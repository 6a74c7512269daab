"""``briefings init``: a new site in a minute."""

from pathlib import Path

import click

from mkdocs_briefings.authoring.scaffold import start_site, starter_files
from mkdocs_briefings.problems.terminal import print_message


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def init(folder: Path) -> None:
    """Start a site in DIR: a small but complete one about an invented subject.

    DIR must not exist yet, or be empty (a '.git' in it is fine).
    """
    target = folder.absolute()
    content = starter_files()
    start_site(target, content)
    print_message(f"A sample site is in {folder}: {len(content)} files. What to do next:\n")
    if target != Path.cwd():
        print_message(f"  cd {folder}")
    print_message("  briefings check    the sample passes")
    print_message("  mkdocs serve       look at it, live while you write")
    print_message("\nIts README.md goes on from there.")
