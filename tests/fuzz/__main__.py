"""``make fuzz``: change sound sites at random, and see that each gets a right answer.

    python -m tests.fuzz                 # for ten minutes
    python -m tests.fuzz --seconds 60    # for another time
    python -m tests.fuzz --seed 7        # other sites

It prints how much was tried. What goes wrong is kept, with no more changes than it needs, as a case
in ``tests/fuzz/kept/``, which fails in every test run until it is mended.
"""

import argparse
import hashlib
import re
import sys
import time
import traceback
from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings

from mkdocs_briefings import __file__ as package
from tests.fuzz.changes import Change, apply_all
from tests.fuzz.judging import judge
from tests.fuzz.kept import write_case
from tests.fuzz.strategies import bytes_of, sites

A_ROUND = settings(
    max_examples=40,
    phases=[Phase.generate],  # to make each finding as small as can be would take minutes
    deadline=None,
    database=None,
    derandomize=False,
    report_multiple_bugs=False,
    suppress_health_check=[*HealthCheck],
)

_RULE = re.compile(r"\[([a-z-]+)\]$", re.MULTILINE)


class Fuzzing:
    """Rounds of Hypothesis; what was found once is not reported again."""

    def __init__(self, seconds: int) -> None:
        self.end = time.monotonic() + seconds
        self.counts: Counter[str] = Counter()
        self.found: dict[str, str] = {}
        self.slowest = 0.0
        self.last: tuple[str, list[Change]] = "", []

    @property
    def is_over(self) -> bool:
        """Whether its time has passed; a round may be in its midst."""
        return time.monotonic() > self.end

    def try_one(self, given_site: tuple[str, list[Change]]) -> None:
        """Judge one site; what it raises is for Hypothesis to make smaller."""
        if self.is_over:
            return
        name, changes = given_site
        files = apply_all(bytes_of(name), changes)
        self.counts["sites"] += 1
        self.counts.update(f"by {type(change).__name__.lower()}" for change in changes)
        start = time.process_time()
        try:
            outcome = judge(files)
        except Exception as error:
            if signature(error) in self.found:
                self.counts["known"] += 1
                return
            self.last = given_site
            raise
        self.counts.update(name for name, true in outcome._asdict().items() if true)
        self.slowest = max(self.slowest, time.process_time() - start)

    def run_round(self, number: int) -> None:
        """Forty sites, or as many as there are before something goes wrong."""
        try:
            seed(number)(A_ROUND(given(sites(large=True))(self.try_one)))()
        except Exception as error:  # noqa: BLE001 (whatever it is, it is what we look for)
            mark = signature(error)
            why = "".join(traceback.format_exception_only(error)).strip()
            self.found[mark] = why
            name = f"found-{hashlib.sha256(mark.encode()).hexdigest()[:8]}"
            site, changes = self.last
            files = apply_all(bytes_of(site), needed(site, changes, mark))
            case = write_case(name, f"{mark}\n{why[:300]}", site, files)
            sys.stdout.write(f"{case}: {why[:300]}\n  {mark}\n")
            sys.stdout.flush()


def needed(site: str, changes: list[Change], mark: str) -> list[Change]:
    """The changes without those that have no part in what went wrong."""
    for change in changes:
        fewer = [other for other in changes if other is not change]
        try:
            judge(apply_all(bytes_of(site), fewer))
        except Exception as error:  # noqa: BLE001
            if signature(error) == mark:
                changes = fewer
    return changes


def signature(error: BaseException) -> str:
    """Where something went wrong: its kind, and the last place of ours in the traceback."""
    frames = traceback.extract_tb(error.__traceback__)
    home = str(Path(package).parent)
    ours = [frame for frame in frames if frame.filename.startswith(home)]
    last = (ours or frames)[-1]
    rule = _RULE.search(str(error))
    kind = f"{type(error).__name__} of {rule[1]}" if rule else type(error).__name__
    return f"{kind} in {Path(last.filename).name}, {last.name}: {last.line}"


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    fuzzing, number = Fuzzing(asked.seconds), asked.seed
    while not fuzzing.is_over:
        fuzzing.run_round(number)
        number += 1
    for what, times in fuzzing.counts.most_common():
        sys.stdout.write(f"{times:7,} {what}\n")
    sys.stdout.write(f"{fuzzing.slowest:7.1f} seconds for the slowest\n")
    sys.stdout.write(f"{len(fuzzing.found):7} found\n")
    return int(bool(fuzzing.found))


if __name__ == "__main__":
    sys.exit(main())
