"""``briefings diff``: the review sheet of a change."""

from pathlib import Path

import click

from mkdocs_briefings.cli.options import check_options
from mkdocs_briefings.files.folder import find_root
from mkdocs_briefings.problems.terminal import print_data, width
from mkdocs_briefings.review.comment import format_comment
from mkdocs_briefings.review.reviewing import review_revisions
from mkdocs_briefings.review.text import format_text


@click.command()
@click.argument("base")
@click.argument("head", required=False)
@click.option("--format", "form", type=click.Choice(["text", "markdown"]), default="text")
def diff(base: str, head: str | None, form: str) -> None:
    """Print the review sheet of what HEAD changes in the facts.

    HEAD is compared with the last commit it has in common with BASE, as in a pull request; without
    HEAD it is the work tree, uncommitted changes included. Markdown fits a pull-request comment.

    Exits 0 whenever there is a sheet, whatever it says ('briefings check' judges), and 1 where
    none can be made.
    """
    root = find_root(Path.cwd())
    review = review_revisions(root, base, head, *check_options(root))
    print_data(format_comment(review) if form == "markdown" else format_text(review, width()))
