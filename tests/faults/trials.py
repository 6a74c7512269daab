"""Trials: a fault befalls a command, and afterwards nothing may be lost, torn or left over.

After each fault the last good site is in its place and whole, each file is the old or the new one,
and the next command leaves exactly what it would have left without the fault.
"""

import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import DEVNULL

from tests.faults.children import Child, Fault, Outcome, no_fault
from tests.faults.commands import Command, write_files
from tests.support.sites import tree

Tree = dict[str, bytes]

STOPPED = {-signal.SIGKILL, -signal.SIGTERM, -signal.SIGINT, -signal.SIGHUP}
FOLDERS = ("site/", "out/", ".briefings/schema/")
"""What is replaced as a whole."""

CAME_BY_HAND = "site/CNAME"


@dataclass
class Ground:
    """Where trials are made: a site to copy, and what each command makes of it."""

    place: Path
    count: int = 0
    failures: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.home = self.place  # of the copies
        self.start = self.place / "start"
        write_files(self.start)
        for words in (["build"], ["render", "out"], ["schema"]):
            done = self.run(words, self.start)
            assert done.status == 0, done.messages
        (self.start / CAME_BY_HAND).write_text("ferries.example.org\n")
        # The next site differs from this one.
        home = self.start / "docs" / "index.md"
        home.write_text(home.read_text("utf-8") + "\nThe quay is open again.\n", "utf-8")

    def run(self, words: Sequence[str], root: Path, fault: Fault = no_fault) -> Outcome:
        """Run a command in a site."""
        return Child(words, root, fault).wait()

    @contextmanager
    def copy(self, *commands: Command) -> Iterator[Path]:
        """A fresh copy of the site, in which these commands have something to do."""
        root = self.home / "site-folder"
        shutil.copytree(self.start, root, symlinks=True)
        for path in {path for command in commands for path in command.missing}:
            (root / path).unlink()
        try:
            yield root
        finally:
            shutil.rmtree(root)

    @contextmanager
    def small_disk(self) -> Iterator[Path | None]:
        """Make copies on a disk of 8 MiB; ``None`` where the user may mount none."""
        disk = self.place / "disk"
        disk.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(disk)]
        if sys.platform != "linux" or subprocess.run(mount, stderr=DEVNULL, check=False).returncode:
            yield None
            return
        self.home = disk
        try:
            yield disk
        finally:
            self.home = self.place
            subprocess.run(["umount", disk], check=True)

    def clean(self, *commands: Command) -> Tree:
        """What a site holds after these commands, without a fault."""
        with self.copy(*commands) as root:
            for command in commands:
                done = self.run(command.words, root)
                assert done.status in (0, 1), done.messages
                assert "Traceback" not in done.messages, done.messages
            return all_of(root)

    def expect(self, what: str, truth: object, messages: str = "") -> None:
        """Count a failure unless this holds."""
        if not truth:
            self.failures.append(f"{what}\n{messages}".strip())


def all_of(root: Path) -> Tree:
    """All files by path, and empty folders with a slash at the end."""
    empty = (path for path in root.rglob("*") if path.is_dir() and not any(path.iterdir()))
    return tree(root) | {f"{path.relative_to(root).as_posix()}/": b"" for path in empty}


def befall(ground: Ground, command: Command, after: Tree, fault: Fault, name: str) -> Outcome:
    """Let a fault befall a command, and see what is left before and after the next command."""
    with ground.copy(command) as root:
        before = all_of(root)
        outcome = ground.run(command.words, root, fault)
        look(ground, command, (before, all_of(root), after), outcome, name)
        heal(ground, command, root, after, name)
    return outcome


def look(
    ground: Ground, command: Command, trees: tuple[Tree, Tree, Tree], outcome: Outcome, name: str
) -> None:
    """Right after a fault: every folder is whole, and every file the old or the new one."""
    ground.count += 1
    before, found, after = trees
    what = f"{command}, {name}: status {outcome.status}"
    said = outcome.messages
    ground.expect(f"{what}, a traceback", "Traceback" not in said, said)
    ground.expect(f"{what}, unknown status", outcome.status in STOPPED | {0, 1}, said)
    ground.expect(f"{what}, no reason", outcome.status != 1 or "error" in said.lower(), said)
    for folder in FOLDERS:
        parts = [part(content, folder) for content in (before, found, after)]
        ground.expect(f"{what}, {folder} is neither old nor new", parts[1] in parts[::2], said)
    for path, content in found.items():
        if path in before.keys() | after.keys() and not path.startswith(FOLDERS):
            fine = content in (before.get(path), after.get(path))
            ground.expect(f"{what}, {path} is torn", fine, said)
    kept = before.keys() & after.keys() - found.keys()
    ground.expect(f"{what}, lost: {sorted(kept)[:3]}", not kept, said)
    if outcome.status not in {-signal.SIGKILL}:
        litter = found.keys() - before.keys() - after.keys()
        ground.expect(f"{what}, litter: {sorted(litter)[:3]}", not litter, said)


def heal(ground: Ground, command: Command, root: Path, after: Tree, name: str) -> None:
    """The next command does all that the first should have done, and leaves nothing else."""
    again = ground.run(command.words, root)
    said, found = again.messages, all_of(root)
    what = f"{command} after {name}: status {again.status}"
    ground.expect(what, again.status in (0, 1) and "Traceback" not in said, said)
    ground.expect(f"{what}, {differing(found, after)}", found == after, said)


def part(content: Tree, folder: str) -> Tree:
    return {path: data for path, data in content.items() if path.startswith(folder)}


def differing(one: Tree, other: Tree) -> str:
    paths = [path for path in one.keys() | other.keys() if one.get(path) != other.get(path)]
    return f"{len(paths)} differ: {sorted(paths)[:4]}"


def together(ground: Ground, commands: tuple[Command, ...], orders: list[Tree]) -> None:
    """Commands at once: what they leave is what they would leave one after the other."""
    with ground.copy(*dict.fromkeys(commands)) as root:
        children = [Child(command.words, root, no_fault) for command in commands]
        outcomes = [child.wait() for child in children]
        found = all_of(root)
    ground.count += 1
    what = f"at once: {', '.join(map(str, commands))}"
    for outcome in outcomes:
        fine = outcome.status in (0, 1) and "Traceback" not in outcome.messages
        ground.expect(f"{what}: status {outcome.status}", fine, outcome.messages)
    nearest = min((differing(found, order) for order in orders), key=len)
    ground.expect(f"{what}: {nearest}", found in orders, "\n".join(o.messages for o in outcomes))
