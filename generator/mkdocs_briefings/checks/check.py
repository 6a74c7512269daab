"""The check: from a folder to a library, with everything that is wrong on the way.

A build is this check and then pages; there is no second path.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.checks.load import load
from mkdocs_briefings.checks.results import Rule, run_rule
from mkdocs_briefings.checks.rules import RULES, TEXT_RULES
from mkdocs_briefings.files.folder import Folder
from mkdocs_briefings.model.library import link
from mkdocs_briefings.problems.problem import Problem, has_errors, sort_problems
from mkdocs_briefings.problems.receipt import Receipt


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check found. ``analysis`` is there unless ``kinds.yml`` itself is not valid.

    ``receipts`` follow from the committed files and go into pages; ``text_receipts`` are of the
    rules that need the articles, and go to the terminal only. ``files`` are those checked,
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
        return not has_errors(self.problems)


def check_folder(folder: Folder, clock: date | None = None, least_readings: int = 0) -> Verdict:
    """Load, link and judge all files of a site.

    Forecasts are due as of the day ``clock``; each fact is to be read by ``least_readings`` people.
    """
    loaded = load(folder)
    vocabulary, problems = loaded.vocabulary, loaded.problems
    if vocabulary is None:
        return Verdict(None, tuple(sort_problems(problems)), files=folder.files)
    analysis = Analysis(link(vocabulary, loaded.records), clock, least_readings)
    receipts = _run(RULES, analysis, problems)
    text_receipts = _run(TEXT_RULES, analysis, problems)
    found = tuple(sort_problems(problems))
    return Verdict(analysis, found, receipts, text_receipts, folder.files)


def _run(rules: Iterable[Rule], analysis: Analysis, problems: list[Problem]) -> tuple[Receipt, ...]:
    receipts = []
    for rule in rules:
        if rule.last and has_errors(problems):
            skipped = (("other mistakes come first", 1),)
            receipts.append(Receipt(rule.id, 0, 0, skipped, rule.gist))
            continue
        receipt, found = run_rule(rule, analysis)
        receipts.append(receipt)
        problems.extend(found)
    return tuple(receipts)
