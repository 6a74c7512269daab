"""What a signal stops cleans up and ends by this signal, without a traceback."""

import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from mkdocs_briefings.cli.signals import Stopped, stoppable
from tests.conftest import Project
from tests.support.ferries import FERRIES

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no signals between processes")

NAMES = ("SIGINT", "SIGTERM", "SIGHUP")
SIGNALS = [getattr(signal, name) for name in NAMES if hasattr(signal, name)]


@pytest.fixture(autouse=True)
def _heard() -> Iterator[None]:
    """What runs in the background, or under ``nohup``, ignores some signals."""
    former = {number: signal.signal(number, signal.default_int_handler) for number in SIGNALS}
    yield
    for number, handler in former.items():
        signal.signal(number, handler)


# The process sends itself the signal while it builds, or while it imports the commands.
BUILDING = """
import os, signal, sys
from mkdocs_briefings.__main__ import run
from mkdocs_briefings.builders import plugin

number = int(sys.argv.pop())
build = plugin.build

def build_and_stop(config):
    build(config)
    os.kill(os.getpid(), number)
    raise AssertionError("the process goes on")

plugin.build = build_and_stop
run()
"""
IMPORTING = """
import builtins, os, signal, sys
from mkdocs_briefings.__main__ import run

load = builtins.__import__

def load_and_stop(name, *rest):
    if name == "mkdocs_briefings.cli.handler":
        os.kill(os.getpid(), int(sys.argv[-1]))
    return load(name, *rest)

builtins.__import__ = load_and_stop
run()
"""


@pytest.mark.parametrize("number", SIGNALS)
@pytest.mark.parametrize("moment", [BUILDING, IMPORTING], ids=["building", "importing"])
def test_a_stopped_build_leaves_no_trace(project: Project, number: int, moment: str) -> None:
    root = project(FERRIES)
    command = [sys.executable, "-c", moment, "build", str(int(number))]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == -number, done.stderr
    assert "Traceback" not in done.stderr
    assert {path.name for path in root.iterdir()} == {"briefings", "docs", "mkdocs.yml", "seeds"}


@pytest.mark.parametrize(
    ("number", "error"), [(signal.SIGTERM, Stopped), (signal.SIGINT, KeyboardInterrupt)]
)
def test_a_signal_raises_and_a_second_one_ends_the_process(
    number: int, error: type[BaseException]
) -> None:
    second: list[object] = []

    def work() -> None:
        with stoppable():
            try:
                signal.raise_signal(number)
            finally:
                second.append(signal.getsignal(number))

    with pytest.raises(error):
        work()
    assert second == [signal.SIG_DFL]


def test_handlers_are_as_before_afterwards_and_what_is_ignored_stays_so() -> None:
    former = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        before = [signal.getsignal(number) for number in signal.valid_signals()]
        with stoppable():
            signal.raise_signal(signal.SIGHUP)
        assert [signal.getsignal(number) for number in signal.valid_signals()] == before
    finally:
        signal.signal(signal.SIGHUP, former)


def test_other_threads_have_no_signals(tmp_path: Path) -> None:
    def work() -> None:
        with stoppable():
            (tmp_path / "done").touch()

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert (tmp_path / "done").exists()
