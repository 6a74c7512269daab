"""The characters of canonical text, version 1: which are dropped, and which are equivalent.

`canonical` states the rules; these are their lists. Characters are written as escapes because many
look alike or are invisible.
"""

import functools
import re
import unicodedata

LINE_END = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
"""The line ends of Unicode TS 18, RL1.6."""
SPACES = (
    "\t \xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u202f\u205f\u3000"
)
SYMBOLS = "%\u2030\xb0+<=>~\u2248\u2264\u2265\xb1\xd7/" + "".join(
    map(chr, [0x2103, 0x2109, *range(0x3300, 0x3400)])  # degrees C and F, squared units
)
"""Each is a word by itself, and so is each currency sign (Unicode's category Sc)."""
_EQUIVALENT_SYMBOLS = {
    **{chr(ord(char) + 0xFEE0): char for char in "%$+<=>~/"},  # full-width
    **{"\ufe6a": "%", "\u066a": "%", "\ufe62": "+", "\ufe64": "<", "\ufe66": "=", "\ufe65": ">"},
    **{"\ufe69": "$", "\uffe0": "\xa2", "\uffe1": "\xa3", "\uffe5": "\xa5", "\uffe6": "\u20a9"},
    **{"\u301c": "~", "\u223c": "~"},
    **{"\u2266": "\u2264", "\u2a7d": "\u2264", "\u2267": "\u2265", "\u2a7e": "\u2265"},
    **{"\u2044": "/", "\u2215": "/"},
}

_INVISIBLE = dict.fromkeys(
    [
        0x00AD,  # soft hyphen
        0x034F,  # combining grapheme joiner
        0x061C,  # Arabic letter mark
        *(0x115F, 0x1160, 0x3164, 0xFFA0),  # Hangul fillers
        *(0x17B4, 0x17B5),  # Khmer inherent vowels
        *range(0x180B, 0x1810),  # Mongolian variation selectors, vowel separator
        *range(0x200B, 0x2010),  # zero-width space, joiners, direction marks
        *range(0x202A, 0x202F),  # direction embeddings
        *range(0x2060, 0x2070),  # word joiner, invisible operators, direction isolates
        *range(0xFE00, 0xFE10),  # variation selectors
        0xFEFF,  # byte order mark, zero-width no-break space
        *range(0xE0000, 0xE0080),  # tags
        *range(0xE0100, 0xE01F0),  # variation selectors for ideographs
    ]
)

_APOSTROPHES = "'\u2019\u02bc\u2032\xb4\uff07"
_OPENING_APOSTROPHES = "`\u2018\u201b\u02bb"
_HYPHENS = "-\u2010\u2011\ufe63\uff0d"
_DASHES = "\u2012\u2013\u2212"  # figure dash, en dash, minus
_LONG_DASHES = "\u2014\u2015"
_COMMAS = ",\uff0c\u3001\u060c"
_COLONS = ":\uff1a\u2236"
_SEPARATORS = {  # between digits
    **dict.fromkeys(_COMMAS, ","),
    **dict.fromkeys(_COLONS, ":"),
    **dict.fromkeys("\u3002.", "."),
    **dict.fromkeys("^\uff3e", "^"),
    **dict.fromkeys(_HYPHENS + _DASHES + _LONG_DASHES, "-"),
}
SEPARATORS = frozenset(_SEPARATORS.values())
"""The words that marks between digits, or before one, leave."""

_OPENING_QUOTES = "\u201c\u201e\u201f\u201a\xab\u2039\u300c\u300e\u301d\ufe41\ufe43\uff62"
_OTHER_QUOTES = '"\u201d\xbb\u203a\u2033\uff02\u300d\u300f\u301e\u301f\ufe42\ufe44\uff63'
_CLOSING_BRACKETS = ")]}\uff09\uff3d\uff5d\u3009\u300b\u3011\u3015\u3017"

