"""``make faults``: what befalls commands, and what they leave. ``--short`` takes a sample.

Prints how many trials there were of each sort, and each failure.
"""

import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import combinations_with_replacement, permutations
from pathlib import Path
from typing import TypeVar

from tests.faults.children import (
    FORBIDDEN,
    FULL,
    Child,
    Fault,
    at_moment,
    count_moments,
    kill_after,
    limit_files,
    no_fault,
    obey_permissions,
    refuse,
    send,
)
from tests.faults.commands import COMMANDS, Command
from tests.faults.trials import Ground, Tree, all_of, befall, heal, look, together

T = TypeVar("T")

LIMITS = (0, 1, 60, 400, 3_000, 20_000)
ROOM = (0, 4_096, 16_384, 65_536, 262_144, 1_048_576)
READ_ONLY = (
    ". briefings briefings/ferries seeds seeds/.text site site/ferries out .briefings "
    ".briefings/schema html html/ferries"
).split()
AIMED: dict[str, Fault] = {
    "killed": send(signal.SIGKILL),
    "terminated": send(signal.SIGTERM),
    "full": refuse(FULL),
    "forbidden": refuse(FORBIDDEN),
}


class Trials:
    """All sorts of trials; ``short``: a sample of each."""

    def __init__(self, ground: Ground, *, short: bool) -> None:
        self._ground = ground
        self._short = short
        self._commands = COMMANDS[::3] if short else COMMANDS
        self._after: dict[tuple[Command, ...], Tree] = {}

    def after(self, *commands: Command) -> Tree:
        """What is left without a fault."""
        if commands not in self._after:
            self._after[commands] = self._ground.clean(*commands)
        return self._after[commands]

    def aimed(self) -> None:
        """Each sort of fault at every moment of every command."""
        for turn, command in enumerate(self._commands):
            moments = self.moments(command)
            sorts = [*AIMED] if not self._short else ["killed", [*AIMED][1 + turn % 3]]
            for name in sorts:
                for number in self.sample(moments, name):
                    fault = at_moment(number, AIMED[name], self._ground.place / "site-folder")
                    title = f"{name} at {number} ({moments[number]})"
                    befall(self._ground, command, self.after(command), fault, title)

    def at_random(self) -> None:
        """Killed at random moments, builds half of the time."""
        chance = random.Random(14)
        for number in range(2 if self._short else 200):
            others = self._commands[1:]
            command = self._commands[0] if number % 2 == 0 else chance.choice(others)
            after = self.after(command)
            seconds = chance.uniform(0, self.seconds(command))
            with self._ground.copy(command) as root:
                before = all_of(root)
                child = Child(command.words, root, no_fault)
                outcome = kill_after(child, seconds)
                name = f"killed after {seconds:.3f} s"
                look(self._ground, command, (before, all_of(root), after), outcome, name)
                heal(self._ground, command, root, after, name)

    def limited(self) -> None:
        """No file may be larger than a limit."""
        for command in self._commands:
            for size in self.some(LIMITS):
                befall(
                    self._ground, command, self.after(command), limit_files(size), f"limit {size}"
                )

    def full(self) -> None:
        """The disk has little room left."""
        with self._ground.small_disk() as disk:
            for command in self._commands if disk else ():
                after = self.after(command)
                for room in self.some(ROOM):
                    with self._ground.copy(command) as root:
                        before = all_of(root)
                        with filled(root.with_name("filler"), room):
                            outcome = self._ground.run(command.words, root)
                            trees = before, all_of(root), after
                        name = f"room for {room}"
                        look(self._ground, command, trees, outcome, name)
                        heal(self._ground, command, root, after, name)

    def read_only(self) -> None:
        """A folder may not be written."""
        for command in self._commands:
            after = self.after(command)
            for folder in self.some(READ_ONLY):
                with self._ground.copy(command) as root:
                    before = all_of(root)
                    mode = (root / folder).stat().st_mode
                    (root / folder).chmod(0o555)
                    outcome = self._ground.run(command.words, root, obey_permissions)
                    name = f"read-only {folder}"
                    look(self._ground, command, (before, all_of(root), after), outcome, name)
                    if (root / folder).exists():
                        (root / folder).chmod(mode)
                    heal(self._ground, command, root, after, name)

    def at_once(self) -> None:
        """Every pair of commands at once, and each again with a third one."""
        for pair in self.some(list(combinations_with_replacement(self._commands, 2))):
            for commands in [pair] if self._short else [pair, (*pair, pair[0])]:
                orders = [self.after(*order) for order in dict.fromkeys(permutations(commands))]
                together(self._ground, commands, orders)

    def moments(self, command: Command) -> list[str]:
        """The moments of a command."""
        count = self._ground.place / "moments"
        count.unlink(missing_ok=True)
        with self._ground.copy(command) as root:
            self._ground.run(command.words, root, count_moments(count, root))
        return count.read_text("utf-8").splitlines()

    def seconds(self, command: Command) -> float:
        """How long a command takes."""
        with self._ground.copy(command) as root:
            begin = time.monotonic()
            self._ground.run(command.words, root)
            return time.monotonic() - begin

    def sample(self, moments: list[str], name: str) -> Iterator[int]:
        """The numbers of all moments to kill at, and of a part of those to refuse something at."""
        if self._short:
            yield len(moments) - 1 if name == "killed" else len(moments) // 2
        else:
            yield from range(0, len(moments), 1 if name == "killed" else 1 + len(moments) // 40)

    def some(self, choices: Sequence[T]) -> Sequence[T]:
        """All of them; in a short run, few."""
        return choices[:: max(1, len(choices) // 2)] if self._short else choices


@contextmanager
def filled(filler: Path, room: int) -> Iterator[None]:
    """Fill a disk with a file, up to this room."""
    disk = os.statvfs(filler.parent)
    filler.write_bytes(bytes(disk.f_bavail * disk.f_frsize - room))
    try:
        yield
    finally:
        filler.unlink()


SORTS: dict[str, Callable[[Trials], None]] = {
    "aimed": Trials.aimed,
    "random": Trials.at_random,
    "limited": Trials.limited,
    "full": Trials.full,
    "read-only": Trials.read_only,
    "at once": Trials.at_once,
}


def main(words: Sequence[str]) -> int:
    """Make the trials named, else all of them."""
    short = "--short" in words
    os.environ["SOURCE_DATE_EPOCH"] = "0"  # the theme tells when a site was built
    wanted = [name for name in SORTS if name in words] or list(SORTS)
    with tempfile.TemporaryDirectory() as place:
        ground = Ground(Path(place).resolve())
        trials = Trials(ground, short=short)
        for name in wanted:
            before = ground.count, len(ground.failures)
            SORTS[name](trials)
            failures = ground.failures[before[1] :]
            made = ground.count - before[0]
            sys.stdout.write(f"{name}: {made} trials, {len(failures)} failures\n")
            sys.stdout.writelines(f"\n{failure}\n" for failure in failures)
            sys.stdout.flush()
    return int(bool(ground.failures))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
