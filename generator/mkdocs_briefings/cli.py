"""The ``briefings`` command: unpacks what was typed and calls one function."""

import logging
import sys
from pathlib import Path
from typing import NoReturn

import click

from mkdocs_briefings import __version__
from mkdocs_briefings.build import build_site
from mkdocs_briefings.check import check_folder
from mkdocs_briefings.folder import find_root, read_folder
from mkdocs_briefings.problems import Place, Problem
from mkdocs_briefings.render import render_tree
from mkdocs_briefings.swap import ForeignFolder, replace_folder
from mkdocs_briefings.terminal import report, tell
from mkdocs_briefings.writing import Settings


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefings")
def main() -> None:
    """Static briefing sites whose every fact can be checked."""


@main.command()
def check() -> None:
    """Check all cards, sources and hand-written pages."""
    verdict = check_folder(read_folder(find_root(Path.cwd())))
    report(verdict.problems)
    if not verdict.clean:
        sys.exit(1)


@main.command()
def build() -> None:
    """Check and build the site, and put it in place all at once."""
    from mkdocs_briefings.plugin import build_mkdocs

    root = find_root(Path.cwd())
    target = root / "site"
    if not (root / "mkdocs.yml").is_file():
        _stop(Problem(Place("mkdocs.yml"), "no-config", "there is no mkdocs.yml here or above"))
    _log_to_terminal()
    try:
        replace_folder(target, lambda fresh: build_mkdocs(root, fresh), "sitemap.xml")
    except click.ClickException as error:
        tell(error.format_message())
        sys.exit(1)
    except ForeignFolder as error:
        _stop(error.problem)
    except OSError as error:
        _stop(_file_problem(error))
    index = target / "index.html"
    tell(f"The site is in {target}: open {index.as_uri()}, or see it live with 'mkdocs serve'.")


@main.command()
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
def render(folder: Path) -> None:
    """Write the site's Markdown and configuration into DIR, for any builder."""
    root = find_root(Path.cwd())
    site, verdict = build_site(root, Settings())
    report(verdict.problems)
    if site is None:
        sys.exit(1)
    try:
        render_tree(root, site, folder.absolute())
    except ForeignFolder as error:
        _stop(error.problem)
    except OSError as error:
        _stop(_file_problem(error))
    tell(f"The Markdown is in {folder}: {len(site.pages) + len(site.handwritten)} pages.")


def _stop(problem: Problem) -> NoReturn:
    report([problem])
    sys.exit(1)


def _file_problem(error: OSError) -> Problem:
    message = error.strerror or str(error)
    return Problem(Place(str(error.filename or "")), "file-system", message)


def _log_to_terminal() -> None:
    """Warnings of MkDocs and its themes, which strict builds count as errors."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
    logger = logging.getLogger("mkdocs")
    logger.setLevel(logging.WARNING)
    logger.addHandler(handler)
