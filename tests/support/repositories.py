"""Small real git repositories in a test's own folder, which no configuration outside reaches."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_SETTINGS = {
    "user.name": "Ida Berg",
    "user.email": "ida@example.org",
    "init.defaultBranch": "main",
    "commit.gpgSign": "false",
    "core.autocrlf": "false",
}
_ALONE = {"GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull}

Content = str | bytes | None


@dataclass(frozen=True)
class Repo:
    """A repository at ``top``."""

    top: Path

    def git(self, *arguments: str) -> str:
        options = (part for pair in _SETTINGS.items() for part in ("-c", "=".join(pair)))
        command = ["git", *options, *arguments]
        done = subprocess.run(
            command, cwd=self.top, env={**os.environ, **_ALONE}, check=True, capture_output=True
        )
        return done.stdout.decode().strip()

    def write(self, files: Mapping[str, Content]) -> None:
        """Write files; those without content are removed."""
        for path, content in files.items():
            file = self.top / path
            if content is None:
                file.unlink()
                continue
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode())

    def commit(self, files: Mapping[str, Content]) -> str:
        """Write files and commit all there is; returns the commit's id."""
        self.write(files)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "a commit")
        return self.git("rev-parse", "HEAD")


def new_repo(top: Path) -> Repo:
    """An empty repository in a new folder."""
    assert shutil.which("git"), "the tests need git"
    top.mkdir(parents=True)
    repo = Repo(top)
    repo.git("init", "--quiet", "--initial-branch=main")
    return repo
