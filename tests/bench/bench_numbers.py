"""How many inputs of a peer's public test suite, Recognizers-Text, are read right.

    python tests/bench/bench_numbers.py PATH/TO/Specs [--list other|unread]

An input is *right* if each number of its results is read, *other* if words of a result are read as
another number, and *unread* otherwise. The suite is not in the repository.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from mkdocs_briefings.reading.figures import Figure
from mkdocs_briefings.reading.language import language_of
from mkdocs_briefings.reading.readers import Reader
from mkdocs_briefings.reading.units import PERCENT, TIMES, Units
from mkdocs_briefings.text.canonical import CanonicalText, canonical
from mkdocs_briefings.text.characters import normalise
from mkdocs_briefings.text.edtf import parse_edtf
from mkdocs_briefings.text.tokens import tokens_of_text

LANGUAGES = {
    "English": "en", "Chinese": "zh", "German": "de", "French": "fr", "Spanish": "es",
    "Japanese": "ja",
}  # fmt: skip
MODELS = {
    "NumberModel": "Number",
    "PercentModel": "Number",
    "NumberRangeModel": "Number",
    "CurrencyModel": "NumberWithUnit",
    "DimensionModel": "NumberWithUnit",
}
_CURRENCIES = ("USD", "EUR", "JPY", "CNY")
_KINDS: dict[str, Callable[[Figure], object]] = {
    "NumberModel": lambda figure: not figure.unit,
    "PercentModel": lambda figure: figure.unit == PERCENT,
    "NumberRangeModel": lambda figure: figure.low < figure.high or figure.bounds,
    "CurrencyModel": lambda figure: figure.unit in _CURRENCIES,
    "DimensionModel": lambda figure: figure.unit not in ("", TIMES, *_CURRENCIES),
}
"""Which figures are of the kind that a model finds."""
_NUMBER = re.compile(r"-?\d*[.,]?\d+(?:[eE][+-]?\d+)?")
_TODAY = parse_edtf("2024-07-05")
_TOLERANCE = Fraction(1, 10**9)


@dataclass(frozen=True)
class Case:
    """An input with the numbers that the suite finds in it, and the characters they span."""

    text: str
    wanted: tuple[tuple[Fraction, int, int], ...]


def read_cases(path: Path) -> Iterator[Case]:
    """Yield the inputs of a file of the suite."""
    for entry in json.loads(path.read_text(encoding="utf-8-sig")):
        wanted = []
        for result in entry["Results"]:
            text = str((result.get("Resolution") or {}).get("value") or "")
            parts = text.strip("[]()").split(",") if text[:1] in "[(" else [text]
            for number in filter(None, (_NUMBER.search(part) for part in parts)):
                value = Fraction(number[0].replace(",", "."))
                start = result.get("Start", entry["Input"].find(result["Text"]))
                wanted.append((value, start, result.get("End", start + len(result["Text"]) - 1)))
        yield Case(entry["Input"], tuple(wanted))


def judge(case: Case, model: str, code: str) -> tuple[str, list[Figure]]:
    """Whether a case is right, other or unread, and the figures that were read."""
    text = canonical(case.text)
    sequence = tokens_of_text(text)
    places = dict(_places_of(case.text, text))
    reader = Reader(_UNITS, language_of(code))
    figures = list(reader.find_figures(sequence.tokens, sequence.breaks))
    read = [
        (value, places[figure.start][0], places[figure.end - 1][1], figure)
        for figure in figures
        if not figure.unread
        for value in {figure.low, figure.high}
    ]
    known = [value for value, _, _ in case.wanted]
    for value, start, end, figure in read:
        touches = any(start <= last and first < end for _, first, last in case.wanted)
        if touches and not any(_is_same(value, one, figure) for one in known):
            return "other", figures
    if all(any(_is_same(value, one, figure) for value, _, _, figure in read) for one in known):
        # the suite leaves numbers of other kinds to its other models
        dated = {
            p for d in reader.find_dates(sequence.tokens, _TODAY) for p in range(d.start, d.end)
        }
        has_more = not known and any(
            _KINDS[model](figure) for _, _, _, figure in read if figure.start not in dated
        )
        return ("other" if has_more else "right"), figures
    return "unread", figures


def _places_of(written: str, text: CanonicalText) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield for each position of a word among the tokens where its characters are."""
    position = offset = 0
    for paragraph in text.paragraphs:
        offset = max(offset, normalise(written).find(paragraph.text, offset))
        for word in (word for sentence in paragraph.sentences for word in sentence.words):
            yield position, (offset + word.start, offset + word.end)
            position += 1
        position += 1  # tokens have a closed word between paragraphs


def _is_same(value: Fraction, wanted: Fraction, figure: Figure) -> bool:
    """Whether a value is the wanted one; a fraction may be wanted as a percentage."""
    values = (value, value * 100) if figure.is_share else (value,)
    return any(abs(one - wanted) <= abs(wanted) * _TOLERANCE for one in values)


_UNITS = Units(
    {
        "USD": ["$", "dollar", "dollars", "Dollar", "dólares", "dolares", "dólar", "美元", "ドル"],
        "EUR": ["€", "euro", "euros", "Euro", "欧元", "ユーロ"],
        "JPY": ["yen", "円", "日元"],
        "CNY": ["yuan", "kuai", "元", "人民币", "人民元"],
        PERCENT: [],
        "foot": ["ft", "feet"],
        "inch": ["inches"],
        "metre": ["meter", "meters", "metres", "Meter", "mètres", "metros", "米", "メートル"],
        "km": ["kilometers", "Kilometer", "kilomètres", "kilómetros", "公里", "キロメートル"],
        "ml": ["ミリリットル"],
    }
)


def compare_numbers(specs: Path, listed: str) -> None:
    """Print the table of numbers, a row for each language and kind of result."""
    write(f"{'':26}{'inputs':>8}{'right':>8}{'unread':>8}{'other':>8}{'right %':>9}")
    for language, code in LANGUAGES.items():
        for model, folder in MODELS.items():
            counts: Counter[str] = Counter()
            for case in read_cases(specs / folder / language / f"{model}.json"):
                verdict, figures = judge(case, model, code)
                counts[verdict] += 1
                if verdict == listed:
                    _print_case(language, model, case, figures)
            total = counts.total()
            write(
                f"{language:10}{model:16}{total:8}{counts['right']:8}{counts['unread']:8}"
                f"{counts['other']:8}{100 * counts['right'] / total:9.1f}"
            )


def write(line: str) -> None:
    """Write a line of the report."""
    sys.stdout.write(f"{line}\n")


def _print_case(language: str, model: str, case: Case, figures: list[Figure]) -> None:
    wanted = ", ".join(f"{float(value):.15g}" for value, _, _ in case.wanted)
    read = ", ".join(
        figure.unread or f"{float(figure.low):.15g}..{float(figure.high):.15g} {figure.unit}"
        for figure in figures
    )
    write(
        f"{language} {model}: {case.text!r}: wanted {wanted or 'nothing'}; read {read or 'nothing'}"
    )


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("specs", type=Path, help="the folder Specs of a copy of the suite")
    parser.add_argument("--list", choices=["other", "unread"], default="", dest="listed")
    given = parser.parse_args()
    compare_numbers(given.specs, given.listed)


if __name__ == "__main__":
    main()
