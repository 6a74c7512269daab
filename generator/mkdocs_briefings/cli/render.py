"""``briefings render``: the Markdown of a site, for any builder."""

from pathlib import Path

import click

from mkdocs_briefings.build import build_site
from mkdocs_briefings.builders.render import render_tree
from mkdocs_briefings.files.folder import find_configured_root
from mkdocs_briefings.problems.terminal import print_message, report


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
def render(folder: Path) -> int:
    """Write the site's Markdown and configuration into DIR, for any builder."""
    from mkdocs_briefings.builders.plugin import read_settings

    root = find_configured_root(Path.cwd())
    settings, options = read_settings(root)
    site, verdict = build_site(root, settings, *options)
    report(verdict.problems, verdict.files)
    if site is None:
        return 1
    render_tree(root, site, folder.absolute())
    print_message(f"The Markdown is in {folder}: {len(site.pages) + len(site.handwritten)} pages.")
    return 0
