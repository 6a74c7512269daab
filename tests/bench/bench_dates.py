"""How many inputs of a public test suite are read right: Microsoft Recognizers-Text.

Nothing of the suite is committed: give the path of a copy of its folder ``Specs``. An input is

- right: read as the suite reads it, or as one of its two readings;
- coarser: read as a longer time that contains it ("early 2024" as 2024);
- part: one or both ends of a longer time are read, and the time is not;
- ambiguous: said to be unclear, and the suite too has two readings;
- unclear: said to be unclear, with a reason;
- not read: nothing was found;
- other: read as another date. This must be 0.

Usage: ``python tests/bench/bench_dates.py PATH/TO/Specs [--list RESULT]``
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from mkdocs_briefings.reading.dates import FoundDate, find_dates
from mkdocs_briefings.reading.language import language_of
from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.text.edtf import parse_edtf

LANGUAGES = {
    "English": "en-US",
    "Chinese": "zh",
    "German": "de",
    "French": "fr",
    "Spanish": "es",
    "Japanese": "ja",
}
RESULTS = ("right", "coarser", "part", "ambiguous", "unclear", "not read", "other")
SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}


@dataclass(frozen=True)
class Case:
    """An input, its day of reference, the words that are a date, and what they may mean."""

    text: str
    today: str
    words: str
    spans: tuple[tuple[date, date], ...]
    season: str = ""


def read_date_cases(specs: Path, language: str) -> Iterator[Case]:
    """Yield the cases of a language that name a date."""
    for name in ("DateParser", "DatePeriodParser"):
        file = specs / "DateTime" / language / f"{name}.json"
        for spec in json.loads(file.read_text("utf-8-sig")):
            today = spec.get("Context", {}).get("ReferenceDateTime", "")[:10]
            for result in spec["Results"] if today else ():  # some lack their day of reference
                if case := _make_date_case(spec["Input"], today, result):
                    yield case


def _make_date_case(text: str, today: str, result: dict[str, Any]) -> Case | None:
    value = result.get("Value") or {}
    season = re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value.get("Timex") or "")
    code = f"{season[1]}-{SEASONS[season[2]]}" if season else ""
    spans = []
    for key in ("FutureResolution", "PastResolution"):
        days = [date.fromisoformat(day) for day in value.get(key, {}).values()]
        if days and days[0].year > 1:
            spans.append((days[0], days[-1]))
    return Case(text, today, result["Text"], tuple(spans), code) if spans or code else None


def judge_date(case: Case, code: str) -> tuple[str, str]:
    """The result for a case, and what was found."""
    words = words_of(case.text)
    found = [*find_dates(words, parse_edtf(case.today), language_of(code))]
    wanted = words_of(case.words)
    start = next(
        (i for i in range(len(words)) if words[i : i + len(wanted)] == wanted and wanted), None
    )
    if start is not None:
        found = [f for f in found if f.start < start + len(wanted) and start < f.end]
    results = [_compare(one, case) for one in found]
    shown = "; ".join(one.unread or str(one.meant) for one in found)
    for result in ("other", "right", "coarser", "part", "unclear"):
        if result in results:
            is_two = result == "unclear" and len(set(case.spans)) == 2
            return "ambiguous" if is_two else result, shown
    return "not read", shown


def _compare(found: FoundDate, case: Case) -> str:
    if found.meant is None:
        return "unclear"
    if case.season:
        if found.meant.text == case.season:
            return "right"
        return "coarser" if found.meant.text == case.season[:4] else "other"
    end = found.meant.ends()[-1]
    ends = {found.last, found.last + timedelta(1), end.first}
    if any(found.first == first and last in ends for first, last in case.spans):
        return "right"
    within = (
        found.first <= first and last <= found.last + timedelta(1) for first, last in case.spans
    )
    if any(within):
        return "coarser"
    of_ends = (
        first < last - timedelta(1) and (found.first == first or last in ends)
        for first, last in case.spans
    )
    return "part" if any(of_ends) else "other"


def _write(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def bench_dates(specs: Path, show: str) -> None:
    """Print a table by language."""
    _write("| language | inputs | " + " | ".join(RESULTS) + " | right, coarser, ambiguous |")
    _write("|---" * (len(RESULTS) + 3) + "|")
    for language, code in LANGUAGES.items():
        counts: Counter[str] = Counter()
        for case in read_date_cases(specs, language):
            result, found = judge_date(case, code)
            counts[result] += 1
            if result == show:
                spans = "|".join(f"{a}..{b}" for a, b in case.spans) or case.season
                _write(f"{language}: {case.today} {case.text} [{case.words}] {spans} => {found}")
        total = counts.total()
        row = " | ".join(f"{counts[result]}" for result in RESULTS)
        share = (counts["right"] + counts["coarser"] + counts["ambiguous"]) / total
        _write(f"| {language} | {total} | {row} | {share:.0%} |")


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("specs", type=Path, help="the folder Specs of a copy of the suite")
    parser.add_argument("--list", choices=RESULTS, default="", dest="listed")
    given = parser.parse_args()
    bench_dates(given.specs, given.listed)


if __name__ == "__main__":
    main()
