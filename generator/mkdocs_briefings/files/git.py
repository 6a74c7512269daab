"""Revisions: a site's folder as git keeps it, read without touching the work tree.

The one module that runs git, by its plumbing or with what users configure for themselves turned
off: nothing is checked out, written, locked or fetched, and no configuration changes what is read.
Paths are relative to the site, wherever in its repository it lies.
"""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from subprocess import PIPE, Popen
from typing import Literal

from mkdocs_briefings.files.folder import (
    CARDS,
    DOCS,
    SEEDS,
    TEXTS,
    Folder,
    is_hidden,
    is_ours,
    make_folder,
    refuse_link,
    refuse_size,
)
from mkdocs_briefings.problems.errors import BriefingsError
from mkdocs_briefings.problems.problem import Place, Problem, suggest

# A hook sets these for its own repository; ours is found from the site's folder.
_HOOK_VARIABLES = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")
_QUIET = {
    "LC_ALL": "C",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_TERMINAL_PROMPT": "0",
}
_PLAIN_FILE = {b"100644", b"100755", b"100664"}
_COMMITTED = re.compile(rb":\d+ (\d+) [0-9a-f]+ ([0-9a-f]+) [A-Z]\0([^\0]+)\0")
_DIFFERING = re.compile(rb":(\d+) (\d+) [0-9a-f]+ [0-9a-f]+ [A-Z]\0([^\0]+)\0")
_ABSENT, _LINK, _SUBMODULE = b"000000", b"120000", b"160000"
_FETCH = (
    "the clone is shallow: fetch the whole history with 'git fetch --unshallow' "
    "(in a workflow: 'fetch-depth: 0' at actions/checkout)"
)


def revision_error(subject: str, message: str, hint: str = "") -> BriefingsError:
    """The error for a revision that cannot be read."""
    return BriefingsError(Problem(Place(subject), "revision", message, hint))


@dataclass(frozen=True, slots=True)
class _Answer:
    """The result of a git command: whether it succeeded, its output, and its complaint."""

    ok: bool
    data: bytes
    complaint: bytes


@dataclass(frozen=True, order=True, slots=True)
class FileChange:
    """A file of the repository that differs between two revisions.

    Its path is relative to the site, as of any file; one that lies outside it begins with ``..``.
    """

    path: str
    change: Literal["new", "changed", "removed"]
    is_link: bool = False
    is_submodule: bool = False


