"""A sample of what ``make faults`` tries: no fault costs a site, tears a file or leaves litter."""

import re
import subprocess
import sys

import pytest

from tests.support.sites import ROOT


@pytest.mark.skipif(sys.platform == "win32", reason="no fork")
def test_whatever_befalls_a_command_nothing_is_lost() -> None:
    """Only who may mount a small disk has trials on a full one."""
    command = [sys.executable, "-m", "tests.faults", "--short"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    found = re.findall(r"^([a-z -]+): (\d+) trials, 0 failures$", done.stdout, re.MULTILINE)
    trials = {name: int(number) for name, number in found}
    assert {name for name, number in trials.items() if number} - {"full"} == {
        "aimed",
        "random",
        "limited",
        "read-only",
        "at once",
    }
