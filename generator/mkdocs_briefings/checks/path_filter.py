"""What of a check is reported when it was asked for some files: the library is known whole.

To the files asked for belongs what they rest on and what rests on them: ``kinds.yml``, the
sources that a card cites, the cards that cite a source.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from mkdocs_briefings.checks.check import Verdict
from mkdocs_briefings.files.folder import CARDS, KINDS, SEEDS, TEXTS
from mkdocs_briefings.problems.problem import Problem


class OutsideSite(Exception):
    """A path that does not lie in the site's folder."""


def site_paths(root: Path, given: Iterable[Path]) -> list[str]:
    """Paths relative to the site's root, as problems name them; raises ``OutsideSite``.

    A link is followed on the way to a file, but stands for itself at the end: it is the link
    that the check refuses.
    """
    paths = []
    for path in given:
        whole = Path(os.path.normpath(Path.cwd() / path))
        whole = whole.parent.resolve() / whole.name
        if not whole.is_relative_to(root.resolve()):
            raise OutsideSite(f"'{path}' lies outside the site's folder {root}")
        paths.append(whole.relative_to(root.resolve()).as_posix())
    return paths


def is_checked(verdict: Verdict, path: str) -> bool:
    """Whether the check looks at the file, or at anything in the folder."""
    problems = (problem.place.path for problem in verdict.problems)
    return any(_lies_in(file, path) for file in (*verdict.files, *problems))


def within(verdict: Verdict, paths: Iterable[str]) -> list[Problem]:
    """The problems of the files and folders, and of what belongs to them."""
    asked = list(paths)
    near = {KINDS, *asked, *_neighbours(verdict, asked)}
    return [
        problem
        for problem in verdict.problems
        if any(_lies_in(problem.place.path, path) for path in near)
        # An unknown kind is told of its folder, for the cards in it.
        or any(_lies_in(path, problem.place.path) for path in asked)
    ]


def _neighbours(verdict: Verdict, asked: list[str]) -> Iterator[str]:
    if verdict.analysis is None:
        return
    for fact in verdict.analysis.library.all_facts():
        card = f"{CARDS}/{fact.card_id}.yml"
        for evidence in fact.record.evidence:
            record, seal = (f"{SEEDS}/{evidence.source}{end}" for end in (".yml", ".seal"))
            text = f"{TEXTS}/{evidence.source}.txt"
            if _is_asked(card, asked):
                yield from (record, seal, text)
            elif any(_is_asked(file, asked) for file in (record, seal, text)):
                yield card


def _is_asked(file: str, asked: list[str]) -> bool:
    return any(_lies_in(file, path) for path in asked)


def _lies_in(file: str, path: str) -> bool:
    return path in {".", file} or file.startswith(f"{path}/")
