"""The ratchet: compare a check with that of an earlier revision, so that only new problems fail.

A problem that the revision has too becomes a warning. Two problems are the same if their rule, path
and message are, whatever their lines: lines move. The comparison is with the last commit in common
with the revision, as in a pull request, so that later changes there do not count.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from itertools import chain
from pathlib import Path

from mkdocs_briefings.checks.baseline import Baseline
from mkdocs_briefings.checks.check import Verdict, check_folder
from mkdocs_briefings.checks.results import tally
from mkdocs_briefings.checks.rules import BASELINE_RULES
from mkdocs_briefings.commitment.seal import Seal
from mkdocs_briefings.commitment.seal_file import SealError, parse_seal
from mkdocs_briefings.files.folder import SEEDS, TEXTS, Folder, read_folder
from mkdocs_briefings.files.git import Repository
from mkdocs_briefings.model.permalinks import permalinks
from mkdocs_briefings.problems.problem import Problem, sort_problems
from mkdocs_briefings.problems.receipt import Receipt

_LINE = re.compile(r"\bline \d+")


def check_against(
    root: Path, revision: str, clock: date | None = None, least_readings: int = 0
) -> Verdict:
    """Check the site in ``root``, with old debt as warnings; raises ``BriefingsError``.

    Both revisions are judged by today's clock and the readings that are asked for today.
    """
    repository = Repository(root)
    head = repository.commit("HEAD")
    base = repository.merge_base(repository.commit(revision), head)
    folder = read_folder(root)
    now = check_folder(folder, clock, least_readings)
    before = check_folder(with_texts(repository.read(base), folder), clock, least_readings)
    now = _with_past_rules(now, before, repository, head)
    before = _with_past_rules(before, before, repository, base)
    fresh, known = split_debt(before, now)
    old = (_as_old_debt(problem, revision) for problem in known)
    return replace(now, problems=tuple(sort_problems(chain(fresh, old))))


def with_texts(folder: Folder, tree: Folder) -> Folder:
    """A revision's folder with the article texts of the work tree."""
    return replace(folder, files={**folder.files, **dict(tree.under(TEXTS, ".txt"))})


def split_debt(before: Verdict, now: Verdict) -> tuple[list[Problem], list[Problem]]:
    """The problems that are new, and those that were there before, in order."""
    moved = _moved_paths(before, now)
    debt = Counter(_key(problem, moved) for problem in before.problems)
    fresh: list[Problem] = []
    known: list[Problem] = []
    for problem in now.problems:
        key = _key(problem, {})
        (known if debt[key] else fresh).append(problem)
        debt[key] -= debt[key] > 0
    return fresh, known


def _key(problem: Problem, moved: Mapping[str, str]) -> tuple[str, ...]:
    path = moved.get(problem.place.path, problem.place.path)
    return problem.severity, problem.rule, path, _LINE.sub("line", problem.message)


def _moved_paths(before: Verdict, now: Verdict) -> dict[str, str]:
    """The paths of renamed cards: from the old one to the new one."""
    if before.analysis is None or now.analysis is None:
        return {}
    alive, cards = permalinks(now.analysis.library), now.analysis.library.cards
    return {
        card.path: cards[target].path
        for card_id, card in before.analysis.library.cards.items()
        if (target := alive.get(card_id, "")) in cards
    }


def _as_old_debt(problem: Problem, revision: str) -> Problem:
    return replace(
        problem, severity="warning", message=f"{problem.message} (old debt: also in {revision})"
    )


def _with_past_rules(now: Verdict, before: Verdict, repository: Repository, commit: str) -> Verdict:
    """The verdict with the results of the rules that need an earlier revision."""
    if now.analysis is None or before.analysis is None:
        skipped = (("the kinds.yml of one of the two revisions is not valid", 1),)
        receipts = [Receipt(rule.id, 0, 0, skipped) for rule in BASELINE_RULES]
        return replace(now, text_receipts=(*now.text_receipts, *receipts))
    seals = _seals_in_history(repository, commit)
    baseline = Baseline(before.analysis, seals, whole=not repository.is_shallow())
    receipts = []
    problems: list[Problem] = []
    for rule in BASELINE_RULES:
        receipt, found = tally(rule.id, rule.check(baseline, now.analysis))
        receipts.append(receipt)
        problems += found
    return replace(
        now,
        problems=(*now.problems, *problems),
        text_receipts=(*now.text_receipts, *receipts),
    )


def _seals_in_history(repository: Repository, commit: str) -> dict[str, tuple[Seal, ...]]:
    """Every valid seal in the history of a commit, by source."""
    return {
        path.removeprefix(f"{SEEDS}/").removesuffix(".seal"): tuple(_parse_all(versions))
        for path, versions in repository.ever_in(SEEDS, ".seal", commit).items()
    }


def _parse_all(versions: Iterable[bytes]) -> Iterable[Seal]:
    for data in versions:
        try:
            yield parse_seal(data.decode("utf-8").replace("\r\n", "\n"))
        except (SealError, UnicodeDecodeError):
            continue  # not a seal, so it opens nothing
