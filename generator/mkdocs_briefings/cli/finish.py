"""``briefings finish``: what other builders leave undone in the HTML of a site."""

import sys
from pathlib import Path

import click

from mkdocs_briefings.builders.finish.site import finish_site
from mkdocs_briefings.files.atomic import ForeignFolder
from mkdocs_briefings.problems.problem import Place, Problem, count
from mkdocs_briefings.problems.terminal import print_message, report


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def finish(folder: Path) -> None:
    """Add policies, accessible names and link previews to the built site in DIR.

    For the output of builders that run no plugin; 'briefings build' and 'mkdocs build' include it.
    """
    try:
        pages = finish_site(folder)
    except ForeignFolder as error:
        report([error.problem])
        sys.exit(1)
    except OSError as error:
        message = error.strerror or str(error)
        report([Problem(Place(str(error.filename or folder)), "file-system", message)])
        sys.exit(1)
    print_message(f"The site in {folder} is finished: {count(pages, 'page')}.")
