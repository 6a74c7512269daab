"""What must hold for any files at all: ``judge`` gives them every way through the program.

It raises what the program raises, ``Slow``, or an ``AssertionError`` that says what does not hold.
"""

import json
import signal
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from types import FrameType
from typing import NamedTuple
from unittest.mock import patch

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.authoring.article_import import text_block, with_text_block
from mkdocs_briefings.authoring.sealing import seal_source
from mkdocs_briefings.build import Site, write_site
from mkdocs_briefings.builders.render import add_to_nav, remove_plugin
from mkdocs_briefings.checks.check import Verdict, check_folder
from mkdocs_briefings.cli.options import check_options
from mkdocs_briefings.commitment.seal_file import format_seal
from mkdocs_briefings.files.config_file import CONFIG, read_config
from mkdocs_briefings.files.folder import (
    CARDS,
    DOCS,
    KINDS,
    SEEDS,
    TEXTS,
    Folder,
    is_hidden,
    is_ours,
    make_folder,
    refuse_size,
)
from mkdocs_briefings.markdown.templates import Templates
from mkdocs_briefings.pages.settings import Settings
from mkdocs_briefings.problems.errors import BriefingsError
from mkdocs_briefings.problems.excerpt import inert, lines_of
from mkdocs_briefings.problems.github import SUMMARY_BYTES, as_commands, as_summary
from mkdocs_briefings.problems.problem import Problem, sort_problems
from mkdocs_briefings.problems.report import as_data, format_report
from tests.fuzz.changes import Files

SECONDS = 8
"""The processor's time that an answer may take."""


TEMPLATES = Templates({})
"""Compiled once: no site that is judged has templates of its own."""


class Slow(Exception):
    """The answer took too long; where the program was, the traceback says."""


class Outcome(NamedTuple):
    """What became of some files: whether a site may be built of them, and of which."""

    public: bool
    held: bool
    sealed: bool


def judge(files: Files) -> Outcome:
    """Check the files of a site without and with its texts, and again sealed; and write pages."""
    public = judge_verdict(check(in_public(files)), files)
    verdict = check(files)
    held = judge_verdict(verdict, files)
    assert verdict.problems == check(files).problems, "another check finds something else"
    if public and held:
        assert public == held, "the pages depend on whether the texts are at hand"
    sealed = held
    if not held and verdict.analysis and (again := seal_again(files, verdict.analysis)) != files:
        sealed = judge_verdict(check(again), again)
    judge_config(files.get(CONFIG))
    return Outcome(public is not None, held is not None, sealed is not None)


def in_public(files: Files) -> Files:
    """What a clone of the repository holds: everything but the articles."""
    return {path: data for path, data in files.items() if not path.startswith(f"{TEXTS}/")}


def check(files: Files) -> Verdict:
    """Check these files, in time."""
    with in_time():
        return check_folder(folder_of(files))


def judge_verdict(verdict: Verdict, files: Files) -> Site | None:
    """See that a verdict can be told, and write the pages of a clean site."""
    judge_problems(verdict.problems, verdict.files, files)
    judge_reports(verdict)
    return write_pages(verdict, files) if verdict.clean else None


def folder_of(files: Files) -> Folder:
    """The files as ``read_folder`` reads them from a disk."""
    tops = (f"{CARDS}/", f"{SEEDS}/", f"{DOCS}/")
    inside = [
        path
        for path in sorted(files)
        if path.startswith(tops)
        and (path.startswith(f"{TEXTS}/") or not any(map(is_hidden, path.split("/"))))
    ]
    read = {path: files[path] for path in inside if is_ours(path)}
    refused = [problem for path, data in read.items() for problem in refuse_size(path, len(data))]
    for problem in refused:
        del read[problem.place.path]
    return make_folder(read, refused, set(inside) - read.keys())


