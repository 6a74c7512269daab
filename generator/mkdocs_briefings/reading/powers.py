"""Powers and what a number is multiplied by: 10^25, 1.2×10^6, 1e10, "10の23乗", "10的23次方"."""

import re
from collections.abc import Callable, Sequence
from fractions import Fraction

from mkdocs_briefings.reading.digits import read_digits
from mkdocs_briefings.reading.language import Language
from mkdocs_briefings.reading.phrases import Phrases, phrases_of

Words = Sequence[str | None]
Found = tuple[Fraction | None, int]
"""A value, if it is certain, and where its words end."""
Read = Callable[[Words, int], Found]
"""Reads a number at a position; it ends there if none does."""

_SCIENTIFIC = re.compile(r"(\d[\d.,]*)(?:e(\d{0,3})|x(10))")
_BASE = re.compile(r"(\d{1,4})([⁰¹²³⁴⁵⁶⁷⁸⁹⁻]*)")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_EXPONENT = re.compile(r"-?\d{1,3}")
_MOST = Fraction(10) ** 60


class Powers:
    """Reads the powers of a language."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._between = phrases_of(language, "raised-by")
        self._minus = Phrases([("minus", [("-",), *language.phrases("minus")])])
        self._marks = Phrases(
            [("power", language.phrases("powers")), ("root", language.phrases("roots"))]
        )
        firsts = (phrase[0] for t in ("raised-by", "powers") for phrase in language.phrases(t))
        self.firsts = frozenset({"^", "×", "x", *firsts})
        """The words with which a power may go on after its base."""

    def scientific_at(self, words: Words, at: int) -> Found:
        """Read 1.2e6, 1.2e+6, 1.2e-6 or 1.2x10^6, of which the first word has letters."""
        word = words[at] or ""
        match = None if word.isdecimal() or word.isalpha() else _SCIENTIFIC.fullmatch(word)
        if not match:
            return None, at
        mantissa, digits, ten = match.groups()
        following = words[at + 1] if at + 1 < len(words) else None
        exponent: int | None = int(digits or 0)
        end = at + 1
        if ten and following == "^":
            exponent, end = _exponent_at(words, at + 2)
        elif not digits and (following == "+" or (following == "-" and "." in mantissa)):
            exponent, end = _exponent_at(words, at + 1)  # 12e-1 may be the number of a house
        elif not digits:
            return None, at
        value = read_digits(mantissa, self._language)
        return (_multiply(value, _raise(Fraction(10), exponent)), end) if end else (None, at)

    def after(self, words: Words, end: int, value: Fraction, read: Read) -> Found:
        """Read what follows a base or a factor, to which the position belongs if nothing does."""
        if end >= len(words) or words[end] not in self.firsts:
            return value, end
        if words[end] == "^":
            exponent, stop = _exponent_at(words, end + 1)
            return (_raise(value, exponent), stop) if stop else (value, end)
        if words[end] in ("×", "x"):
            return self._multiplied(words, end, value, read)
        mark = self._marks.at(words, end)[1]
        if mark > end:
            return None, mark
        return self._raised_in_words(words, end, value, read)

    def _multiplied(self, words: Words, end: int, value: Fraction, read: Read) -> Found:
        """Read the power that a number is multiplied by."""
        base = _BASE.fullmatch((words[end + 1] if end + 1 < len(words) else "") or "")
        if not base:
            return value, end
        start = end + 2
        if base[2]:
            written = base[2].translate(_SUPERSCRIPTS)
            exponent = int(written) if _EXPONENT.fullmatch(written) else None
            return _multiply(value, _raise(Fraction(int(base[1])), exponent)), start
        factor, stop = self.after(words, start, Fraction(int(base[1])), read)
        return (_multiply(value, factor), stop) if stop > start else (value, end)

    def _raised_in_words(self, words: Words, end: int, value: Fraction, read: Read) -> Found:
        start = self._between.at(words, end)[1]
        if start == end:
            return value, end
        signed, at = self._minus.at(words, start)
        exponent, stop = read(words, at)
        meanings, mark = self._marks.at(words, stop)
        if stop == at or not meanings:
            return value, end
        is_whole = exponent is not None and exponent.denominator == 1 and meanings == ("power",)
        power = int(exponent or 0) if is_whole else None
        return _raise(value, -power if power and signed else power), mark


def _exponent_at(words: Words, at: int) -> tuple[int | None, int]:
    """The exponent at a position, with its sign, and its end; 0 if it is none."""
    sign = words[at] if at < len(words) else None
    start = at + 1 if sign in ("-", "+") else at
    digits = (words[start] if start < len(words) else "") or ""
    if not digits.isdecimal():
        return None, 0
    exponent = int(digits) if _EXPONENT.fullmatch(digits) else None
    return (-exponent if exponent and sign == "-" else exponent), start + 1


def _raise(base: Fraction, exponent: int | None) -> Fraction | None:
    """A power, unless it is too large or too small to be meant."""
    if exponent is None or not base or abs(exponent) > 100:
        return None
    power = base**exponent
    return power if 1 / _MOST < power < _MOST else None


def _multiply(value: Fraction | None, factor: Fraction | None) -> Fraction | None:
    return None if value is None or factor is None else value * factor
