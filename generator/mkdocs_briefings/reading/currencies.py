"""The currencies of the world: their signs, and their names in a language.

The names are those of the CLDR, and those that a language's own table ``currencies`` adds.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from babel.core import Locale
from babel.numbers import get_currency_name

from mkdocs_briefings.reading.language import Language, Phrase
from mkdocs_briefings.text.canonical import words_of

_SYMBOLS: Mapping[str, Sequence[str]] = {
    "AUD": ("A$", "AU$"), "BRL": ("R$",), "CAD": ("C$", "CA$"), "CNY": ("CN¥", "RMB"),
    "EUR": ("€",), "GBP": ("£",), "HKD": ("HK$",), "ILS": ("₪",), "INR": ("₹",), "KRW": ("₩",),
    "MXN": ("MX$", "Mex$"), "NGN": ("₦",), "NZD": ("NZ$",), "PHP": ("₱",), "RUB": ("₽",),
    "SGD": ("S$", "SG$"), "THB": ("฿",), "TRY": ("₺",), "TWD": ("NT$", "TW$"), "UAH": ("₴",),
    "USD": ("US$",), "VND": ("₫",),
}  # fmt: skip


def currency_spellings(
    names: Mapping[Phrase, str], language: Language
) -> Iterator[tuple[Phrase, str]]:
    """Yield the spellings of all currencies with the unit that each is.

    ``names`` are those of a site's units; a currency that it does not declare is its own code.
    """
    of_code = _units_by_code(names)
    for code, written in _SYMBOLS.items():
        for symbol in written:
            yield words_of(symbol), of_code.get(code, code)
    for phrase, code in currency_names(language):
        if len(phrase) > 1:
            yield phrase, of_code.get(code, code)


def currencies_in(names: Mapping[Phrase, str], language: Language) -> frozenset[str]:
    """The units that are currencies."""
    known = {phrase for phrase, _ in currency_names(language)}
    known.update((sign,) for sign in "$€£¥₹₩₽")
    declared = {unit for phrase, unit in names.items() if phrase in known}
    added = language.values("currencies").values()
    return frozenset({*_SYMBOLS, *added, *_units_by_code(names).values(), *declared})


@lru_cache(maxsize=64)
def currency_names(language: Language) -> tuple[tuple[Phrase, str], ...]:
    """The names of all currencies in a language, and their ISO 4217 codes."""
    found = dict(_names_in(language.locale)) if language.locale else {}
    return tuple({**found, **language.values("currencies")}.items())


@lru_cache(maxsize=64)
def _names_in(locale: Locale) -> tuple[tuple[Phrase, str], ...]:
    found: dict[Phrase, str] = {}
    for code in map(str, locale.currencies):
        for count in (1, 2, 5):
            phrase = words_of(get_currency_name(code, count, locale=locale))
            if phrase and len(set(phrase)) == len(phrase):
                found.setdefault(phrase, code)
    return tuple(found.items())


def _units_by_code(names: Mapping[Phrase, str]) -> dict[str, str]:
    """The site's units that are currencies, by their ISO 4217 codes."""
    found: dict[str, str] = {}
    for code, written in _SYMBOLS.items():
        for phrase in (words_of(code), *map(words_of, written)):
            if unit := names.get(phrase):
                found.setdefault(code, unit)
    for phrase, code in _names_in(Locale("en")):
        if unit := names.get(phrase) or names.get(words_of(code)):
            found.setdefault(code, unit)
    return found