def judge_problems(problems: Sequence[Problem], read: Mapping[str, bytes], files: Files) -> None:
    """Each problem once, in order, at a place that there is; and in words that a terminal bears."""
    assert list(problems) == sort_problems(problems), "out of order, or told twice"
    known = {KINDS, CARDS, *files, *(folder for path in files for folder in _folders(path))}
    for problem in problems:
        place = problem.place
        assert place.path in known, f"no such file: {problem}"
        assert problem.rule, problem
        assert problem.message, problem
        if place.line:
            lines = lines_of(files[place.path])
            assert place.line <= len(lines), f"no such line: {problem}"
            assert 1 <= place.column <= len(lines[place.line - 1]) + 1, f"no such column: {problem}"
    report = format_report(problems, read)
    assert report == "\n".join(map(inert, report.split("\n"))), "control characters in a report"
    report.encode("utf-8")


def _folders(path: str) -> Iterator[str]:
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path


def judge_reports(verdict: Verdict) -> None:
    """What programs and GitHub are told can be read by them."""
    receipts = (*verdict.receipts, *verdict.text_receipts)
    data = json.dumps(as_data(verdict.problems, receipts), ensure_ascii=False)
    assert len(json.loads(data.encode("utf-8"))["problems"]) == len(verdict.problems)
    for command in as_commands(verdict.problems):
        assert command == inert(command), "a command of two lines, or one that hides something"
        command.encode("utf-8")
    summary = as_summary(verdict.problems, verdict.files, receipts, SUMMARY_BYTES)
    assert len(summary.encode("utf-8")) <= SUMMARY_BYTES


def write_pages(verdict: Verdict, files: Files) -> Site | None:
    """The site of a clean verdict; none where it names what keeps it from being written."""
    assert verdict.analysis
    try:
        with in_time(), patch("mkdocs_briefings.build.Templates", lambda _: TEMPLATES):
            site = write_site(folder_of(files), verdict.analysis, verdict.receipts, Settings())
    except BriefingsError as error:
        judge_problems(error.problems, error.files, files)
        return None
    for page in (*site.pages.values(), *site.handwritten.values()):
        page.encode("utf-8")
    for path, data in site.assets.items():
        if path.endswith(".json"):
            json.loads(data, parse_constant=_refuse)
    return site


def _refuse(constant: str) -> None:
    raise AssertionError(f"{constant} is no JSON")


def seal_again(files: Files, analysis: Analysis) -> Files:
    """The files with roots and seals made anew, as far as the texts and records allow it."""
    made = dict(files)
    try:
        for source_id, text in analysis.library.texts.items():
            path = f"{SEEDS}/{source_id}.yml"
            if path in files and text.words:
                record = files[path].decode("utf-8", "replace")
                made[path] = with_text_block(record, text_block(text), path).encode()
        anew = check(made).analysis
        assert anew
        for source_id in anew.library.sources.keys() & anew.library.texts.keys():
            seal = seal_source(anew, source_id, anew.library.texts[source_id]).seal
            made[f"{SEEDS}/{source_id}.seal"] = format_seal(seal).encode()
    except BriefingsError as error:
        judge_problems(error.problems, error.files, made)
    return made


@lru_cache(maxsize=1)  # most changes are to other files
def judge_config(data: bytes | None) -> None:
    """Read the configuration as the commands do, and write it without our plugin."""
    if data is None:
        return
    with tempfile.TemporaryDirectory() as folder, in_time():
        root = Path(folder)
        (root / CONFIG).write_bytes(data)
        for read in (read_config, check_options):
            try:
                read(root)
            except BriefingsError as error:
                judge_problems(error.problems, error.files, {CONFIG: data, **error.files})
    remove_plugin(add_to_nav(data.decode("utf-8", "replace"), ["ferries/alma.md"]))


@contextmanager
def in_time() -> Iterator[None]:
    """Raise ``Slow`` where the processor works too long for what is done within."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise Slow(f"over {SECONDS} seconds")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
