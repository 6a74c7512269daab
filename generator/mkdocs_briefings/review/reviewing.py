"""A review: two revisions of a site read, checked, compared, and their pages set side by side."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.build import Site, write_site
from mkdocs_briefings.checks.against import split_debt, with_texts
from mkdocs_briefings.checks.check import Verdict, check_folder
from mkdocs_briefings.files.folder import KINDS, Folder, read_folder
from mkdocs_briefings.files.git import Repository, revision_error
from mkdocs_briefings.markdown.templates import TemplateError
from mkdocs_briefings.model.library import ParsedFiles, link
from mkdocs_briefings.pages.settings import Settings
from mkdocs_briefings.problems.errors import BriefingsError
from mkdocs_briefings.problems.problem import Problem
from mkdocs_briefings.review.changes import Changes, Pages
from mkdocs_briefings.review.compare import compare
from mkdocs_briefings.review.other_files import (
    OTHER,
    CommentChange,
    OtherFile,
    find_comment_changes,
    find_other_files,
)


@dataclass(frozen=True, slots=True)
class Review:
    """All that a sheet shows of a change.

    ``new_problems`` are those that the change causes, ``old_problems`` counts those that it does
    not. ``pages`` is absent if errors keep pages from being rendered. ``files`` are those of the
    change that are no data, ``comments`` those of YAML that changed.
    """

    base: str
    head: str
    changes: Changes
    new_problems: tuple[Problem, ...]
    old_problems: int
    pages: Pages | None
    files: tuple[OtherFile, ...] = ()
    comments: tuple[CommentChange, ...] = ()

    @property
    def code(self) -> tuple[OtherFile, ...]:
        """The files that are code, configuration or a link."""
        return tuple(file for file in self.files if file.sort != OTHER)


def review_revisions(
    root: Path,
    base: str,
    head: str | None,
    clock: date | None = None,
    least_readings: int = 0,
) -> Review:
    """Review what ``head`` (else the work tree) does since it parted from ``base``.

    Raises ``BriefingsError`` for a revision that cannot be read or compared.
    """
    repository = Repository(root)
    tip = repository.commit(head or "HEAD")
    start = repository.merge_base(repository.commit(base), tip)
    tree = read_folder(root)
    after = with_texts(repository.read(tip), tree) if head else tree
    before = with_texts(repository.read(start), tree)
    names = f"{base} ({start[:10]})", f"{head} ({tip[:10]})" if head else "the work tree"
    review = review_folders(before, after, names, clock, least_readings)
    files = find_other_files(repository.changes(start, tip if head else None), before, after)
    return replace(review, files=tuple(files))


def review_folders(
    before: Folder,
    after: Folder,
    names: tuple[str, str],
    clock: date | None = None,
    least_readings: int = 0,
) -> Review:
    """Review the change between two folders; raises as ``review_revisions``."""
    old, new = (check_folder(one, clock, least_readings) for one in (before, after))
    if new.analysis is None:
        raise BriefingsError(*new.problems, files=new.files)
    if old.analysis is None:
        if KINDS in before.files:
            message = f"its {KINDS} is not valid, so nothing can be compared with it"
            raise revision_error(names[0], message, "name a later revision")
        # The change brings the whole site: everything in it is new.
        nothing = Analysis(link(new.analysis.library.vocabulary, ParsedFiles()), clock)
        old = replace(old, analysis=nothing, problems=())
    new_problems, known = split_debt(old, new)
    changes = compare(old.analysis or new.analysis, new.analysis)
    return Review(
        *names,
        changes,
        tuple(new_problems),
        len(known),
        _pages((before, old), (after, new)),
        comments=tuple(find_comment_changes(before, after)),
    )


def _pages(before: tuple[Folder, Verdict], after: tuple[Folder, Verdict]) -> Pages | None:
    one, other = _site(*before), _site(*after)
    if one is None or other is None:
        return None
    old, new = (site.pages | site.handwritten for site in (one, other))
    return Pages(
        tuple(_address(path) for path in sorted(new.keys() - old.keys())),
        tuple(_address(path) for path in sorted(new.keys() & old.keys()) if new[path] != old[path]),
        tuple(_address(path) for path in sorted(old.keys() - new.keys())),
    )


def _site(folder: Folder, verdict: Verdict) -> Site | None:
    if verdict.analysis is None or not verdict.clean:
        return None
    try:
        return write_site(folder, verdict.analysis, verdict.receipts, Settings())
    except TemplateError:
        return None


def _address(path: str) -> str:
    """The address of a page below the site's root, as directory URLs write it."""
    name = path.removesuffix(".md")
    return f"/{name.removesuffix('index')}" if name.endswith("index") else f"/{name}/"