@dataclass(frozen=True, slots=True)
class Repository:
    """The git repository that a site's folder lies in."""

    root: Path

    def commit(self, revision: str) -> str:
        """The id of the commit that a revision names; raises ``BriefingsError``."""
        where = self._run("rev-parse", "--is-inside-work-tree", "--git-dir")
        if not where.ok:
            raise self._unusable(where.complaint)
        name = f"{revision}^{{commit}}"
        found = None if revision.startswith("-") else self._run("rev-parse", "-q", "--verify", name)
        if found is None or not found.ok:
            raise self._unknown(revision)
        return found.data.decode("ascii").strip()

    def merge_base(self, base: str, head: str) -> str:
        """The last commit that two commits have in common; raises ``BriefingsError``."""
        found = self._run("merge-base", base, head)
        if found.ok:
            return found.data.decode("ascii").strip()
        message = f"it has no commit in common with {head[:12]}"
        hint = _FETCH if self.is_shallow() else "name a revision of the same history"
        raise revision_error(base[:12], message, hint)

    def read(self, commit: str) -> Folder:
        """The site's files at a commit, and the problems with those that are not read."""
        listed = self._ask("ls-tree", "-r", "-l", "-z", commit, "--", CARDS, SEEDS, DOCS)
        wanted: dict[str, str] = {}
        problems: list[Problem] = []
        others: list[str] = []
        for entry in filter(None, listed.split(b"\0")):
            head, _, name = entry.partition(b"\t")
            mode, _, blob, size = head.split()
            path = os.fsdecode(name)
            if any(map(is_hidden, (path, *map(str, PurePosixPath(path).parents[:-1])))):
                continue
            if mode not in _PLAIN_FILE:
                problems += refuse_link(path)
            elif not is_ours(path):
                others.append(path)
            elif too_large := refuse_size(path, int(size)):
                problems += too_large
            else:
                wanted[path] = blob.decode("ascii")
        blobs = self._blobs(commit, wanted.values())
        files = {path: blobs[wanted[path]] for path in sorted(wanted)}
        return make_folder(files, problems, others)

    def changes(self, base: str, head: str | None) -> tuple[FileChange, ...]:
        """The files of the whole repository that ``head`` (else the work tree) changes.

        Files that git does not keep count for the work tree, except those that it ignores.
        """
        prefix = os.fsdecode(self._ask("rev-parse", "--show-prefix").rstrip(b"\n"))
        options = ("--raw", "-z", "--no-renames", "--no-abbrev")
        if head:
            listed = self._ask("diff-tree", "-r", *options, base, head)
            untracked = b""
        else:
            # The one command that knows which files git's list only thinks have changed.
            alone = ("--no-ext-diff", "--no-textconv", "--no-relative", "--ignore-submodules=none")
            refreshed = ("-c", "diff.autoRefreshIndex=true", "diff")
            listed = self._ask(*refreshed, *options, *alone, base)
            others = ("--others", "--exclude-standard", "--full-name", "-z")
            up = os.fsdecode(self._ask("rev-parse", "--show-cdup").rstrip(b"\n")) or "."
            untracked = self._ask("-C", up, "ls-files", *others)
        found = [_change(was, now, name, prefix) for was, now, name in _DIFFERING.findall(listed)]
        for name in filter(None, untracked.split(b"\0")):
            path = _from_site(name, prefix)
            found.append(FileChange(path, "new", (self.root / path).is_symlink()))
        return tuple(sorted(set(found)))  # a merge that is not finished lists files twice

    def articles(self) -> list[Problem]:
        """An error for each article's text that git keeps; none where there is no git."""
        listed = self._run("ls-files", "-z", "--", TEXTS)
        hint = "run 'git rm --cached' on it; it stays in the history until you rewrite that"
        message = "the text of an article is in git, where anyone can read it"
        return [
            Problem(Place(os.fsdecode(name)), "article-in-git", message, hint)
            for name in filter(None, listed.data.split(b"\0") if listed.ok else ())
            if name.endswith(b".txt")
        ]

    def ever_in(self, folder: str, ending: str, commit: str) -> Mapping[str, list[bytes]]:
        """Each content that files of a folder ever had up to a commit, by path.

        All branches that were merged count; a shallow clone gives what history it has.
        """
        commits = self._ask("rev-list", "--full-history", commit, "--", folder)
        options = ("--stdin", "-r", "-m", "--root", "--raw", "-z", "--no-renames", "--relative")
        changes = self._ask("diff-tree", *options, "--no-commit-id", "--no-abbrev", given=commits)
        versions: dict[str, dict[str, None]] = {}
        for mode, blob, name in _COMMITTED.findall(changes):
            path = os.fsdecode(name)
            if path.startswith(f"{folder}/") and path.endswith(ending) and mode in _PLAIN_FILE:
                versions.setdefault(path, {})[blob.decode("ascii")] = None
        blobs = self._blobs(commit, (blob for found in versions.values() for blob in found))
        return {path: [blobs[blob] for blob in found] for path, found in versions.items()}

    def _blobs(self, commit: str, ids: Iterable[str]) -> dict[str, bytes]:
        wanted = list(dict.fromkeys(ids))
        given = "".join(f"{blob}\n" for blob in wanted).encode("ascii")
        answer = self._ask("cat-file", "--batch", given=given)
        found = dict(_contents(answer))
        if missing := [blob for blob in wanted if blob not in found]:
            message = f"{len(missing)} of its files are not in this clone"
            raise revision_error(commit[:12], message, "fetch them: this is a partial clone")
        return found

    def _unusable(self, complaint: bytes) -> BriefingsError:
        said = complaint.decode("utf-8", "replace").strip().splitlines()[:1] or ["git fails"]
        if said[0].startswith("git cannot be run"):
            return revision_error("git", said[0], "install git, or put it on the PATH")
        if "not a git repository" in said[0]:
            message = "the site is not in a git repository, so it has no revisions"
            return revision_error(str(self.root), message, "run 'git init' and commit the site")
        if "dubious ownership" in said[0]:
            message = "git refuses the repository because it belongs to another user"
            hint = f"if you trust it: git config --global --add safe.directory {self.root}"
            return revision_error(str(self.root), message, hint)
        return revision_error(str(self.root), f"git says: {said[0]}")

    def _unknown(self, revision: str) -> BriefingsError:
        if not self._run("rev-list", "-n", "1", "--all").data:
            hint = "commit the site first"
            return revision_error(revision, "the repository has no commits yet", hint)
        message = "there is no such revision here"
        if self.is_shallow():
            return revision_error(revision, message, _FETCH)
        known = self._run("for-each-ref", "--format=%(refname:short)").data.decode().split()
        likely = suggest(revision, known)
        hint = likely if likely.startswith("did") else "is it fetched? see 'git branch --all'"
        return revision_error(revision, message, hint)

    def user_name(self) -> str:
        """The name that git knows its user by; empty if it knows none."""
        return self._run("config", "--get", "user.name").data.decode("utf-8", "replace").strip()

    def is_shallow(self) -> bool:
        """Whether the clone has only the recent part of its history."""
        return self._run("rev-parse", "--is-shallow-repository").data.strip() == b"true"

    def _ask(self, *arguments: str, given: bytes = b"") -> bytes:
        answer = self._run(*arguments, given=given)
        if not answer.ok:
            raise self._unusable(answer.complaint)
        return answer.data

    def _run(self, *arguments: str, given: bytes = b"") -> _Answer:
        environment = {
            name: value for name, value in os.environ.items() if name not in _HOOK_VARIABLES
        }
        command = ("git", "--no-replace-objects", "--literal-pathspecs", *arguments)
        try:
            with Popen(
                command,
                cwd=self.root,
                env=environment | _QUIET,
                stdin=PIPE,
                stdout=PIPE,
                stderr=PIPE,
            ) as process:
                data, complaint = process.communicate(given)
        except OSError as error:
            return _Answer(False, b"", f"git cannot be run: {error.strerror}".encode())
        return _Answer(process.returncode == 0, data, complaint)


def _change(before: bytes, after: bytes, name: bytes, prefix: str) -> FileChange:
    return FileChange(
        _from_site(name, prefix),
        "new" if before == _ABSENT else "removed" if after == _ABSENT else "changed",
        after == _LINK,
        _SUBMODULE in (before, after),
    )


def _from_site(name: bytes, prefix: str) -> str:
    """The path from the site's folder (``prefix`` in the repository) of a file by its name."""
    path = os.fsdecode(name)
    if path.startswith(prefix):
        return path.removeprefix(prefix)
    return "../" * prefix.count("/") + path


def _contents(batch: bytes) -> Iterator[tuple[str, bytes]]:
    """The objects in an answer of ``cat-file --batch``: a line with the size, then the bytes."""
    at = 0
    while at < len(batch):
        end = batch.index(b"\n", at)
        words = batch[at:end].split(b" ")
        at = end + 1
        if len(words) == 3:
            size = int(words[2])
            yield words[0].decode("ascii"), batch[at : at + size]
            at += size + 1
