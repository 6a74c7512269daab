"""What becomes of payloads on pages: texts that want to be markup, script, template or formula.

The corpus of ``tests/pages/payloads.yml``, each in every field of a site. By family: how many
there are, how many pages they *got through* on, and how many *show* on the page of their card when
nothing is escaped.

Usage: ``python -m tests.bench.bench_payloads [--list]``
"""

import argparse
import sys
from collections import Counter

from tests.support.payload_pages import count_pages, find_acting, find_inert
from tests.support.payloads import count_fields, read_payloads, share_out


def _write(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def bench_payloads(*, is_listed: bool) -> None:
    """Print a table by family, and with ``is_listed`` what got through and what shows nothing."""
    payloads = [*read_payloads()]
    tried = Counter(payload.family for payload in payloads)
    silent: Counter[str] = Counter()
    pages, through = 0, 0
    for site in share_out(payloads):
        pages += count_pages(site)
        for path, why in find_acting(site):
            through += 1
            if is_listed:
                _write(f"GOT THROUGH: {path}: {why}")
        for payload in find_inert(site):
            silent[payload.family] += 1
            if is_listed:
                _write(f"shows nothing: {payload.text} [{payload.family}]")
    _write("| family | payloads | show without escaping |")
    _write("|---|---|---|")
    for family, number in tried.items():
        _write(f"| {family} | {number} | {number - silent[family]} |")
    _write(f"| all | {tried.total()} | {tried.total() - silent.total()} |")
    _write(f"\n{count_fields()} fields each, {pages} pages; got through on {through} of them.")


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--list", action="store_true", dest="is_listed")
    bench_payloads(is_listed=parser.parse_args().is_listed)


if __name__ == "__main__":
    main()