_SHAPES = {  # one shape for all characters that the rules treat alike; see shape_of
    **dict.fromkeys(SPACES, " "),
    "\t": "t",
    **dict.fromkeys(_APOSTROPHES, "'"),
    **dict.fromkeys(_OPENING_APOSTROPHES, "`"),
    **dict.fromkeys(_OPENING_QUOTES, "<"),
    **dict.fromkeys(_OTHER_QUOTES, '"'),
    **dict.fromkeys(_CLOSING_BRACKETS, ")"),
    **dict.fromkeys(_HYPHENS, "-"),
    **dict.fromkeys(_DASHES, "d"),
    **dict.fromkeys(_LONG_DASHES, "D"),
    **dict.fromkeys(_COLONS, ":"),
    **dict.fromkeys("!?\u2026", "!"),
    **dict.fromkeys("\u3002\uff01\uff1f", "w"),
    **dict.fromkeys(SYMBOLS, "%"),
    **dict.fromkeys(".,sS", None),
    **dict.fromkeys("\u207a\u207b\u208a\u208b", "n"),  # superscript and subscript + and -
    # Thai and Lao vowel signs after a consonant: letters to Unicode, marks in kindred scripts.
    **dict.fromkeys("\u0e30\u0e32\u0e33\u0e45\u0eb0\u0eb2\u0eb3", "m"),
    "\u0345": "a",  # the one mark that case folding turns into a letter
}

_UNSPACED = (
    *((0x0E01, 0x0E2F), (0x0E40, 0x0E46)),  # Thai letters
    *((0x0E81, 0x0EAF), (0x0EBD, 0x0EC6), (0x0EDC, 0x0EDF)),  # Lao
    *((0x1000, 0x102A), (0x103F, 0x103F), (0x1050, 0x1055), (0x105A, 0x105D)),  # Burmese
    *((0x1061, 0x1061), (0x1065, 0x1066), (0x106E, 0x1070), (0x1075, 0x1081), (0x108E, 0x108E)),
    *((0xA9E0, 0xA9E4), (0xA9E6, 0xA9EF), (0xA9FA, 0xA9FE), (0xAA60, 0xAA76), (0xAA7A, 0xAA7A)),
    (0xAA7E, 0xAA7F),  # Burmese, extensions
    (0x1100, 0x11FF),  # Hangul letters
    *((0x1780, 0x17B3), (0x17D7, 0x17D7), (0x17DC, 0x17DC)),  # Khmer
    (0x2E80, 0x2FD5),  # Han radicals
    (0x3005, 0x3007),  # Han iteration and closing mark, zero
    (0x3021, 0x3029),  # Hangzhou numerals
    (0x3031, 0x3035),  # kana repeat marks
    (0x3038, 0x303C),  # Hangzhou tens, vertical iteration mark, masu mark
    (0x3041, 0x3096),  # Hiragana
    (0x309D, 0x309F),
    (0x30A1, 0x30FA),  # Katakana
    (0x30FC, 0x30FF),
    (0x3131, 0x318E),  # Hangul letters, compatibility
    (0x31F0, 0x31FF),  # Katakana, small
    (0x3400, 0x4DBF),  # Han, extension A
    (0x4E00, 0x9FFF),  # Han
    (0xA960, 0xA97C),  # Hangul letters, extension A
    (0xAC00, 0xD7A3),  # Hangul syllables
    (0xD7B0, 0xD7FB),  # Hangul letters, extension B
    (0xF900, 0xFAD9),  # Han, compatibility
    (0xFF66, 0xFF9F),  # Katakana, halfwidth
    (0xFFA0, 0xFFDC),  # Hangul letters, halfwidth
    (0x1AFF0, 0x1B167),  # Kana, extensions
    (0x20000, 0x3FFFD),  # Han: both planes set aside for it
)

_FOLDED = {
    **dict.fromkeys(map(ord, _APOSTROPHES + _OPENING_APOSTROPHES + _HYPHENS)),
    **{ord(other): symbol for other, symbol in _EQUIVALENT_SYMBOLS.items()},
}
_PLAIN = {
    **dict.fromkeys(map(ord, _APOSTROPHES + _OPENING_APOSTROPHES), "'"),
    **dict.fromkeys(map(ord, _OPENING_QUOTES + _OTHER_QUOTES), '"'),
    **dict.fromkeys(map(ord, _HYPHENS + _DASHES + _LONG_DASHES), "-"),
    **dict.fromkeys(map(ord, SPACES), " "),
}
_OF_WORDS = frozenset("AaSs9nmc%$")
_MAX_MARKS = 30  # of Unicode's stream-safe text: UAX 15, D4


