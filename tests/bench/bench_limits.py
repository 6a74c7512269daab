"""How long the readers take for the largest and worst files that they accept.

Run it by hand, from the repository's folder, where the package is installed:

    python tests/bench/bench_limits.py           # all patterns
    python tests/bench/bench_limits.py yaml      # those of one: yaml, card, page, text or site

Whoever opens a pull request chooses what is in its files, so no content may keep a check busy.
For each pattern the script repeats it up to the limit of the file and prints the processor's
seconds beside the most that are allowed; it ends with status 1 where one takes longer. For
canonical text it prints how many times as long an eight times longer text takes: about 8 where
time is linear, 64 where it is quadratic; for a site that is four times as large, 4 or 16.
"""

import argparse
import sys
import time
from collections.abc import Callable, Iterator

from mkdocs_briefings.build import write_site
from mkdocs_briefings.checks.check import check_folder
from mkdocs_briefings.files.folder import MAX_BYTES, Folder
from mkdocs_briefings.files.yaml_nodes import parse_yaml
from mkdocs_briefings.markdown.page_markup import blank_markup, verbatim
from mkdocs_briefings.markdown.references import find_refs
from mkdocs_briefings.model.models import Card
from mkdocs_briefings.model.parse import read_document
from mkdocs_briefings.pages.settings import Settings
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


KINDS = """\
units:
UNITS  km: []
kinds:
  ferries:
    label: Ferries
    singular: Ferry
    summary: Ferry
    properties:
      seats: {type: quantity, label: Seats}
      home: {type: text, label: Home}
PROPERTIES"""
RECORD = "title: T\npublisher: P\npublished: 2031-04-02\nlanguage: en\n"
FACT = """\
  - id: f{n}
    statement: It is so.
    added: 2031-05-01
{more}    evidence:
{evidence}"""
EVIDENCE = "      - {source: post, quote: a b c}\n"


def site(
    facts: str = "", sources: dict[str, str] | None = None, units: str = "", properties: str = ""
) -> Folder:
    """A site with one card."""
    facts = facts or FACT.format(n=0, more="", evidence=EVIDENCE)
    kinds = KINDS.replace("UNITS", units).replace("PROPERTIES", properties)
    files = {
        "briefings/kinds.yml": kinds,
        "briefings/ferries/alma.yml": f"name: Alma\nfacts:\n{facts}",
        "seeds/post.yml": RECORD,
        **(sources or {}),
    }
    return Folder({path: text.encode() for path, text in sorted(files.items())})


def facts_of(number: int, more: str) -> Folder:
    """A site with so many facts; ``{n}`` in what they say is their number."""
    facts = (FACT.format(n=n, more=more.format(n=n), evidence=EVIDENCE) for n in range(number))
    return site("".join(facts))


def sources_of(number: int, width: int) -> Folder:
    """A site with a chain of so many sources, or with a lattice."""
    found = {}
    for n in range(number):
        row, place = divmod(n, width)
        below = ", ".join(f"s{row + 1}x{other}" for other in range(width))
        derived = f"derived_from: [{below}]\n" if (row + 2) * width <= number else ""
        found[f"seeds/s{row}x{place}.yml"] = RECORD + derived
    return site(sources=found)


def evidence_of(number: int) -> Folder:
    """A site with one fact, of so many pieces of evidence."""
    return site(FACT.format(n=0, more="", evidence=EVIDENCE * number))


def units_of(number: int) -> Folder:
    """A site with a chain of units."""
    return site(units="".join(f"  u{n}: {{is: 2 u{n + 1}}}\n" for n in range(number)))


def properties_of(number: int) -> Folder:
    """A site with a property and a unit of its own for each."""
    written = "      p{n}: {{type: quantity, unit: v{n}, label: P}}\n"
    return site(properties="".join(written.format(n=n) for n in range(number)))


SITES: dict[str, tuple[Callable[[int], Folder], int]] = {
    "values that conflict": (lambda n: facts_of(n, "    property: seats\n    value: {n}00\n"), 300),
    "words that conflict": (lambda n: facts_of(n, "    property: home\n    value: P{n}\n"), 300),
    "values that agree": (
        lambda n: facts_of(n, "    property: seats\n    value: {n}0\n    bound: at-least\n"),
        300,
    ),
    "a series": (
        lambda n: facts_of(n, "    property: seats\n    value: {n}0\n    date: 1{n:03}\n"),
        200,
    ),
    "former ids": (lambda n: facts_of(n, "    was: [ferries/old#f{n}]\n"), 300),
    "a chain of sources": (lambda n: sources_of(n, 1), 250),
    "a lattice of sources": (lambda n: sources_of(n, 4), 200),
    "evidence of a fact": (evidence_of, 500),
    "a chain of units": (units_of, 500),
    "properties": (properties_of, 500),
}
"""Sites of a size, by what there is much of, and the smallest of these sizes."""


def judge(folder: Folder) -> None:
    """Check a site and make its pages, mistakes or not."""
    verdict = check_folder(folder)
    assert verdict.analysis
    write_site(folder, verdict.analysis, verdict.receipts, Settings())


def of_site() -> Iterator[Row]:
    """Sites: a four times larger one, against the smaller."""
    for name, (make, number) in SITES.items():
        small, large = (seconds(judge, make(size)) for size in (number, 4 * number))
        yield name, large / max(small, 0.1), 8, "times as long"


READERS: dict[str, Callable[[], Iterator[Row]]] = {
    "yaml": of_yaml,
    "card": of_card,
    "page": of_page,
    "text": of_text,
    "site": of_site,
}


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("readers", nargs="*", choices=[*READERS, []], help=", ".join(READERS))
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
