"""Find a Chromium for the browser tests; run as a script, install one where there is none.

The pictures are drawn for letters as wide as those of Arial and Helvetica, which the theme asks
for. A bare Linux has neither and shows wider ones, so that labels touch on a narrow screen: the
script installs Liberation Sans there, which has the same widths.
"""

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
AS_WIDE_AS_ARIAL = (
    "Arial",
    "Helvetica",
    "Liberation Sans",
    "Arimo",
    "Nimbus Sans",
    "TeX Gyre Heros",
)


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
    ways: list[tuple[str, list[str]]] = [("as Playwright's own", own)]
    if apt := _apt("chromium"):
        ways.insert(0 if _is_root() else 1, ("with apt-get", apt))
    for how, command in ways:
        _say(f"Installing Chromium {how}")
        done = _run(command)
        try:
            return find()
        except NoBrowserError:
            _say(f"That gave none (exit {done.returncode}): {_reason(done.stdout)}")
    raise NoBrowserError(f"no Chromium could be installed: {ADVICE}")


def ensure_fonts() -> None:
    """Install the font that the pictures are measured for, where fontconfig knows of none."""
    if _has_font():
        return
    if apt := _apt("fonts-liberation"):
        _say("Installing Liberation Sans with apt-get")
        done = _run(apt)
        if _has_font():
            return
        _say(f"That gave none (exit {done.returncode}): {_reason(done.stdout)}")
    _say("No font as wide as Arial is installed: labels may touch. Install Liberation Sans")


def _has_font() -> bool:
    if not shutil.which("fc-match"):  # macOS and Windows have Helvetica or Arial
        return True
    found = _run(["fc-match", "--format=%{family}", "Arial"]).stdout
    return any(family in found for family in AS_WIDE_AS_ARIAL)


def _apt(package: str) -> list[str]:
    """The command that installs a package of the distribution; empty where nobody may."""
    script = (
        "export DEBIAN_FRONTEND=noninteractive; apt-get -qq update"
        f" && apt-get -qq install -y --no-install-recommends {package}"
    )
    if not shutil.which("apt-get"):
        return []
    if _is_root():
        return ["sh", "-c", script]
    return ["sudo", "-n", "sh", "-c", script] if shutil.which("sudo") else []


def _run(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )


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
    """Make sure that a browser and its font are there, and say which browser."""
    try:
        path = ensure()
    except NoBrowserError as error:
        _say(f"chromium: {error}")
        return 1
    ensure_fonts()
    _say(f"Browser tests use {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