class CanonicalError(ValueError):
    """The input is not text: not UTF-8, or a letter with too many combining marks.

    `offset` is the place, in bytes from the start of the input as UTF-8; `reason` is what is wrong.
    """

    def __init__(self, offset: int, reason: str) -> None:
        super().__init__(f"byte {offset}: {reason}")
        self.offset = offset
        self.reason = reason


_NARROW = {"\uff0e": ".", "\uff0c": ","}
_WIDE_MARK = re.compile("(?<=[\uff10-\uff19])[\uff0e\uff0c](?=[\uff10-\uff19])")


def normalise(text: str | bytes) -> str:
    """Return a text, decoded if it is bytes, in NFC and without invisible characters.

    A full-width stop or comma between two full-width digits is an ASCII one.

    Raises `CanonicalError` for input that is not UTF-8 (or a `str` with lone surrogates), and for
    more than 30 combining marks in a row, which take quadratic time to normalise.
    """
    if isinstance(text, str) and text.isascii():
        return text
    raw = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    try:
        decoded = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise CanonicalError(error.start, f"not UTF-8: {error.reason}") from None
    _refuse_piled_marks(decoded)
    return compose(decoded)


def plain_print(text: str) -> str:
    """A text with one sort of quotation mark, dash and space, and nothing invisible.

    Two texts that differ in nothing else are one print. Letters, capitals and commas stay.
    """
    return " ".join(normalise(text).translate(_PLAIN).split())


def compose(text: str) -> str:
    """Normalise a text, or part of one, that `normalise` is known to accept."""
    composed = unicodedata.normalize("NFC", text.translate(_INVISIBLE))
    return _WIDE_MARK.sub(lambda mark: _NARROW[mark[0]], composed)


def _refuse_piled_marks(text: str) -> None:
    marks = "".join(filter(unicodedata.combining, set(text)))
    if not marks:
        return
    # Invisible characters are no way round the limit: they are gone when NFC sorts the marks.
    unseen = "".join(map(chr, _INVISIBLE))
    for pile in re.finditer(f"[{marks}][{marks}{unseen}]*+", text):
        if len(pile[0]) > _MAX_MARKS and len(pile[0].translate(_INVISIBLE)) > _MAX_MARKS:
            offset = len(text[: pile.start()].encode())
            raise CanonicalError(offset, f"more than {_MAX_MARKS} combining marks in a row")


@functools.cache
def shape_of(char: str) -> str:
    """Return the letter of the character class that the rules treat this character as.

    A: capital, a: other letter, S and s: themselves, 9: digit, n: other number, m: combining
    mark, c: character of a script without spaces, w: wide stop, d: dash, D: long dash, $: currency
    sign, %: other symbol; the others are those of _SHAPES; x: all else.
    """
    char = _EQUIVALENT_SYMBOLS.get(char, char)
    if char in _SHAPES:
        return _SHAPES[char] or char
    if any(first <= ord(char) <= last for first, last in _UNSPACED):
        return "c"
    category = unicodedata.category(char)
    if category == "Sc":
        return "$"
    if category in ("Lu", "Lt"):
        return "A"
    return {"L": "a", "M": "m", "N": "9" if category == "Nd" else "n"}.get(category[0], "x")


def shapes_of(text: str) -> str:
    """Return the character classes of a text, one letter a character."""
    return "".join(map(shape_of, text))


def fold(written: str) -> str:
    """Return the canonical form of a word of normalised text."""
    if len(written) == 1 and shape_of(written) not in _OF_WORDS:
        return _SEPARATORS.get(written, ",")
    # Folding comes first: it spells out U+0149 as an apostrophe and n.
    return unicodedata.normalize("NFC", written.casefold().translate(_FOLDED))
