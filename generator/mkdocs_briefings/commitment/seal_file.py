"""The file format of a seal: lines that git can merge, and one spelling for each seal.

The file has a header, then a block for each sentence, with a blank line before each block:

    briefings seal 1

    1.1 <digest>

    1.2
    <leaf>
    <salt> <word>

A closed sentence is one line. In an opened one each word is a line, and at least one is opened; a
word has no white space. There a line `,` is the end of a clause, and `?` after the last word that
of a question. Bytes are base64url without padding. Paragraphs without words are left
out; sentences are numbered without gaps.

The blank lines never change, so branches that open different sentences merge line by line, as do
branches that open words of one sentence with a closed word between them. Otherwise, running
`briefings seal` again resolves the conflict.
"""

import functools
import re
from binascii import a2b_base64, b2a_base64

from mkdocs_briefings.commitment.seal import (
    MAX_WORD,
    ClosedSentence,
    OpenedSentence,
    OpenedWord,
    Seal,
)
from mkdocs_briefings.text.canonical import SentenceId, is_word
from mkdocs_briefings.text.characters import CanonicalError

HEADER = "briefings seal 1"
MAX_LINE = 22 + 1 + MAX_WORD
"""The most characters in a line: a salt, a space, a word."""

# The last character carries fewer than six bits; any other one would be a second spelling.
_BYTES_16 = "[A-Za-z0-9_-]{21}[AQgw]"
_BYTES_32 = "[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]"
_SENTENCE_LINE = re.compile(rf"([1-9][0-9]{{0,9}})\.([1-9][0-9]{{0,9}})(?: ({_BYTES_32}))?")
_WORD_LINE = re.compile(rf"({_BYTES_16})(?: (.+))?")
_BREAK = ","
_QUESTION = "?"
_MAX_U32 = 2**32 - 1
_MAX_SHOWN = 60
_TO_URL = bytes.maketrans(b"+/", b"-_")
_FROM_URL = bytes.maketrans(b"-_", b"+/")


class SealError(ValueError):
    """A file is not a seal: `found` is in `line` (from 1) where `expected` should be.

    `found` is None at the end of the file.
    """

    def __init__(self, line: int, expected: str, found: str | None) -> None:
        shown = "the end of the file" if found is None else repr(found[:_MAX_SHOWN])
        super().__init__(f"line {line}: expected {expected}, found {shown}")
        self.line = line
        self.expected = expected
        self.found = found


def format_seal(seal: Seal) -> str:
    """Write a seal as the text of its file (UTF-8, LF)."""
    return "\n\n".join([HEADER, *map(_format_sentence, seal.sentences)]) + "\n"


def parse_seal(text: str) -> Seal:
    """Parse the text of a seal's file, with LF line ends.

    Raises `SealError` for anything that `format_seal` does not write: another version, sentences
    out of order or left out, a word not in canonical form or longer than `MAX_WORD`, another
    spelling of bytes, extra lines. Does not compare roots.
    """
    header, *blocks = text.removesuffix("\n").split("\n\n")
    if header != HEADER:
        raise SealError(1, f"{HEADER!r} and a blank line", header)
    sentences: list[ClosedSentence | OpenedSentence] = []
    previous = None
    line = 3
    for block in blocks:
        sentence = _parse_sentence(block.split("\n"), line)
        _check_order(sentence.id, previous, line)
        sentences.append(sentence)
        previous = sentence.id
        line += block.count("\n") + 2
    if not sentences:
        raise SealError(2, "a sentence", None)
    if not text.endswith("\n"):
        raise SealError(line - 2, "a line end", None)
    return Seal(tuple(sentences))


def _format_sentence(sentence: ClosedSentence | OpenedSentence) -> str:
    if isinstance(sentence, ClosedSentence):
        return f"{sentence.id} {_encode(sentence.digest)}"
    lines = [str(sentence.id)]
    for position, word in enumerate(sentence.words):
        if position in sentence.breaks:
            lines.append(_BREAK)
        lines.append(_format_word(word))
    if sentence.asks:
        lines.append(_QUESTION)
    return "\n".join(lines)


def _format_word(word: OpenedWord | bytes) -> str:
    return f"{_encode(word.salt)} {word.form}" if isinstance(word, OpenedWord) else _encode(word)


def _parse_sentence(lines: list[str], line: int) -> ClosedSentence | OpenedSentence:
    match = _SENTENCE_LINE.fullmatch(lines[0])
    if not match:
        raise SealError(line, "a sentence number, alone or with a digest", lines[0])
    paragraph, sentence, digest = match.groups()
    own = SentenceId(int(paragraph), int(sentence))
    if digest:
        if lines[1:]:
            raise SealError(line + 1, "a blank line and a sentence, or the end", lines[1])
        return ClosedSentence(own, _decode(digest))
    return _parse_words(own, lines, line)


def _parse_words(own: SentenceId, lines: list[str], line: int) -> OpenedSentence:
    asks = lines[-1] == _QUESTION
    words: list[OpenedWord | bytes] = []
    breaks: set[int] = set()
    for at, text in enumerate(lines[1 : len(lines) - asks], line + 1):
        if text == _BREAK and words and len(words) not in breaks:
            breaks.add(len(words))
        else:
            words.append(_parse_word(text, at))
    if not any(isinstance(word, OpenedWord) for word in words):
        raise SealError(line, f"an opened word in sentence {own}, or its digest", lines[0])
    if len(words) in breaks:
        raise SealError(line + len(lines), "a word after the end of a clause", None)
    return OpenedSentence(own, tuple(words), frozenset(breaks), asks)


def _check_order(own: SentenceId, previous: SentenceId | None, line: int) -> None:
    if previous and own == (previous.paragraph, previous.sentence + 1):
        return
    least = previous.paragraph + 1 if previous else 1
    if own.sentence != 1 or not least <= own.paragraph <= _MAX_U32:
        following = f"{previous.paragraph}.{previous.sentence + 1} or " if previous else ""
        raise SealError(line, f"{following}the first sentence from {least}.1 on", str(own))


def _parse_word(text: str, line: int) -> OpenedWord | bytes:
    match = _WORD_LINE.fullmatch(text)
    if not match:
        raise SealError(line, "a leaf, or a salt and a word", text)
    content, form = match.groups()
    if form is None:
        return _decode(content)
    if len(text) > MAX_LINE:
        raise SealError(line, f"at most {MAX_LINE} characters", text)
    if not _is_canonical(form):
        raise SealError(line, "one word in canonical form", form)
    return OpenedWord(_decode(content), form)


@functools.lru_cache(maxsize=1 << 16)
def _is_canonical(form: str) -> bool:
    try:
        return is_word(form)
    except CanonicalError:
        return False


def _encode(content: bytes) -> str:
    return b2a_base64(content, newline=False).rstrip(b"=").translate(_TO_URL).decode()


def _decode(text: str) -> bytes:
    return a2b_base64(text.encode().translate(_FROM_URL) + b"==")
