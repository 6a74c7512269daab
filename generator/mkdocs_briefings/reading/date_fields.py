"""The fields of date forms: the phrases of a language's tables, and numbers of certain shapes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product

from mkdocs_briefings.reading.language import Language
from mkdocs_briefings.text.canonical import words_of

Values = dict[str, str]
"""The phrases of a field, their words joined by spaces, and what each means."""

_TABLES = {  # fields that are tables, by name
    "quarter": "quarters",
    "half": "halves",
    "season": "seasons",
    "which": "which",
    "unit": "time-units",
    "relative": "relative-dates",
    "era": "eras",
    "bc": "before-christ",
    "part": "parts",
    "part-after": "parts-after",
    "fiscal": "fiscal",
    "number-word": "counts",
    "weekday-number": "weekday-numbers",
    "weekday-mark": "weekday-marks",
}
_NAMES = {  # under which a reading finds them
    **dict.fromkeys(("weekday-name", "weekday-number", "weekday-mark"), "weekday"),
    **dict.fromkeys(("recent-year", "distant-year", "any-year"), "year"),
    "month-number": "month",
}
_DAY = "(?:0?[1-9]|[12][0-9]|3[01])"
_NUMBERS = {
    "month-number": "(?:0?[1-9]|1[0-2])",
    "year": "[12][0-9]{3}",
    "distant-year": "(?:1[0-8]|2[1-9])[0-9]{2}",
    "any-year": "[1-9][0-9]{0,3}",
    "two-digits": "[0-9]{2}",
    "late-number": "(?:3[2-9]|[4-9][0-9])",
    "era-year": "[1-9][0-9]?",
    "count": "[1-9][0-9]?",
    "quarter-year": "[1-4]q(?:[12][0-9])?[0-9]{2}",
}
_DIGITS = {"decade": 3, "short-decade": 1, "recent-year": 4}
"""How many digits of a number count."""
_ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii".split()
_LEADING = re.compile("0*([0-9]+)")


@dataclass(frozen=True, eq=False)
class DateFields:
    """The fields of a language: their phrases, and the patterns of those that are numbers."""

    phrases: Mapping[str, Values]
    numbers: Mapping[str, str]

    def pattern_of(self, field: str) -> str:
        """A regular expression of all that a field stands for; of nothing if that is nothing."""
        phrases = sorted(self.phrases.get(field, ()), key=len, reverse=True)
        patterns = [re.escape(phrase) for phrase in phrases]
        patterns += [self.numbers[field]] if field in self.numbers else []
        return "|".join(patterns) or "(?!)"

    def read(self, field: str, words: str) -> tuple[str, str]:
        """The name under which a reading finds a field, and its value."""
        name = _NAMES.get(field, field)
        if (value := self.phrases.get(field, {}).get(words)) is not None:
            return name, value
        if field in _DIGITS:
            return name, words[: _DIGITS[field]]
        number = _LEADING.match(words)
        return name, words if number is None or field == "quarter-year" else number[1]

    def is_count(self, word: str | None) -> bool:
        """Whether a word is a number as one counts days and weeks."""
        return word is not None and (
            word in self.phrases["number-word"] or bool(re.fullmatch(self.numbers["count"], word))
        )


def fields_of(language: Language) -> DateFields:
    """Collect the fields of a language."""
    phrases = {field: _read_table(language, table) for field, table in _TABLES.items()}
    endings = [words[0] for words in language.phrases("ordinals") if len(words) == 1]
    nth = _read_table(language, "nth-words")
    phrases |= {
        "month": _read_names(language, "months"),
        "weekday": _read_names(language, "weekdays") | _read_table(language, "weekday-shorts"),
        "weekday-name": _read_names(language, "weekdays", wide=True),
        "day": nth | _read_table(language, "day-words"),
        "nth": nth,
        "roman": {f"{n}{end}": str(i) for i, n in enumerate(_ROMAN, 1) for end in ("", *endings)},
        "count": phrases["number-word"],
        "year": _write_years(language),
        "fiscal-year": {f"fy{year % 100}": f"{year}" for year in range(2010, 2060)}
        | {f"fy{year}": f"{year}" for year in range(2000, 2060)},
    }
    nth_number = f"{_DAY}(?:{'|'.join(map(re.escape, endings))})?"
    decade = "|".join(map(re.escape, _read_table(language, "decade-endings")))
    return DateFields(
        phrases,
        _NUMBERS
        | {
            "day": nth_number,
            "nth": nth_number,
            "decade": f"[12][0-9]{{2}}0(?:{decade})",
            "short-decade": f"[0-9]0(?:{decade})",
            # 2024's, whose apostrophe canonical words leave out
            "recent-year": f"(?:19|20)[0-9](?:[0-9]|[1-9](?:{decade}))",
        },
    )


def _write_years(language: Language) -> Values:
    """The years in digits that are words, as 二〇二四."""
    digits: dict[str, list[str]] = {}
    for words, value in _read_table(language, "digits").items():
        digits.setdefault(value, []).append(words)
    years = range(1900, 2100) if digits else ()
    return {
        " ".join(words): str(year)
        for year in years
        for words in product(*(digits[digit] for digit in str(year)))
    }


def _read_table(language: Language, table: str) -> Values:
    found = language.tables.get(table, ())
    if isinstance(found, Mapping):
        return {" ".join(words): value for words, value in language.values(table).items()}
    return {" ".join(words): "" for words in language.phrases(table)}


def _read_names(language: Language, table: str, *, wide: bool = False) -> Values:
    """Months from 1 (January) and weekdays from 1 (Monday), of the CLDR and the language's table.

    ``wide`` leaves out abbreviations.
    """
    found: Values = {}
    if language.locale:
        names = language.locale.months if table == "months" else language.locale.days
        for use in ("format", "stand-alone"):
            for width in ("wide",) if wide else ("abbreviated", "wide"):
                for number, name in names[use][width].items():
                    words = words_of(name.replace(".", ""))
                    if words and not all(word.isdecimal() for word in words):
                        found[" ".join(words)] = str(number + (table == "weekdays"))
    return found | _read_table(language, table)
