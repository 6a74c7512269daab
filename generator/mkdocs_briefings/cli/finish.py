"""``briefings finish``: what other builders leave undone in the HTML of a site."""

from pathlib import Path

import click

from mkdocs_briefings.builders.finish.site import finish_site
from mkdocs_briefings.problems.problem import count
from mkdocs_briefings.problems.terminal import print_message


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def finish(folder: Path) -> None:
    """Add policies, accessible names and link previews to the built site in DIR.

    For the output of builders that run no plugin; 'briefings build' and 'mkdocs build' include it.
    """
    pages = finish_site(folder)
    print_message(f"The site in {folder} is finished: {count(pages, 'page')}.")
