"""``briefings check``: check a site, and report on it to a person, a program or GitHub."""

import json
import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import click

from mkdocs_briefings.authoring.sources import compare_copy, read_article
from mkdocs_briefings.checks.against import check_against
from mkdocs_briefings.checks.catalogue import LIST, MANUALS, gist_of
from mkdocs_briefings.checks.check import Verdict, check_folder
from mkdocs_briefings.checks.path_filter import is_checked, select_problems, site_path
from mkdocs_briefings.cli.articles import require_source
from mkdocs_briefings.cli.options import check_options
from mkdocs_briefings.files.folder import find_root, read_folder
from mkdocs_briefings.files.git import Repository
from mkdocs_briefings.problems.errors import BriefingsError
from mkdocs_briefings.problems.github import SUMMARY_BYTES, as_commands, as_summary
from mkdocs_briefings.problems.problem import Problem, has_errors, suggest
from mkdocs_briefings.problems.report import as_data, count_problems
from mkdocs_briefings.problems.terminal import print_data, print_message, report, show_receipts

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
PATH = click.Path(exists=True, path_type=Path)
DAY = click.DateTime(["%Y-%m-%d"])


@click.command()
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=PATH)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="For a person, a program, or as annotations and step summary of GitHub Actions.",
)
@click.option("--explain", metavar="ID", help=f"Print the manual of a problem; '{LIST}' lists all.")
@click.option(
    "--text",
    nargs=2,
    type=(FILE, str),
    metavar="FILE SOURCE",
    help="Compare another copy of a source's article with the sealed one.",
)
@click.option(
    "--today", type=DAY, metavar="DATE", help="The day forecasts are due against: 2026-11-21."
)
@click.option(
    "--against", metavar="REV", help="Fail for what is wrong since git revision REV only."
)
def check(  # noqa: PLR0913, PLR0917 (each is an option of the command)
    paths: tuple[Path, ...],
    form: str,
    explain: str | None,
    text: tuple[Path, str] | None,
    today: datetime | None,
    against: str | None,
) -> int:
    """Check all cards, sources, seals and hand-written pages.

    With PATHs, report only the problems of these files and folders, of what they depend on and of
    what depends on them. The whole site is loaded all the same.
    """
    if explain:
        return _explain(explain)
    root = find_root(Path.cwd())
    wanted = [_in_site(root, path) for path in paths]
    verdict = _judge(root, against, today.date() if today else None)
    if text:
        return _compare(verdict, *text)
    for path in wanted:
        if not is_checked(verdict, path):
            print_message(f"{path}: there is nothing to check here")
    problems = select_problems(verdict, wanted) if wanted else list(verdict.problems)
    _show(form, root, verdict, problems, receipts=not wanted)
    if others := len(verdict.problems) - len(problems):
        print_message(f"{others} more in other files: run 'briefings check' to see them")
    return int(has_errors(problems))


def _judge(root: Path, against: str | None, today: date | None) -> Verdict:
    """The verdict on the site, with what is wrong in its configuration and in git."""
    as_of, readings, others = None, 0, Repository(root).articles()
    files: dict[str, bytes] = {}
    try:
        as_of, readings = check_options(root)
    except BriefingsError as error:
        others += error.problems
        files |= error.files
    clock = today or as_of
    if against:
        verdict = check_against(root, against, clock, readings)
    else:
        verdict = check_folder(read_folder(root), clock, readings)
    problems = (*verdict.problems, *others)
    return replace(verdict, problems=problems, files={**verdict.files, **files})


def _in_site(root: Path, path: Path) -> str:
    inside = site_path(root, path)
    if inside is None:
        raise click.UsageError(f"'{path}' is outside the site's folder {root}")
    return inside


def _show(
    form: str, root: Path, verdict: Verdict, problems: Sequence[Problem], *, receipts: bool
) -> None:
    all_receipts = (*verdict.receipts, *verdict.text_receipts)
    if form == "json":
        print_data(json.dumps(as_data(problems, all_receipts), ensure_ascii=False, indent=2))
        print_message(count_problems(problems))
        return
    if receipts and form == "text":
        show_receipts(all_receipts)
    report(problems, verdict.files)
    if form == "github":
        for command in as_commands(problems, _path_in_repository(root)):
            print_data(command)
        if name := os.environ.get("GITHUB_STEP_SUMMARY"):
            summary = Path(name)
            room = SUMMARY_BYTES - (summary.stat().st_size if summary.exists() else 0)
            with summary.open("a", encoding="utf-8", newline="\n") as file:
                file.write(as_summary(problems, verdict.files, all_receipts, room))


def _path_in_repository(root: Path) -> str:
    """The path of the site in the repository that GitHub checked out, with a slash at its end."""
    workspace = Path(os.environ.get("GITHUB_WORKSPACE") or root).resolve()
    inside = root.is_relative_to(workspace) and root != workspace
    return f"{root.relative_to(workspace).as_posix()}/" if inside else ""


def _explain(wanted: str) -> int:
    if wanted == LIST:
        width = max(map(len, MANUALS))
        for known in MANUALS:
            print_data(f"{known:<{width}}  {gist_of(known)}")
    elif wanted in MANUALS:
        print_data(f"{wanted}: {MANUALS[wanted]}")
    else:
        hint = suggest(wanted, MANUALS) or f"'briefings check --explain {LIST}' lists all rules"
        raise click.UsageError(f"unknown rule '{wanted}': {hint}")
    return 0


def _compare(verdict: Verdict, file: Path, source_id: str) -> int:
    if verdict.analysis is None:
        raise BriefingsError(*verdict.problems, files=verdict.files)
    require_source(verdict.analysis.library, source_id)
    copy = compare_copy(verdict.analysis, source_id, read_article(file, wrapped=False))
    total = copy.found + len(copy.missing)
    root = "the root is the record's" if copy.same_root else "the root is not the record's"
    print_message(f"{file}: {root}; {copy.found} of {total} quotes are in it")
    for quote in copy.missing:
        print_message(f"  missing: {quote}")
    return int(not copy.same_root)
