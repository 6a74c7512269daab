"""How long the whole check takes, cold: every fact proven from its seal, every rule run.

Run it by hand, from the repository's folder, where the package is installed:

    python tests/bench/bench_check.py            # 1,000 and 10,000 cards
    python tests/bench/bench_check.py 500 2000   # other numbers of cards
    python tests/bench/bench_check.py --texts    # with the articles at hand too
    python tests/bench/bench_check.py --profile 1000

Each card has 8 facts; 1,000 cards share 50 sealed articles of invented text. For each size the
script writes a site into a temporary folder and checks it in three fresh processes, reading and
linking included. It prints the best of the three, and how long the processor worked for it (on
a busy machine the number to compare). The aim: 1,000 cards in under 3 seconds, and ten times as
many in ten times as long.
"""

import argparse
import cProfile
import os
import pstats
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from mkdocs_briefings.authoring.article_import import text_block
from mkdocs_briefings.authoring.sealing import seal_source
from mkdocs_briefings.checks.check import check_folder
from mkdocs_briefings.commitment.seal_file import format_seal
from mkdocs_briefings.files.folder import TEXTS, read_folder
from mkdocs_briefings.text.canonical import canonical

FACTS = 8
CARDS_AN_ARTICLE = 20
RUNS = 3
KINDS = """\
units:
  km: [kilometres, kilometers]
  cars: [cars, vehicles]
  crowns: [crowns]
  "%": [percent]
kinds:
  ferries:
    label: Ferries
    singular: Ferry
    summary: "Ferry[ of {operator}]"
    when: launched
    rivals: true
    properties:
      operator: {type: ref, label: Operator, kinds: [operators], interest: true}
      launched: {type: date, label: Launched}
      range: {type: quantity, unit: km, label: Range}
      capacity: {type: quantity, unit: cars, label: Capacity}
      price: {type: quantity, unit: crowns, label: Price}
      saving: {type: quantity, unit: "%", label: Saving}
      port: {type: text, label: Home port}
      purpose: {type: text, label: Purpose}
  operators:
    label: Operators
    singular: Operator
    summary: Operator of ferries
    properties: {}
"""
MONTHS = (
    "January February March April May June July August September October November December"
).split()
FILLER = (
    "the crew waited at the pier while gulls circled over nets and nobody in town could say "
    "when the wind would turn so old men told stories about storms and ice and the bridge that "
    "was never built because the council had other plans for its money and its winters"
).split()
SYLLABLES = "al bri cor dun el fen gar hol is jor kel lum mor nes or pel ros sol tor ul".split()


