"""Two builds of a commit are byte-identical (promise 1), whatever else is different about them.

All that may differ does so at once: one plain build of the sample site, and one in which path,
order and age of files, clock, time zone, locale, hash seed, umask, width of the terminal,
optimisation of Python and the texts at hand are others. If they differ, bisect by taking lines of
``OTHERWISE`` away.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.support.sites import run, tree
from tests.support.upside_down import listing_backwards

PLAIN = {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "0"}
OTHERWISE = {
    "PYTHONHASHSEED": "2",
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C.UTF-8",
    "LANGUAGE": "de",
    "SOURCE_DATE_EPOCH": "2000000000",
    "PYTHONOPTIMIZE": "2",
    "COLUMNS": "40",
    "NO_COLOR": "1",
}
COMMANDS = {
    "mkdocs": ("mkdocs", "build", "--strict", "-d", "OUT"),
    "briefings": ("mkdocs_briefings", "render", "OUT"),
}


def build(root: Path, out: Path, command: str, environment: Mapping[str, str], umask: int) -> None:
    words = (str(out) if word == "OUT" else word for word in COMMANDS[command])
    done = subprocess.run(
        [sys.executable, "-m", *words],
        cwd=root,
        env={**os.environ, **environment},
        umask=umask,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def differing(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> dict[str, tuple[bytes, ...]]:
    """The files that differ, each with the first line of either side that does."""
    found = {}
    for path in sorted(one.keys() | other.keys()):
        sides = [(side.get(path) or b"(no file)").splitlines() for side in (one, other)]
        lines = zip(*sides, strict=False)
        if one.get(path) != other.get(path):
            found[path] = next((pair for pair in lines if len({*pair}) > 1), (b"another length",))
    return found


@pytest.mark.parametrize("command", COMMANDS)
def test_two_builds_are_byte_identical(command: str, tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "ein anderer Ort" / "ünïcode"
    assert run("mkdocs_briefings", "init", here, cwd=tmp_path).returncode == 0
    for path, data in reversed(tree(here).items()):
        (there / path).parent.mkdir(parents=True, exist_ok=True)
        (there / path).write_bytes(data)
        os.utime(there / path, (0, 0))
    shutil.rmtree(there / "seeds/.text")
    backwards = {"PYTHONPATH": str(listing_backwards(tmp_path / "backwards"))}
    build(here, tmp_path / "one", command, PLAIN, 0o022)
    build(there, tmp_path / "other", command, OTHERWISE | backwards, 0o077)
    one, other = tree(tmp_path / "one"), tree(tmp_path / "other")
    assert differing(one, other) == {}
    assert any("api/v1/" in path for path in one)
    assert len(one) > 30


def test_a_difference_is_told_by_its_file_and_line() -> None:
    one, other = {"a": b"x\ny", "b": b"1", "c": b"1"}, {"a": b"x\nz", "b": b"1", "d": b"1\n2"}
    assert differing(one, other) == {
        "a": (b"y", b"z"),
        "c": (b"1", b"(no file)"),
        "d": (b"(no file)", b"1"),
    }


SAY = (
    "import os, sys, time",
    "print(os.listdir())",
    "print([entry.name for entry in os.scandir()])",
    "print(time.tzname)",
    "print(hash('Alma'))",
    "print(sys.flags.optimize)",
)


def test_what_is_to_differ_does(tmp_path: Path) -> None:
    """Else the test above would compare a build with itself."""
    for name in "abc":
        (tmp_path / name).touch()
    backwards = {"PYTHONPATH": str(listing_backwards(tmp_path.parent / "backwards"))}
    plain, turned = (
        subprocess.run(
            [sys.executable, "-c", "\n".join(SAY)],
            cwd=tmp_path,
            env={**os.environ, **environment},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.splitlines()
        for environment in (PLAIN, OTHERWISE | backwards)
    )
    assert sorted(plain[0]) == sorted(turned[0])
    assert [one != other for one, other in zip(plain, turned, strict=True)] == [True] * len(plain)
