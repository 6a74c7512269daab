"""``briefings check``: check a site, and report on it to a person, a program or GitHub."""

import json
import os
import sys
from dataclasses import replace
from datetime import date
from inspect import cleandoc
from pathlib import Path

import click

from mkdocs_briefings.authoring.article_import import IntakeRefused
from mkdocs_briefings.authoring.sources import compare_copy, read_article
from mkdocs_briefings.checks.against import check_against
from mkdocs_briefings.checks.check import Verdict, check_folder
from mkdocs_briefings.checks.path_filter import OutsideSite, is_checked, site_paths, within
from mkdocs_briefings.checks.rules import KNOWN, find_rule
from mkdocs_briefings.files.folder import find_root, read_folder
from mkdocs_briefings.files.git import Repository, RevisionFault
from mkdocs_briefings.problems.github import SUMMARY_BYTES, as_commands, as_summary
from mkdocs_briefings.problems.problem import Place, Problem, suggest
from mkdocs_briefings.problems.receipt import Receipt
from mkdocs_briefings.problems.report import Files, as_data, sum_up
from mkdocs_briefings.problems.terminal import (
    print_data,
    print_message,
    progress,
    report,
    show_receipts,
)
from mkdocs_briefings.text.characters import CanonicalError

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
PATH = click.Path(exists=True, path_type=Path)


@click.command()
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=PATH)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="For a person, a program, or as annotations and step summary of GitHub Actions.",
)
@click.option("--explain", metavar="RULE", help="Print a rule's manual.")
@click.option(
    "--text",
    nargs=2,
    type=(FILE, str),
    metavar="FILE SOURCE",
    help="Compare another copy of a source's article with the sealed one.",
)
@click.option("--today", metavar="DATE", help="The day forecasts are due against: 2026-11-21.")
@click.option(
    "--against", metavar="REV", help="Fail for what is wrong since git revision REV only."
)
def check(  # noqa: PLR0913, PLR0917 (each is an option of the command)
    paths: tuple[Path, ...],
    form: str,
    explain: str | None,
    text: tuple[Path, str] | None,
    today: str | None,
    against: str | None,
) -> None:
    """Check all cards, sources, seals and hand-written pages.

    With PATHs, tell only what is wrong in these files and folders, in what they rest on and in
    what rests on them. The rest is known all the same.
    """
    if explain:
        _explain(explain)
        return
    root = find_root(Path.cwd())
    try:
        asked = site_paths(root, paths)
    except OutsideSite as error:
        raise click.UsageError(str(error)) from None
    verdict = _judge(root, _day(today) if today else None, against)
    in_git = Repository(root).articles()
    verdict = replace(verdict, problems=(*verdict.problems, *in_git))
    if text:
        _compare(verdict, *text)
        return
    for path in asked:
        if not is_checked(verdict, path):
            print_message(f"{path}: there is nothing here that the check looks at")
    problems = within(verdict, asked) if asked else list(verdict.problems)
    receipts = (*verdict.receipts, *verdict.text_receipts)
    if form == "json":
        print_data(json.dumps(as_data(problems, receipts), ensure_ascii=False, indent=2))
        print_message(sum_up(problems))
    elif form == "github":
        _annotate(problems, verdict.files, receipts, root)
    else:
        if not asked:
            show_receipts(receipts)
        report(problems, verdict.files)
    if others := len(verdict.problems) - len(problems):
        print_message(f"{others} more in other files: run 'briefings check' to see them")
    if any(problem.severity == "error" for problem in problems):
        sys.exit(1)


def _judge(root: Path, clock: date | None, against: str | None) -> Verdict:
    if against:
        try:
            return check_against(root, against, clock)
        except RevisionFault as fault:
            report([fault.problem])
            sys.exit(1)
    with progress() as listener:
        return check_folder(read_folder(root), clock, listener)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise click.BadParameter(f"'{text}' is not a day like 2026-11-21") from None


def _annotate(
    problems: list[Problem], files: Files, receipts: tuple[Receipt, ...], root: Path
) -> None:
    """Annotations on stdout, all problems on stderr and in the step's summary, if there is one."""
    report(problems, files)
    for command in as_commands(problems, _in_repository(root)):
        print_data(command)
    if not (name := os.environ.get("GITHUB_STEP_SUMMARY")):
        return
    summary = Path(name)
    try:
        room = SUMMARY_BYTES - (summary.stat().st_size if summary.exists() else 0)
        with summary.open("a", encoding="utf-8", newline="\n") as file:
            file.write(as_summary(problems, files, receipts, room))
    except OSError as error:
        print_message(f"the step summary could not be written: {error.strerror}")


def _in_repository(root: Path) -> str:
    """Where the site lies in the repository that GitHub checked out, with a slash at its end."""
    workspace = Path(os.environ.get("GITHUB_WORKSPACE") or root).resolve()
    inside = root.is_relative_to(workspace) and root != workspace
    return f"{root.relative_to(workspace).as_posix()}/" if inside else ""


def _explain(rule_id: str) -> None:
    rule = find_rule(rule_id)
    if rule is None:
        known = [rule.id for rule in KNOWN]
        raise click.UsageError(f"unknown rule '{rule_id}': {suggest(rule_id, known)}")
    print_data(f"{rule.id}: {cleandoc(rule.manual)}")


def _compare(verdict: Verdict, file: Path, source_id: str) -> None:
    analysis = verdict.analysis
    if analysis is None:
        report(verdict.problems, verdict.files)
        sys.exit(1)
    if source_id not in analysis.library.sources:
        hint = suggest(source_id, analysis.library.sources)
        raise click.UsageError(f"unknown source '{source_id}': {hint}")
    try:
        copy = compare_copy(analysis, source_id, read_article(file, wrapped=False))
    except IntakeRefused as refused:
        report([Problem(Place(str(file)), "text-file", str(refused), refused.hint)])
        sys.exit(1)
    except CanonicalError as error:
        report([Problem(Place(str(file)), "text-file", str(error), "save it as UTF-8")])
        sys.exit(1)
    total = copy.found + len(copy.missing)
    root = "the root is the record's" if copy.same_root else "another root than the record's"
    print_message(f"{file}: {root}; {copy.found} of {total} quotes stand in it")
    for quote in copy.missing:
        print_message(f"  missing: {quote}")
    if not copy.same_root:
        sys.exit(1)
