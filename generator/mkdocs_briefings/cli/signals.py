"""Signals that ask a command to stop: it cleans up first, and then ends as if it had not."""

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
_STOPPING = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]


class Stopped(BaseException):
    """A signal asks the command to stop. No ``Exception``: nothing may take it for an error."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


@contextmanager
def stoppable() -> Iterator[None]:
    """Let these signals raise ``Stopped``, and ``SIGINT`` a ``KeyboardInterrupt`` as always.

    A second one ends the process at once. What is ignored, as under ``nohup``, stays so.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    former = {number: signal.getsignal(number) for number in _STOPPING}
    for number, handler in former.items():
        if handler is not signal.SIG_IGN:
            signal.signal(number, _stop)
    try:
        yield
    finally:
        for number, handler in former.items():
            signal.signal(number, handler)


def end_by(number: int) -> NoReturn:
    """End the process by a signal, so that its parent learns why."""
    signal.signal(number, signal.SIG_DFL)
    if sys.platform != "win32":
        signal.raise_signal(number)
    sys.exit(128 + number)


def _stop(number: int, _: FrameType | None) -> NoReturn:
    for other in _STOPPING:
        if signal.getsignal(other) is _stop:
            signal.signal(other, signal.SIG_DFL)
    if number == signal.SIGINT:
        raise KeyboardInterrupt
    raise Stopped(number)