def name_of(number: int) -> str:
    """A ferry's name, another for each number."""
    parts = [SYLLABLES[number // 20**place % 20] for place in range(4)]
    return "".join(parts).capitalize()


def filler(dice: random.Random) -> str:
    """A sentence that no fact quotes."""
    return " ".join(dice.choices(FILLER, k=18)).capitalize() + "."


def write_site(root: Path, cards: int) -> None:
    """A sound site of so many cards, its articles sealed, their texts in ``seeds/.text/``."""
    dice = random.Random(cards)
    (root / TEXTS).mkdir(parents=True)
    for kind in ("ferries", "operators"):
        (root / "briefings" / kind).mkdir(parents=True)
    (root / "mkdocs.yml").write_text("site_name: Bench\n", "utf-8")
    (root / "briefings" / "kinds.yml").write_text(KINDS, "utf-8")
    for number in range(cards // CARDS_AN_ARTICLE):
        source_id = f"gazette-{number}"
        paragraphs = [f"Quay news {number}", f"Gazette, July 5, 2031. {filler(dice)}"]
        line = f"Line{number}"
        (root / "briefings" / "operators" / f"line-{number}.yml").write_text(
            operator_card(line, source_id), "utf-8"
        )
        paragraphs.append(f"Everybody knows {line} by its cook. {filler(dice)}")
        first = number * CARDS_AN_ARTICLE
        for ferry in range(first, first + CARDS_AN_ARTICLE):
            card, sentences = ferry_card(ferry, f"operators/line-{number}", line, source_id, dice)
            (root / "briefings" / "ferries" / f"f-{ferry}.yml").write_text(card, "utf-8")
            spaced = (f"{sentence} {filler(dice)} {filler(dice)}" for sentence in sentences)
            paragraphs.extend(spaced)
        text = "\n".join(paragraphs) + "\n"
        record = f"title: Quay news {number}\npublisher: Gazette\npublished: 2031-07-05\n"
        record += "language: en\n" + text_block(canonical(text))
        (root / "seeds" / f"{source_id}.yml").write_text(record, "utf-8")
        (root / TEXTS / f"{source_id}.txt").write_text(text, "utf-8")
    analysis = check_folder(read_folder(root)).analysis
    assert analysis
    for source_id, article in analysis.library.texts.items():
        sealed = seal_source(analysis, source_id, article)
        (root / "seeds" / f"{source_id}.seal").write_text(format_seal(sealed.seal), "utf-8")


def operator_card(name: str, source_id: str) -> str:
    quote = f"Everybody knows {name} by"
    return f"name: {name}\nfacts:\n" + fact("cook", f"The cook knows {name}.", quote, source_id)


def ferry_card(
    number: int, operator: str, line: str, source_id: str, dice: random.Random
) -> tuple[str, list[str]]:
    """A card of 8 facts, and the sentences that show them."""
    name = name_of(number)
    month, year = dice.choice(MONTHS), dice.randint(2001, 2031)
    reach, cars, price = dice.randint(20, 90), dice.randint(30, 300), dice.randint(11, 99) / 10
    saving = dice.randint(5, 80)
    date = f"{year}-{MONTHS.index(month) + 1:02d}"
    launched = f"launched in {month} {year}"
    rows = [
        ("operator", operator, f"{name} is run by {line}", "", f"{name} is run by {line}"),
        ("launched", date, f"{name} was {launched}", "", launched),
        ("range", f"{reach} km", f"{name} sails {reach} kilometres a charge", "",
         f"{name} sails {reach} kilometres"),
        ("capacity", f"{cars} cars", f"{name} takes more than {cars} cars", "more-than",
         f"{name} takes more than {cars} cars"),
        ("price", f"{price} million crowns", f"{name} cost {price} million crowns", "",
         f"{name} cost {price} million crowns"),
        ("saving", f"{saving} %", f"{name} saves {saving} percent of fuel", "",
         f"{name} saves {saving} percent"),
        ("port", "Nesvik", f"The home port of {name} is Nesvik", "", f"port of {name} is Nesvik"),
        ("purpose", "lorries", f"{name} always takes lorries across", "",
         f"{name} always takes lorries"),
    ]  # fmt: skip
    facts = (
        fact(key, f"The {key} of {name} is known.", quote, source_id, value=value, bound=bound)
        for key, value, _, bound, quote in rows
    )
    sentences = [f"{sentence}." for _, _, sentence, _, _ in rows]
    return f"name: {name}\nfacts:\n" + "".join(facts), sentences


def fact(
    key: str, statement: str, quote: str, source_id: str, *, value: str = "", bound: str = ""
) -> str:
    lines = [f"  - id: {key}", f"    statement: {statement}"]
    lines += [f"    property: {key}", f"    value: '{value}'"] if value else []
    lines += [f"    bound: {bound}"] if bound else []
    lines += ["    added: 2031-08-01", "    evidence:"]
    lines += [f"      - source: {source_id}", f"        quote: {quote}", ""]
    return "\n".join(lines)


def check(root: Path) -> None:
    """What is measured: a site's folder read, linked, proven and judged, and all of it sound."""
    verdict = check_folder(read_folder(root))
    assert not verdict.problems, f"{len(verdict.problems)}: {verdict.problems[0]}"
    proven = {receipt.rule: receipt.checked for receipt in verdict.receipts}["quote"]
    sys.stdout.write(f"{proven}\n")


def seconds(root: Path) -> Iterator[tuple[float, float, int]]:
    """Time, processor time and facts proven of some runs, each in a fresh process."""
    for _ in range(RUNS):
        start, worked = time.perf_counter(), processor_time()
        done = subprocess.run(
            [sys.executable, __file__, "--check", str(root)], check=True, stdout=subprocess.PIPE
        )
        took = time.perf_counter() - start
        yield took, processor_time() - worked, int(done.stdout)


def processor_time() -> float:
    """How long the processor has worked for the processes started here."""
    times = os.times()
    return times.children_user + times.children_system


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("cards", nargs="*", type=int, default=[1_000, 10_000])
    parser.add_argument("--texts", action="store_true", help="leave the articles at hand")
    parser.add_argument("--profile", action="store_true", help="print where the time goes")
    parser.add_argument("--check", metavar="FOLDER", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.check:
        check(asked.check)
        return
    for cards in asked.cards:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            write_site(root, cards)
            if not asked.texts:
                for text in (root / TEXTS).iterdir():
                    text.unlink()
            if asked.profile:
                profile = cProfile.Profile()
                profile.runcall(check, root)
                pstats.Stats(profile).sort_stats("cumtime").print_stats(70)
                continue
            took, worked, proven = min(seconds(root))
            rate = f"{proven / took:,.0f} facts/s"
            sizes = f"{cards:>7,} cards, {proven:>7,} facts"
            sys.stdout.write(f"{sizes}: {took:6.2f} s (processor {worked:.2f} s), {rate}\n")


if __name__ == "__main__":
    main()
