"""Commands run in forked processes, each with a fault: at a moment, of the disk, of permissions.

The moments are what Python reports to audit hooks before it calls the system: a file is opened for
writing, renamed, linked, removed, a folder made or removed. The product knows nothing of this.
"""

import ctypes
import errno
import os
import resource
import signal
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from mkdocs_briefings.cli.main import main

Fault = Callable[[], None]
"""What befalls a process before its command begins."""

EVENTS = {
    *"os.rename os.link os.symlink os.remove os.rmdir os.mkdir os.truncate os.chmod".split(),
    "shutil.rmtree",
}


@dataclass(frozen=True)
class Outcome:
    """How a process ended (a negative number is a signal), and what it said."""

    status: int
    messages: str


class Child:
    """A command that runs in a process of its own, in a folder."""

    def __init__(self, words: Sequence[str], root: Path, fault: Fault) -> None:
        self._messages, theirs = os.pipe()
        self.process = os.fork()
        if not self.process:
            _run(words, root, theirs, fault)
        os.close(theirs)

    def wait(self) -> Outcome:
        """Wait for its end."""
        with os.fdopen(self._messages, encoding="utf-8") as messages:
            said = messages.read()
        _, status = os.waitpid(self.process, 0)
        return Outcome(os.waitstatus_to_exitcode(status), said)


def no_fault() -> None:
    """Nothing befalls the process."""


def at_moment(number: int, act: Fault, root: Path) -> Fault:
    """Do something before the moment of this number, in ``root``."""
    moments = iter(range(sys.maxsize))

    def begin() -> None:
        sys.addaudithook(lambda event, args: _is_moment(event, args, root) and reach())

    def reach() -> bool:
        if next(moments) == number:
            act()
        return True

    return begin


def count_moments(count: Path, root: Path) -> Fault:
    """Note each moment in the file ``count``."""

    def begin() -> None:
        file = os.open(count, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        sys.addaudithook(
            lambda event, args: (
                _is_moment(event, args, root)
                and bool(os.write(file, f"{event} {args[0]!r}\n".encode()))
            )
        )

    return begin


def send(number: int) -> Fault:
    """The process gets a signal."""
    return lambda: os.kill(os.getpid(), number)


def refuse(number: int) -> Fault:
    """The system refuses what the process asks for, with this ``errno``."""

    def act() -> None:
        raise OSError(number, os.strerror(number))

    return act


def limit_files(size: int) -> Fault:
    """No file may have more bytes, as if the disk were full."""

    def begin() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return begin


def obey_permissions() -> None:
    """Let permissions bind the process even if it is root: it gives up its right to pass them."""
    if os.geteuid() or sys.platform != "linux":
        return
    libc = ctypes.CDLL(None, use_errno=True)
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)  # of the third version of this call; this process
    sets = (ctypes.c_uint32 * 6)()
    if libc.capget(header, sets):
        raise OSError(ctypes.get_errno(), "capget")
    overriding = 1 << 1 | 1 << 2  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
    for effective_or_permitted in (0, 1):
        sets[effective_or_permitted] &= ~overriding
    if libc.capset(header, sets):
        raise OSError(ctypes.get_errno(), "capset")


def kill_after(child: Child, seconds: float) -> Outcome:
    """Kill a process after some time, if it has not ended."""
    time.sleep(seconds)
    os.kill(child.process, signal.SIGKILL)  # until it is waited for, its number is not another's
    return child.wait()


def _is_moment(event: str, args: tuple[object, ...], root: Path) -> bool:
    if event == "open":
        path, _, flags = args
        if not (isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR)):
            return False
    elif event in EVENTS:
        path = args[0]
    else:
        return False
    return isinstance(path, str | bytes) and (root / os.fsdecode(path)).is_relative_to(root)


def _run(words: Sequence[str], root: Path, messages: int, fault: Fault) -> None:
    """The child: it never returns."""
    status = 1
    try:
        for stream in (1, 2):
            os.dup2(messages, stream)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.chdir(root)
        fault()
        main(list(words), prog_name="briefings")
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else 1
    except BaseException as error:  # noqa: BLE001 (a child must not run the parent's code)
        os.write(2, f"Traceback: {type(error).__name__}: {error}\n".encode())
    finally:
        os._exit(status)


FULL, FORBIDDEN = errno.ENOSPC, errno.EACCES
