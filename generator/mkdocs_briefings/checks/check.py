"""The check: from a folder to a library, with everything that is wrong on the way.

A build is this check and then pages; there is no second path.
"""

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.checks.load import load
from mkdocs_briefings.checks.results import Rule, run_rule
from mkdocs_briefings.checks.rules import RULES, TEXT_RULES
from mkdocs_briefings.files.folder import Folder
from mkdocs_briefings.model.library import link
from mkdocs_briefings.problems.problem import Problem, sort_problems
from mkdocs_briefings.problems.progress import Progress, silent, told
from mkdocs_briefings.problems.receipt import Receipt


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check found. ``analysis`` is there unless ``kinds.yml`` itself is not valid.

    ``receipts`` follow from the committed files and go into pages; ``text_receipts`` tell of
    the rules that need the articles, and go to the terminal only. ``files`` are those checked,
    by path, so that a report can quote them.
    """

    analysis: Analysis | None
    problems: tuple[Problem, ...]
    receipts: tuple[Receipt, ...] = ()
    text_receipts: tuple[Receipt, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def clean(self) -> bool:
        """Whether a site may be built from it."""
        return not any(problem.severity == "error" for problem in self.problems)


def check_folder(folder: Folder, clock: date | None = None, progress: Progress = silent) -> Verdict:
    """Read, link and judge all files of a site, as of the day that ``clock`` says."""
    with _uncollected():
        return _check(folder, clock, progress)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Pause the garbage collector: what a check makes is kept, and looking it over takes time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _check(folder: Folder, clock: date | None, progress: Progress) -> Verdict:
    loaded = load(folder, progress)
    vocabulary, problems = loaded.vocabulary, loaded.problems
    if vocabulary is None:
        return Verdict(None, tuple(sort_problems(problems)), files=folder.files)
    analysis = Analysis(link(vocabulary, loaded.records), clock)
    receipts = _run(told(RULES, "Checking", progress), analysis, problems)
    text_receipts = _run(told(TEXT_RULES, "Checking texts", progress), analysis, problems)
    found = tuple(sort_problems(problems))
    return Verdict(analysis, found, receipts, text_receipts, folder.files)


def _run(rules: Iterable[Rule], analysis: Analysis, problems: list[Problem]) -> tuple[Receipt, ...]:
    receipts = []
    for rule in rules:
        if rule.last and any(problem.severity == "error" for problem in problems):
            waits = (("other mistakes come first", 1),)
            receipts.append(Receipt(rule.id, 0, 0, waits, rule.gist))
            continue
        receipt, found = run_rule(rule, analysis)
        receipts.append(receipt)
        problems.extend(found)
    return tuple(receipts)
