"""How many everyday sentences are read right, by language.

A sentence of ``tests/evidence/sentences`` is

- right: its right fact passes the check, and no wrong one does;
- not read: its right fact is refused;
- wrong: a wrong fact passes. This must be 0.

Usage: ``python -m tests.bench.bench_sentences [--list]``
"""

import argparse
import sys

from tests.support.sentences import LANGUAGES, judge, read_sentences


def _write(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def bench_sentences(languages: list[str], *, is_listed: bool) -> None:
    """Print a table by language, and with ``is_listed`` what is not right."""
    rows = []
    for language in languages:
        judged = [*judge(read_sentences(language))]
        not_read = [one for one in judged if one.against]
        wrong = [one for one in judged if one.passing]
        right = sum(not one.against and not one.passing for one in judged)
        rows.append(f"| {language} | {len(judged)} | {right} | {len(not_read)} | {len(wrong)} |")
        for one in not_read if is_listed else ():
            _write(f"not read: {one.sentence.text} [{one.sentence.right}]")
            _write("\n".join(f"    {said}" for said in one.against))
        for one in wrong if is_listed else ():
            _write(f"WRONG: {one.sentence.text} [{one.sentence.quote}]")
            _write("\n".join(f"    {written}" for written in one.passing))
    _write("| language | sentences | right | not read | wrong |")
    _write("|---|---|---|---|---|")
    for row in rows:
        _write(row)


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("languages", nargs="*", default=LANGUAGES, help="codes; all without any")
    parser.add_argument("--list", action="store_true", dest="is_listed")
    given = parser.parse_args()
    bench_sentences([*given.languages], is_listed=given.is_listed)


if __name__ == "__main__":
    main()
