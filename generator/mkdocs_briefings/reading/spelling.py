"""Spellings of names: what a language may do to a name without making it another.

Diacritics may be dropped or spelled out (Rømø, Romo; Müller, Mueller), Han characters have variant
forms, and a name takes the endings of its language (Hafenbundes, der Nordischen Union).
"""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from typing import cast

from mkdocs_briefings.files.yaml_nodes import parse_yaml
from mkdocs_briefings.files.yaml_tree import plain
from mkdocs_briefings.reading.language import Language, Phrase

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
)
_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_MARKS = range(0x300, 0x370)
_LEAST = 3
"""The least letters of a name that takes an ending: a shorter one would be any word."""


def spellings_of(words: Sequence[str]) -> tuple[Phrase, ...]:
    """The folded spellings of a name: diacritics dropped, and spelled out if that differs."""
    pairs = [_fold(word) for word in words]
    dropped, spelled_out = tuple(p[0] for p in pairs), tuple(p[1] for p in pairs)
    return (dropped,) if dropped == spelled_out else (dropped, spelled_out)


def key_of_name(spelling: Phrase, language: Language) -> str:
    """The key by which a spelling of a name is looked up: its first word without an ending."""
    first = spelling[0]
    return first if len(spelling) == 1 else _stem(first, language)


@lru_cache(maxsize=1 << 16)
def keys_of_word(word: str, language: Language) -> frozenset[str]:
    """The keys of the names that may begin with a word of a text, folded."""
    endings = _endings(language, "name-endings") | _endings(language, "adjective-endings")
    keys = {folded for (folded,) in spellings_of((word,))}
    stems = {
        folded.removesuffix(ending)
        for folded in keys
        for ending in endings
        if folded.endswith(ending) and len(folded) >= len(ending) + _LEAST
    }
    return frozenset(keys | stems)


def is_spelled(written: Sequence[str], name: Phrase, language: Language) -> bool:
    """Whether folded words of a text are a name's spelling, endings aside."""
    *starts, last = zip(written, name, strict=True)
    if not all(a == b or _stem(a, language) == _stem(b, language) for a, b in starts):
        return False
    word, own = last
    if word == own:
        return True
    is_longer = len(own) >= _LEAST and word.startswith(own)
    return is_longer and word[len(own) :] in _endings(language, "name-endings")


def _stem(word: str, language: Language) -> str:
    """A word without the ending of an adjective."""
    for ending in sorted(_endings(language, "adjective-endings"), key=len, reverse=True):
        if word.endswith(ending) and len(word) >= len(ending) + _LEAST:
            return word.removesuffix(ending)
    return word


@lru_cache(maxsize=128)
def _endings(language: Language, table: str) -> frozenset[str]:
    return frozenset(phrase[0] for phrase in language.phrases(table))


@lru_cache(maxsize=1 << 16)
def _fold(word: str) -> tuple[str, str]:
    """A word with its diacritics dropped, and with them spelled out."""
    if word.isascii():
        return word, word
    word = "".join(_han_variants().get(char, char) for char in word)
    return drop_marks(word), drop_marks(word.translate(_SPELLED_OUT))


def drop_marks(word: str) -> str:
    """Drop the diacritics of Latin and Greek letters; elsewhere a mark may be a vowel."""
    kept: list[str] = []
    for char in unicodedata.normalize("NFD", word.translate(_LETTERS)):
        if ord(char) not in _MARKS or not kept or not _has_dispensable_marks(kept[-1]):
            kept.append(char)
    return unicodedata.normalize("NFC", "".join(kept))


def _has_dispensable_marks(letter: str) -> bool:
    return letter.isascii() or 0x370 <= ord(letter) < 0x400


@lru_cache(maxsize=1)
def _han_variants() -> dict[str, str]:
    name = "han.yml"
    node, _ = parse_yaml(name, files("mkdocs_briefings.reading").joinpath(name).read_bytes())
    if node is None:
        raise ValueError(f"{name} is not valid")
    pairs = cast(dict[str, str], plain(node))["variants"].split()
    return {pair[0]: pair[1] for pair in pairs}
