"""The ``briefings`` command: unpacks what was typed and calls one function."""

import json
import logging
import sys
from dataclasses import asdict
from pathlib import Path
from typing import NoReturn

import click

from mkdocs_briefings import __version__
from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.analysis.coverage import cover
from mkdocs_briefings.authoring.sealing import SealingRefused
from mkdocs_briefings.authoring.sources import write_seal
from mkdocs_briefings.build import build_site
from mkdocs_briefings.builders.render import render_tree
from mkdocs_briefings.checks.check import Verdict, check_folder
from mkdocs_briefings.cli.check import check
from mkdocs_briefings.cli.diff import diff
from mkdocs_briefings.cli.finish import finish
from mkdocs_briefings.cli.fmt import fmt
from mkdocs_briefings.cli.init import init
from mkdocs_briefings.cli.new import new
from mkdocs_briefings.cli.schema import schema
from mkdocs_briefings.cli.show_coverage import show_coverage
from mkdocs_briefings.cli.source import source
from mkdocs_briefings.files.atomic import ForeignFolder, replace_folder
from mkdocs_briefings.files.folder import SEEDS, find_root, read_folder
from mkdocs_briefings.problems.problem import Place, Problem, suggest
from mkdocs_briefings.problems.report import Files
from mkdocs_briefings.problems.terminal import print_data, print_message, progress, report


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefings")
def main() -> None:
    """Static briefing sites whose every fact can be checked."""


main.add_command(check)
main.add_command(source)
main.add_command(diff)
main.add_command(finish)
main.add_command(fmt)
main.add_command(init)
main.add_command(new)
main.add_command(schema)


@main.command()
def build() -> None:
    """Check and build the site, and put it in place all at once."""
    from mkdocs_briefings.builders.plugin import ChecksFailed, build_mkdocs

    root = find_root(Path.cwd())
    target = root / "site"
    _need_config(root)
    _log_to_terminal()
    try:
        with progress() as listener:
            replace_folder(target, lambda fresh: build_mkdocs(root, fresh, listener), "sitemap.xml")
    except ChecksFailed as failed:
        failed.show()
        sys.exit(1)
    except click.ClickException as error:
        print_message(error.format_message())
        sys.exit(1)
    except ForeignFolder as error:
        _stop(error.problem)
    except OSError as error:
        _stop(_file_problem(error))
    index = target / "index.html"
    print_message(
        f"The site is in {target}: open {index.as_uri()}, or see it live with 'mkdocs serve'."
    )


@main.command()
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
def render(folder: Path) -> None:
    """Write the site's Markdown and configuration into DIR, for any builder."""
    from mkdocs_briefings.builders.plugin import read_settings

    root = find_root(Path.cwd())
    _need_config(root)
    try:
        settings, clock = read_settings(root)
    except click.ClickException as error:
        print_message(error.format_message())
        sys.exit(1)
    with progress() as listener:
        site, verdict = build_site(root, settings, clock, listener)
    report(verdict.problems, verdict.files)
    if site is None:
        sys.exit(1)
    try:
        render_tree(root, site, folder.absolute())
    except ForeignFolder as error:
        _stop(error.problem)
    except OSError as error:
        _stop(_file_problem(error))
    print_message(f"The Markdown is in {folder}: {len(site.pages) + len(site.handwritten)} pages.")


@main.command()
@click.argument("source_ids", metavar="[SOURCE]...", nargs=-1)
def seal(source_ids: tuple[str, ...]) -> None:
    """Open, in the seals, the words that facts need. Needs the articles' texts."""
    root = find_root(Path.cwd())
    analysis = _analysis(root)
    problems = []
    for source_id in _held(analysis, source_ids):
        try:
            sealed = write_seal(root, analysis, source_id)
        except SealingRefused as refused:
            problems.append(Problem(Place(f"{SEEDS}/{source_id}.yml"), "seal", str(refused)))
        else:
            print_message(
                f"{SEEDS}/{source_id}.seal: sealed, {len(sealed.missing)} quotes not found"
            )
    if problems:
        report(problems)
        sys.exit(1)
    verdict = _check(root)
    report(verdict.problems, verdict.files)
    if not verdict.clean:
        sys.exit(1)


@main.command()
@click.argument("source_ids", metavar="[SOURCE]...", nargs=-1)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def coverage(source_ids: tuple[str, ...], form: str) -> None:
    """List what of the articles no fact takes in, and why. Needs the articles' texts."""
    analysis = _analysis(find_root(Path.cwd()))
    found = [cover(analysis, source_id) for source_id in _held(analysis, source_ids)]
    if form == "json":
        print_data(json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=2))
        return
    for one in found:
        text = analysis.library.texts[one.source_id]
        show_coverage(one, {str(sentence.id): sentence.text for sentence in text.sentences})


def _check(root: Path) -> Verdict:
    with progress() as listener:
        return check_folder(read_folder(root), progress=listener)


def _analysis(root: Path) -> Analysis:
    verdict = _check(root)
    if verdict.analysis is None:
        _stop(*verdict.problems, files=verdict.files)
    broken = [p for p in verdict.problems if p.place.path.startswith("seeds/.text/")]
    if broken and not verdict.analysis.library.texts:
        _stop(*broken)
    return verdict.analysis


def _held(analysis: Analysis, source_ids: tuple[str, ...]) -> list[str]:
    library = analysis.library
    for source_id in source_ids:
        if source_id not in library.sources:
            hint = suggest(source_id, library.sources)
            raise click.UsageError(f"unknown source '{source_id}': {hint}")
    wanted = source_ids or tuple(library.sources)
    lacking = [source_id for source_id in wanted if source_id not in library.texts]
    held = [source_id for source_id in wanted if source_id in library.texts]
    for source_id in lacking:
        print_message(
            f"{source_id}: its text is not at hand (seeds/.text/{source_id}.txt), left as it is"
        )
    if not held:
        hint = "run 'briefings source add FILE --id ID' where the articles are"
        _stop(Problem(Place("seeds/.text"), "no-text", "no article's text is at hand", hint))
    return held


def _need_config(root: Path) -> None:
    if not (root / "mkdocs.yml").is_file():
        _stop(Problem(Place("mkdocs.yml"), "no-config", "there is no mkdocs.yml here or above"))


def _stop(*problems: Problem, files: Files | None = None) -> NoReturn:
    report(problems, files)
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
