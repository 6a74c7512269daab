"""What becomes of false facts, by rank.

The cases of ``tests/evidence/false_facts``: *refused* by an error, *asked* by a caution that
nothing answers, *told* to the reviewer, or *passed*, where no machine can know. ``text only`` are
those that are found where the article is, and not without it.

Usage: ``python -m tests.bench.bench_false_facts``
"""

import sys
from collections import Counter, defaultdict

from tests.support.false_facts import judge_both, read_false_facts

FATES = ("refused", "asked", "told", "passed")


def main() -> None:
    """Print the table."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for case in read_false_facts():
        here, public = judge_both(case)
        for row in (case.rank, "all"):
            found[row]["tried"] += 1
            found[row][here.fate] += 1
            found[row]["text only"] += public.fate == "passed" != here.fate
    columns = ("tried", *FATES, "text only")
    rows = [("rank", *columns), ("---",) * (len(columns) + 1)]
    rows += [(rank, *(str(counts[c]) for c in columns)) for rank, counts in found.items()]
    sys.stdout.writelines(f"| {' | '.join(row)} |\n" for row in rows)


if __name__ == "__main__":
    main()
