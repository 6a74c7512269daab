"""Languages: the words by which figures, dates, names and cautions are read.

Each language that is read in full has a file of word tables, ``languages/<code>.yml``: lists of
phrases, and mappings from phrases to values. ``README.md`` beside them explains every table. A site
may add to any table in ``kinds.yml``. Of all other languages, digits, months and weekdays come from
the CLDR (Unicode Common Locale Data Repository) through Babel.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from typing import NamedTuple, cast

from babel import Locale, UnknownLocaleError

from mkdocs_briefings.files.yaml_nodes import parse_yaml
from mkdocs_briefings.files.yaml_tree import plain
from mkdocs_briefings.text.canonical import words_of

Phrase = tuple[str, ...]
"""The canonical words of a phrase."""
Table = Sequence[str] | Mapping[str, str]
Tables = Mapping[str, Table]

_DATA = files("mkdocs_briefings.reading") / "languages"
FULL = tuple(
    sorted(file.name.removesuffix(".yml") for file in _DATA.iterdir() if file.name.endswith(".yml"))
)
"""The codes of the languages that are read in full."""


class Signs(NamedTuple):
    """The characters that separate groups of digits, and those before decimals.

    A character in both is uncertain before three digits. An apostrophe between digits is a space,
    as it leaves nothing in canonical text.
    """

    group: frozenset[str]
    decimal: frozenset[str]


@dataclass(frozen=True, eq=False)
class Language:
    """A language: its code (BCP 47), its word tables, and its locale, if the CLDR has it.

    An instance is compared and hashed by identity; ``language_of`` returns one for each code.
    """

    code: str
    tables: Tables = field(repr=False)
    locale: Locale | None = field(repr=False)

    @property
    def is_full(self) -> bool:
        """Whether it has word tables, so that words for numbers and bounds are read."""
        return bool(self.tables)

    @cache  # noqa: B019 - a language lives as long as the program
    def phrases(self, table: str) -> tuple[Phrase, ...]:
        """The phrases of a table, in its order; none if the language does not have the table."""
        return tuple(filter(None, map(words_of, self.tables.get(table, ()))))

    def values(self, table: str) -> dict[Phrase, str]:
        """The values of a table's phrases as written."""
        found = self.tables.get(table, {})
        if not isinstance(found, Mapping):
            raise TypeError(f"the table '{table}' of '{self.code}' has no values")
        return {words: value for phrase, value in found.items() if (words := words_of(phrase))}

    def numbers(self, table: str) -> dict[Phrase, Fraction]:
        """The values of a table's phrases as numbers: ``12``, ``1e6`` or ``1/2``."""
        return {words: Fraction(value) for words, value in self.values(table).items()}

    @cached_property
    def signs(self) -> tuple[Signs, ...]:
        """The separators of digits: its own, and those of its region; none if not known.

        Where the two disagree on a number (``1,234`` in the English of South Africa), it has no
        certain meaning.
        """
        found = []
        if "group" in self.tables:
            found.append(Signs(frozenset(self.tables["group"]), frozenset(self.tables["decimal"])))
        if self.locale and (self.locale.territory or not found):
            symbols = self.locale.number_symbols["latn"]
            group = " " if symbols["group"] in "\xa0\u202f’'" else symbols["group"]
            found.append(Signs(frozenset({group, " "}), frozenset({symbols["decimal"]})))
        return tuple(found)


@lru_cache(maxsize=256)
def language_of(code: str) -> Language:
    """The language of a BCP 47 code: ``de``, ``de-CH``, ``zh-Hant``. Any text is accepted."""
    base = code.replace("_", "-").partition("-")[0].lower()
    return Language(code, read_tables(base) if base in FULL else {}, _locale(code))


@lru_cache
def read_tables(code: str) -> Tables:
    """The word tables of a language that is read in full."""
    name = f"{code}.yml"
    node, problems = parse_yaml(name, (_DATA / name).read_bytes())
    if node is None or problems:
        raise ValueError(f"{name}: {problems[0].message}")
    return cast(Tables, plain(node))


def find_table_error(code: str, name: str, added: Table) -> str:
    """What is wrong with words that a site adds to a table; empty if nothing is.

    Words have values where the table's own have, of the same form: a number for numbers.
    """
    table = language_of(code).tables[name]
    has_values = isinstance(table, Mapping)
    if has_values != isinstance(added, Mapping):
        shape = "a mapping from words to values" if has_values else "a list of words"
        return f"the word table '{name}' is {shape}"
    if any("{" in text for text in (*table, *added)):
        return f"the word table '{name}' holds patterns, to which nothing can be added"
    if wordless := next((text for text in added if not words_of(text)), None):
        return f"'{wordless}' has no words"
    if isinstance(table, Mapping) and isinstance(added, Mapping):
        forms = {_form_of(value) for value in table.values()}
        if any(_HAS_DIGIT.search(form) for form in forms):
            bad = next((value for value in added.values() if _form_of(value) not in forms), None)
            sample = next(iter(table.values()))
            return f"expected a value like '{sample}', found '{bad}'" if bad else ""
    return ""


_HAS_DIGIT = re.compile(r"\d")


def _form_of(value: str) -> str:
    """A number as 0; of other values their words, with 0 for each number."""
    try:
        Fraction(value)
    except ValueError:
        return re.sub(r"-?\d+", "0", value)
    except ZeroDivisionError:
        return value
    return "0"


def extend(language: Language, added: Tables) -> Language:
    """The language with a site's own words added to its tables; itself if there are none.

    What is made from the tables of a language is kept for as long as the program runs.
    """
    if not added:
        return language
    tables = dict(language.tables)
    for name, more in added.items():
        tables[name] = _join(tables.get(name), more)
    return Language(language.code, tables, language.locale)


def _join(table: Table | None, more: Table) -> Table:
    if table is None:
        return more
    if isinstance(table, Mapping) and isinstance(more, Mapping):
        return {**table, **more}
    return [*table, *more]


def _locale(code: str) -> Locale | None:
    try:
        return Locale.parse(code.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return None
