"""``briefings build``: check the site and build it with MkDocs."""

import logging
from pathlib import Path

import click

from mkdocs_briefings.files.atomic import replace_folder
from mkdocs_briefings.files.folder import find_configured_root
from mkdocs_briefings.files.recovery import SITE
from mkdocs_briefings.problems.terminal import print_message


@click.command()
def build() -> None:
    """Check and build the site, and put it in place all at once."""
    from mkdocs_briefings.builders.plugin import build_mkdocs

    root = find_configured_root(Path.cwd())
    target = root / SITE
    _log_to_terminal()
    replace_folder(target, lambda fresh: build_mkdocs(root, fresh))
    index = target / "index.html"
    print_message(
        f"The site is in {target}: open {index.as_uri()}, or see it live with 'mkdocs serve'."
    )


def _log_to_terminal() -> None:
    """Show the warnings of MkDocs and its themes, which strict builds count as errors."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
    logger = logging.getLogger("mkdocs")
    logger.setLevel(logging.WARNING)
    logger.addHandler(handler)
