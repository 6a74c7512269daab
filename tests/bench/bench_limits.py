"""How long the readers take for the largest and worst files that they accept.

Run it by hand, from the repository's folder, where the package is installed:

    python tests/bench/bench_limits.py           # all patterns
    python tests/bench/bench_limits.py yaml      # those of one reader: yaml, card, page or text

Whoever opens a pull request chooses what is in its files, so no content may keep a check busy.
For each pattern the script repeats it up to the limit of the file and prints the processor's
seconds beside the most that are allowed; it ends with status 1 where one takes longer. For
canonical text it also prints how many times as long an eight times longer text takes: about 8
where time is linear, 64 where it is quadratic.
"""

import argparse
import sys
import time
from collections.abc import Callable, Iterator

from mkdocs_briefings.files.folder import MAX_BYTES
from mkdocs_briefings.files.yaml_nodes import parse_yaml
from mkdocs_briefings.markdown.page_markup import blank_markup, verbatim
from mkdocs_briefings.markdown.references import find_refs
from mkdocs_briefings.model.models import Card
from mkdocs_briefings.model.parse import read_document
from mkdocs_briefings.text.canonical import canonical

LIMIT = 2.0
MOST_TIMES_AS_LONG = 32
PAGE = 100_000
LINE = 20_000

YAML = [
    *["[", "{", "- ", "? ", "a: ", "a:\n", "- a\n", "a: b\n", "[a], ", "{a: b}, ", '"', "'"],
    *["|\n ", "*a ", "&a ", "!a ", "# a\n", "--- a\n", "\t", ",", "x", "k: {a: [b, c]}\n"],
    *["[?", "\n", "\\", '"\\u0041', "%TAG ! a\n", " ", "a b ", "[a: "],
]
MARKUP = [
    *["~~~", "<!--", "-->", "---\n", "[", "](", ")", "[^1]:", "<b", ">", "{ #a", "}", "&#8212;"],
    *[":icon-5:", "https://a", "1. ", " ", "\n", "\r\n", "\r", "a", "5"],
    *["](a(", "[a](", "<!-- ", "[[", "{ .a", ":a", "](<"],
]
LINES = ["`", "` `` ``` ", "`a ", "[[", "[[a|", "[[a", "`" * 99 + " "]
TEXT = [
    "a",
    "a-",
    "a's",
    "9,",
    "9.",
    ". A",
    ".",
    "。",
    "”",
    "' ",
    " ",
    "e\u0301",
    "\n",
    "“. ",
    "\u200b",
]

Row = tuple[str, float, float, str]
"""A pattern, what was measured, the most that is allowed, and the unit of both."""


def seconds(work: Callable[..., object], *given: object) -> float:
    """How long the processor works for it."""
    start = time.process_time()
    work(*given)
    return time.process_time() - start


def filled(pattern: str, size: int) -> str:
    """A text of that size, of nothing but the pattern."""
    return (pattern * (size // len(pattern) + 1))[:size]


def read_page(page: str) -> None:
    """What is asked of every hand-written page."""
    verbatim(page)
    blank_markup(page)


def of_yaml() -> Iterator[Row]:
    """Files of the largest size."""
    for pattern in YAML:
        data = filled(pattern, MAX_BYTES).encode()
        for name, text in ((pattern, data), (f"a: [{pattern}", b"a: [" + data[:-4])):
            yield name, seconds(parse_yaml, "card.yml", text), LIMIT, "s"


def of_card() -> Iterator[Row]:
    """A card of the largest size, each line of it a mistake."""
    lines = "".join(f"k{number}: x\n" for number in range(MAX_BYTES // 12)).encode()
    yield "k<number>: x", seconds(read_document, "x.yml", lines, Card), 2 * LIMIT, "s"


def of_page() -> Iterator[Row]:
    """Hand-written pages, of one line and of many."""
    for pattern in MARKUP:
        for name, page in (
            (pattern, filled(pattern, PAGE)),
            (f"{pattern}\n", filled(f"{pattern}\n", PAGE)),
        ):
            yield (
                name,
                seconds(read_page, page),
                LIMIT,
                "s",
            )
    for pattern in LINES:
        line = filled(pattern, LINE)
        yield pattern, seconds(lambda line: [*find_refs(line)], line), LIMIT, "s"


def of_text() -> Iterator[Row]:
    """Articles: an eight times longer one, against the shorter."""
    for pattern in TEXT:
        short, long = (
            min(seconds(canonical, filled(pattern, size)) for _ in range(3))
            for size in (10_000, 80_000)
        )
        yield pattern, long / max(short, 0.001), MOST_TIMES_AS_LONG, "times as long"


READERS: dict[str, Callable[[], Iterator[Row]]] = {
    "yaml": of_yaml,
    "card": of_card,
    "page": of_page,
    "text": of_text,
}


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("readers", nargs="*", choices=[*READERS, []], help="yaml, card, page, text")
    slow = 0
    for reader in parser.parse_args().readers or READERS:
        for pattern, measured, limit, unit in READERS[reader]():
            mark = "  over the limit" if measured > limit else ""
            slow += measured > limit
            row = f"{reader:<5} {pattern!r:<24.24} {measured:7.2f} of {limit:g} {unit}{mark}\n"
            sys.stdout.write(row)
    return int(slow > 0)


if __name__ == "__main__":
    sys.exit(main())
