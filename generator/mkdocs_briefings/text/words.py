"""The words of canonical text, version 1: where they are in a text.

A word is a run of letters, digits and other numbers (10\N{SUPERSCRIPT TWO} is one) with their
combining marks, in which

- a hyphen or apostrophe between two letters vanishes: en-hancing is enhancing. It parts two
  words where a name or an article is joined to another word: a hyphen before a capital or
  anywhere after one (Alder-backed is alder, backed), an apostrophe after a single letter or
  one of `_ELISIONS` (d'Alder is d, alder). Between a letter and a digit both separate: GPT-4o
  is gpt, 4o. Dashes always separate;
- one full stop or comma between two digits stays: 52,000 and 5.5, but "4.0," is 4.0;
- apostrophe and s at the end vanish, whether possessive or short for "is". After a number that
  ends in 0 only the apostrophe does, because 1990's are years and 1990 is one.

Words by themselves are: each of `characters.SYMBOLS`, equivalent forms included; each currency
sign, with up to three letters from A to Z directly before it: US$; each character, with its
marks, of a script without spaces and of Hangul. So are, because they decide how digits read:

- a hyphen or dash, as `-`, directly before a figure, unless a letter or digit is directly before
  it: -18, (-US$5). A figure here is a digit, also behind a symbol or a full stop;
- a hyphen or dash, as `-`, between two figures, spaces or not: 3-4, 2024-04-03. The first may
  have up to four letters at its end (5km-6km);
- the first mark of what else is between two figures: `.`, `:`, `^`, and for all other marks `,`. So
  "week 12, 300 people" is not 12 300. A tab or a second space is such a mark, because it parts
  columns. An apostrophe leaves nothing: 1'250 is 1 250;
- a full stop directly before a digit, where it is no end of anything: .5 is `.` and 5.

All else separates.

The patterns read shapes, one letter for each kind of character: see `characters.shape_of`.
"""

import re
from collections.abc import Iterator

_POSSESSIVE = r"(?:['`][sS](?![AaSs9nm]|['`-][AaSs]))"
_NUMBER = r"9++ m*+ (?: [.,] (?=9) )? | n m*+"
_SIGNED = r"(?: %? | [AaSs]{1,3}\$ | \$ ) \.?9"  # what a sign may be directly before
_FIGURE = r"(?= [-d%.]{0,3} (?: [AaSs]{0,3}\$ )? [-d.]{0,2} 9)"
_MARKS = rf"[-dD]*+ (?: (?! [-d]{_SIGNED} | \.9) [^AaSs9nmc%$] )*+ {_FIGURE}"
# A word without a group is its match; `_find_parts` deals with the others.
_WORD = re.compile(
    rf"""(?:
        (?<![AaSs9nm]) [AaSs]{{1,3}} (?P<currency>\$)
      | (?=[AaSs9n])
        (?: [as]++ m*+ (?: (?!{_POSSESSIVE}) (?: (['`])(?=[AaSs]) | -(?=[as]) ) )? | {_NUMBER} )*+
        (?: [AaSs] m*+ (?: (?!{_POSSESSIVE}) (['`])(?=[AaSs]) )? | {_NUMBER} )*+
      | c m*+
      | [%$]
    ) (?P<possessive>{_POSSESSIVE} | (?<=9)['`][sS](?=-[AaSs]) )?
    | (?: (?<=[9n%$])[\ t]*+ | (?<=[9n%$][AaSs]) | (?<=[9n%$][AaSs]{{2}}) | (?<=[9n%$][AaSs]{{3}})
      | (?<=[9n%$][AaSs]{{4}}) )
      (?P<between>[-dD]) {_MARKS}
    | (?: (?<=[9n]) | (?<=9[%$]) | (?<=9\ [%$]) ) \ *+ (?!['`]9)
      (?P<gap>[^\ AaSs9nmc%$dD-]) (?: (?!\.9) [^AaSs9nmc%$dD-] )*+
      (?: (?P<dash>[-dD]) {_MARKS} | {_FIGURE} )
    | (?<=[9n%$])\ (?P<column>\ )\ *+ {_FIGURE}
    | (?<![AaSs9nm]) (?P<sign>[-d]) (?={_SIGNED})
    | (?<![AaSs9nmc.!w]) (?P<point>\.) (?=9)""",
    re.VERBOSE,
)
_SEPARATOR_GROUPS = frozenset(["between", "gap", "dash", "column", "sign", "point"])
_APOSTROPHE = re.compile("['`]")
_ELISIONS = frozenset(
    "qu jusqu lorsqu puisqu quoiqu presqu dell nell sull all dall coll un quest quell".split()
)
_LONGEST_ELISION = max(map(len, _ELISIONS))


def find_word_spans(text: str, shapes: str) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each word of a text in NFC, in order; `shapes` are its own."""
    for match in _WORD.finditer(shapes):
        if match.lastgroup or match.lastindex:
            yield from _find_parts(match, text)
        else:
            yield match.span()


def _find_parts(match: re.Match[str], text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of the words of a match of `_WORD` that may be none or several."""
    if match.lastgroup == "dash":
        yield match.span("gap")
    if match.lastgroup in _SEPARATOR_GROUPS:
        yield match.span(match.lastgroup)
        return
    start, end = match.span()
    if match["possessive"]:
        bare = text[start : match.start("possessive")]
        if not (bare.isdecimal() and bare.endswith("0")):
            end = match.start("possessive")
    if match["currency"] and not text[start : end - 1].isascii():
        yield start, end - 1
        start = end - 1
    for apostrophe in _APOSTROPHE.finditer(match.string, start, end):
        at = apostrophe.start()
        if _is_elision(text[start : min(at, start + _LONGEST_ELISION + 1)]):
            yield start, at
            start = at + 1
    yield start, end


def _is_elision(part: str) -> bool:
    return len(part) == 1 or part.casefold() in _ELISIONS
