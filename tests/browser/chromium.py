"""Find a Chromium for the browser tests; run as a script, install one where there is none."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright

ON_PATH = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
)
ON_MACOS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
ADVICE = "install Chromium or Chrome, or set CHROMIUM to the path of one"


class NoBrowserError(Exception):
    """No Chromium that runs."""


def find() -> Path:
    """Return the first Chromium that runs; one named in CHROMIUM is taken or refused."""
    if named := os.environ.get("CHROMIUM"):
        if _runs(Path(named)):
            return Path(named)
        raise NoBrowserError(f"CHROMIUM names {named}, which does not run")
    for path in _candidates():
        if _runs(path):
            return path
    raise NoBrowserError(f"no Chromium found: {ADVICE}")


def install() -> Path:
    """Install a Chromium, the least intrusive way first, and return its path.

    As root (a container, a build machine) that is the distribution's package, which brings the
    libraries it needs; else Playwright's own, in the user's cache; else the package by sudo.
    """
    own = [sys.executable, "-m", "playwright", "install", "chromium"]
    apt = (
        "export DEBIAN_FRONTEND=noninteractive; apt-get -qq update"
        " && apt-get -qq install -y --no-install-recommends chromium"
    )
    ways: list[tuple[str, list[str]]] = [("as Playwright's own", own)]
    if shutil.which("apt-get"):
        if _is_root():
            ways.insert(0, ("with apt-get", ["sh", "-c", apt]))
        elif shutil.which("sudo"):
            ways.append(("with apt-get by sudo", ["sudo", "-n", "sh", "-c", apt]))
    for how, command in ways:
        _say(f"Installing Chromium {how}")
        done = subprocess.run(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
        )
        try:
            return find()
        except NoBrowserError:
            _say(f"That gave none (exit {done.returncode}): {_reason(done.stdout)}")
    raise NoBrowserError(f"no Chromium could be installed: {ADVICE}")


def _candidates() -> Iterator[Path]:
    yield from (Path(path) for name in ON_PATH if (path := shutil.which(name)))
    yield from map(Path, ON_MACOS)
    with sync_playwright() as playwright:
        yield Path(playwright.chromium.executable_path)


def _runs(path: Path) -> bool:
    """Whether it starts at all: some systems ship a stub that only names a package to install."""
    try:
        version = subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return version.returncode == 0


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _reason(output: str) -> str:
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    return next((line for line in lines if "rror" in line or line.startswith("E:")), "")


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


def ensure() -> Path:
    """Return a Chromium that runs, installed now if need be."""
    try:
        return find()
    except NoBrowserError:
        if os.environ.get("CHROMIUM"):
            raise
    return install()


def main() -> int:
    """Make sure that a browser is there, and say which."""
    try:
        path = ensure()
    except NoBrowserError as error:
        _say(f"chromium: {error}")
        return 1
    _say(f"Browser tests use {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
