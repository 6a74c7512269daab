"""Which problems ``check PATH`` reports; the whole site is loaded all the same.

A path includes its dependencies and dependents: ``kinds.yml``, the sources that a card cites, the
cards that cite a source.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from mkdocs_briefings.checks.check import Verdict
from mkdocs_briefings.files.folder import CARDS, KINDS, SEEDS, TEXTS
from mkdocs_briefings.problems.problem import Problem


def site_path(root: Path, path: Path) -> str | None:
    """A path relative to the site's root, as problems name it; ``None`` outside the site.

    Links to folders are followed, a link to the file itself is not: the check refuses the link.
    """
    whole = Path(os.path.normpath(Path.cwd() / path))
    whole = whole.parent.resolve() / whole.name
    if not whole.is_relative_to(root.resolve()):
        return None
    return whole.relative_to(root.resolve()).as_posix()


def is_checked(verdict: Verdict, path: str) -> bool:
    """Whether the check looks at the file, or at anything in the folder."""
    problems = (problem.place.path for problem in verdict.problems)
    return any(_lies_in(file, path) for file in (*verdict.files, *problems))


def select_problems(verdict: Verdict, paths: Iterable[str]) -> list[Problem]:
    """The problems of files and folders, of their dependencies and of their dependents."""
    wanted = list(paths)
    near = {KINDS, *wanted, *_neighbours(verdict, wanted)}
    return [
        problem
        for problem in verdict.problems
        if any(_lies_in(problem.place.path, path) for path in near)
        # An unknown kind is reported once, for the folder of its cards.
        or any(_lies_in(path, problem.place.path) for path in wanted)
    ]


def _neighbours(verdict: Verdict, wanted: list[str]) -> Iterator[str]:
    if verdict.analysis is None:
        return
    for fact in verdict.analysis.library.all_facts():
        card = f"{CARDS}/{fact.card_id}.yml"
        for evidence in fact.record.evidence:
            record, seal = (f"{SEEDS}/{evidence.source}{end}" for end in (".yml", ".seal"))
            text = f"{TEXTS}/{evidence.source}.txt"
            if _is_wanted(card, wanted):
                yield from (record, seal, text)
            elif any(_is_wanted(file, wanted) for file in (record, seal, text)):
                yield card


def _is_wanted(file: str, wanted: list[str]) -> bool:
    return any(_lies_in(file, path) for path in wanted)


def _lies_in(file: str, path: str) -> bool:
    return path in {".", file} or file.startswith(f"{path}/")
