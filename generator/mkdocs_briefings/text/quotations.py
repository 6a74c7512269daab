"""Quotations: which words of a paragraph are within quotation marks.

Marks with a direction are paired: a quotation that does not end goes on to the end of its
paragraph, as speech of several paragraphs is printed. Straight double marks take turns; the last
of an odd number opens nothing. A single mark opens after what is no letter or digit, and ends
before such. Quotations within quotations do not matter: the outermost counts.
"""

from collections.abc import Iterator

from mkdocs_briefings.text.canonical import Paragraph

_ENDS = {
    "\u201c": "\u201d",
    "\u201e": "\u201c\u201d",
    "\xab": "\xbb",
    "\xbb": "\xab",
    "\u300c": "\u300d",
    "\u300e": "\u300f",
    "\u2018": "\u2019",
    '"': '"',
    "\uff02": "\uff02",
}
_STRAIGHT = '"\uff02'
_SINGLE = "\u2019"


def find_quoted_words(paragraph: Paragraph) -> Iterator[int]:
    """Yield the index in the text of each word that is wholly within quotation marks."""
    spans = iter([*_find_quotations(paragraph.text)])
    start, end = next(spans, (0, 0))
    for sentence in paragraph.sentences:
        for word in sentence.words:
            while word.start >= end and (span := next(spans, None)):
                start, end = span
            if start <= word.start and word.end <= end:
                yield word.index


def _find_quotations(text: str) -> Iterator[tuple[int, int]]:
    """Yield where quotations start and end, marks included."""
    start, ends = 0, ""
    for at, mark in enumerate(text):
        if not ends:
            if mark in _ENDS and not (mark == "\u2018" and text[at - 1 : at].isalnum()):
                start, ends = at, _ENDS[mark]
        elif mark in ends and not (mark == _SINGLE and text[at + 1 : at + 2].isalnum()):
            yield start, at + 1
            ends = ""
    if ends and ends not in _STRAIGHT:
        yield start, len(text)
