"""Put the review sheet under its pull request, as one comment that is kept up to date.

``review-comment.yml`` runs this from the main branch. The sheet was written by code of the pull
request, so it is the word of a stranger: it is read out of its archive as text, and not much of
it, and nothing of it is run, followed or written to a file. Which pull request it is of, and which
files that changes, is asked of GitHub. Where they are more than facts and pages, the sheet may have
been written to please: the comment says so above it, and shows it as plain text, which can mention
nobody and look like nothing else.
"""

import io
import json
import os
import re
import stat
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable, Iterable, Mapping
from typing import Any

Ask = Callable[..., bytes]
"""Asks GitHub: the path, then options of ``gh api``; ``given`` is sent to it."""

MARK = "<!-- review sheet -->"
NAME = "sheet.md"
MOST_BYTES = 60_000
LARGEST_ARCHIVE = 2_000_000
MOST_FILES = 3_000
"""As many files of a pull request GitHub lists, and no more."""

# Everything else may make the sheet, or is new to us. Templates are code of the pages it compares.
HARMLESS = re.compile(
    r"briefings/kinds\.yml|briefings/(?!templates/)[^/]+/[^/]+\.yml|seeds/[^/]+\.(yml|seal)"
    r"|docs/.+|tests/.+|[^/]+\.md|LICENSE",
    re.DOTALL,
)
MAKERS = {
    "generator/": "the generator",
    "briefings/templates/": "templates",
    ".github/": "workflows",
    ".requirements/": "pinned packages",
    "pyproject.toml": "the package's configuration",
    "Makefile": "the Makefile",
    "mkdocs.yml": "the site's configuration",
}
"""What we know to make the sheet, in words of ours: a path is text of the pull request."""


def main(ask: Ask, run: Mapping[str, str]) -> str:
    """Write or update the comment for a run of the sheet's workflow; says what was done."""
    number = find_pull_request(ask, run)
    if number is None:
        return "No open pull request has this commit at its head any more."
    makers = find_makers(changed_paths(ask, run, number))
    sheet = fetch_sheet(ask, run)
    if find_pull_request(ask, run) != number:
        return "The pull request has another commit at its head by now."
    put_comment(ask, run, number, write_body(sheet, makers, run["HEAD_SHA"]))
    return f"The sheet is under pull request {number}."


def find_pull_request(ask: Ask, run: Mapping[str, str]) -> int | None:
    """The number of the open pull request with the run's commit at its head."""
    head = f"{run['HEAD_OWNER']}:{run['HEAD_BRANCH']}"
    pulls = json.loads(ask(f"{home(run)}/pulls", "-f", "state=open", "-f", f"head={head}"))
    return next((pull["number"] for pull in pulls if pull["head"]["sha"] == run["HEAD_SHA"]), None)


def changed_paths(ask: Ask, run: Mapping[str, str], number: int) -> list[str]:
    """The paths of all files that a pull request changes, the former ones of renamed files too."""
    files = list_all(ask, f"{home(run)}/pulls/{number}/files")
    paths = [
        file[key] for file in files for key in ("filename", "previous_filename") if key in file
    ]
    return [*paths, "/too many to list"] if len(files) >= MOST_FILES else paths


def find_makers(paths: Iterable[str]) -> list[str]:
    """What of all that makes a sheet, or may make it, these files belong to."""
    suspect = [path for path in paths if not HARMLESS.fullmatch(path)]
    found = {maker: None for path in suspect for maker in MAKERS if path.startswith(maker)}
    others = [path for path in suspect if not path.startswith(tuple(MAKERS))]
    return [*(MAKERS[maker] for maker in found), *(["files of other kinds"] if others else [])]


def fetch_sheet(ask: Ask, run: Mapping[str, str]) -> str:
    """The sheet that the run left, or a sentence on why it cannot be shown."""
    query = ("-f", "name=review-sheet")
    listed = json.loads(ask(f"{home(run)}/actions/runs/{run['RUN_ID']}/artifacts", *query))
    artifacts = listed["artifacts"]
    if len(artifacts) != 1 or artifacts[0]["size_in_bytes"] > LARGEST_ARCHIVE:
        return "There is no sheet: the run left none, more than one, or one that is too large."
    try:
        return read_sheet(ask(f"{home(run)}/actions/artifacts/{artifacts[0]['id']}/zip"))
    except (ValueError, OSError, EOFError, RuntimeError, zipfile.BadZipFile, zlib.error):
        return f"There is no sheet: the archive of the run is not one plain file {NAME}."


def read_sheet(archive: bytes) -> str:
    """The start of the one file in an archive; raises ``ValueError`` if it holds anything else."""
    with zipfile.ZipFile(io.BytesIO(archive)) as files:
        entries = files.infolist()
        if [entry.filename for entry in entries] != [NAME]:
            raise ValueError("another file")
        if stat.S_IFMT(entries[0].external_attr >> 16) not in (0, stat.S_IFREG):
            raise ValueError("a link or a device")
        with files.open(entries[0]) as sheet:
            return sheet.read(MOST_BYTES).decode("utf-8", "ignore")


def write_body(sheet: str, makers: list[str], commit: str) -> str:
    """The comment: our own words, then the sheet."""
    head = f"{MARK}\nOf commit `{commit[:10]}`."
    if not makers:
        return f"{head}\n\n{sheet}"
    longest = max(map(len, re.findall("`+", sheet)), default=0)
    fence = "`" * max(3, longest + 1)
    return (
        f"{head}\n\n> [!CAUTION]\n> **This pull request changes what makes the sheet:** "
        f"{', '.join(makers)}. Its own code wrote the text below, which may say anything. Read "
        f"those changes first, or make the sheet with the main branch's `briefings diff`.\n\n"
        f"{fence}text\n{sheet}\n{fence}"
    )


def put_comment(ask: Ask, run: Mapping[str, str], number: int, body: str) -> None:
    """Replace our comment on a pull request, or write the first one."""
    comments = list_all(ask, f"{home(run)}/issues/{number}/comments")
    ours = [
        comment["id"]
        for comment in comments
        if comment["user"]["login"] == "github-actions[bot]" and comment["body"].startswith(MARK)
    ]
    path = f"issues/comments/{ours[0]}" if ours else f"issues/{number}/comments"
    method = "PATCH" if ours else "POST"
    given = json.dumps({"body": body}).encode()
    ask(f"{home(run)}/{path}", "--method", method, "--input", "-", given=given)


def list_all(ask: Ask, path: str) -> list[Any]:
    """All items of a list that GitHub gives page by page."""
    pages = json.loads(ask(path, "-F", "per_page=100", "--paginate", "--slurp"))
    return [item for page in pages for item in page]


def home(run: Mapping[str, str]) -> str:
    """Where the repository's resources are."""
    return f"repos/{run['GITHUB_REPOSITORY']}"


def ask_github(path: str, *options: str, given: bytes = b"") -> bytes:
    """Run ``gh api``: a GET, unless the options name another method."""
    method = () if "--method" in options else ("--method", "GET")
    command = ("gh", "api", path, *method, *options)
    return subprocess.run(command, input=given, capture_output=True, check=True).stdout


if __name__ == "__main__":
    try:
        sys.stdout.write(f"{main(ask_github, os.environ)}\n")
    except subprocess.CalledProcessError as error:
        sys.exit(error.stderr.decode("utf-8", "replace"))
