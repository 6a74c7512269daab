"""Date forms: the templates of a language's tables as patterns over canonical words.

A template is a row of words and of fields in braces, such as ``{day} [of] {month}``: what is in
brackets may be left out, ``(a|b)`` is one of both. ``languages/README.md`` lists the fields. A
field of a table stands for any of its phrases; others are numbers of a certain shape.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from mkdocs_briefings.reading.language import Language, Phrase
from mkdocs_briefings.text.canonical import words_of

Fields = Mapping[str, str]
"""What a form says: the values of its fields by name."""
Fixed = tuple[tuple[str, str], ...]
"""Fields that follow from the table that a form is in."""
Values = dict[str, str]
"""The phrases of a field, their words joined by spaces, and what each means."""

_INNERMOST = re.compile(r"\[[^][()]*\]|\([^][()]*\)")
_TOKEN = re.compile(r"[\[\]()|]|\{([a-z-]+)\}|[^\s\[\]()|{}]+")
_OWN_DATE = re.compile("[12][0-9]{3}")
_NUMERIC = ("{any-year} -", "{any-year} /", "{any-year} .")
_NOTHING: frozenset[str] = frozenset()
_NUMBERS = {  # fields that are digits, and the name under which a reading finds them
    "month-number": ("month", "(?:0?[1-9]|1[0-2])"),
    "year": ("year", "[12][0-9]{3}"),
    "recent-year": ("year", "(?:19|20)[0-9]{2}"),
    "distant-year": ("year", "(?:1[0-8]|2[1-9])[0-9]{2}"),
    "any-year": ("year", "[1-9][0-9]{0,3}"),
    "two-digits": ("two-digits", "[0-9]{2}"),
    "late-number": ("late-number", "(?:3[2-9]|[4-9][0-9])"),
    "era-year": ("era-year", "[1-9][0-9]?"),
}
_ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii".split()
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
    "weekday-number": "weekday-numbers",
    "weekday-mark": "weekday-marks",
}
_SILENT = frozenset(["part", "part-after", "fiscal"])


@dataclass(frozen=True, slots=True)
class Form:
    """A template as a pattern."""

    pattern: re.Pattern[str]
    fixed: Fixed


@dataclass(frozen=True, eq=False)
class Grammar:
    """The forms of a language, found by the first word that each may begin with.

    The empty word finds the forms that may begin with digits.
    """

    values: Mapping[str, Values]
    openings: Mapping[str, frozenset[str]]
    """The words that may follow the first word of a date; "*" for any."""
    betweens: Mapping[str, str]
    """The words before a span, as "between", and what is between its ends, as "and"."""
    joints: tuple[Phrase, ...]
    """What is between the ends of other spans."""
    forms: Mapping[str, tuple[Form, ...]]
    parts: Mapping[str, tuple[Form, ...]]

    def may_begin(self, word: str, following: str | None) -> bool:
        """Whether a date can begin with a word and the one after it. Rules out most at once."""
        if word[:1].isdecimal() and (_OWN_DATE.fullmatch(word) or not word.isdecimal()):
            return True
        seconds = self.openings.get(_key(word), _NOTHING)
        return (
            "*" in seconds
            or (following is not None and _key(following) in seconds)
            or word in self.betweens
        )

    def match(self, text: str, at: int, *, in_span: bool = False) -> Iterator[tuple[int, Fields]]:
        """Yield end and fields of each form that a text has at a character.

        ``in_span`` says that the other end of a span may complete it.
        """
        word = text[at : text.index(" ", at)]
        key = "" if word[:1].isdecimal() else word
        for forms in (self.forms, self.parts) if in_span else (self.forms,):
            for form in forms.get(key, ()):
                if match := form.pattern.match(text, at):
                    yield match.end(), dict(form.fixed) | self._read(match)

    def _read(self, match: re.Match[str]) -> dict[str, str]:
        found = {}
        for group, words in match.groupdict().items():
            if words is not None:
                name = group.partition("__")[0].replace("_", "-")
                field = _NUMBERS[name][0] if name in _NUMBERS else _ALIASES.get(name, name)
                found[field] = self.values.get(name, {}).get(words, words)
        return found


_ALIASES = dict.fromkeys(("weekday-name", "weekday-number", "weekday-mark"), "weekday")


@lru_cache(maxsize=256)
def grammar_of(language: Language) -> Grammar:
    """The forms of a language, compiled once."""
    values = _collect_values(language)
    whole: list[tuple[str, Fixed]] = [
        (f"[{{part}}] {form} [{{part-after}}]", ()) for form in _templates(language, "dates")
    ]
    for table, sign in (("past-dates", "-1"), ("future-dates", "1")):
        whole += [(form, (("sign", sign),)) for form in _templates(language, table)]
    unclear = language.tables.get("unclear-dates", {})
    assert isinstance(unclear, Mapping)
    whole += [(form, (("unclear", reason),)) for form, reason in unclear.items()]
    if not language.is_full:
        whole = [("{day} {month} {year}", ()), ("{month} {year}", ())]
    parts: list[tuple[str, Fixed]] = [(form, ()) for form in _templates(language, "date-parts")]
    betweens, joints = _read_table(language, "between"), language.phrases("span")
    spans = "|".join([*(joint[0] for joint in joints), "-", "{month}"])
    begun = [*(form for form, _ in whole), *(f"{form} ({spans})" for form, _ in parts), *_NUMERIC]
    openings = _collect_openings(begun, values)
    return Grammar(values, openings, betweens, joints, _index(whole, values), _index(parts, values))


def _templates(language: Language, table: str) -> Iterable[str]:
    return language.tables.get(table, ())


def _collect_values(language: Language) -> dict[str, Values]:
    values = {field: _read_table(language, table) for field, table in _TABLES.items()}
    counts = _read_table(language, "counts")
    ordinals = {str(n): str(n) for n in range(1, 32)}
    endings = [words[0] for words in language.phrases("ordinals") if len(words) == 1]
    nth = {f"{n}{end}": str(n) for n in range(1, 32) for end in endings}
    nth |= _read_table(language, "nth-words")
    zeros = {f"0{n}": str(n) for n in range(1, 10)}
    decades = _read_table(language, "decade-endings") or {"": ""}
    return values | {
        "month": _read_names(language, "months"),
        "weekday": _read_names(language, "weekdays") | _read_table(language, "weekday-shorts"),
        "weekday-name": _read_names(language, "weekdays", wide=True),
        "day": ordinals | zeros | nth | _read_table(language, "day-words"),
        "nth": nth | {f"{n}": f"{n}" for n in range(1, 32)},
        "roman": {f"{n}{end}": str(i) for i, n in enumerate(_ROMAN, 1) for end in ("", *endings)},
        "number-word": counts,
        "count": counts | {str(n): str(n) for n in range(1, 100)},
        "decade": {f"{n}0{end}": str(n) for n in range(100, 300) for end in decades},
        "short-decade": {f"{n}0{end}": str(n) for n in range(10) for end in decades},
        "year": _write_years(language),
        "recent-year": {  # 2024's, whose apostrophe canonical words leave out
            f"{year}{end}": str(year)
            for year in range(1900, 2100)
            for end in decades
            if year % 10 and end
        },
        "fiscal-year": {f"fy{y % 100:02}": str(y) for y in range(1970, 2070)}
        | {f"fy{y}": str(y) for y in range(1900, 2100)},
        "quarter-year": {
            f"{quarter}q{written}": f"{year} {quarter}"
            for quarter in "1234"
            for year in range(1970, 2070)
            for written in (f"{year % 100:02}", f"{year}")
        },
    }


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


def _index(
    templates: Iterable[tuple[str, Fixed]], values: Mapping[str, Values]
) -> dict[str, tuple[Form, ...]]:
    index: dict[str, list[Form]] = {}
    for template, fixed in templates:
        form = Form(re.compile(_to_pattern(template, values)), fixed)
        for word in dict.fromkeys(first for first, _ in _openings(template, values)):
            index.setdefault(word, []).append(form)
    return {word: tuple(forms) for word, forms in index.items()}


def _collect_openings(
    templates: Iterable[str], values: Mapping[str, Values]
) -> dict[str, frozenset[str]]:
    openings: dict[str, set[str]] = {}
    for template in templates:
        for first, second in _openings(template, values):
            openings.setdefault(first, set()).add(second)
    openings.setdefault("", set()).discard("*")  # of numbers only years are dates by themselves
    return {first: frozenset(seconds) for first, seconds in openings.items()}


def _openings(template: str, values: Mapping[str, Values]) -> Iterator[tuple[str, str]]:
    """Yield the first two words of all that a template matches; "*" if a second is not needed."""
    waiting, seen = [template], set()
    while waiting:
        written = waiting.pop()
        if inner := _INNERMOST.search(written):
            choices = [*inner[0][1:-1].split("|"), *([""] if inner[0].startswith("[") else [])]
            waiting += (written[: inner.start()] + c + written[inner.end() :] for c in choices)
            continue
        first, *rest = written.split()
        second = rest[0] if rest else ""
        if (first, second) not in seen:
            seen.add((first, second))
            yield from _pair(_phrases_of(first, values), _phrases_of(second, values))


def _pair(firsts: set[str], seconds: set[str]) -> Iterator[tuple[str, str]]:
    following = {_key(phrase.partition(" ")[0]) for phrase in seconds}
    for phrase in firsts:
        first, _, rest = phrase.partition(" ")
        for second in {_key(rest.partition(" ")[0])} if rest else following or {"*"}:
            yield _key(first), second


def _phrases_of(token: str, values: Mapping[str, Values]) -> set[str]:
    if not token.startswith("{"):
        return {token} if token else set()
    field = token[1:-1]
    return {*values.get(field, ()), *(["0"] if field in _NUMBERS else [])}


def _key(word: str) -> str:
    return "" if word[:1].isdecimal() else word


def _to_pattern(template: str, values: Mapping[str, Values]) -> str:
    signs = {"[": "(?:", "]": ")?", "(": "(?:", ")": ")", "|": "|"}
    parts: list[str] = []
    for token in _TOKEN.finditer(template):
        if field := token[1]:
            pattern = _pattern_of(field, values)
            name = f"{field.replace('-', '_')}__{len(parts)}"  # a field may be in two places
            parts.append(f"(?:{pattern}) " if field in _SILENT else f"(?P<{name}>{pattern}) ")
        else:
            parts.append(signs.get(token[0]) or re.escape(token[0]) + " ")
    return "".join(parts)


def _pattern_of(field: str, values: Mapping[str, Values]) -> str:
    phrases = sorted(values.get(field, ()), key=len, reverse=True)
    patterns = [re.escape(phrase) for phrase in phrases]
    if field in _NUMBERS:
        patterns.append(_NUMBERS[field][1])
    return "|".join(patterns) or "(?!)"
