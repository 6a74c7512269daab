"""Names that look alike and are spelled with other letters: a Cyrillic "а" in "Harbour".

Unicode TS 39 calls two texts confusable that have one skeleton. Its table has thousands of rows,
most of them of scripts that no name mixes; this one has the letters of Greek and Cyrillic that are
drawn as Latin ones, the capital I and the digits within a word.
"""

import re
import unicodedata

_DRAWN_ALIKE = str.maketrans(
    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0405\u0406\u0408"
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u04bb\u0501\u051b\u051d"
    "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7"
    "\u03b1\u03b9\u03ba\u03bd\u03bf\u03c1\u03c4\u03c5\u03c7\u03f2\u0131I|",
    "ABEKMHOPCTYXSlJaeopcyxsijhdqwABEZHlKMNOPTYXaikvoptuxcill",
)
_DIGIT_IN_WORD = re.compile(r"(?<=[^\W\d_])[01](?=[^\W\d_])")
_WORD = re.compile(r"[^\W\d_]+")


def skeleton_of(name: str) -> str:
    """What a name looks like; two names with one skeleton are easily taken for each other."""
    plain = unicodedata.normalize("NFKC", name)
    drawn = _DIGIT_IN_WORD.sub(lambda digit: "ol"[int(digit[0])], plain).translate(_DRAWN_ALIKE)
    return drawn.casefold()


def find_mixed_word(name: str) -> str:
    """The first word of a name with letters of Latin and of Greek or Cyrillic, if there is one."""
    return next((word for word in _WORD.findall(name) if len(_scripts_of(word)) > 1), "")


def _scripts_of(word: str) -> set[str]:
    scripts = {unicodedata.name(letter, "").partition(" ")[0] for letter in word}
    return scripts & {"LATIN", "GREEK", "CYRILLIC"}
